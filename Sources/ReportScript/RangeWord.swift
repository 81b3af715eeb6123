/// The words around the days of a period: from 7/6/2021 to 4/9/2021, từ ngày 7/6/2021 đến ngày 4/9/2021.
enum RangeWord: CaseIterable {
  case from, to
  /// Said before a date as often as not, in Vietnamese.
  case day

  var term: Term {
    switch self {
    case .from: Term("from", "từ")
    case .to: Term("to", "đến")
    case .day: Term("ngày", "ngày")
    }
  }

  static let table = PhraseTable(allCases.map { (term: $0.term, value: $0) })
}
