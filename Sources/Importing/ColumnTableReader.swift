import Foundations

/// Lines of plain text whose cells stand in columns, parted by tabs or by two blanks and more → a table.
///
/// What was centred over several columns is given back to them; what the layout has lost stays lost.
enum ColumnTableReader {
  struct Piece: Equatable {
    var text: String
    /// In characters, from the left.
    var range: Range<Int>

    var centre: Double { Double(range.lowerBound + range.upperBound) / 2 }
  }

  /// Nil if the lines are no table.
  static func table(_ lines: [(number: Int, line: String)]) -> ImportedTable? {
    guard lines.count >= 2, let first = lines.first else { return nil }
    let isTabbed =
      lines.filter { $0.line.split(separator: "\t", omittingEmptySubsequences: false).count >= 3 }.count >= 2
    if isTabbed { return tabbed(lines) }
    let rows = lines.map { pieces(of: $0.line) }
    let wide = rows.filter { $0.count >= 3 }.count
    guard wide >= 2 || (lines.count >= 3 && rows.allSatisfy { $0.count == 2 } && !rows.contains(where: isMarked)) else {
      return nil
    }
    let columns = self.columns(rows)
    guard columns.count >= 2 else { return nil }
    let headerRowCount = headerRowCount(rows, columns.count)
    let cells = rows.enumerated().map { index, row in
      zip(fitted(row, columns, isHeader: index < headerRowCount), 0...).map { cell, _ in
        ImportedTable.Cell(
          [ImportedParagraph([.init(cell.text)], place: ImportedPlace(.line, lines[index].number))],
          columnSpan: cell.span)
      }
    }
    var table = ImportedTable(rows: cells, headerRowCount: headerRowCount, place: ImportedPlace(.line, first.number))
    table.joinEmptyHeaderCells()
    return table
  }

  /// What stands above the first row with all cells, and that row too if it is the only one without figures.
  private static func headerRowCount(_ rows: [[Piece]], _ columnCount: Int) -> Int {
    guard let first = rows.firstIndex(where: { $0.count == columnCount }), first > 0 else { return 1 }
    func hasFigures(_ row: [Piece]) -> Bool { row.dropFirst().contains { $0.text.contains(where: \.isNumber) } }
    let isHeader = !hasFigures(rows[first]) && first + 1 < rows.count && rows[(first + 1)...].allSatisfy(hasFigures)
    return isHeader ? first + 1 : first
  }

  private static func isMarked(_ row: [Piece]) -> Bool {
    row.first.map { $0.text.hasPrefix("-") || $0.text.hasPrefix("Số") } ?? false
  }

