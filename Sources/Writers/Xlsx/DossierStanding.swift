import ReportModel

/// What a dossier counts for in a period, by the rules of the form itself. There are few different ones.
struct DossierStanding: Hashable {
  /// A bit for each column of the form, sums included; 0 if the dossier is not of the period.
  private let counted: UInt32
  private let isSuspended: Bool

  init(_ dossier: Dossier, in period: Period, rules: CountingRules) {
    var counts = FormCounts()
    counts.add(dossier, from: period.from, to: period.to, rules: rules)
    var counted: UInt32 = 0
    for column in FormCounts.Column.allCases where counts[column] != 0 { counted |= 1 << UInt32(column.rawValue) }
    self.counted = counted
    isSuspended = dossier.isSuspended(on: period.to)
  }

  /// In the order of the form.
  private var columns: [FormCounts.Column] {
    FormCounts.Column.allCases.filter { counted & 1 << UInt32($0.rawValue) != 0 }
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
