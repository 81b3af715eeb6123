import Foundations
import ReportModel

/// What all texts of a report together tell of the documents that they name.
package struct MentionIndex: Sendable {
  /// In the order of the texts.
  package private(set) var mentions: [DocumentMention] = []
  private var byNumber: [String: [Int]] = [:]

  /// `bodies` are the names of those who may issue documents: the unit, the superior body.
  package init(of texts: [String], bodies: [String]) {
    for text in texts {
      for match in LiteralReader(text, bodies: bodies).matches {
        guard case .mention(let mention) = match.kind else { continue }
        byNumber[mention.number.text, default: []].append(mentions.count)
        mentions.append(mention)
      }
    }
  }

  /// Every document that is named, once, by number and year, with all that is told of it; the first date counts.
  package func documents(in report: Report) -> [RegisteredDocument] {
    var documents: [RegisteredDocument] = []
    var known: [String: [RegisteredDocument]] = [:]
    for mention in mentions {
      // A document that is named often is looked at once for each year.
      let before = known[mention.number.text, default: []]
      if before.contains(where: { $0.date != nil && (mention.year ?? $0.year) == $0.year }) { continue }
      let document = document(for: mention, in: report)
      let isKnown = known[document.number.text, default: []].contains { other in
        other.year == document.year || document.date == nil || other.date == nil
      }
      guard !isKnown else { continue }
      documents.append(document)
      known[document.number.text, default: []].append(document)
    }
    return documents
  }

  /// The document of a mention, with what other mentions tell of it.
  func document(for mention: DocumentMention, in report: Report) -> RegisteredDocument {
    var document = mention.document
    let others = byNumber[mention.number.text, default: []].map { mentions[$0] }.filter { other in
      other.year.map { year in mention.year.map { $0 == year } ?? true } ?? true
    }
    let years = Set(others.compactMap { $0.date?.year })
    if document.date == nil, years.count == 1 { document.date = others.lazy.compactMap(\.date).first }
    document.issuer = document.issuer ?? others.lazy.compactMap(\.issuer).first
    document.title = document.title ?? others.lazy.compactMap(\.title).first
    if let type = others.lazy.compactMap(\.type).first(where: { document.number.admits($0) }), mention.type == nil {
      document.type = type
    }
    // What the symbol says needs not be said again.
    var implied = document
    implied.issuer = nil
    if report.issuer(of: implied) == document.issuer { document.issuer = nil }
    return document
  }
}
