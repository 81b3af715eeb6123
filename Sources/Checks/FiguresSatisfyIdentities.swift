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
    // What was left is missed even where nothing came in and no form is annexed.
    let form = input.composition.forms.first ?? input.report.filledFormII06a()
    return form.map { $0.rows.compactMap(brokenRow) + carriedOver($0, input.report) } ?? []
  }

  private static func brokenRow(_ row: FilledForm.Row) -> Diagnostic? {
    guard let broken = row.counts.brokenIdentity else { return nil }
    let message = broken.message
    return Diagnostic(
      id, LocalizedText(vi: "lĩnh vực “\(row.label)”: \(message.vi)", en: "field “\(row.label)”: \(message.en)"))
  }

  /// E6, for every field whose closing figures of the period before are known.
  private static func carriedOver(_ form: FilledForm, _ report: Report) -> [Diagnostic] {
    guard let period = report.period else { return [] }
    let closing = report.figures.records.filter { $0.period.map { $0.isJustBefore(period) } ?? false }
    let hasFields = closing.contains { $0.field != nil }
    return closing.compactMap { record in
      let label = record.field ?? Report.wholeUnitLabel
      // Without a field they are a row of their own beside others; alone they stand for the whole unit.
      let isWhole = record.field == nil && !hasFields
      let carried = isWhole ? form.total.carried : form.row(label: label)?.counts.carried ?? 0
      return carried == record.counts.open ? nil : differs(label, carried, from: record, period)
    }
  }

  private static func differs(
    _ label: String, _ carried: Int, from record: FigureRecord, _ period: Period
  ) -> Diagnostic {
    let difference = carried - record.counts.open
    let previous = record.period ?? period
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
          vi: "kiểm tra các hồ sơ nhận trước \(period.from) của lĩnh vực này",
          en: "look at the dossiers of this field received before \(period.from)")
      ])
  }
}

extension Period {
  /// True if what was open at the end of this period is what the other one begins with.
  fileprivate func isJustBefore(_ period: Period) -> Bool {
    ruled == period.previous.ruled || to.adding(days: 1) == period.from
  }
}
