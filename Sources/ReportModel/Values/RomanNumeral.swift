/// Roman numerals from 1 to 3999, in capitals and in their one canonical form: IV, never IIII.
package enum RomanNumeral {
  /// A number outside 1…3999 has no numeral and is written in Arabic digits.
  package static func string(_ value: Int) -> String {
    guard (1...3999).contains(value) else { return String(value) }
    var rest = value
    var text = ""
    for (value, numeral) in numerals {
      while rest >= value {
        text += numeral
        rest -= value
      }
    }
    return text
  }

  /// Nil unless `text` is a canonical numeral.
  package static func value(_ text: some StringProtocol) -> Int? {
    text.withUTF8Bytes { value($0[...]) }
  }

  static func value(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard bytes.count <= longestCount else { return nil }
    var total = 0
    var largestBehind = 0
    for byte in bytes.reversed() {
      let digit = digitValue(byte)
      guard digit > 0 else { return nil }
      total += digit < largestBehind ? -digit : digit
      largestBehind = max(largestBehind, digit)
    }
    // What adds up may still be written in another way than the canonical one: IIII, VX.
    guard (1...3999).contains(total), string(total).utf8.elementsEqual(bytes) else { return nil }
    return total
  }

  /// The length of MMMDCCCLXXXVIII, the longest of all.
  private static let longestCount = 15

  private static func digitValue(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    case UInt8(ascii: "C"): 100
    case UInt8(ascii: "D"): 500
    case UInt8(ascii: "M"): 1000
    default: 0
    }
  }

  private static let numerals = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
}
