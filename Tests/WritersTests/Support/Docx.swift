import CArchive
import DocumentTree
import Writers

/// A written DOCX, taken apart again.
struct Docx {
  /// In the order of the archive.
  private(set) var paths: [String] = []
  private(set) var parts: [String: XMLNode] = [:]
  private(set) var modificationTimes: Set<Int> = []

  init(_ document: Document, timestamp: Int64? = nil) throws {
    try self.init(bytes: DocxWriter(timestamp: timestamp).write(document))
  }

  init(bytes: [UInt8]) throws {
    var copy = bytes
    try copy.withUnsafeMutableBytes { buffer in
      let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil)
      guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil) else {
        throw NotAnArchive()
      }
      defer { zip_discard(archive) }
      for index in 0..<zip_get_num_entries(archive, 0) {
        var status = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0, let name = status.name,
          let file = zip_fopen_index(archive, zip_uint64_t(index), 0)
        else { throw NotAnArchive() }
        defer { zip_fclose(file) }
        var content = [UInt8](repeating: 0, count: Int(status.size))
        guard zip_fread(file, &content, status.size) == zip_int64_t(status.size) else { throw NotAnArchive() }
        let path = String(cString: name)
        paths.append(path)
        modificationTimes.insert(status.mtime)
        parts[path] = try XMLReader.read(content)
      }
    }
  }

  struct NotAnArchive: Error {}
  struct NoPart: Error {}

  func part(_ path: String) throws -> XMLNode {
    guard let part = parts[path] else { throw NoPart() }
    return part
  }

  var body: XMLNode { get throws { try part("word/document.xml")["w:body"] ?? XMLNode(name: "") } }

  /// The properties of a style by its identifier.
  func style(_ id: String) throws -> XMLNode? {
    try part("word/styles.xml").children.first { $0.attributes["w:styleId"] == id }
  }

  /// The text of the body, a line for each paragraph, the marks of lists as Word would count them.
  var text: String {
    get throws {
      let marks = try listMarks()
      return try body.all("w:p").enumerated().map { (marks[$0] ?? "") + $1.paragraphText }.joined(separator: "\n")
    }
  }

  /// The mark of each paragraph that stands in a list, with the blank behind it, by the place of the paragraph.
  private func listMarks() throws -> [Int: String] {
    let numbering = try part("word/numbering.xml")
    let levels = numbering.all("w:abstractNum").map { $0["w:lvl"] }
    let lists = numbering.all("w:num").map { $0["w:abstractNumId"]?.value.flatMap(Int.init) }
    var counts: [Int: Int] = [:]
    var marks: [Int: String] = [:]
    for (place, paragraph) in try body.all("w:p").enumerated() {
      guard let number = paragraph["w:pPr"]?["w:numPr"]?["w:numId"]?.value.flatMap(Int.init) else { continue }
      guard lists.indices.contains(number - 1), let kind = lists[number - 1], let level = levels[kind] else {
        throw NoPart()
      }
      counts[number, default: 0] += 1
      let text = level["w:lvlText"]?.value ?? ""
      let parts = text.split(separator: "%1", omittingEmptySubsequences: false)
      marks[place] = parts.joined(separator: String(counts[number] ?? 0)) + " "
    }
    return marks
  }
}

extension XMLNode {
  /// The text of a w:p.
  var paragraphText: String { all("w:t").map(\.text).joined() }

  /// The identifier of the style of a w:p.
  var styleID: String? { self["w:pPr"]?["w:pStyle"]?.value }
}

extension String {
  /// The words with one blank between them.
  var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
