import Diagnostics
import DocumentTree
import Foundations
import ReportModel

extension Composer {
  /// A table written in the prose → a grid with joined cells.
  mutating func compose(_ table: NarrativeTable, summary: String) -> Table {
    var rows: [TableRow] = []
    var widths = [Double](repeating: Self.minimumColumnWidth, count: table.rows.first?.count ?? 0)
    for (rowIndex, row) in table.rows.enumerated() {
      var cells: [TableCell] = []
      for (column, text) in row.enumerated() where !isJoined(text.text, row: rowIndex, column: column) {
        let columnSpan = 1 + row[(column + 1)...].prefix { $0.text == NarrativeTable.joinLeft }.count
        let rowSpan =
          1
          + table.rows[(rowIndex + 1)...].prefix {
            $0.indices.contains(column) && $0[column].text == NarrativeTable.joinAbove
          }.count
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

  /// A mark at the edge of the table joins nothing; it is a character.
  private func isJoined(_ text: String, row: Int, column: Int) -> Bool {
    (text == NarrativeTable.joinLeft && column > 0) || (text == NarrativeTable.joinAbove && row > 0)
  }

  private func role(_ text: String, isHeader: Bool) -> ParagraphRole {
    if isHeader { return .tableHeader }
    let isNumber = !text.isEmpty && text.allSatisfy { $0.isNumber || $0 == "." || $0 == "," || $0 == "%" }
    return isNumber ? .tableNumber : .tableText
  }
}