  private static func tabbed(_ lines: [(number: Int, line: String)]) -> ImportedTable? {
    guard let first = lines.first else { return nil }
    let rows = lines.map { line in
      line.line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        ImportedTable.Cell([ImportedParagraph([.init(cell.trimmedBlanks)], place: ImportedPlace(.line, line.number))])
      }
    }
    return ImportedTable(rows: rows, headerRowCount: 1, place: ImportedPlace(.line, first.number))
  }

  // MARK: Columns

  private static func pieces(of line: String) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    var start = 0
    var blanks = 0
    for (index, character) in line.enumerated() {
      if character == " " || character == "\t" {
        blanks += character == "\t" ? 2 : 1
        continue
      }
      if blanks >= 2, !text.isEmpty {
        pieces.append(Piece(text: text, range: start..<start + text.count))
        text = ""
      }
      if text.isEmpty { start = index } else if blanks == 1 { text += " " }
      blanks = 0
      text.append(character)
    }
    if !text.isEmpty { pieces.append(Piece(text: text, range: start..<start + text.count)) }
    return pieces
  }

  /// The extent of each column: the fullest rows tell.
  private static func columns(_ rows: [[Piece]]) -> [Range<Int>] {
    let count = rows.map(\.count).max() ?? 0
    let full = rows.filter { $0.count == count }
    return (0..<count).map { column in
      (full.map { $0[column].range.lowerBound }.min() ?? 0)..<(full.map { $0[column].range.upperBound }.max() ?? 1)
    }
  }

  /// The cells of a row, one for each column or over several.
  private static func fitted(_ row: [Piece], _ columns: [Range<Int>], isHeader: Bool) -> [(text: String, span: Int)] {
    if row.count == columns.count { return row.map { ($0.text, 1) } }
    guard isHeader else { return placed(row, columns) }
    return spanning(row, columns)
  }

  /// Each piece in the column nearest to it, the others empty.
  private static func placed(_ row: [Piece], _ columns: [Range<Int>]) -> [(text: String, span: Int)] {
    var cells = [(text: String, span: Int)](repeating: ("", 1), count: columns.count)
    for piece in row {
      let column = nearest(to: piece, columns)
      cells[column].text += (cells[column].text.isEmpty ? "" : " ") + piece.text
    }
    return cells
  }

  private static func nearest(to piece: Piece, _ columns: [Range<Int>]) -> Int {
    columns.indices.min { distance(piece, columns[$0]) < distance(piece, columns[$1]) } ?? 0
  }

  private static func distance(_ piece: Piece, _ column: Range<Int>) -> Double {
    if piece.range.overlaps(column) { return 0 }
    return abs(piece.centre - Double(column.lowerBound + column.upperBound) / 2)
  }

  /// A header: a piece belongs to the run of columns whose middle is nearest to its own; one column is enough where it
  /// stands right above it.
  private static func spanning(_ row: [Piece], _ columns: [Range<Int>]) -> [(text: String, span: Int)] {
    var cells: [(text: String, span: Int)] = []
    var column = 0
    for (index, piece) in row.enumerated() {
      let limit = columns.count - (row.count - index - 1)
      guard column < limit else { break }
      // Columns before it that it does not reach are empty.
      var best: (range: Range<Int>, error: Double)?
      for start in column..<limit {
        for end in start + 1...limit {
          let middle = Double(columns[start].lowerBound + columns[end - 1].upperBound) / 2
          let error = abs(middle - piece.centre)
          if best.map({ error < $0.error - 0.01 }) ?? true { best = (start..<end, error) }
        }
      }
      guard let range = best?.range else { break }
      cells += [(text: String, span: Int)](repeating: ("", 1), count: range.lowerBound - column)
      cells.append((piece.text, range.count))
      column = range.upperBound
    }
    return cells + [(text: String, span: Int)](repeating: ("", 1), count: columns.count - column)
  }
}

extension ImportedTable {
  /// In a header an empty cell belongs to the one above it.
  fileprivate mutating func joinEmptyHeaderCells() {
    for row in 0..<min(headerRowCount, rows.count) where row > 0 {
      for index in rows[row].indices where rows[row][index].text.isEmpty { rows[row][index].continuesAbove = true }
    }
    // The last header row is centred below: what is empty above it in the first row belongs to nothing.
    guard headerRowCount > 1, rows.indices.contains(1) else { return }
    liftHeader()
  }

  /// A cell of the second row whose place above is empty is drawn in the middle of both: it begins in the first.
  private mutating func liftHeader() {
    let above = starts(of: 0)
    let below = starts(of: 1)
    for (index, start) in below where !rows[1][index].text.isEmpty && rows[1][index].columnSpan == 1 {
      guard let other = above.first(where: { $0.start == start })?.index, rows[0][other].text.isEmpty,
        rows[0][other].columnSpan == 1
      else { continue }
      rows[0][other].paragraphs = rows[1][index].paragraphs
      rows[1][index].paragraphs = []
      rows[1][index].continuesAbove = true
    }
  }

  private func starts(of row: Int) -> [(index: Int, start: Int)] {
    var start = 0
    return rows[row].enumerated().map { index, cell in
      defer { start += cell.columnSpan }
      return (index, start)
    }
  }
}
