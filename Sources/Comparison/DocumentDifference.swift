import ReportModel

/// A registered document that is new, gone, or known otherwise.
package struct DocumentDifference: Equatable, Sendable {
  package enum Aspect: String, CaseIterable, Sendable {
    case date, title, type, issuer, validity
  }

  package struct Change: Equatable, Sendable {
    package var aspect: Aspect
    package var old: String?
    package var new: String?
  }

  /// Nil for a new one.
  package var old: RegisteredDocument?
  /// Nil for one that is gone.
  package var new: RegisteredDocument?
  package var changes: [Change] = []

  /// In the order of the newer register; those that are gone come last.
  static func all(from old: Report, to new: Report) -> [DocumentDifference] {
    let partners = matched(old, new)
    var isKept = [Bool](repeating: false, count: old.documents.count)
    var differences: [DocumentDifference] = []
    for (index, document) in new.documents.documents.enumerated() {
      guard let partner = partners[index] else {
        differences.append(DocumentDifference(old: nil, new: document))
        continue
      }
      isKept[partner] = true
      let changes = changes(from: old, old.documents[partner], to: new, document)
      if changes.isEmpty { continue }
      differences.append(DocumentDifference(old: old.documents[partner], new: document, changes: changes))
    }
    for (index, document) in old.documents.documents.enumerated() where !isKept[index] {
      differences.append(DocumentDifference(old: document, new: nil))
    }
    return differences
  }

  private struct Identity: Hashable {
    var number: String
    var issuer: String?
    var year: Int?
  }

  /// For each newer document the place of the older one that it is, or nil: by number, issuer and year; then those of one
  /// number whose title is the same, or whose year was not known.
  private static func matched(_ old: Report, _ new: Report) -> [Int?] {
    func identity(_ document: RegisteredDocument, _ report: Report) -> Identity {
      Identity(number: document.number.text, issuer: report.issuer(of: document), year: document.year)
    }
    var waiting: [Identity: Int] = [:]
    for (index, document) in old.documents.documents.enumerated() { waiting[identity(document, old)] = index }
    var partners: [Int?] = new.documents.documents.map { waiting.removeValue(forKey: identity($0, new)) }
    var others: [String: [Int]] = [:]
    for index in waiting.values.sorted() { others[old.documents[index].number.text, default: []].append(index) }
    for (index, document) in new.documents.documents.enumerated() where partners[index] == nil {
      let number = document.number.text
      guard let place = others[number]?.firstIndex(where: { isSame(old.documents[$0], document) }) else { continue }
      partners[index] = others[number]?.remove(at: place)
    }
    return partners
  }

  private static func isSame(_ old: RegisteredDocument, _ new: RegisteredDocument) -> Bool {
    old.title != nil && old.title == new.title || old.year == nil || new.year == nil || old.year == new.year
  }

  private static func changes(
    from old: Report, _ before: RegisteredDocument, to new: Report, _ after: RegisteredDocument
  ) -> [Change] {
    func value(_ aspect: Aspect, _ document: RegisteredDocument, _ report: Report) -> String? {
      switch aspect {
      case .date: document.date?.description
      case .title: document.title
      case .type: document.type.rawValue
      case .issuer: report.issuer(of: document)
      case .validity: document.validity.map(String.init)
      }
    }
    if before == after, old.issuer(of: before) == new.issuer(of: after) { return [] }
    return Aspect.allCases.compactMap { aspect in
      let (first, second) = (value(aspect, before, old), value(aspect, after, new))
      return first == second ? nil : Change(aspect: aspect, old: first, new: second)
    }
  }
}
