import Diagnostics
import Foundations

/// A dossier as it stands in the report.
package struct DossierRecord: Equatable, Sendable {
  package var dossier: Dossier
  package var comments: Comments
  package var place: Provenance
}

// An initializer of the struct itself would make each record twice; one of an extension calls the compiler's own.
extension DossierRecord {
  package init(_ dossier: Dossier, comments: Comments = .none, place: Provenance = Provenance()) {
    self.init(dossier: dossier, comments: comments, place: place)
  }
}

/// The dossiers in the order of their entry, found by code in constant time.
package struct DossierRegister: Sendable {
  package private(set) var records: [DossierRecord] = []
  private var byCode = NameIndex()

  package init() {}

  package var count: Int { records.count }
  package var isEmpty: Bool { records.isEmpty }

  package subscript(index: Int) -> DossierRecord { records[index] }

  package func index(of code: String) -> Int? {
    byCode.place(of: code, isAt: { records[$0].dossier.code == code })
  }

  package mutating func append(_ record: DossierRecord) {
    enter(record, at: records.count)
    records.append(record)
  }

  /// Changes a dossier in place; its code must stay.
  package mutating func update(at index: Int, _ change: (inout DossierRecord) -> Void) {
    guard records.indices.contains(index) else { return }
    change(&records[index])
  }

  package mutating func remove(at index: Int) {
    guard records.indices.contains(index) else { return }
    records.remove(at: index)
    rebuild()
  }

  /// Takes out every dossier that is not kept.
  package mutating func keep(where isKept: (Dossier) -> Bool) {
    records.removeAll { !isKept($0.dossier) }
    rebuild()
  }

  private mutating func rebuild() {
    byCode = NameIndex()
    for (index, record) in records.enumerated() { enter(record, at: index) }
  }

  private mutating func enter(_ record: DossierRecord, at index: Int) {
    let code = record.dossier.code
    _ = byCode.enter(code, at: index) { [records] in records[$0].dossier.code == code }
  }
}

extension DossierRegister: Equatable {
  package static func == (left: DossierRegister, right: DossierRegister) -> Bool { left.records == right.records }
}
