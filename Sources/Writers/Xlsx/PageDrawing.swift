import DocumentTree

/// Draws what stands around the figures of a form, from top to bottom.
struct PageDrawing {
  let sheet: Sheet
  let styles: StyleSheet
  /// In millimetres.
  let columnWidths: [Double]
  /// The next one to draw on.
  var row = 0

  private var allColumns: Range<Int> { columnWidths.indices }

  /// A paragraph over the whole width.
  mutating func draw(_ paragraph: Paragraph, in workbook: inout Workbook) throws(WriterError) {
    try draw([(paragraph, allColumns)], in: &workbook)
  }

  /// The lines of two columns beside each other.
  mutating func draw(_ columns: SideBySide, in workbook: inout Workbook) throws(WriterError) {
    let split = split(at: columns.usableLeftShare)
    for row in columns.rows {
      for line in 0..<max(row.left.count, row.right.count) {
        var cells: [(Paragraph, Range<Int>)] = []
        if line < row.left.count { cells.append((row.left[line], 0..<split)) }
        if line < row.right.count { cells.append((row.right[line], split..<columnWidths.count)) }
        try draw(cells.filter { !$0.1.isEmpty }, in: &workbook)
      }
    }
  }

  /// The head of a table, with a frame around each cell. Returns its rows.
  mutating func drawHeader(of table: Table, in workbook: inout Workbook) throws(WriterError) -> Range<Int> {
    let first = row
    let cells = table.placedCells.filter { $0.row < table.headerRowCount }
    let heights = heights(of: cells, rowCount: table.headerRowCount)
    for (index, height) in heights.enumerated() { try sheet.setHeight(height, row: first + index) }
    for placed in cells {
      let columns = placed.columns.clamped(to: allColumns)
      guard !columns.isEmpty else { continue }
      let format = CellFormat(placed.cell.content, styles: styles, hasBorder: true)
      let rows = (first + placed.rows.lowerBound)..<(first + min(placed.rows.upperBound, table.headerRowCount))
      try sheet.write(
        CellText(placed.cell.content.plainText), rows: rows, columns: columns, try workbook.reference(to: format))
    }
    row += table.headerRowCount
    return first..<row
  }

  private mutating func draw(
    _ cells: [(paragraph: Paragraph, columns: Range<Int>)], in workbook: inout Workbook
  ) throws(WriterError) {
    let heights = cells.map { TextHeight.points($0.paragraph, styles[$0.paragraph.role], width: width($0.columns)) }
    try sheet.setHeight(heights.max() ?? 0, row: row)
    for (paragraph, columns) in cells {
      let format = CellFormat(paragraph, styles: styles, hasBorder: false)
      try sheet.write(
        CellText(paragraph.plainText), rows: row..<row + 1, columns: columns, try workbook.reference(to: format))
    }
    row += 1
  }

  /// Cells of one row first; what a taller cell lacks then goes to its last row.
  private func heights(of cells: [PlacedCell], rowCount: Int) -> [Double] {
    var heights = [Double](repeating: 0, count: rowCount)
    for placed in cells.sorted(by: { $0.cell.rowSpan < $1.cell.rowSpan }) {
      let rows = placed.rows.clamped(to: 0..<rowCount)
      guard let last = rows.last else { continue }
      let paragraph = placed.cell.content
      let wanted = TextHeight.points(paragraph, styles[paragraph.role], width: width(placed.columns))
      heights[last] += max(0, wanted - rows.reduce(0) { $0 + heights[$1] })
    }
    return heights
  }

  private func width(_ columns: Range<Int>) -> Double {
    columns.clamped(to: allColumns).reduce(0) { $0 + columnWidths[$1] }
  }

  /// The first column right of the line that parts the page at this share of its width.
  private func split(at share: Double) -> Int {
    let line = share * columnWidths.reduce(0, +)
    var left = 0.0
    for (column, width) in columnWidths.enumerated() {
      if left + width / 2 > line { return column }
      left += width
    }
    return columnWidths.count
  }
}
