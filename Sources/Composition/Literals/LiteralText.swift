import Foundations

/// A text as a reader of literals sees it: its words with their places, and the references that stand in it already.
///
/// What is quoted, escaped or in braces holds no words: it stays as it was written.
struct LiteralText {
  struct Word {
    var text: String
    /// UTF-8 offsets in the text.
    var range: Range<Int>
    /// True if only one blank parts it from the word before, so that both may belong to one phrase.
    var followsClosely: Bool
  }

  struct Mark {
    var name: String
    var range: Range<Int>
  }

  /// Line breaks are soft, so they are blanks here; offsets are those of the text.
  let bytes: [UInt8]
  private(set) var words: [Word] = []
  private(set) var references: [Mark] = []
  /// True for bytes that no proposal may touch.
  private(set) var isMasked: [Bool]

  init(_ text: String) {
    bytes = text.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    isMasked = [Bool](repeating: false, count: bytes.count)
    mask()
    cut()
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// What stands between two words, or before the first.
  func gap(before index: Int) -> String {
    guard words.indices.contains(index) else { return "" }
    let start = index > 0 ? words[index - 1].range.upperBound : 0
    return string(start..<words[index].range.lowerBound)
  }

  /// True if `range` neither begins nor ends inside a word, and nothing of it must stay.
  func isFree(_ range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, !isMasked[range].contains(true) else { return false }
    let before = range.lowerBound > 0 && Self.isLetter(bytes[range.lowerBound - 1])
    let after = range.upperBound < bytes.count && Self.isLetter(bytes[range.upperBound])
    return !before && !after
  }

  // MARK: What stays

  private mutating func mask() {
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\") where offset + 1 < bytes.count && InlineMarkup.isEscapable(bytes[offset + 1]):
        cover(offset..<offset + 2)
        offset += 2
      case UInt8(ascii: "{"):
        offset = maskReference(at: offset)
      case UInt8(ascii: "*"):
        cover(offset..<offset + 1)
        offset += 1
      default:
        if let quote = quotation(at: offset) { cover(quote) }
        offset += 1
      }
    }
  }

  private mutating func cover(_ range: Range<Int>) { for offset in range { isMasked[offset] = true } }

  private mutating func maskReference(at start: Int) -> Int {
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else { return start + 1 }
    references.append(Mark(name: string(start + 1..<end), range: start..<end + 1))
    cover(start..<end + 1)
    return end + 1
  }

  /// The quotation that begins at `start`, with its marks; nil if none does, or if it never ends.
  private func quotation(at start: Int) -> Range<Int>? {
    guard !isMasked[start] else { return nil }
    if bytes[start] == UInt8(ascii: "\"") {
      return bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "\"")).map { start..<$0 + 1 }
    }
    guard matches([0xE2, 0x80, 0x9C], at: start) else { return nil }
    var offset = start + 3
    while offset + 3 <= bytes.count {
      if matches([0xE2, 0x80, 0x9D], at: offset) { return start..<offset + 3 }
      offset += 1
    }
    return nil
  }

  private func matches(_ sign: [UInt8], at offset: Int) -> Bool { bytes[offset...].starts(with: sign) }

  // MARK: Words

  private mutating func cut() {
    var found: [Word] = []
    var start: Int?
    var offset = 0
    while offset <= bytes.count {
      let isEnd = offset == bytes.count
      let width = isEnd || isMasked[offset] ? 1 : separatorWidth(at: offset)
      if width == 0 {
        if start == nil { start = offset }
        offset += 1
        continue
      }
      if let first = start {
        let isClose = found.last.map { isOneBlank($0.range.upperBound..<first) } ?? false
        found.append(Word(text: string(first..<offset), range: first..<offset, followsClosely: isClose))
        start = nil
      }
      offset += width
    }
    words = found
  }

  private func isOneBlank(_ range: Range<Int>) -> Bool {
    switch range.count {
    case 1: bytes[range.lowerBound] == UInt8(ascii: " ")
    case 2: matches([0xC2, 0xA0], at: range.lowerBound)
    default: false
    }
  }

  /// How many bytes the sign at `offset` takes if it parts words; else 0. A full stop parts them only at their end: it
  /// may stand in a symbol or a figure.
  private func separatorWidth(at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x20, 0x09: return 1
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""):
      return 1
    case UInt8(ascii: "."):
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0x20
      return Self.isLetter(next) ? 0 : 1
    case 0xC2 where matches([0xC2, 0xA0], at: offset): return 2
    // Dashes, quotation marks, the ellipsis.
    case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80: return 3
    default: return 0
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 && byte != 0xE2 && byte != 0xC2 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }
}
