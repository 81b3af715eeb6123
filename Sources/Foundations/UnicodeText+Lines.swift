import Glibc

extension UnicodeText {
  /// `text` cut to so many terminal columns, with "…" where something was left out; a text that fits is left as it is.
  package static func clipped(_ text: String, to columns: Int) -> String {
    // No character takes more columns than bytes.
    guard text.utf8.count > columns else { return text }
    let simpleWidth = widthOfSimpleText(text)
    guard simpleWidth ?? displayWidth(text) > columns else { return text }
    guard columns > 0 else { return "" }
    if simpleWidth != nil { return String(text.unicodeScalars.prefix(columns - 1)) + "…" }
    var width = 0
    var result = ""
    for character in text {
      width += displayWidth(character)
      if width > columns - 1 { break }
      result.append(character)
    }
    return result + "…"
  }

  /// Lines of text made printable line by line. The styles of `TextStyle` stay if `keepsStyles`, else they go; anything
  /// else that a terminal would obey becomes a visible sign.
  package static func printableLines(_ text: String, keepsStyles: Bool) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { printableLine($0, keepsStyles: keepsStyles) }.joined(separator: "\n")
  }

  private static func printableLine(_ line: Substring, keepsStyles: Bool) -> String {
    guard line.utf8.contains(0x1B) else { return printable(line) }
    var result = ""
    var rest = line
    while let escape = rest.unicodeScalars.firstIndex(of: "\u{1B}") {
      result += printable(rest[..<escape])
      let tail = rest[escape...]
      guard let sequence = TextStyle.sequences.first(where: { tail.unicodeScalars.starts(with: $0.unicodeScalars) })
      else {
        result += printable("\u{1B}")
        rest = tail[tail.unicodeScalars.index(after: escape)...]
        continue
      }
      if keepsStyles { result += sequence }
      rest = tail[tail.unicodeScalars.index(escape, offsetBy: sequence.unicodeScalars.count)...]
    }
    return result + printable(rest)
  }
}

extension String {
  /// 1 and the line feeds.
  package var lineCount: Int {
    let bytes = utf8.span
    var count = 1
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { count += 1 }
    return count
  }

  /// True if it has more than one line. For texts that are looked at by the 100,000.
  package var hasLineFeed: Bool {
    utf8.span.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memchr($0, Int32(UInt8(ascii: "\n")), bytes.count) != nil } ?? false
    }
  }

  /// Cut to so many terminal columns, with "…" where something was left out.
  package func clipped(to columns: Int) -> String { UnicodeText.clipped(self, to: columns) }
}
