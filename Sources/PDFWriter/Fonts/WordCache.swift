import CTypesetting

/// A shaped word by its number in the cache.
typealias WordID = Int32

/// Every distinct word of the papers, shaped once: its glyphs and its width in ems. A word may be blanks.
///
/// One large store for bytes and one for glyphs, found by a hash of the bytes: a paper of 600 pages asks 300,000 times.
final class WordCache {
  struct Word {
    var bytes: Range<Int>
    var glyphs: Range<Int>
    /// In ems.
    var width: Double
    var style: FontStyle
    /// True if no font has one of its characters.
    var lacksGlyphs: Bool
  }

  let faces: FontFaces
  private(set) var words: [Word] = []
  private(set) var bytes: [UInt8] = []
  private(set) var glyphs: [ctype_glyph] = []
  /// What the words that lack glyphs lack.
  private(set) var missing: [WordID: [Unicode.Scalar]] = [:]
  /// Open addressing: word numbers, -1 where free; the count is a power of two.
  private var slots: [WordID]
  private var simple: [[SimpleGlyph]]

  init(faces: FontFaces) {
    self.faces = faces
    slots = [WordID](repeating: -1, count: 4096)
    simple = [[SimpleGlyph]](repeating: [SimpleGlyph](repeating: .unknown, count: SimpleGlyph.limit), count: 4)
  }

  /// False once it has grown so large that it should be made anew before the next paper.
  var isSmall: Bool { bytes.count < 8 << 20 && glyphs.count < 2 << 20 }

  func text(of word: WordID) -> String {
    String(decoding: bytes[words[Int(word)].bytes], as: UTF8.self)
  }

  /// The number of a word. `text` is valid UTF-8.
  func word(_ text: UnsafeBufferPointer<UInt8>, style: FontStyle) -> WordID {
    var slot = hash(text, style) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isWord(slots[slot], text, style) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = WordID(words.count)
    add(text, style: style)
    slots[slot] = number
    if words.count * 2 > slots.count { grow() }
    return number
  }

  private func isWord(_ number: WordID, _ text: UnsafeBufferPointer<UInt8>, _ style: FontStyle) -> Bool {
    let word = words[Int(number)]
    guard word.bytes.count == text.count, word.style == style else { return false }
    for offset in 0..<text.count where bytes[word.bytes.lowerBound + offset] != text[offset] { return false }
    return true
  }

