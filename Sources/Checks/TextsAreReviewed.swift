import Composition
import Diagnostics
import Foundations
import ReportModel

/// Every text that came from an earlier report was looked through for this one.
package enum TextsAreReviewed: Check {
  package static let id: DiagnosticID = "not-reviewed"
  package static let explanation = LocalizedText(
    vi:
      "Báo cáo lập bằng lệnh “kỳ sau” giữ lại các đoạn của kỳ trước và đánh dấu chờ soát. Đoạn nào chưa xác nhận, chưa sửa "
      + "thì được nêu ở đây, theo từng mục; “soát lại” dẫn đi từng đoạn.",
    en:
      "A report made by `next` keeps the texts of the period before and marks them for review. Those that were neither "
      + "confirmed nor edited are told here, section by section; `review` goes from text to text.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    let report = input.report
    guard let period = report.period else { return [] }
    var findings: [Diagnostic] = []
    report.outline.forEachWithAnnexes { section, content in
      let waiting = content.blocks.filter { report.staleReview(of: $0) != nil }
      guard let first = waiting.first, let last = report.staleReview(of: first) else { return }
      let count = waiting.count
      findings.append(
        Diagnostic(
          id, .warning,
          LocalizedText(
            vi: "mục \(section): \(count) phần chưa soát cho \(period.short), soát lần cuối cho \(last.short)",
            en: "section \(section): \(count) part\(count == 1 ? "" : "s") not reviewed for \(period.id), "
              + "last reviewed for \(last.id)"),
          span: first.place.span,
          hints: findings.isEmpty
            ? [LocalizedText(vi: "đi từng đoạn: soát lại", en: "to go from text to text: review")] : []))
    }
    return findings
  }
}
