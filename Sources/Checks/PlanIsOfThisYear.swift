import Composition
import Diagnostics
import Foundations
import ReportModel

/// A report that is built on an annual plan cites that of its own year.
package enum PlanIsOfThisYear: Check {
  package static let id: DiagnosticID = "plan-of-past-year"
  package static let explanation = LocalizedText(
    vi:
      "Kế hoạch hằng năm (đăng ký với “năm …”, hoặc ban hành từ tháng 12 đến tháng 2 cho một năm) hết hạn khi hết năm. Báo "
      + "cáo của năm sau còn viện dẫn thì cần kế hoạch của năm đó.",
    en:
      "An annual plan (registered with `for …`, or issued from December to February for a year) is over with its year. A "
      + "report of a later year that still cites it needs the plan of that year.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    guard let period = input.report.period else { return [] }
    var told: Set<Int> = []
    return input.composition.citations.compactMap { citation in
      guard input.report.documents.documents.indices.contains(citation.document) else { return nil }
      let document = input.report.documents[citation.document]
      guard document.isPlanOfPastYear(in: period), told.insert(citation.document).inserted else { return nil }
      return Diagnostic(
        id, .warning,
        LocalizedText(
          vi: "\(document.number) là kế hoạch năm \(document.planYear ?? 0): cần kế hoạch năm \(period.year)",
          en: "\(document.number) is the plan of \(document.planYear ?? 0): the one of \(period.year) is needed"),
        span: citation.span,
        notes: document.place.span.map {
          [.init(LocalizedText(vi: "đăng ký ở đây", en: "registered here"), span: $0)]
        } ?? [],
        hints: [
          LocalizedText(
            vi: "đăng ký kế hoạch mới: thêm kế hoạch … năm \(period.year), rồi sửa các đoạn viện dẫn",
            en: "register the new plan: add plan … for \(period.year), then change the texts that cite the old one")
        ])
    }
  }
}
