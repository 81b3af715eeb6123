/// The letters that number the points of a Vietnamese document: a b c d đ e g h i k l m n o p q r s t u v x y, and aa,
/// ab … past the last. Indices count from 1.
package enum VietnameseLetters {
  /// The alphabet without ă â ê ô ơ ư, with which Decree 30/2020/NĐ-CP does not number.
  private static let alphabet = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y",
  ]
  private static let count = 23

  /// 1 → a, 5 → đ, 24 → aa. An index below 1 gives an empty text.
  package static func letter(_ index: Int) -> String {
    guard index > 0 else { return "" }
    let (rest, last) = (index - 1).quotientAndRemainder(dividingBy: count)
    return letter(rest) + alphabet[last]
  }

  /// Nil unless `text` is made of these letters, in lower case, and short enough to be a number.
  package static func index(of text: some StringProtocol) -> Int? {
    text.withUTF8Bytes { index(of: $0[...]) }
  }

  static func index(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 8 else { return nil }
    var index = 0
    var position = bytes.startIndex
    while position < bytes.endIndex {
      var letter = alphabetIndex(bytes[position])
      position += 1
      if bytes[position - 1] == 0xC4, position < bytes.endIndex, bytes[position] == 0x91 {  // đ is U+0111
        letter = 5
        position += 1
      }
      guard letter > 0 else { return nil }
      index = index * count + letter
    }
    return index
  }

  /// From 1; 0 for what does not number.
  private static func alphabetIndex(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "d"): Int(byte - UInt8(ascii: "a")) + 1
    case UInt8(ascii: "e"): 6
    case UInt8(ascii: "g")...UInt8(ascii: "i"): Int(byte - UInt8(ascii: "g")) + 7
    case UInt8(ascii: "k")...UInt8(ascii: "v"): Int(byte - UInt8(ascii: "k")) + 10
    case UInt8(ascii: "x"): 22
    case UInt8(ascii: "y"): 23
    default: 0
    }
  }
}
