import Foundations

/// A form filled in: one row for each field in the order of first appearance, and the column sums.
package struct FilledForm: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package var label: String
    package var counts: FormCounts
  }

  package var code: String
  package var rows: [Row]

  /// TỔNG CỘNG: always the column sums, never typed (identity E5).
  package var total: FormCounts { rows.reduce(into: FormCounts()) { $0 += $1.counts } }

  package func row(label: String) -> Row? { rows.first { $0.label == label } }
}

extension Report {
  /// The label of figures that were given without a field.
  package static let wholeUnitLabel = "Các lĩnh vực"

  /// True if II.06a is annexed: by itself when there are dossiers or figures, or when it was asked for.
  package var annexesFormII06a: Bool {
    !dossiers.isEmpty || figures.current.contains { _ in true }
      || forms.contains { $0.code == FormDefinition.II06a.code }
  }

  /// Form II.06a of the report's period, computed from the dossiers and from the figures given as totals.
  ///
  /// Nil without a period.
  package func filledFormII06a() -> FilledForm? {
    guard let period else { return nil }
    let from = period.from
    let to = period.to
    let rules = settings.countingRules
    var rows: [FilledForm.Row] = []
    var rowByField = NameIndex()
    func index(of field: String) -> Int {
      let index = rowByField.enter(field, at: rows.count) { rows[$0].label == field }
      if index == rows.count { rows.append(FilledForm.Row(label: field, counts: FormCounts())) }
      return index
    }
    for record in dossiers.records {
      rows[index(of: record.dossier.field)].counts.add(record.dossier, from: from, to: to, rules: rules)
    }
    for record in figures.current { rows[index(of: record.field ?? Self.wholeUnitLabel)].counts += record.counts }
    return FilledForm(code: FormDefinition.II06a.code, rows: rows)
  }
}
