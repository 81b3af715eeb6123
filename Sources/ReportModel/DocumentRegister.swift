import Diagnostics
import Foundations

/// One document that the report may cite.
package struct RegisteredDocument: Equatable, Sendable {
  package var place: Provenance
  package var number: DocumentNumber
  package var type: DocumentType
  package var date: CalendarDate?
  /// Nil: follows from the symbol, see `Report.issuer(of:)`.
  package var issuer: String?
  package var title: String?
  /// The year that an annual plan is made for.
  package var validity: Int?
  package var alias: String?
  package var comments: Comments

  /// The year of issue, part of the identity: numbers restart each January.
  package var year: Int? { date?.year ?? number.year }
}

// By the 100,000: an initializer of the struct itself would make each of them twice; one of an extension calls the
// compiler's own.
extension RegisteredDocument {
  package init(
    number: DocumentNumber, type: DocumentType, date: CalendarDate? = nil, issuer: String? = nil,
    title: String? = nil, validity: Int? = nil, alias: String? = nil, comments: Comments = .none,
    place: Provenance = Provenance()
  ) {
    self.init(
      place: place, number: number, type: type, date: date, issuer: issuer, title: title, validity: validity,
      alias: alias, comments: comments)
  }
}

/// How a text or a command names a document: a number, a number of one year, or an alias.
package struct DocumentReference: Hashable, Sendable, CustomStringConvertible {
  package var name: String
  package var year: Int?

  package init(name: String, year: Int? = nil) {
    self.name = name
    self.year = year
  }

  /// `75/KH-SNgV`, `75/KH-SNgV@2022` or an alias.
  package init(_ text: some StringProtocol) {
    if let at = text.lastIndex(of: "@"), let year = Int(text[text.index(after: at)...]) {
      self.init(name: String(text[..<at]), year: year)
    } else {
      self.init(name: String(text))
    }
  }

  package var description: String { year.map { "\(name)@\($0)" } ?? name }
}

/// The documents in the order of their registration, found by number and alias in constant time.
package struct DocumentRegister: Sendable {
  package private(set) var documents: [RegisteredDocument] = []
  /// Where the first document of a number stands; most numbers are unique.
  private var byNumber = NameIndex()
  private var othersByNumber: [String: [Int]] = [:]
  private var byAlias: [String: Int] = [:]

  package init() {}

  package var count: Int { documents.count }
  package var isEmpty: Bool { documents.isEmpty }

  package subscript(index: Int) -> RegisteredDocument { documents[index] }

  package func indices(ofNumber number: String) -> [Int] {
    guard let first = byNumber.place(of: number, isAt: { documents[$0].number.text == number }) else { return [] }
    return [first] + (othersByNumber[number] ?? [])
  }

  package func index(ofAlias alias: String) -> Int? { byAlias[alias] }

  /// All documents that a reference may mean: one if it is right, none if it is unknown, several if it is ambiguous.
  package func matches(_ reference: DocumentReference) -> [Int] {
    let candidates = indices(ofNumber: reference.name)
    if candidates.isEmpty { return byAlias[reference.name].map { [$0] } ?? [] }
    guard let year = reference.year else { return candidates }
    return candidates.filter { documents[$0].year == year }
  }

  package mutating func append(_ document: RegisteredDocument) {
    enter(document, at: documents.count)
    documents.append(document)
  }

  package mutating func replace(at index: Int, with document: RegisteredDocument) {
    guard documents.indices.contains(index) else { return }
    documents[index] = document
    rebuild()
  }

  /// Fills in what was not known of a document; its number stays.
  package mutating func complete(at index: Int, with document: RegisteredDocument) {
    guard documents.indices.contains(index) else { return }
    documents[index] = document
    if let alias = document.alias { byAlias[alias] = index }
  }

  package mutating func remove(at index: Int) {
    guard documents.indices.contains(index) else { return }
    documents.remove(at: index)
    rebuild()
  }

  private mutating func enter(_ document: RegisteredDocument, at index: Int) {
    let number = document.number.text
    let first = byNumber.enter(number, at: index) { [documents] in documents[$0].number.text == number }
    if first != index { othersByNumber[number, default: []].append(index) }
    if let alias = document.alias { byAlias[alias] = index }
  }

  private mutating func rebuild() {
    byNumber = NameIndex()
    othersByNumber = [:]
    byAlias = [:]
    for (index, document) in documents.enumerated() { enter(document, at: index) }
  }
}

extension DocumentRegister: Equatable {
  package static func == (left: DocumentRegister, right: DocumentRegister) -> Bool {
    left.documents == right.documents
  }
}

extension Report {
  /// Who issued a document: as registered, else as its symbol says.
  ///
  /// `-SNgV` of one's own unit is the unit, `-UBND` the superior People's Committee; the agencies of the State have
  /// fixed abbreviations. Nil if the symbol does not tell.
  package func issuer(of document: RegisteredDocument) -> String? {
    if let issuer = document.issuer { return issuer }
    guard let code = document.number.issuerCode else { return nil }
    if code == settings.text(.unitShort) { return settings.text(.unit) }
    if code == "UBND", let superior = settings.text(.superior), Self.isPeoplesCommittee(superior) { return superior }
    return IssuerNames.name(forCode: code)
  }

  private static func isPeoplesCommittee(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return lowered.hasPrefix("ubnd") || lowered.hasPrefix("ủy ban nhân dân")
  }
}

extension Report {
  /// The registered document whose number or alias is nearest to a name that was not found.
  package func nearestDocument(to name: String) -> RegisteredDocument? {
    let names = documents.documents.map(\.number.text) + documents.documents.compactMap(\.alias)
    guard let best = Suggestion.closest(to: name, among: names, limit: 1).first else { return nil }
    return documents.matches(DocumentReference(name: best)).first.map { documents[$0] }
  }

  /// How a command would name that document.
  package func nearestReference(to name: String) -> String? {
    guard let document = nearestDocument(to: name) else { return nil }
    let isUnique = documents.indices(ofNumber: document.number.text).count == 1
    return isUnique ? document.number.text : document.alias
  }
}
