import DocumentTree

/// The paper as lines without end, in reading order: left column before right, table cells row by row.
struct LinearText {
  let styles: StyleSheet

  func draw(_ block: Block, on page: inout TextPage) {
    switch block {
    case .paragraph(let paragraph): draw(paragraph, on: &page)
    case .table(let table): page.add(lines(of: table))
    case .sideBySide(let columns):
      for paragraph in columns.paragraphs { draw(paragraph, on: &page) }
    }
  }

  private func draw(_ paragraph: Paragraph, on page: inout TextPage) {
    let line = paragraph.cleanText
    guard line.hasWords else { return }  // the room for a signature is not text
    page.add([line], group: paragraph.role.group)
  }

  /// One line a row, the cells in columns two blanks apart. Only blanks part the cells: the words stay those of the
  /// paper.
  private func lines(of table: Table) -> [String] {
    let cells = table.placedCells
    let widths = columnWidths(of: table, cells)
    var lines = [String](repeating: "", count: table.rows.count)
    var ends = [Int](repeating: 0, count: table.rows.count)
    var starts = [0]
    for width in widths { starts.append((starts.last ?? 0) + width + gap) }
    for placed in cells {
      let start = starts[placed.columns.lowerBound]
      let text = placed.cell.content.cleanText
      let padded = text.aligned(
        styles[placed.cell.content.role].alignment, width: starts[placed.columns.upperBound] - gap - start)
      lines[placed.row] += String(repeating: " ", count: max(0, start - ends[placed.row])) + padded
      ends[placed.row] = start + padded.columnCount
    }
    return lines
  }

  /// As wide as the widest cell; a cell over several columns widens the last of them.
  private func columnWidths(of table: Table, _ cells: [PlacedCell]) -> [Int] {
    var widths = [Int](repeating: 0, count: table.columnCount)
    for placed in cells.sorted(by: { $0.cell.columnSpan < $1.cell.columnSpan }) {
      let taken = placed.columns.reduce(gap * (placed.cell.columnSpan - 1)) { $0 + widths[$1] }
      let missing = placed.cell.content.cleanText.columnCount - taken
      if missing > 0 { widths[placed.columns.upperBound - 1] += missing }
    }
    return widths
  }

  private let gap = 2
}
