import Foundations

@testable import Writers

/// A DOCX made of a few lines of XML, as small as a word processor would take it.
struct Word {
  var body: String
  var numbering: String?
  var styles: String?
  /// Further parts, and others in the place of these.
  var parts: [String: String] = [:]

  init(_ body: String, numbering: String? = nil, styles: String? = nil) {
    self.body = body
    self.numbering = numbering
    self.styles = styles
  }

  static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

  static let relations = """
    \(head)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
    Target="word/document.xml"/></Relationships>
    """

  var bytes: [UInt8] {
    get throws {
      var content = [
        "_rels/.rels": Self.relations,
        "word/document.xml": "\(Self.head)<w:document \(Self.namespace)><w:body>\(body)</w:body></w:document>",
      ]
      content["word/numbering.xml"] = numbering.map { "\(Self.head)<w:numbering \(Self.namespace)>\($0)</w:numbering>" }
      content["word/styles.xml"] = styles.map { "\(Self.head)<w:styles \(Self.namespace)>\($0)</w:styles>" }
      content.merge(parts) { $1 }
      return try Self.packed(content)
    }
  }

  static func packed(_ parts: [String: String]) throws -> [UInt8] {
    try packed(parts.mapValues { Array($0.utf8) })
  }

  static func packed(_ parts: [String: [UInt8]]) throws -> [UInt8] {
    let sorted = parts.sorted { $0.key < $1.key }
    let time = CivilTime(secondsSince1970: 1_600_000_000)
    return try ZipArchive(parts: sorted.map { ArchivePart(path: $0.key, bytes: $0.value) }, time: time).packed()
  }
}

// MARK: What a paper is made of

/// A run: `**bold**` where it begins and ends so.
private func run(_ text: String, _ properties: String = "") -> String {
  let escaped = text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
  let parts = escaped.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { "<w:t xml:space=\"preserve\">\($0)</w:t>" }.joined(separator: "<w:tab/>")
  }
  return "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")\(parts.joined(separator: "<w:br/>"))</w:r>"
}

func p(
  _ text: String, bold: Bool = false, italic: Bool = false, centred: Bool = false, style: String? = nil,
  list: (Int, Int)? = nil, then rest: String? = nil
) -> String {
  var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
  if let list { properties += "<w:numPr><w:ilvl w:val=\"\(list.1)\"/><w:numId w:val=\"\(list.0)\"/></w:numPr>" }
  if centred { properties += "<w:jc w:val=\"center\"/>" }
  let character = (bold ? "<w:b/>" : "") + (italic ? "<w:i/>" : "")
  return "<w:p><w:pPr>\(properties)</w:pPr>\(run(text, character))\(rest.map { run($0) } ?? "")</w:p>"
}

/// A table of cells, each of them some paragraphs.
func table(_ rows: [[String]]) -> String {
  let content = rows.map { row in "<w:tr>" + row.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>" }.joined()
  return "<w:tbl>\(content)</w:tbl>"
}

func cell(_ text: String, span: Int = 1, merge: String? = nil) -> String {
  let merged = merge.map { $0.isEmpty ? "<w:vMerge/>" : "<w:vMerge w:val=\"\($0)\"/>" } ?? ""
  return "<w:tcPr>\(span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : "")\(merged)</w:tcPr>" + p(text)
}

/// A list of this number whose levels have these formats and texts.
func list(_ number: Int, _ levels: [(String, String)], start: Int? = nil) -> (abstract: String, number: String) {
  let content = levels.enumerated().map { index, level in
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.0)\"/><w:lvlText w:val=\"\(level.1)\"/></w:lvl>"
  }.joined()
  let override = start.map { "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"\($0)\"/></w:lvlOverride>" } ?? ""
  return (
    "<w:abstractNum w:abstractNumId=\"\(number)\">\(content)</w:abstractNum>",
    "<w:num w:numId=\"\(number)\"><w:abstractNumId w:val=\"\(number)\"/>\(override)</w:num>"
  )
}

func numbering(_ lists: (abstract: String, number: String)...) -> String {
  lists.map(\.abstract).joined() + lists.map(\.number).joined()
}
