import DocumentTree

extension MarkdownInline {
  /// Marks of emphasis, code, links, tables, HTML, entities and formulae lose their meaning; two and more blanks, which
  /// Markdown would fold ("Số:      /BC"), become no-break spaces.
  ///
  /// Works on bytes: all marks are ASCII, and a mark with an accent on it, one character to a reader, is still a mark.
  static func escaped(_ text: String) -> String {
    var previous: UInt8 = 0
    let isHarmless = text.utf8.allSatisfy { byte in
      defer { previous = byte }
      return !isMark(byte) && !isConditionalMark(byte) && !(byte == blank && previous == blank)
    }
    if isHarmless { return text }
    var result: [UInt8] = []
    var bytes = text.utf8.makeIterator()
    var current = bytes.next()
    previous = 0
    while let byte = current {
      let next = bytes.next()
      if byte == blank, previous == blank || next == blank {
        result.append(contentsOf: "\u{A0}".utf8)
      } else {
        if isMark(byte) || isMark(byte, before: next, after: result) { result.append(UInt8(ascii: "\\")) }
        result.append(byte)
      }
      previous = byte
      current = next
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let blank = UInt8(ascii: " ")

  private static func isMark(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "^", "$": true
    default: false
    }
  }

  private static func isConditionalMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  /// Marks only in company: entities, and the addresses of which GFM 6.9 makes links that show the escapes inside them.
  private static func isMark(_ byte: UInt8, before next: UInt8?, after written: [UInt8]) -> Bool {
    switch Unicode.Scalar(byte) {
    case "&": next.map { $0 == UInt8(ascii: "#") || isASCIILetter($0) } ?? false
    case ":": next == UInt8(ascii: "/")
    case ".": written.suffix(3).elementsEqual("www".utf8)
    default: false
    }
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// Text after the #s of a heading: it must not begin with blanks.
  static func withoutLeadingBlanks(_ text: String) -> String {
    let trimmed = text.unicodeScalars.drop { $0 == " " || $0 == "\u{A0}" }
    return trimmed.startIndex == text.startIndex ? text : String(trimmed)
  }

  /// Escaped text at the start of a block or line: a bullet, a number or an underline there would begin another block.
  static func escapingLineStart(_ text: String) -> String {
    let line = withoutLeadingBlanks(text)
    guard let first = line.utf8.first else { return line }
    if "-+=".utf8.contains(first) { return "\\" + line }
    let label = line.utf8.prefix { isASCIILetter($0) || isDigit($0) }
    let rest = line.utf8[label.endIndex...]
    guard let delimiter = rest.first, ".)".utf8.contains(delimiter), isListLabel(label) else { return line }
    guard rest.dropFirst().first.map({ $0 == blank || $0 == 0xC2 }) ?? true else { return line }  // U+00A0 begins so
    return String(Substring(label)) + "\\" + String(Substring(rest))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// Digits everywhere; single letters and Roman numbers too in Pandoc's Markdown.
  private static func isListLabel(_ label: Substring.UTF8View) -> Bool {
    guard !label.isEmpty else { return false }
    return label.count == 1 || label.allSatisfy(isDigit) || label.allSatisfy { "ivxlcIVXLC".utf8.contains($0) }
  }
}
