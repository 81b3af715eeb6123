import Diagnostics
import DocumentTree
import Foundations
import ReportModel

extension Composer {
  /// A table written in the prose → a grid with joined cells.
  mutating func compose(_ table: NarrativeTable, summary: String) -> Table {
    var rows: [TableRow] = []
    var widths = [Double](repeating: Self.minimumColumnWidth, count: table.rows.first?.count ?? 0)
    var joins = TableJoins(table)
    for (rowIndex, row) in table.rows.enumerated() {
      var cells: [TableCell] = []
      for (column, text) in row.enumerated() {
        guard let (columnSpan, rowSpan) = joins.spans(row: rowIndex, column: column) else { continue }
        if NarrativeTable.isJoin(text.text) { resolver.report(.joinsNothing(text)) }
        let paragraph = Paragraph(role(text.text, isHeader: rowIndex < table.headerRowCount), runs: resolver.runs(text))
        if columnSpan == 1 {
          widths[column] = max(widths[column], min(Self.maximumColumnWidth, Double(paragraph.plainText.count)))
        }
        cells.append(TableCell(column: column, columnSpan: columnSpan, rowSpan: rowSpan, paragraph))
      }
      rows.append(TableRow(cells))
    }
    return Table(columnWidths: widths, rows: rows, headerRowCount: table.headerRowCount, summary: summary)
  }

  /// In characters: a column is as wide as its longest text, within these.
  private static let minimumColumnWidth = 6.0
  private static let maximumColumnWidth = 40.0

  private func role(_ text: String, isHeader: Bool) -> ParagraphRole {
    if isHeader { return .tableHeader }
    let isNumber = !text.isEmpty && text.allSatisfy { $0.isNumber || $0 == "." || $0 == "," || $0 == "%" }
    return isNumber ? .tableNumber : .tableText
  }
}

/// Which cells the marks `<` and `^` of a written table join. A joined cell is a rectangle within the header or within the
/// body; a mark that makes none joins nothing and is a character, so that no text is ever lost.
private struct TableJoins {
  private let table: NarrativeTable
  private var covered: [[Bool]]

  init(_ table: NarrativeTable) {
    self.table = table
    covered = table.rows.map { [Bool](repeating: false, count: $0.count) }
  }

  /// How many columns and rows the cell that stands here takes; nil for a place that a cell before it covers. To be asked
  /// row by row, from left to right.
  mutating func spans(row: Int, column: Int) -> (columns: Int, rows: Int)? {
    guard !covered[row][column] else { return nil }
    let cells = table.rows[row]
    var width = 1
    while column + width < cells.count, cells[column + width].text == NarrativeTable.joinLeft,
      !covered[row][column + width]
    { width += 1 }
    let last = row < table.headerRowCount ? table.headerRowCount : table.rows.count
    var height = 1
    while row + height < last, joinsAbove(row: row + height, columns: column..<column + width) { height += 1 }
    for below in row..<row + height {
      for right in column..<column + width { covered[below][right] = true }
    }
    return (width, height)
  }

  private func joinsAbove(row: Int, columns: Range<Int>) -> Bool {
    let cells = table.rows[row]
    guard cells.indices.contains(columns.upperBound - 1), cells[columns.lowerBound].text == NarrativeTable.joinAbove
    else { return false }
    return columns.allSatisfy { !covered[row][$0] && NarrativeTable.isJoin(cells[$0].text) }
  }
}
