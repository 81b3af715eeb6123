/// The number and symbol of a document: 75/KH-SNgV, 45/2020/NĐ-CP, 667/SNgV-VP, 63/2020/QH14, 34-NQ/TU.
///
/// Digits, with a lower-case letter where a number was given twice (30a); the year, in laws, decrees and circulars; the
/// symbol. Party documents write the type before the slash. Two numbers are equal if their texts are.
package struct DocumentNumber: Sendable, CustomStringConvertible {
  package let text: String
  /// What the symbol says; `document` where it does not say it.
  package let impliedType: DocumentType
  private let layout: Layout

  /// Nil if the text has not the form of a number.
  @specialized(where Text == String)
  @specialized(where Text == Substring)
  package init?<Text: StringProtocol>(_ text: Text) {
    guard let layout = text.withUTF8Bytes({ Layout($0) }) else { return nil }
    self.text = String(text)
    self.layout = layout
    impliedType = layout.impliedType(self.text.slice(layout.symbolStart..<layout.firstEnd))
  }

  package var description: String { text }

  /// The running number: 75. Nil if it has more digits than any office needs.
  package var number: Int? { Int(text.slice(0..<layout.digitCount)) }

  /// The year in the number of a law, decree or circular.
  package var year: Int? { layout.year }

  /// What follows the number: "KH-SNgV", "NĐ-CP", "NQ/TU".
  package var symbol: String { String(text.slice(layout.symbolStart..<text.utf8.count)) }

  /// The code of the type: "KH", "NĐ", "QH14"; nil for a letter.
  package var typeCode: String? {
    // A letter of a Party body does have a code, CV.
    impliedType == .letter && !layout.isParty ? nil : String(first)
  }

  /// The code of the body that issued it: "SNgV", "CP", "UBND"; several joined by hyphens in a joint circular.
  package var issuerCode: String? {
    guard typeCode != nil, !isOfLegislature else { return String(first) }
    guard layout.firstEnd < text.utf8.count else { return nil }
    let rest = text.slice(layout.firstEnd + 1..<text.utf8.count)
    if impliedType == .jointCircular { return String(rest) }
    return String(Substring(rest.utf8.prefix { $0 != .hyphen && $0 != .fullStop }))
  }

  /// True if a document of this number can be of this type. Numbers such as 63/2020/QH14 are given to laws, ordinances
  /// and resolutions alike.
  package func admits(_ type: DocumentType) -> Bool {
    type == impliedType || type == .document || impliedType == .document
      || isOfLegislature && (type.isLawLike || type == .resolution)
  }

  /// The type, or the issuer in the symbol of a letter.
  private var first: Substring { text.slice(layout.symbolStart..<layout.firstEnd) }

  private var isOfLegislature: Bool { layout.isOfLegislature(first) }
}

extension DocumentNumber: Hashable {
  package static func == (left: DocumentNumber, right: DocumentNumber) -> Bool { left.text == right.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension String {
  /// The text between two byte offsets that fall between characters.
  fileprivate func slice(_ range: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
