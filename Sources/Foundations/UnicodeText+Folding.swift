import CUTF8Proc

extension UnicodeText {
  /// `text` without case and diacritics, for keywords, search and completion: "Thêm Đoạn" → "them doan".
  ///
  /// Vietnamese letters take a table; anything else takes the whole of Unicode's rules.
  package static func folded(_ text: some StringProtocol) -> String {
    var text = String(text)
    return text.withUTF8(foldedVietnamese) ?? foldedByUnicode(text)
  }

  /// The folding of ASCII and Latin letters with diacritics; nil if there is anything else.
  private static func foldedVietnamese(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let letters = BaseLetters.all
    var isKnown = true
    // Folding never makes a text longer than its UTF-8.
    let folded = String(unsafeUninitializedCapacity: bytes.count) { output in
      var count = 0
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte < 0x80 {
          output[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
          count += 1
          offset += 1
          continue
        }
        let (letter, width) = letters.letter(bytes, at: offset)
        guard width > 0 else {
          isKnown = false
          return 0
        }
        if letter != 0 {
          output[count] = letter
          count += 1
        }
        offset += width
      }
      return count
    }
    return isKnown ? folded : nil
  }

  fileprivate static let folding =
    UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_CASEFOLD.rawValue

  /// đ has no decomposition in Unicode, so it needs its own rule.
  private static func foldedByUnicode(_ text: String) -> String {
    let stripped = String(decoding: mapped(Array(text.utf8), options: folding), as: UTF8.self)
    guard stripped.unicodeScalars.contains(where: { $0 == "đ" }) else { return stripped }
    var result = String.UnicodeScalarView()
    for scalar in stripped.unicodeScalars { result.append(scalar == "đ" ? "d" : scalar) }
    return String(result)
  }
}

/// The ASCII letter below the marks of a Latin letter: U+00C0–027F and U+1E00–1EFF hold all of Vietnamese.
///
/// A value, so that whoever folds many texts asks for the tables once.
struct BaseLetters: Sendable {
  static let all = BaseLetters()

  /// One for each scalar of these blocks; 0 for what is no letter.
  private let latin: [UInt8] = (0xC0...0x27F).map(base)
  private let additional: [UInt8] = (0x1E00...0x1EFF).map(base)

  /// The letter at `offset` and the bytes that it takes; 0 bytes if it is not known. A combining mark is no letter (0).
  @inline(__always)
  func letter(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (letter: UInt8, width: Int) {
    guard offset + 1 < bytes.count else { return (0, 0) }
    let second = Int(bytes[offset + 1] & 0x3F)
    switch bytes[offset] {
    case 0xC3...0xC9:
      let letter = latin[Int(bytes[offset] & 0x1F) << 6 | second - 0xC0]
      return (letter, letter == 0 ? 0 : 2)
    case 0xCC: return (0, 2)  // U+0300–033F
    case 0xCD where second < 0x30: return (0, 2)  // U+0340–036F
    case 0xE1 where offset + 2 < bytes.count && (0x38...0x3B).contains(second):
      let letter = additional[(second - 0x38) << 6 | Int(bytes[offset + 2] & 0x3F)]
      return (letter, letter == 0 ? 0 : 3)
    default: return (0, 0)
    }
  }

  private static func base(_ value: Int) -> UInt8 {
    if value == 0x110 || value == 0x111 { return UInt8(ascii: "d") }
    // Scalar by scalar, without texts: the tables are made at every start.
    return withUnsafeTemporaryAllocation(of: utf8proc_int32_t.self, capacity: 8) { scalars in
      var boundary: CInt = 0
      let count = utf8proc_decompose_char(
        utf8proc_int32_t(value), scalars.baseAddress, scalars.count, utf8proc_option_t(rawValue: UnicodeText.folding),
        &boundary)
      guard count == 1, (0x61...0x7A).contains(scalars[0]) else { return 0 }
      return UInt8(truncatingIfNeeded: scalars[0])
    }
  }
}
