/// Where a line may end inside a word: between ideographs, and in very long words after the signs that divide them.
enum WordBreaks {
  /// In bytes: longer ones may be divided. Vietnamese words and the symbols of documents are shorter and stay whole.
  static let longest = 24

  /// The pieces of a word of valid UTF-8, in order.
  static func pieces(of word: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var offset = 0
    let divides = word.count > longest
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      if offset > start, isIdeograph(scalar) {
        pieces.append(start..<offset)
        start = offset
      }
      offset += UTF8.width(scalar)
      if divides, offset - start > 3, word.count - offset > 3, isDivider(scalar) {
        pieces.append(start..<offset)
        start = offset
      }
    }
    if start < word.count { pieces.append(start..<word.count) }
    return pieces
  }

  private static func isDivider(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "-", "_", ",", ";", "&", "?", "=", "–": true
    default: false
    }
  }

  /// Kana, Han and Hangul; not their closing punctuation, which stays with what it closes.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
