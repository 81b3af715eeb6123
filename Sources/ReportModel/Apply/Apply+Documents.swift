import Diagnostics

extension Report {
  /// Registers a document, or completes what is known of one.
  ///
  /// Identity is number + issuer + year (numbers restart each January). A part that is not given contradicts nothing,
  /// so a document first named by its number alone can get its date later.
  mutating func add(_ document: RegisteredDocument) throws(EditRejection) -> Change {
    let namesakes = documents.indices(ofNumber: document.number.text)
    for index in namesakes {
      let existing = documents[index]
      guard isSameIdentity(existing, document) else { continue }
      try checkNames(of: document, at: index)
      let merged = try merge(existing, document)
      guard merged != existing else { return Change(.changed, .document(existing), remark: .alreadyRegistered) }
      documents.complete(at: index, with: merged)
      return Change(.changed, .document(merged))
    }
    try checkNames(of: document, at: nil)
    let told = namesakes.isEmpty ? document : tellingApart(document, at: nil)
    documents.append(told)
    return Change(.added, .document(told))
  }

  private func isSameIdentity(_ left: RegisteredDocument, _ right: RegisteredDocument) -> Bool {
    if let leftYear = left.year, let rightYear = right.year, leftYear != rightYear { return false }
    guard let leftIssuer = issuer(of: left), let rightIssuer = issuer(of: right) else { return true }
    return leftIssuer == rightIssuer
  }

  /// The document with its issuer written down if only the settings tell it from another of its number; the other one
  /// gets its issuer too. Else a new `set unit-short` would make one document of the two when the file is read again.
  private mutating func tellingApart(_ document: RegisteredDocument, at index: Int?) -> RegisteredDocument {
    var document = document
    for other in documents.indices(ofNumber: document.number.text) where other != index {
      var existing = documents[other]
      guard existing.issuer == nil || document.issuer == nil,
        existing.year == nil || document.year == nil || existing.year == document.year
      else { continue }
      document.issuer = issuer(of: document)
      existing.issuer = issuer(of: existing)
      documents.complete(at: other, with: existing)
    }
    return document
  }

  private func merge(
    _ old: RegisteredDocument, _ new: RegisteredDocument
  ) throws(EditRejection) -> RegisteredDocument {
    func agree<Value: Equatable>(
      _ left: Value?, _ right: Value?, _ aspect: EditRejection.DocumentAspect, _ parameter: String
    ) throws(EditRejection) -> Value? {
      guard let left, let right, left != right else { return left ?? right }
      throw EditRejection(.documentConflict(old, aspect), at: parameter)
    }
    var merged = old
    // A document called by that name alone is of no type yet.
    if old.type == .document { merged.type = new.type }
    guard merged.type == new.type || new.type == .document else {
      throw EditRejection(.documentConflict(old, .type), at: "number")
    }
    merged.date = try agree(old.date, new.date, .date, "dated")
    merged.title = try agree(old.title, new.title, .title, "title")
    merged.issuer = try agree(old.issuer, new.issuer, .issuer, "by")
    merged.validity = try agree(old.validity, new.validity, .validity, "for")
    merged.alias = try agree(old.alias, new.alias, .alias, "as")
    merged.comments = old.comments == new.comments ? old.comments : old.comments.joined(new.comments)
    return merged
  }

  /// Neither the alias nor the number of the document at `index` (nil: a new one) may name another one by its alias,
  /// nor the alias one by its number.
  private func checkNames(
    of document: RegisteredDocument, at index: Int?, numberParameter: String = "number"
  ) throws(EditRejection) {
    if let alias = document.alias {
      try checkAlias(alias)
      let named = (documents.index(ofAlias: alias).map { [$0] } ?? []) + documents.indices(ofNumber: alias)
      if let taken = named.first(where: { $0 != index }) {
        throw EditRejection(.aliasTaken(alias, documents[taken]), at: "as")
      }
    }
    if let taken = documents.index(ofAlias: document.number.text), taken != index {
      throw EditRejection(.aliasTaken(document.number.text, documents[taken]), at: numberParameter)
    }
  }

  /// The one document that a reference means.
  package func index(of reference: DocumentReference) throws(EditRejection) -> Int {
    let matches = documents.matches(reference)
    guard let first = matches.first else { throw EditRejection(.documentUnknown(reference), at: "number") }
    guard matches.count == 1 else {
      throw EditRejection(.documentAmbiguous(reference, years: matches.map { documents[$0].year }), at: "number")
    }
    return first
  }

  mutating func edit(_ reference: DocumentReference, _ change: DocumentChange) throws(EditRejection) -> Change {
    let index = try index(of: reference)
    var document = documents[index]
    document.number = change.number ?? document.number
    document.type = change.type ?? document.type
    document.date = change.date ?? document.date
    document.issuer = change.issuer ?? document.issuer
    document.title = change.title ?? document.title
    document.validity = change.validity ?? document.validity
    document.alias = change.alias ?? document.alias
    document.comments = document.comments.joined(change.comments)
    for other in documents.indices(ofNumber: document.number.text)
    where other != index && isSameIdentity(documents[other], document) {
      throw EditRejection(.documentConflict(documents[other], .date), at: change.date == nil ? "number" : "dated")
    }
    try checkNames(of: document, at: index, numberParameter: change.number == nil ? "number" : "number-to")
    document = tellingApart(document, at: index)
    documents.replace(at: index, with: document)
    return Change(.changed, .document(document))
  }

  mutating func remove(_ reference: DocumentReference) throws(EditRejection) -> Change {
    let index = try index(of: reference)
    let document = documents[index]
    documents.remove(at: index)
    return Change(.removed, .document(document))
  }
}
