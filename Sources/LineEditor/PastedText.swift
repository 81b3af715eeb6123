import Foundations

/// Text from the clipboard, made fit for the line: NFC, LF as line end, no control or invisible character.
enum PastedText {
  static func cleaned(_ bytes: some Collection<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if let letters = ligatures[scalar] {
        result.append(contentsOf: letters.unicodeScalars)
      } else if !(previous == "\r" && scalar == "\n"), let kept = cleaned(scalar) {
        result.append(kept)
      }
      previous = scalar
    }
    return UnicodeText.normalized(String(result))
  }

  /// What PDFs print as one letter.
  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
  ]

  /// What stands for `scalar`; nil if nothing does. Word's line and page breaks end a line like any other.
  private static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{2028}", "\u{2029}": "\n"
    case "\t": "\t"
    default: TypedCharacter.cleaned(scalar)
    }
  }
}

/// The rules for a single character, typed or pasted.
enum TypedCharacter {
  /// Nil for control characters, which would act on the terminal, and for characters that cannot be seen and would
  /// make two equal words differ (soft hyphen, zero-width blank, word joiner); the many blanks of Word and the web are one
  /// blank, and the hyphens that do not break (`75/KH‑SNgV` copied from Word) are hyphens.
  static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF: nil
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x2010, 0x2011: "-"
    default: scalar
    }
  }

  /// The one character that `mark` and the character before it make in NFC; nil if they stay two.
  static func composed(_ mark: Unicode.Scalar, after previous: Unicode.Scalar?) -> Unicode.Scalar? {
    guard let previous, mark.properties.canonicalCombiningClass != .notReordered else { return nil }
    var pair = String.UnicodeScalarView()
    pair.append(previous)
    pair.append(mark)
    let normalized = UnicodeText.normalized(String(pair)).unicodeScalars
    return normalized.count == 1 ? normalized.first : nil
  }
}
