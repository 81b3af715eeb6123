import Composition
import Diagnostics
import Foundations
import ReportModel

/// Dossiers and totals of one field are added up; that is rarely meant.
package enum FieldIsCountedOnce: Check {
  package static let id: DiagnosticID = "field-counted-twice"
  package static let explanation = LocalizedText(
    vi:
      "Một lĩnh vực có cả hồ sơ từng vụ và số liệu tổng thì hai nguồn được cộng lại. Nếu số liệu tổng đã gồm các hồ sơ đó "
      + "thì bị đếm hai lần.",
    en:
      "A field with both dossiers and totals is the sum of the two. If the totals include the dossiers, these are counted "
      + "twice.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    let fields = Set(input.report.dossiers.records.map(\.dossier.field))
    return input.report.figures.current.compactMap { record in
      guard let field = record.field, fields.contains(field) else { return nil }
      return Diagnostic(
        id, .warning,
        LocalizedText(
          vi: "lĩnh vực “\(field)” có cả hồ sơ và số liệu tổng: hai nguồn được cộng lại",
          en: "the field “\(field)” has dossiers and totals: they are added up"),
        span: record.place.span)
    }
  }
}
