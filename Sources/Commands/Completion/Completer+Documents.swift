import Foundations
import ReportModel
import ReportScript

// Registered documents: of 100,000 only those are looked at closely that are offered.

extension Completer {
  /// Documents by number or alias; only if none begins so, by a word of the number, the title or the issuer. A new number
  /// is one that may be named again to complete it.
  func addDocuments(_ typed: TypedValue, isNew: Bool, _ scope: ValueScope, to list: inout CandidateList) {
    let type = scope.kindTerm.flatMap { DocumentKind.type(saidBy: $0) }
    addDocuments(typed, of: type, isNew: isNew, to: &list)
  }

  func addDocuments(
    _ typed: TypedValue, of type: DocumentType? = nil, isNew: Bool = false, ending: String? = nil,
    to list: inout CandidateList
  ) {
    let documents = report.documents.documents
    let ending = ending ?? typed.ending
    for index in documents.indices {
      guard type == nil || documents[index].type == type else { continue }
      if let match = typed.pattern.match(documents[index].number.text) {
        list.add(match, at: typed.start, documents[index].number.text) {
          candidate(index, isNew ? documents[index].number.text : reference(to: index), typed, ending)
        }
      } else if !isNew, let alias = documents[index].alias, let match = typed.pattern.match(alias) {
        list.add(match, at: typed.start, alias) { candidate(index, alias, typed, ending) }
      }
    }
    guard !list.has(.start), typed.pattern.count > 1, !isNew else { return }
    for index in documents.indices {
      guard type == nil || documents[index].type == type, let title = documents[index].title,
        let match = typed.pattern.match(title)
      else { continue }
      let rank = max(match, .wordStart)
      list.add(rank, at: typed.start, documents[index].number.text) {
        candidate(index, reference(to: index), typed, ending)
      }
    }
  }

  private func candidate(_ index: Int, _ name: String, _ typed: TypedValue, _ ending: String) -> Completion.Candidate {
    Completion.Candidate(typed.written(name), label: name, detail: detail(of: report.documents[index]), ending: ending)
  }

  /// The number; with its year, or the alias, where several have it.
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

  /// The issuers of the registered documents.
  func addIssuers(_ typed: TypedValue, to list: inout CandidateList) {
    var counts = NameCounts()
    let documents = report.documents.documents
    for index in documents.indices {
      if let issuer = documents[index].issuer { counts.count(issuer) }
    }
    for (name, count) in counts.all {
      list.offer(name, for: typed, detail: say("\(count) văn bản", count == 1 ? "1 document" : "\(count) documents"))
    }
  }
}

/// How often each of a few names occurs among many.
struct NameCounts {
  private(set) var all: [(name: String, count: Int)] = []
  private var places: [String: Int] = [:]
  /// Records that stand together often have the same name.
  private var last = 0

  mutating func count(_ name: String, by step: Int = 1) {
    if all.indices.contains(last), all[last].name == name {
      all[last].count += step
    } else if let place = places[name] {
      all[place].count += step
      last = place
    } else {
      places[name] = all.count
      last = all.count
      all.append((name, step))
    }
  }
}
