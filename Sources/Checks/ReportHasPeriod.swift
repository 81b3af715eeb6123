import Composition
import Diagnostics
import Foundations

/// Without a period no figure and no date range can be computed.
package enum ReportHasPeriod: Check {
  package static let id: DiagnosticID = "missing-period"
  package static let explanation = LocalizedText(
    vi: "Báo cáo phải có kỳ báo cáo, vì số liệu, khoảng ngày và tên kỳ sau đều tính từ đó.",
    en: "A report must have a period: figures, ranges of days and the name of the next period follow from it.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    // A text that asked for the period has reported it already.
    guard input.report.period == nil, !input.composition.diagnostics.contains(where: { $0.id == id }) else { return [] }
    return [.missingPeriod(at: nil)]
  }
}
