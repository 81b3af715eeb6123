extension UnicodeText {
  /// `text` as it can be shown on a terminal in one line: what would move the cursor, change colours, turn the writing
  /// direction or break the line becomes a visible sign of one column.
  package static func printable(_ text: some StringProtocol) -> String {
    if isSurelyPrintable(text) { return String(text) }
    guard text.unicodeScalars.contains(where: isUnsafe) else { return String(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isUnsafe(scalar) ? sign(for: scalar) : scalar) }
    return String(result)
  }

  /// True if there are but ASCII, U+00C0–05FF and U+1000–1FFF, which hold all of Vietnamese, and none of these acts on a
  /// terminal. Looks at bytes.
  private static func isSurelyPrintable(_ text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { byte in
        switch byte {
        case 0x20..<0x7F, 0x80...0xBF: true  // what a byte of the second row continues is looked at itself
        case 0xC3...0xD7, 0xE1: true
        default: false
        }
      }
    } ?? false
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true  // C0, DEL and C1: escape sequences begin with U+001B or U+009B
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction: shown text must be the stored text
    case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB, 0xE0001...0xE007F: true  // line breaks and invisible characters
    default: false
    }
  }

  /// The control picture of a C0 control or of DEL (␛ for escape); � for the others.
  private static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "�"
    case 0x7F: "␡"
    default: "�"
    }
  }
}
