/// The order of a Vietnamese dictionary: a ă â b c d đ e ê … o ô ơ … u ư v x y, then the tones ngang, huyền, hỏi, ngã,
/// sắc, nặng, then small letters before capitals. Blanks come before other signs, those before digits, digits before
/// letters; f, j, w and z stand where the Latin alphabet has them, other scripts after it.
package enum VietnameseOrder {
  /// Compares as the text that it was made of; only equal texts have equal keys.
  package struct Key: Comparable, Hashable, Sendable {
    fileprivate var weights: [UInt32]

    package static func < (left: Key, right: Key) -> Bool { left.weights.lexicographicallyPrecedes(right.weights) }
  }

  package static func key(_ text: some StringProtocol) -> Key {
    var levels = Levels()
    for scalar in UnicodeText.decomposed(text).unicodeScalars { levels.take(scalar) }
    return Key(weights: levels.weights)
  }

  package static func precedes(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
    key(left) < key(right)
  }

  package static func sorted(_ texts: some Sequence<String>) -> [String] {
    texts.map { (key: key($0), text: $0) }.sorted { $0.key < $1.key }.map(\.text)
  }
}

/// The weights of a text, collected letter by letter: what differs on one level makes the next irrelevant.
private struct Levels {
  private var letters: [UInt32] = []
  /// The tones of each syllable and then 1, wherever in the syllable they are written: hòa and hoà are the same here.
  private var tones: [UInt32] = []
  private var details: [UInt32] = []
  /// Decides between hòa and hoà, so that sorting has one result.
  private var scalars: [UInt32] = []
  private var isInSyllable = false

  /// 0 ends a level, so that a text comes before its continuations.
  var weights: [UInt32] {
    letters + [0] + (isInSyllable ? tones + [1] : tones) + [0] + details + [0] + scalars
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    scalars.append(scalar.value)
    if let tone = Self.tones[scalar] {
      tones.append(tone)
    } else if let mark = Self.letterMarks[scalar], let last = letters.last, Self.letterBase..<Self.otherScripts ~= last
    {
      letters[letters.count - 1] = last + mark
    } else if scalar.properties.generalCategory == .nonspacingMark {
      details.append(scalar.value)
    } else {
      takeBase(scalar)
    }
  }

  private mutating func takeBase(_ scalar: Unicode.Scalar) {
    let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let letter = Self.weight(small)
    let isLetter = letter >= Self.letterBase
    if isInSyllable && !isLetter { tones.append(1) }
    isInSyllable = isLetter
    letters.append(letter)
    details.append(small == scalar ? 1 : 2)
  }

  /// Two weights between neighbouring letters are left for ă â, ê and ô ơ, ư; đ has no decomposition.
  private static func weight(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "a"..."z": letterBase + (scalar.value - 0x61) * 4
    case "đ": letterBase + 3 * 4 + 1
    case "0"..."9": digitBase + scalar.value - 0x30
    case " ", "\u{A0}": 1
    default: scalar.properties.isAlphabetic ? otherScripts + scalar.value : 2 + scalar.value
    }
  }

  private static let digitBase: UInt32 = 0x20_0000
  private static let letterBase: UInt32 = 0x30_0000
  private static let otherScripts: UInt32 = 0x40_0000

  /// Huyền, hỏi, ngã, sắc, nặng; ngang has no mark and no weight.
  private static let tones: [Unicode.Scalar: UInt32] = [
    "\u{300}": 2, "\u{309}": 3, "\u{303}": 4, "\u{301}": 5, "\u{323}": 6,
  ]

  /// Breve, circumflex and horn make letters of their own: a ă â, e ê, o ô ơ, u ư.
  private static let letterMarks: [Unicode.Scalar: UInt32] = ["\u{306}": 1, "\u{302}": 2, "\u{31B}": 3]
}
