import DocumentTree
import Foundations

/// The text of a paragraph, shaped and cut where a line may end. Widths are in points.
struct ParagraphText {
  /// A shaped word or stretch of blanks, of one weight and slope.
  struct Part {
    var word: WordID
    var width: Double
    /// The place in `links`, or -1.
    var link: Int32
  }

  /// What no line end divides: parts with letters, then the blanks after them, at which a line may end.
  struct Token {
    var letters: Range<Int>
    /// Follows `letters`; empty where a line may end without a blank.
    var blanks: Range<Int>
    var width: Double
    var blankWidth: Double
  }

  var parts: [Part] = []
  var tokens: [Token] = []
  /// The anchors that runs refer to.
  var links: [String] = []
  /// In points.
  let size: Double

  init(size: Double) {
    self.size = size
  }

  init(_ paragraph: Paragraph, style: ResolvedStyle, anchors: Set<String>, words: WordCache) {
    self.init(size: style.size)
    let runs = paragraph.cleanRuns
    if let marker = paragraph.marker?.cleaned, !marker.isEmpty {
      add(runs.isEmpty ? marker : marker + " ", style: style.font([]), link: -1, words: words)
    }
    for run in runs {
      var link: Int32 = -1
      if let anchor = run.link, anchors.contains(anchor) {
        link = Int32(links.count)
        links.append(anchor)
      }
      add(run.text, style: style.font(run.emphasis), link: link, words: words)
    }
  }

  /// True if one of the words lacks a glyph.
  func lacksGlyphs(_ words: WordCache) -> Bool {
    parts.contains { words.words[Int($0.word)].lacksGlyphs }
  }

  /// The beginning of the text, for a finding.
  func excerpt(_ words: WordCache) -> String {
    var text = ""
    for part in parts {
      text += words.text(of: part.word)
      if text.count > 60 { return text.prefix(60) + "…" }
    }
    return text
  }

  private mutating func add(_ text: String, style: FontStyle, link: Int32, words: WordCache) {
    var text = UnicodeText.normalized(text)
    text.withUTF8 { bytes in
      let blank = UInt8(ascii: " ")
      var start = 0
      while start < bytes.count {
        let isBlank = bytes[start] == blank
        var end = start + 1
        var mayBreakInside = bytes[start] >= 0xE3
        while end < bytes.count, (bytes[end] == blank) == isBlank {
          mayBreakInside = mayBreakInside || bytes[end] >= 0xE3
          end += 1
        }
        let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if isBlank {
          addBlanks(part(piece, style, link, words))
        } else if mayBreakInside || piece.count > WordBreaks.longest {
          for range in WordBreaks.pieces(of: piece) {
            addLetters(part(UnsafeBufferPointer(rebasing: piece[range]), style, link, words))
            if range.upperBound < piece.count { closeToken() }
          }
        } else {
          addLetters(part(piece, style, link, words))
        }
        start = end
      }
    }
  }

  private func part(_ text: UnsafeBufferPointer<UInt8>, _ style: FontStyle, _ link: Int32, _ words: WordCache) -> Part {
    let word = words.word(text, style: style)
    return Part(word: word, width: words.words[Int(word)].width * size, link: link)
  }

  /// True if letters go on with the last token: it has no blanks, and no line may end after it.
  private var isOpen = false

  private mutating func addLetters(_ part: Part) {
    if !isOpen {
      let next = parts.count
      tokens.append(Token(letters: next..<next, blanks: next..<next, width: 0, blankWidth: 0))
      isOpen = true
    }
    parts.append(part)
    let last = tokens.count - 1
    tokens[last].letters = tokens[last].letters.lowerBound..<parts.count
    tokens[last].blanks = parts.count..<parts.count
    tokens[last].width += part.width
  }

  /// Blanks that begin a paragraph are part of its first word: no line ends there.
  private mutating func addBlanks(_ part: Part) {
    guard let last = tokens.indices.last else { return addLetters(part) }
    isOpen = false
    parts.append(part)
    tokens[last].blanks = tokens[last].blanks.lowerBound..<parts.count
    tokens[last].blankWidth += part.width
  }

  private mutating func closeToken() { isOpen = false }

  /// The same text with tokens broken wherever they would be longer than `limit`.
  func broken(toFit limit: Double, words: WordCache) -> ParagraphText {
    var result = ParagraphText(size: size)
    result.links = links
    for token in tokens {
      if token.width <= limit {
        for part in parts[token.letters] { result.addLetters(part) }
      } else {
        result.addBroken(parts[token.letters], limit: limit, words: words)
      }
      if token.blanks.isEmpty { result.closeToken() }
      for part in parts[token.blanks] { result.addBlanks(part) }
    }
    return result
  }

  private mutating func addBroken(_ parts: ArraySlice<Part>, limit: Double, words: WordCache) {
    var width = 0.0
    for part in parts {
      let style = words.words[Int(part.word)].style
      var piece = ""
      for character in words.text(of: part.word) {
        var letter = String(character)
        let advance = letter.withUTF8 { self.part($0, style, part.link, words).width }
        if width > 0, width + advance > limit {
          addPiece(&piece, style, part.link, words)
          closeToken()
          width = 0
        }
        piece.append(character)
        width += advance
      }
      addPiece(&piece, style, part.link, words)
    }
  }

  private mutating func addPiece(_ piece: inout String, _ style: FontStyle, _ link: Int32, _ words: WordCache) {
    guard !piece.isEmpty else { return }
    addLetters(piece.withUTF8 { part($0, style, link, words) })
    piece = ""
  }
}
