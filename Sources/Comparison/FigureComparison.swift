import Composition
import ReportModel

/// Form II.06a of two reports, side by side.
package struct FigureComparison: Equatable, Sendable {
  /// A row of the form; nil where a report has no such field.
  package struct Row: Equatable, Sendable {
    package var label: String
    package var old: FormCounts?
    package var new: FormCounts?

    package var isChanged: Bool { old != new }

    package func count(_ column: FormCounts.Column) -> CountDifference {
      CountDifference(old: old?[column] ?? 0, new: new?[column] ?? 0)
    }
  }

  package var total: Row
  /// The fields whose figures differ, in the order of the newer form; those that are gone come last.
  package var fields: [Row] = []
  package var unchangedFieldCount = 0

  package var isChanged: Bool { total.isChanged || !fields.isEmpty }

  init?(from old: Composition, to new: Composition) {
    let (old, new) = (Self.form(old), Self.form(new))
    guard old != nil || new != nil else { return nil }
    total = Row(label: "", old: old?.total, new: new?.total)
    var oldRows: [String: FormCounts] = [:]
    for row in old?.rows ?? [] { oldRows[row.label] = row.counts }
    for row in new?.rows ?? [] {
      take(Row(label: row.label, old: oldRows.removeValue(forKey: row.label), new: row.counts))
    }
    for row in old?.rows ?? [] where oldRows[row.label] != nil {
      take(Row(label: row.label, old: row.counts, new: nil))
    }
  }

  private mutating func take(_ row: Row) {
    if row.isChanged { fields.append(row) } else { unchangedFieldCount += 1 }
  }

  private static func form(_ composition: Composition) -> FilledForm? {
    composition.forms.first { $0.code == FormDefinition.II06a.code }
  }

  package func rate(_ rate: Rate) -> RateDifference {
    func permille(_ counts: FormCounts?) -> Int? {
      let share = rate.share(of: counts ?? FormCounts())
      return Rate.permille(share.part, of: share.whole)
    }
    return RateDifference(
      rate: rate, oldText: rate.text(total.old ?? FormCounts()), newText: rate.text(total.new ?? FormCounts()),
      old: permille(total.old), new: permille(total.new))
  }
}

/// A count in the older and in the newer report.
package struct CountDifference: Equatable, Sendable {
  package var old: Int
  package var new: Int

  package init(old: Int, new: Int) {
    self.old = old
    self.new = new
  }

  package var difference: Int { new.subtractingReportingOverflow(old).partialValue }

  /// How much the newer is more, in thousandths of the older, rounded half up; nil if the older is nothing.
  package var permille: Int? { Rate.permille(difference, of: old) }
}

/// A rate in the older and in the newer report; nil where its denominator is 0.
package struct RateDifference: Equatable, Sendable {
  package var rate: Rate
  package var oldText: String
  package var newText: String
  /// In thousandths.
  package var old: Int?
  package var new: Int?

  /// In tenths of a percentage point.
  package var difference: Int? {
    guard let old, let new else { return nil }
    return new - old
  }
}
