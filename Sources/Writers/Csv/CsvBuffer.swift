/// Comma-separated values being written, field by field.
struct CsvBuffer {
  /// Begins with the byte order mark.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isLineEmpty = true

  mutating func add(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A text, in quotes where RFC 4180 §2.6 asks for them.
  ///
  /// Spreadsheets run a field that begins like a formula, even in quotes. An apostrophe before it makes it text, as
  /// OWASP advises ("CSV Injection"); who reads the file with a program sees the apostrophe.
  mutating func add(_ text: String) {
    separate()
    let text = text.cleaned
    let safe = Self.beginsLikeAFormula(text) ? "'\(text)" : text
    guard safe.utf8.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) else {
      return bytes.append(contentsOf: safe.utf8)
    }
    bytes.append(quote)
    for byte in safe.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  mutating func endLine() {
    bytes.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
    isLineEmpty = true
  }

  private mutating func separate() {
    if !isLineEmpty { bytes.append(UInt8(ascii: ",")) }
    isLineEmpty = false
  }

  /// Also behind blanks and signs that are not seen, which some programs drop, and in full width.
  private static func beginsLikeAFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .format: false
      default: true
      }
    }
    return first.map { formulaSigns.contains($0) } ?? false
  }

  private static let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "−"]
}

private let quote = UInt8(ascii: "\"")
