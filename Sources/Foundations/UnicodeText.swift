import CUTF8Proc
import Glibc

/// Unicode operations that the standard library does not offer without full Foundation.
package enum UnicodeText {
  /// `bytes`, which must be valid UTF-8, in Unicode normalisation form C.
  ///
  /// Text that only uses blocks where every character is its own NFC (all of Vietnamese is) is returned as it is after
  /// one pass over its bytes.
  package static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer(isSurelyNormalized)
      ? bytes : mapped(bytes, options: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
  }

  package static func normalized(_ text: String) -> String {
    var text = text
    let isNormalized = text.withUTF8(isSurelyNormalized)
    return isNormalized ? text : String(decoding: normalized(Array(text.utf8)), as: UTF8.self)
  }

  /// `text` in Unicode normalisation form D: each letter followed by its marks.
  package static func decomposed(_ text: some StringProtocol) -> String {
    let options = UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue
    return String(decoding: mapped(Array(text.utf8), options: options), as: UTF8.self)
  }

  /// How many terminal columns `text` takes. Control characters count as none.
  ///
  /// Precomposed letters of the Latin blocks are counted without looking for grapheme clusters.
  package static func displayWidth(_ text: some StringProtocol) -> Int {
    widthOfSimpleText(text) ?? text.reduce(0) { $0 + displayWidth($1) }
  }

  /// How many columns a text takes of which each scalar is a character of one column; nil for any other text.
  static func widthOfSimpleText(_ text: some StringProtocol) -> Int? {
    var count = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x1E00..<0x1F00: count += 1
      default: return nil
      }
    }
    return count
  }

  /// How many terminal columns a grapheme cluster takes: that of its base character, 2 with an emoji selector.
  package static func displayWidth(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.value < 0x80 { return first.value < 0x20 || first.value == 0x7F ? 0 : 1 }
    if scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    return max(0, Int(utf8proc_charwidth(utf8proc_int32_t(first.value))))
  }

  /// True if every character is in a block where NFC changes nothing: U+0000–02FF, U+1E00–1EFF and most of U+2000–203F.
  private static func isSurelyNormalized(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while offset < bytes.count {
      // ASCII, U+0080–02FF, or the continuation bytes of what was let pass
      if bytes[offset] < 0xCC {
        offset += 1
        continue
      }
      guard offset + 2 < bytes.count else { return false }
      switch (bytes[offset], bytes[offset + 1]) {
      case (0xE1, 0xB8...0xBB): break
      case (0xE2, 0x80): if bytes[offset + 2] <= 0x81 { return false }  // U+2000 and U+2001 are singletons
      default: return false
      }
      offset += 3
    }
    return true
  }

  static func mapped(_ bytes: [UInt8], options: UInt32) -> [UInt8] {
    var result: UnsafeMutablePointer<utf8proc_uint8_t>?
    let count = bytes.withUnsafeBufferPointer {
      utf8proc_map($0.baseAddress, $0.count, &result, utf8proc_option_t(rawValue: options))
    }
    defer { free(result) }
    guard let result, count >= 0 else { return bytes }  // only invalid UTF-8 fails, which callers exclude
    return Array(UnsafeBufferPointer(start: result, count: count))
  }
}
