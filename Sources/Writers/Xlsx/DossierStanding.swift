import ReportModel

/// What a dossier counts for in a period, by the rules of the form itself.
struct DossierStanding {
  /// In the order of the form, sums included; none if the dossier is not of the period.
  let columns: [FormCounts.Column]
  private let isSuspended: Bool

  init(_ dossier: Dossier, in period: Period, rules: CountingRules) {
    var counts = FormCounts()
    counts.add(dossier, from: period.from, to: period.to, rules: rules)
    columns = FormCounts.Column.allCases.filter { counts[$0] != 0 }
    isSuspended = dossier.isSuspended(on: period.to)
  }

  /// "(3) (4) (7) (8)".
  var columnNumbers: String { columns.map { "(\($0.rawValue))" }.joined(separator: " ") }

  var state: String {
    for column in columns {
      switch column {
      case .early: return "Đã giải quyết trước hạn"
      case .ontime: return "Đã giải quyết đúng hạn"
      case .late: return "Đã giải quyết quá hạn"
      case .interm: return "Đang giải quyết, trong hạn" + suspension
      case .overdue: return "Đang giải quyết, quá hạn" + suspension
      default: continue
      }
    }
    return "Không thuộc kỳ báo cáo"
  }

  private var suspension: String { isSuspended ? " (tạm dừng)" : "" }
}
