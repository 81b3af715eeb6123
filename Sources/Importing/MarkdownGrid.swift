import Foundations

/// The tables that pandoc draws with characters: grids of `+---+`, and columns below a ruler of dashes.
enum MarkdownGrid {
  struct Line {
    var number: Int
    var text: String
  }

  /// True for a line that such a table begins with.
  static func begins(_ line: String) -> Bool { isBorder(line) || isDashes(line) }

  /// "+-----+----+" or "+=====+====+".
  static func isBorder(_ line: String) -> Bool {
    let text = line.trimmedBlanks
    return text.count > 4 && text.hasPrefix("+") && text.hasSuffix("+") && text.allSatisfy { "+-=:".contains($0) }
  }

  /// "  ------- ----  ", of one group or of several; a rule of the page stands at the start of its line.
  static func isDashes(_ line: String) -> Bool {
    let text = line.trimmedBlanks
    return text.count > 8 && (line.hasPrefix("  ") || text.contains(" ")) && text.allSatisfy { $0 == "-" || $0 == " " }
  }

  /// The table that begins at `start`, and the index behind it; nil if what stands there is none.
  static func table(_ lines: [Line], at start: Int) -> (table: ImportedTable, next: Int)? {
    isBorder(lines[start].text) ? grid(lines, at: start) : ruled(lines, at: start)
  }

  /// ": Tên bảng" below a table, as a paragraph that stands above it, and the index behind it.
  static func caption(_ lines: [Line], at start: Int) -> (ImportedParagraph?, Int) {
    var index = start
    while index < lines.count, lines[index].text.allSatisfy(\.isWhitespace) { index += 1 }
    guard index < lines.count, lines[index].text.trimmedBlanks.hasPrefix(": ") else { return (nil, start) }
    let first = lines[index].number
    var texts: [String] = []
    while index < lines.count, !lines[index].text.allSatisfy(\.isWhitespace) {
      texts.append(lines[index].text.trimmedBlanks)
      index += 1
    }
    let text = texts.joined(separator: " ").dropFirst(2).trimmedBlanks
    return (ImportedParagraph([.init(text, isItalic: true)], place: ImportedPlace(.line, first)), index)
  }

  // MARK: Grids

  private static func grid(_ lines: [Line], at start: Int) -> (table: ImportedTable, next: Int)? {
    var end = start
    while end < lines.count, let first = lines[end].text.trimmedBlanks.first, first == "+" || first == "|" { end += 1 }
    guard end > start + 2 else { return nil }
    let rows = lines[start..<end].map { Array($0.text.trimmedBlanks) }
    let bounds = Set(rows.flatMap { row in row.indices.filter { row[$0] == "+" && isBorder(String(row)) } }).sorted()
    guard bounds.count > 1 else { return nil }
    var cells: [[ImportedTable.Cell]] = []
    var headerRowCount = 0
    var part: [(number: Int, text: [Character])] = []
    for (index, row) in rows.enumerated() {
      guard isBorder(String(row)) else {
        part.append((lines[start + index].number, row))
        continue
      }
      if !part.isEmpty { cells.append(self.cells(part, bounds)) }
      if row.contains("=") { headerRowCount = cells.count }
      part = []
    }
    let place = ImportedPlace(.line, lines[start].number)
    return (ImportedTable(rows: cells, headerRowCount: headerRowCount, place: place), end)
  }

  /// The cells between two borders: a bound without a bar lies within a cell.
  private static func cells(_ rows: [(number: Int, text: [Character])], _ bounds: [Int]) -> [ImportedTable.Cell] {
    var cells: [ImportedTable.Cell] = []
    var first = 0
    for last in 1..<bounds.count {
      let isEdge = rows.allSatisfy {
        $0.text.indices.contains(bounds[last]) ? "|+".contains($0.text[bounds[last]]) : true
      }
      guard isEdge else { continue }
      let texts = rows.map { row in
        let range = (bounds[first] + 1)..<max(bounds[first] + 1, bounds[last])
        return (row.number, String(row.text[range.clamped(to: 0..<row.text.count)]))
      }
      cells.append(ImportedTable.Cell(paragraphs(texts), columnSpan: last - first))
      first = last
    }
    return cells
  }

  /// Lines that no blank one parts are one paragraph.
  private static func paragraphs(_ lines: [(number: Int, text: String)]) -> [ImportedParagraph] {
    var paragraphs: [ImportedParagraph] = []
    for part in lines.split(whereSeparator: { $0.text.allSatisfy(\.isWhitespace) }) {
      guard let first = part.first else { continue }
      let text = part.map { $0.text.trimmedBlanks }.joined(separator: " ")
      paragraphs.append(
        ImportedParagraph(
          InlineMarks.runs(text.withDashes, escapes: true).runs, place: ImportedPlace(.line, first.number)))
    }
    return paragraphs
  }

  // MARK: Columns below a ruler

  private static func ruled(_ lines: [Line], at start: Int) -> (table: ImportedTable, next: Int)? {
    guard let end = lines[(start + 1)...].firstEnd(isDashes) else { return nil }
    guard let ruler = lines[start..<end].firstIndex(where: { isDashes($0.text) && columns($0.text).count > 1 }) else {
      return nil
    }
    let extents = columns(lines[ruler].text)
    let head = ruler > start ? [Array(lines[(start + 1)..<ruler])] : []
    let body = lines[(ruler + 1)..<end].split { $0.text.allSatisfy(\.isWhitespace) }.map(Array.init)
    let rows = (head + body).map { part in
      extents.enumerated().map { index, column -> ImportedTable.Cell in
        let texts = part.map { line in (line.number, slice(line.text, column, isLast: index == extents.count - 1)) }
        return ImportedTable.Cell(paragraphs(texts))
      }
    }
    let place = ImportedPlace(.line, lines[start].number)
    return (ImportedTable(rows: rows, headerRowCount: head.isEmpty ? 0 : 1, place: place), end + 1)
  }

  /// In characters.
  private static func columns(_ ruler: String) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    var start: Int?
    for (index, character) in (ruler + " ").enumerated() {
      if character == "-" {
        if start == nil { start = index }
      } else if let first = start {
        columns.append(first..<index)
        start = nil
      }
    }
    return columns
  }

  private static func slice(_ text: String, _ column: Range<Int>, isLast: Bool) -> String {
    let rest = text.dropFirst(column.lowerBound)
    return String(isLast ? rest : rest.prefix(column.count + 1))
  }
}

extension ArraySlice<MarkdownGrid.Line> {
  /// The line of dashes that ends a table: the first one behind which a blank line or nothing stands.
  fileprivate func firstEnd(_ isDashes: (String) -> Bool) -> Int? {
    indices.first { index in
      guard isDashes(self[index].text) else { return false }
      return index + 1 == endIndex || self[index + 1].text.allSatisfy(\.isWhitespace)
    }
  }
}
