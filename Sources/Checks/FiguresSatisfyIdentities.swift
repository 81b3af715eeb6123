import Composition
import Diagnostics
import Foundations
import ReportModel

/// The form agrees with itself (E1–E5, E7) and with the closing figures of the period before (E6).
package enum FiguresSatisfyIdentities: Check {
  package static let id: DiagnosticID = "broken-identity"
  package static let explanation = LocalizedText(
    vi:
      "Biểu II.06a phải thỏa: (3)=(4)+(5)+(6); (7)=(8)+(9)+(10); (11)=(12)+(13); (3)=(7)+(11); tổng cộng là tổng các cột; "
      + "cột (6) bằng cột (11) của kỳ trước, theo từng lĩnh vực; không số nào âm.",
    en:
      "Form II.06a must satisfy: (3)=(4)+(5)+(6); (7)=(8)+(9)+(10); (11)=(12)+(13); (3)=(7)+(11); the total is the sum of "
      + "the columns; column (6) equals column (11) of the period before, field by field; no count is negative.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    input.composition.forms.flatMap { form in
      form.rows.compactMap(brokenRow) + carriedOver(form, input.report)
    }
  }

  private static func brokenRow(_ row: FilledForm.Row) -> Diagnostic? {
    guard let broken = row.counts.brokenIdentity else { return nil }
    let message = broken.message
    return Diagnostic(
      id, LocalizedText(vi: "lĩnh vực “\(row.label)”: \(message.vi)", en: "field “\(row.label)”: \(message.en)"))
  }

  /// E6, for every field whose closing figures of the period before are known.
  private static func carriedOver(_ form: FilledForm, _ report: Report) -> [Diagnostic] {
    guard let previous = report.period?.previous else { return [] }
    return report.figures.records.compactMap { record in
      guard record.period?.id == previous.id else { return nil }
      let label = record.field ?? Report.wholeUnitLabel
      let carried = record.field == nil ? form.total.carried : form.row(label: label)?.counts.carried ?? 0
      let difference = carried - record.counts.open
      guard difference != 0 else { return nil }
      return Diagnostic(
        id,
        LocalizedText(
          vi:
            "lĩnh vực “\(label)”: từ kỳ trước (6) là \(carried), nhưng \(previous.short) còn lại (11) \(record.counts.open): "
            + (difference > 0 ? "thừa \(difference) hồ sơ" : "thiếu \(-difference) hồ sơ"),
          en:
            "field “\(label)”: carried over (6) is \(carried), but \(previous.id) closed with (11) \(record.counts.open): "
            + (difference > 0 ? "\(difference) too many" : "\(-difference) missing")),
        span: record.place.span,
        hints: [
          LocalizedText(
            vi: "kiểm tra các hồ sơ nhận trước \(report.period?.from.description ?? "") của lĩnh vực này",
            en: "look at the dossiers of this field received before \(report.period?.from.description ?? "")")
        ])
    }
  }
}
