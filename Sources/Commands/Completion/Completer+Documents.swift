import Foundations
import ReportModel
import ReportScript

// Registered documents: of 100,000 only those are looked at closely that are offered.

extension Completer {
  /// Titles are read only of so many documents, those registered last: a word that is in none of 100,000 would take longer
  /// than a key may.
  private static let titlesSearched = 20_000

  /// Documents by number or alias, or, if letters were typed, by a word of the title.
  func addDocuments(
    _ typed: TypedValue, of type: DocumentType? = nil, ending: String? = nil, to list: inout CandidateList
  ) {
    let documents = report.documents.documents
    let looksAtTitles = typed.pattern.count > 1 && typed.text.first?.isLetter == true
    let firstTitle = looksAtTitles ? max(0, documents.count - Self.titlesSearched) : documents.count
    for index in documents.indices where documents[index].isOf(type) {
      if let match = typed.pattern.match(documents[index].number.text) {
        list.add(match, at: typed.start, documents[index].number.text) {
          candidate(index, reference(to: index), typed, ending)
        }
      } else if let alias = documents[index].alias, let match = typed.pattern.match(alias) {
        list.add(match, at: typed.start, alias) { candidate(index, alias, typed, ending) }
      } else if index >= firstTitle, let title = documents[index].title, typed.pattern.beginsWord(in: title) {
        list.add(.wordStart, at: typed.start, documents[index].number.text) {
          candidate(index, reference(to: index), typed, ending)
        }
      }
    }
  }

  private func candidate(_ index: Int, _ name: String, _ typed: TypedValue, _ ending: String?) -> Completion.Candidate {
    Completion.Candidate(
      typed.written(name), label: name, detail: detail(of: report.documents[index]), ending: ending ?? typed.ending)
  }

  /// The number; where several documents have it, the alias, or the number with its year.
  private func reference(to index: Int) -> String {
    let document = report.documents[index]
    let number = document.number.text
    guard report.documents.indices(ofNumber: number).count > 1 else { return number }
    return document.alias ?? document.year.map { "\(number)@\($0)" } ?? number
  }

  private func detail(of document: RegisteredDocument) -> String {
    [document.type.name[language], document.date?.description, document.title]
      .compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: New numbers

  /// The numbers of documents that lack date or title, which may be named again to complete them; and behind a running
  /// number the symbols that were used so far.
  func addNumbers(_ typed: TypedValue, _ type: DocumentType?, to list: inout CandidateList) {
    let documents = report.documents.documents
    for index in documents.indices where documents[index].isOf(type) {
      guard documents[index].date == nil || documents[index].title == nil,
        typed.pattern.begins(documents[index].number.text)
      else { continue }
      let number = documents[index].number.text
      list.add(.start, at: typed.start, number) { candidate(index, number, typed, nil) }
    }
    addSymbols(typed, type, to: &list)
  }

  private func addSymbols(_ typed: TypedValue, _ type: DocumentType?, to list: inout CandidateList) {
    guard let slash = typed.text.firstIndex(of: "/"), typed.text[..<slash].contains(where: \.isNumber) else { return }
    let start = typed.text.utf8.distance(from: typed.text.startIndex, to: slash) + 1
    let pattern = FoldedPattern(typed.text[typed.text.index(after: slash)...])
    var symbols = NameCounts()
    if let own = type.flatMap(ownSymbol), pattern.begins(own) { symbols.count(own, by: 0) }
    // The latest ones tell what is in use.
    let documents = report.documents.documents.suffix(2000)
    for index in documents.indices where documents[index].isOf(type) {
      guard let symbol = documents[index].number.text.behindSlash, pattern.begins(symbol) else { continue }
      symbols.count(symbol)
    }
    for (symbol, count) in symbols.all {
      let number = typed.text.utf8Text(0..<start) + symbol
      let detail =
        count > 0 ? say("ký hiệu đã dùng", "a symbol in use") : say("ký hiệu của đơn vị", "the unit's own symbol")
      list.offer(number, for: typed, detail: detail)
    }
  }

  /// The symbol of one's own documents: KH-SNgV. Letters have no code, and so no symbol that could be told.
  func ownSymbol(of type: DocumentType) -> String? {
    guard let code = type.code, let unit = report.settings.text(.unitShort) else { return nil }
    return "\(code)-\(unit)"
  }

  // MARK: Issuers

  /// The issuers of the registered documents.
  func addIssuers(_ typed: TypedValue, to list: inout CandidateList) {
    var issuers = NameCounts()
    let documents = report.documents.documents
    for index in documents.indices {
      if let issuer = documents[index].issuer { issuers.count(issuer) }
    }
    for (name, count) in issuers.all { list.offer(name, for: typed, detail: countOfDocuments(count)) }
  }

  private func countOfDocuments(_ count: Int) -> String {
    say("\(count) văn bản", count == 1 ? "1 document" : "\(count) documents")
  }
}

extension RegisteredDocument {
  /// True for any document where no type is asked for.
  @inline(__always)
  fileprivate func isOf(_ wanted: DocumentType?) -> Bool {
    guard let wanted else { return true }
    return type == wanted
  }
}

extension String {
  /// What follows the first slash: “KH-SNgV” of a number.
  fileprivate var behindSlash: String? {
    utf8.firstIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) }
  }
}
