import DocumentTree
import Testing
import Writers

/// A written page, taken apart again. It must be well-formed XML after its document type.
struct HTMLPage {
  let source: String
  let root: XMLNode

  init(_ input: ExportInput) throws {
    let bytes = try HTMLWriter().write(input)
    source = String(decoding: bytes, as: UTF8.self)
    let documentType = "<!DOCTYPE html>"
    guard source.hasPrefix(documentType) else { throw NotWellFormed(what: documentType, place: 0) }
    root = try XMLReader.read(Array("<?xml version=\"1.0\"?>".utf8) + bytes.dropFirst(documentType.utf8.count))
  }

  init(_ document: Document) throws {
    var input = exportInput("")
    input.composition.document = document
    try self.init(input)
  }

  init(_ blocks: [Block]) throws { try self.init(Sample.document(blocks)) }

  /// The elements of this name in the paper itself.
  func paper(_ name: String) -> [XMLNode] { root.all("article").flatMap { $0.all(name) } }

  var charts: [XMLNode] { root.all("figure") }

  /// What can be read of the paper: a blank stands for the edge of every element but those within a line.
  var paperText: String {
    var text = ""
    var rest = source[...]
    guard let start = rest.firstRange(of: "<article"), let end = rest.firstRange(of: "</article>") else { return "" }
    // Text that is run in after a heading stands on its line.
    let paper = (2...5).reduce(rest[start.lowerBound..<end.lowerBound]) { $0.replacing("</h\($1)><p>", with: "") }
    rest = paper
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      let tag = rest[open...close]
      rest = rest[rest.index(after: close)...]
      if tag.contains("class=\"unseen\""), let end = rest.firstRange(of: "</caption>") {
        rest = rest[end.upperBound...]
      }
      let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if !["a", "em", "strong"].contains(name), !tag.contains("class=\"rule\""), !tag.contains("class=\"upright\""),
        tag != "</span>"
      {
        text += " "
      }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(entity, with: character)
    }
    return text.folded
  }
}

extension XMLNode {
  /// The text in this element and below, where no text stands between two elements.
  var allText: String { text + children.map(\.allText).joined() }

  var classes: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }
}