  /// FNV-1a.
  private func hash(_ text: some Sequence<UInt8>, _ style: FontStyle) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(style.index)
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }

  private func grow() {
    slots = [WordID](repeating: -1, count: slots.count * 2)
    for (number, word) in words.enumerated() {
      var slot = hash(bytes[word.bytes], word.style) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = WordID(number)
    }
  }

  private func add(_ text: UnsafeBufferPointer<UInt8>, style: FontStyle) {
    let firstByte = bytes.count
    let firstGlyph = glyphs.count
    bytes.append(contentsOf: text)
    if !addSimple(text, style: style) {
      glyphs.removeSubrange(firstGlyph...)
      addShaped(text, style: style)
    }
    let lacking = settleMissing(glyphs: firstGlyph..<glyphs.count, firstByte: firstByte, style: style)
    if !lacking.isEmpty { missing[WordID(words.count)] = lacking }
    words.append(
      Word(
        bytes: firstByte..<bytes.count, glyphs: firstGlyph..<glyphs.count,
        width: glyphs[firstGlyph...].reduce(0) { $0 + Double($1.advance) }, style: style,
        lacksGlyphs: !lacking.isEmpty))
  }

  /// Letters that stand one after another, each by its own glyph: Vietnamese and all other Latin that is composed, Greek,
  /// Cyrillic, digits and punctuation. False if the word has others.
  private func addSimple(_ text: UnsafeBufferPointer<UInt8>, style: FontStyle) -> Bool {
    var start: UInt32 = 0
    var decoder = UTF8.ForwardParser()
    var iterator = text.makeIterator()
    while case .valid(let encoded) = decoder.parseScalar(from: &iterator) {
      guard let place = SimpleGlyph.place(of: UTF8.decode(encoded)) else { return false }
      var glyph = simple[style.index][place]
      if !glyph.isKnown {
        glyph = SimpleGlyph(UTF8.decode(encoded), font: faces.numbers[style.index])
        simple[style.index][place] = glyph
      }
      guard glyph.index != 0 else { return false }
      glyphs.append(
        ctype_glyph(
          index: glyph.index, font: faces.numbers[style.index], bytes: UInt32(encoded.count), start: start,
          advance: glyph.advance, x: 0, y: 0))
      start += UInt32(encoded.count)
    }
    return true
  }

  /// Everything else: Pango shapes it and finds fonts for it. Without Pango the paper's own font must do.
  private func addShaped(_ text: UnsafeBufferPointer<UInt8>, style: FontStyle) {
    guard isPangoReady, !text.isEmpty else { return addUnshaped(text, style: style) }
    let first = glyphs.count
    let firstByte = bytes.count - text.count
    let count = bytes.withUnsafeBytes { store -> Int in
      let start = store.baseAddress.map { $0.advanced(by: firstByte).assumingMemoryBound(to: CChar.self) }
      guard let start else { return 0 }
      var room = 2 * text.count + 16
      while true {
        var found = [ctype_glyph](repeating: ctype_glyph(), count: room)
        let count = ctype_shape(FontFaces.family, style.isBold, style.isItalic, start, text.count, &found, room)
        if count <= room {
          glyphs.append(contentsOf: found.prefix(count))
          return count
        }
        room = count
      }
    }
    let isCovered = glyphs[first...].allSatisfy { Int($0.start) + Int($0.bytes) <= text.count }
    if count == 0 || !isCovered || glyphs[first...].reduce(0, { $0 + Int($1.bytes) }) != text.count {
      glyphs.removeSubrange(first...)
      addUnshaped(text, style: style)
    }
  }

  /// Pango, loaded when a text first needs more than the paper's own font.
  private lazy var isPangoReady: Bool = {
    guard ctype_load_shaping() == nil else { return false }
    for file in faces.files { ctype_prefer_font_file(file) }
    return true
  }()

  /// Character by character, as far as the paper's own font goes.
  private func addUnshaped(_ text: UnsafeBufferPointer<UInt8>, style: FontStyle) {
    let font = faces.numbers[style.index]
    var start: UInt32 = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      var glyph = ctype_glyph(index: 0, font: font, bytes: 0, start: start, advance: 0, x: 0, y: 0)
      glyph.bytes = UInt32(UTF8.width(scalar))
      glyph.index = ctype_font_glyph(font, scalar.value, &glyph.advance)
      if glyph.index == 0 { glyph.font = scalar.properties.isDefaultIgnorableCodePoint ? -2 : -1 }
      glyphs.append(glyph)
      start += glyph.bytes
    }
  }

  /// Puts the box of the paper's own font where no font has a glyph, an unseen blank where none is to be seen; returns
  /// the characters that are missing.
  private func settleMissing(glyphs range: Range<Int>, firstByte: Int, style: FontStyle) -> [Unicode.Scalar] {
    var lacking: [Unicode.Scalar] = []
    let font = faces.numbers[style.index]
    for place in range {
      if glyphs[place].font == -1 {
        var advance: Float = 0
        _ = ctype_font_glyph(font, 0x10FFFF, &advance)
        (glyphs[place].font, glyphs[place].index, glyphs[place].advance) = (font, 0, advance)
        let start = firstByte + Int(glyphs[place].start)
        let text = String(decoding: bytes[start..<start + Int(glyphs[place].bytes)], as: UTF8.self)
        lacking += text.unicodeScalars.filter { !lacking.contains($0) }
      } else if glyphs[place].font < 0 {
        var advance: Float = 0
        (glyphs[place].font, glyphs[place].index) = (font, ctype_font_glyph(font, 0x20, &advance))
        glyphs[place].advance = 0
      }
    }
    return lacking
  }
}
