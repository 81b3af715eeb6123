import Composition
import Diagnostics
import Foundations
import ReportModel

/// The text ends with the sign that nothing follows: Decree 30/2020/NĐ-CP, Annex I, II.6.
package enum TextEndsWithMark: Check {
  package static let id: DiagnosticID = "missing-end-mark"
  package static let explanation = LocalizedText(
    vi: "Nội dung văn bản kết thúc bằng dấu “./.”.", en: "The text of a paper ends with the sign “./.”.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    guard let closing = input.report.settings[.closing]?.value, !closing.text.hasSuffix("./.") else { return [] }
    return [
      Diagnostic(
        id, .warning,
        LocalizedText(vi: "phần kết chưa có dấu “./.” ở cuối", en: "the closing does not end with “./.”"),
        span: closing.span(0..<closing.text.utf8.count),
        hints: [LocalizedText(vi: "thêm “./.” vào cuối phần kết", en: "put “./.” at its end")])
    ]
  }
}
