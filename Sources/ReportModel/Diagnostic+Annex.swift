import Diagnostics
import Foundations

extension Report {
  /// What diagnostics of an annex that is not there are about: which number it would have had nobody knows.
  package static let annexSubject = "annex"
}

extension Diagnostic {
  /// An annex that the report does not have, with what it has instead; commands and texts both name annexes.
  package static func unknownAnnex(_ number: Int, at span: SourceSpan?, in report: Report) -> Diagnostic {
    let count = report.outline.annexes.count
    let add = LocalizedText(vi: "thêm phụ lục: thêm phụ lục \"…\"", en: "to add one: add annex \"…\"")
    let known =
      switch count {
      case 0: LocalizedText(vi: "báo cáo chưa có phụ lục nào", en: "the report has no annex yet")
      case 1: LocalizedText(vi: "chỉ có phụ lục 1", en: "there is only annex 1")
      default: LocalizedText(vi: "có các phụ lục từ 1 đến \(count)", en: "there are annexes 1 to \(count)")
      }
    var diagnostic = Diagnostic(
      "unknown-annex", LocalizedText(vi: "không có phụ lục \(number)", en: "there is no annex \(number)"), span: span,
      hints: [known, add])
    diagnostic.subject = Report.annexSubject
    return diagnostic
  }
}
