/// A text as a cell can hold it: cleaned, at most 32,767 characters, and read back as it was written.
struct CellText: Hashable {
  let string: String

  /// Excel's limit, in UTF-16.
  private static let longest = 32_767

  init(_ text: String) {
    let escaped = Self.escaped(text.cleaned)
    string = escaped.utf8.count > Self.longest ? Self.cut(escaped) : escaped
  }

  /// `_x0041_` in a file means A (ECMA-376 Part 1, 22.4.2.4), so that an underscore that begins such a text is written
  /// as `_x005F_`.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      if byte == UInt8(ascii: "_"), isEscape(bytes[index...]) { result.append(contentsOf: "x005F_".utf8) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `_xHHHH_`
  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let candidate = bytes.prefix(7)
    return candidate.count == 7 && candidate.dropFirst().first == UInt8(ascii: "x")
      && candidate.last == UInt8(ascii: "_")
      && candidate.dropFirst(2).dropLast().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }

  private static func cut(_ text: String) -> String {
    guard text.utf16.count > longest else { return text }
    var length = 1
    let kept = text.prefix { character in
      length += character.utf16.count
      return length <= longest
    }
    return kept + "…"
  }
}
