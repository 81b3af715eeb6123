import ReportModel

extension Field {
  /// How `set` calls the field.
  package var term: Term { Term(rawValue, vietnameseName) }

  static let phrases = PhraseTable(allCases.map { (term: $0.term, value: $0) })
}
