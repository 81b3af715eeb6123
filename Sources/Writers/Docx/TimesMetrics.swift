import DocumentTree
import Foundations

/// The widths of Times New Roman (Liberation Serif has the same), to say how long a rule under a text must be.
///
/// An estimate within a millimetre or two of the line that Word sets: accents are dropped, what is not Latin counts as
/// a digit, and sloped text counts as upright text of the same weight.
enum TimesMetrics {
  /// In millimetres.
  static func width(of runs: [Run], style: ParagraphStyle) -> Double {
    let thousandths = runs.reduce(0) { sum, run in
      let isBold = run.emphasis.contains(.bold) || (style.isBold && !run.emphasis.contains(.upright))
      let widths = isBold ? boldWidths : regularWidths
      return sum + run.text.reduce(0) { $0 + width(of: $1, in: widths) }
    }
    return Double(thousandths) / 1000 * style.size * 25.4 / 72
  }

  private static func width(of character: Character, in widths: [Int]) -> Int {
    guard let base = baseLetter(of: character) else { return character == "…" ? 1000 : 500 }
    let index = Int(base) - 0x20
    return widths.indices.contains(index) ? widths[index] : 0
  }

  /// The ASCII letter under the accents, in its own case, or nil.
  private static func baseLetter(of character: Character) -> UInt8? {
    if let ascii = character.asciiValue { return ascii }
    guard let letter = UnicodeText.folded(String(character)).first?.asciiValue else { return nil }
    let isLowercaseLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter
    return character.isUppercase && isLowercaseLetter ? letter - 0x20 : letter
  }

  /// Thousandths of the size, from the blank (U+0020) to the tilde (U+007E).
  private static let regularWidths = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
  ]

  private static let boldWidths = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
    220, 394, 520,
  ]
}
