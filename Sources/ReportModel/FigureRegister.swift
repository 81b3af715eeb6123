import Diagnostics
import Foundations

/// Counts known only as totals, of one field or of the whole unit.
package struct FigureRecord: Equatable, Sendable {
  /// Nil: the unit as a whole.
  package var field: String?
  /// The closing figures of an earlier period, never added up; nil: figures of this report.
  package var period: Period?
  package var counts: FormCounts
  package var comments: Comments
  package var place: Provenance

  package init(
    field: String? = nil, period: Period? = nil, counts: FormCounts, comments: Comments = .none,
    place: Provenance = Provenance()
  ) {
    self.field = field
    self.period = period
    self.counts = counts
    self.comments = comments
    self.place = place
  }

  package var key: FigureKey { FigureKey(field: field, period: period) }
}

/// What makes figures unique: one record for each field and period.
package struct FigureKey: Hashable, Sendable {
  package var field: String?
  package var period: Period?

  package init(field: String?, period: Period?) {
    self.field = field
    self.period = period
  }
}

/// The figures in the order of their entry, found by field and period in constant time.
package struct FigureRegister: Sendable {
  package private(set) var records: [FigureRecord] = []
  private var byKey: [FigureKey: Int] = [:]

  package init() {}

  /// Of records that differ in field or period.
  package init(_ records: [FigureRecord]) {
    self.records = records
    for (index, record) in records.enumerated() { byKey[record.key] = index }
  }

  package var isEmpty: Bool { records.isEmpty }

  /// The figures of this report's own period.
  package var current: some Sequence<FigureRecord> { records.lazy.filter { $0.period == nil } }

  package subscript(index: Int) -> FigureRecord { records[index] }

  package func index(of key: FigureKey) -> Int? { byKey[key] }

  package mutating func append(_ record: FigureRecord) {
    byKey[record.key] = records.count
    records.append(record)
  }

  /// Changes counts in place; field and period must stay.
  package mutating func update(at index: Int, _ change: (inout FigureRecord) -> Void) {
    guard records.indices.contains(index) else { return }
    change(&records[index])
  }

  package mutating func remove(at index: Int) {
    guard records.indices.contains(index) else { return }
    records.remove(at: index)
    byKey = [:]
    for (index, record) in records.enumerated() { byKey[record.key] = index }
  }
}

extension FigureRegister: Equatable {
  package static func == (left: FigureRegister, right: FigureRegister) -> Bool { left.records == right.records }
}
