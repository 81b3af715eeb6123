import Foundations

/// A name that a text may put in braces and that follows from the period or the letterhead: `{period}`, `{kỳ}`.
package enum TextVariable: String, CaseIterable, Sendable {
  case period
  case nextPeriod = "period.next"
  case previousPeriod = "period.previous"
  case year, from, to
  case unit
  case unitShort = "unit-short"
  case superior

  package var vietnameseName: String {
    switch self {
    case .period: "kỳ"
    case .nextPeriod: "kỳ sau"
    case .previousPeriod: "kỳ trước"
    case .year: "năm"
    case .from: "từ ngày"
    case .to: "đến ngày"
    case .unit: "đơn vị"
    case .unitShort: "đơn vị tắt"
    case .superior: "chủ quản"
    }
  }

  /// The variable of this name, in either language and any case, with or without diacritics.
  package init?(name: some StringProtocol) {
    guard let variable = Self.byFoldedName[UnicodeText.folded(name)] else { return nil }
    self = variable
  }

  private static let byFoldedName: [String: TextVariable] = {
    var variables: [String: TextVariable] = [:]
    for variable in allCases {
      variables[UnicodeText.folded(variable.rawValue)] = variable
      variables[UnicodeText.folded(variable.vietnameseName)] = variable
    }
    return variables
  }()

  /// True for the three that can also be written out, with `|long`.
  package var hasLongForm: Bool { self == .period || self == .nextPeriod || self == .previousPeriod }

  /// What the paper prints, or nil if the period or the field is not set.
  package func value(in report: Report, isLong: Bool) -> String? {
    func print(_ period: Period?) -> String? { isLong ? period?.long : period?.short }
    return switch self {
    case .period: print(report.period)
    case .nextPeriod: print(report.period?.next)
    case .previousPeriod: print(report.period?.previous)
    case .year: report.period.map { String($0.year) }
    case .from: report.period?.from.description
    case .to: report.period?.to.description
    case .unit: report.settings.text(.unit)
    case .unitShort: report.settings.text(.unitShort)
    case .superior: report.settings.text(.superior)
    }
  }
}
