import Diagnostics
import Foundations

/// A range of days that deviates from the rule is worth a note: it may be the unit's own, or a slip.
package enum PeriodFollowsTheRule: Check {
  package static let id: DiagnosticID = "range-deviates"
  package static let explanation = LocalizedText(
    vi:
      "Kỳ báo cáo theo quy định đi từ ngày 15 đến ngày 14. Khoảng ngày riêng của đơn vị được chấp nhận và nhắc lại ở đây.",
    en: "By rule a period runs from the 15th to the 14th. A unit's own range is accepted and noted here.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    guard let period = input.report.period, period.range != nil else { return [] }
    let rule = period.ruleRange
    return [
      Diagnostic(
        id, .note,
        LocalizedText(
          vi:
            "kỳ \(period.short) lấy số liệu từ \(period.from) đến \(period.to); theo quy định là từ \(rule.lowerBound) "
            + "đến \(rule.upperBound)",
          en:
            "\(period.id) runs from \(period.from) to \(period.to); by rule from \(rule.lowerBound) to \(rule.upperBound)"
        ))
    ]
  }
}
