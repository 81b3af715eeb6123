/// A statistical form as data: writers draw it from this, and nothing about one form stands anywhere else.
package struct FormDefinition: Hashable, Sendable {
  /// What a script calls it: "II.06a".
  package let code: String
  /// What the paper prints after "Biểu số ": "II.06a/VPCP/KSTT".
  package let symbol: String
  /// In capitals, one text a line.
  package let titleLines: [String]
  package let unitNote: String
  /// The periods it is for: those whose last day is in these days, both inclusive; nil where there is no end yet.
  package let effectiveFrom: CalendarDate?
  package let effectiveTo: CalendarDate?
  /// False if the columns have not been compared with the text of the regulation.
  package let isVerified: Bool
  package let header: [HeaderNode]

  /// "Biểu số II.06a/VPCP/KSTT".
  package var printedCode: String { "Biểu số \(symbol)" }

  package var title: String { titleLines.joined(separator: " ") }
  package var columns: [FormColumn] { header.columns }

  /// True if reports whose period ends on this day use the form.
  package func isEffective(on date: CalendarDate) -> Bool {
    (effectiveFrom.map { $0 <= date } ?? true) && (effectiveTo.map { date <= $0 } ?? true)
  }

  /// The form of this code, also in its printed spellings: "II.06a", "II.06a/VPCP/KSTT", "Biểu số II.06a/VPCP/KSTT".
  package static func definition(forCode code: some StringProtocol) -> FormDefinition? {
    all.first { $0.code == code || $0.symbol == code || $0.printedCode == code }
  }

  package static let all = [II05a, II06a]
}
