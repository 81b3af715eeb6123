import CTypesetting

/// Draws words of one line with as few calls as their fonts allow; each glyph with the text it stands for.
struct TextDrawing {
  let paper: OpaquePointer
  let words: WordCache
  private var bytes: [UInt8] = []
  private var glyphs: [ctype_placed_glyph] = []
  private var clusters: [ctype_cluster] = []

  init(paper: OpaquePointer, words: WordCache) {
    self.paper = paper
    self.words = words
  }

  mutating func draw(_ placed: ArraySlice<PlacedWord>, baseline: Double, size: Double) {
    var font: Int32 = -1
    for place in placed {
      let word = words.words[Int(place.word)]
      var x = place.x
      for index in word.glyphs {
        let glyph = words.glyphs[index]
        if glyph.font != font, glyph.bytes > 0 {
          flush(font, size: size)
          font = glyph.font
        }
        glyphs.append(
          ctype_placed_glyph(
            index: UInt(glyph.index), x: x + Double(glyph.x) * size, y: baseline + Double(glyph.y) * size))
        x += Double(glyph.advance) * size
        if glyph.bytes > 0 {
          let start = word.bytes.lowerBound + Int(glyph.start)
          bytes.append(contentsOf: words.bytes[start..<start + Int(glyph.bytes)])
          clusters.append(ctype_cluster(bytes: Int32(glyph.bytes), glyphs: 1))
        } else if let last = clusters.indices.last {
          clusters[last].glyphs += 1
        }
      }
    }
    flush(font, size: size)
  }

  private mutating func flush(_ font: Int32, size: Double) {
    guard !glyphs.isEmpty, font >= 0 else { return }
    bytes.withUnsafeBytes { text in
      guard let start = text.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      ctype_paper_text(
        paper, font, size, start, text.count, glyphs, glyphs.count, clusters, clusters.count)
    }
    bytes.removeAll(keepingCapacity: true)
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
  }
}
