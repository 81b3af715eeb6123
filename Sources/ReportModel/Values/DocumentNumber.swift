/// The number and symbol of a document: 75/KH-SNgV, 45/2020/NĐ-CP, 667/SNgV-VP, 63/2020/QH14, 34-NQ/TU.
///
/// Digits, with a lower-case letter where a number was given twice (30a); the year, in laws, decrees and circulars; the
/// symbol. Party documents write the type before the slash. Two numbers are equal if their texts are.
package struct DocumentNumber: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil if the text has not the form of a number.
  package init?(_ text: some StringProtocol) {
    let text = String(text)
    guard Parts(text) != nil else { return nil }
    self.text = text
  }

  package var description: String { text }

  /// The running number: 75. Nil if it has more digits than any office needs.
  package var number: Int? { parts.flatMap { Int($0.digits) } }

  /// The year in the number of a law, decree or circular.
  package var year: Int? { parts?.year }

  /// What follows the number: "KH-SNgV", "NĐ-CP", "NQ/TU".
  package var symbol: String { parts.map { String($0.symbol) } ?? "" }

  /// The code of the type: "KH", "NĐ", "QH14"; nil for a letter.
  package var typeCode: String? {
    guard let parts else { return nil }
    if parts.isLegislature || DocumentType.of(code: parts.first) != nil { return String(parts.first) }
    return parts.isParty || parts.year != nil ? String(parts.first) : nil
  }

  /// The code of the body that issued it: "SNgV", "CP", "UBND"; several joined by hyphens in a joint circular.
  package var issuerCode: String? {
    guard let parts else { return nil }
    guard typeCode != nil, !parts.isLegislature else { return String(parts.first) }
    if impliedType == .jointCircular { return parts.rest.map { String($0) } }
    return parts.rest.map { String($0.prefix { $0 != "-" && $0 != "." }) }
  }

  /// What the symbol says; `document` where it does not say it.
  package var impliedType: DocumentType {
    guard let parts, let code = typeCode else { return .letter }
    if parts.isLegislature { return code.hasPrefix("QH") ? .law : .ordinance }
    return DocumentType.of(code: code) ?? (code == "CV" ? .letter : .document)
  }

  /// True if a document of this number can be of this type. Numbers such as 63/2020/QH14 are given to laws,
  /// ordinances and resolutions alike.
  package func admits(_ type: DocumentType) -> Bool {
    type == impliedType || type == .document || impliedType == .document
      || (parts?.isLegislature ?? false) && (type.isLawLike || type == .resolution)
  }

  private var parts: Parts? { Parts(text) }
}

extension DocumentNumber {
  /// The parts of a number, as slices of its text.
  private struct Parts {
    /// Without the letter of 30a.
    let digits: Substring
    private(set) var year: Int?
    let symbol: Substring
    /// True for 34-NQ/TU.
    let isParty: Bool

    init?(_ text: String) {
      guard text.utf8.count <= 255 else { return nil }
      var rest = text[...]
      digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      if let suffix = rest.first, suffix.isASCII, suffix.isLowercase { rest = rest.dropFirst() }
      guard !digits.isEmpty, let separator = rest.popFirst(), separator == "/" || separator == "-" else { return nil }
      isParty = separator == "-"
      if !isParty, let year = Self.year(rest.prefix(4)), rest.dropFirst(4).first == "/" {
        self.year = year
        rest = rest.dropFirst(5)
      }
      guard isParty ? Self.isPartySymbol(rest) : Self.isSymbol(rest) else { return nil }
      symbol = rest
    }

    /// The type, or the issuer in the symbol of a letter.
    var first: Substring { symbol.prefix { $0 != "-" && $0 != "/" && !($0 == "." && !isParty) } }

    /// What follows `first`.
    var rest: Substring? {
      let rest = symbol.dropFirst(first.count + 1)
      return rest.isEmpty ? nil : rest
    }

    /// True for QH14 and UBTVQH14 behind a year, the numbers of the National Assembly's documents.
    var isLegislature: Bool {
      let name = first.prefix { !$0.isNumber }
      return year != nil && name.count < first.count && (name == "QH" || name == "UBTVQH")
    }

    private static func year(_ digits: Substring) -> Int? {
      guard digits.count == 4, digits.utf8.allSatisfy({ $0.digit != nil }), let year = Int(digits),
        CalendarDate.years.contains(year)
      else { return nil }
      return year
    }

    /// One slash: the type before, the issuer behind it.
    private static func isPartySymbol(_ text: Substring) -> Bool {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy(isSymbol)
    }

    /// Words of letters and digits between hyphens, full stops and &; the first begins with a capital.
    private static func isSymbol(_ text: Substring) -> Bool {
      guard let first = text.first, first.isUppercase else { return false }
      var isWordEmpty = true
      for character in text {
        switch character {
        case "-", ".", "&":
          guard !isWordEmpty else { return false }
          isWordEmpty = true
        default:
          guard character.isLetter || character.isASCII && character.isNumber else { return false }
          isWordEmpty = false
        }
      }
      return !isWordEmpty
    }
  }
}
