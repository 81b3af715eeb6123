import Foundations

/// Markdown as pandoc and `export` write it → paragraphs and tables: headings, lists, emphasis, pipe tables. Lines of one
/// paragraph are joined; a hard break begins a new one.
struct MarkdownReader {
  private var blocks: [ImportedDocument.Block] = []
  private var lines: [String] = []
  private var firstLine = 0
  private var marker: String?
  private var level = 0
  private var outlineLevel: Int?
  private var startsGroup = true
  private var table: [(number: Int, cells: [String])] = []
  private var tableHeaderRowCount = 0

  static func read(_ text: String) -> ImportedDocument {
    var reader = MarkdownReader()
    var isComment = false
    var isRaw = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      MarkdownGrid.Line(number: index + 1, text: UnicodeText.cleanedForImport(String(line)))
    }
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if !isRaw, reader.lines.isEmpty, MarkdownGrid.begins(line.text),
        let (table, next) = MarkdownGrid.table(lines, at: index)
      {
        reader.close()
        let (caption, behind) = MarkdownGrid.caption(lines, at: next)
        if let caption, reader.blocks.last?.paragraphs.last?.text != caption.text {
          reader.blocks.append(.paragraph(caption))
        }
        reader.blocks.append(.table(table))
        reader.startsGroup = true
        index = behind
        continue
      }
      // What is written for one format alone stands between fences: ```{=html}.
      if line.text.trimmedBlanks.hasPrefix("```") {
        isRaw = isRaw ? false : line.text.contains("{=")
        index += 1
        continue
      }
      if line.text.hasPrefix("<!--") { isComment = true }
      if !isComment, !isRaw { reader.take(line.text, line.number) }
      if line.text.contains("-->") { isComment = false }
      index += 1
    }
    reader.close()
    return ImportedDocument(blocks: reader.blocks)
  }

  private mutating func take(_ line: String, _ number: Int) {
    let content = line.trimmedBlanks
    guard !content.isEmpty else {
      close()
      startsGroup = true
      return
    }
    if content.hasPrefix("|"), content.hasSuffix("|"), content.count > 2 { return takeRow(content, number) }
    if isRule(content) { return close() }
    let hashes = content.prefix { $0 == "#" }.count
    if (1...6).contains(hashes), content.dropFirst(hashes).first == " " {
      close()
      startsGroup = true
      outlineLevel = hashes
      begin(String(content.dropFirst(hashes)).trimmedBlanks.droppingAttributes, number)
      return close()
    }
    if let (mark, rest) = ListMark.split(content), lines.isEmpty || marker != nil || mark.isBullet {
      let indent = line.prefix { $0 == " " }.count
      close()
      marker = mark.text
      level = min(indent / 2, 2)
      begin(rest, number)
    } else if lines.isEmpty {
      begin(content, number)
    } else {
      lines.append(content)
    }
    if content.hasSuffix("\\") || line.hasSuffix("  ") && !line.hasSuffix("   ") { breakLine() }
  }

  private mutating func begin(_ text: String, _ number: Int) {
    lines = [text]
    firstLine = number
  }

  private mutating func breakLine() {
    if lines.last?.hasSuffix("\\") == true { lines[lines.count - 1].removeLast() }
    close()
    startsGroup = false
  }

  private func isRule(_ line: String) -> Bool {
    line.count >= 3 && line.allSatisfy { $0 == "-" || $0 == "_" || $0 == "*" || $0 == " " || $0 == "=" }
  }

  private mutating func close() {
    closeTable()
    if !lines.isEmpty {
      let (runs, _) = InlineMarks.runs(lines.joined(separator: " ").droppingLinks.withDashes, escapes: true)
      blocks.append(
        .paragraph(
          ImportedParagraph(
            runs, marker: marker, listLevel: level, outlineLevel: outlineLevel, startsGroup: startsGroup,
            place: ImportedPlace(.line, firstLine))))
      startsGroup = false
    }
    lines = []
    marker = nil
    level = 0
    outlineLevel = nil
  }

  // MARK: Tables

  private mutating func takeRow(_ line: String, _ number: Int) {
    if table.isEmpty { close() }
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(cell.trimmedBlanks)
        cell = ""
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }), tableHeaderRowCount == 0 {
      tableHeaderRowCount = table.count
    } else {
      table.append((number, cells))
    }
  }

  private mutating func closeTable() {
    guard let first = table.first else { return }
    let rows = table.map { row in
      row.cells.map { cell in
        let (runs, _) = InlineMarks.runs(cell.withDashes, escapes: true)
        return ImportedTable.Cell([ImportedParagraph(runs, place: ImportedPlace(.line, row.number))])
      }
    }
    blocks.append(
      .table(ImportedTable(rows: rows, headerRowCount: tableHeaderRowCount, place: ImportedPlace(.line, first.number))))
    table = []
    tableHeaderRowCount = 0
    startsGroup = true
  }
}

extension String {
  /// Without the attributes that pandoc writes behind a heading: `{#id .class}`.
  fileprivate var droppingAttributes: String {
    guard hasSuffix("}"), let start = lastIndex(of: "{") else { return self }
    return String(self[..<start]).trimmedBlanks
  }

  /// With the text of a link alone: `[Phụ lục](#phu-luc)` → Phụ lục.
  fileprivate var droppingLinks: String {
    var result = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "[") {
      guard let middle = String(rest[start...]).range(of: "]("),
        start == rest.startIndex || rest[rest.index(before: start)] != "\\"
      else { break }
      let link = String(rest[start...])
      let count = link.distance(from: link.startIndex, to: middle)
      guard let end = link[middle...].firstIndex(of: ")") else { break }
      result += rest[..<start] + link.dropFirst().prefix(count - 1)
      rest = rest[start...].dropFirst(link.distance(from: link.startIndex, to: end) + 1)
    }
    return result + rest
  }

  /// pandoc writes -- for an en dash and --- for an em dash.
  var withDashes: String { contains("--") ? replacing("---", "—").replacing("--", "–") : self }
}
