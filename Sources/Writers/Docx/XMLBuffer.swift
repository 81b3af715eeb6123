/// XML being written, as one growing array of bytes.
struct XMLBuffer {
  private(set) var bytes: [UInt8]

  /// Begins with the XML declaration.
  init() {
    bytes = Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Begins with markup of our own.
  init(beginning markup: String) { bytes = Array(markup.utf8) }

  /// Markup of our own, as it is.
  mutating func markup(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Markup of our own around text of the user's.
  mutating func markup(_ before: String, text: String, _ after: String) {
    markup(before)
    self.text(text)
    markup(after)
  }

  /// Cleaned text of the user's, in an element or an attribute.
  mutating func text(_ text: String) {
    guard text.utf8.contains(where: isMarkup) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      default: bytes.append(byte)
      }
    }
  }
}

private func isMarkup(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
}
