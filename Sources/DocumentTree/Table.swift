/// One neutral grid of cells for every writer.
///
/// A row lists the cells that *start* in it, from left to right; places covered by a cell that spans from the left or
/// from above are not listed. `grid` resolves them.
package struct Table: Equatable, Sendable {
  /// Relative column widths; only their ratios count.
  package var columnWidths: [Double]
  package var rows: [TableRow]
  /// How many rows from the top are the header, repeated on every page.
  package var headerRowCount: Int
  /// The last row stays on the page of what follows.
  package var keepsWithNext = false
  /// What the table shows, for those who cannot see it; empty for none.
  package var summary: String

  package init(columnWidths: [Double], rows: [TableRow], headerRowCount: Int, summary: String = "") {
    self.columnWidths = columnWidths
    self.rows = rows
    self.headerRowCount = headerRowCount
    self.summary = summary
  }

  package var columnCount: Int { columnWidths.count }

  /// What stands at each place of the table: `rows.count` rows of `columnCount` slots.
  ///
  /// Cells that would overlap or reach past the edge are cut to the place that is left, so that no writer can trap on a
  /// malformed table.
  package var grid: [[TableSlot]] {
    var grid = [[TableSlot]](repeating: [TableSlot](repeating: .empty, count: columnCount), count: rows.count)
    for (rowIndex, row) in rows.enumerated() {
      for cell in row.cells {
        guard cell.column >= 0, cell.column < columnCount, grid[rowIndex][cell.column] == .empty else { continue }
        var width = 1
        while width < cell.columnSpan, cell.column + width < columnCount,
          grid[rowIndex][cell.column + width] == .empty
        { width += 1 }
        let height = max(1, min(cell.rowSpan, rows.count - rowIndex))
        var placed = cell
        placed.columnSpan = width
        placed.rowSpan = height
        for below in 0..<height {
          for right in 0..<width {
            let slot: TableSlot =
              below == 0
              ? (right == 0 ? .cell(placed) : .coveredFromLeft)
              : (right == 0 ? .coveredFromAbove(columnSpan: width) : .coveredFromLeft)
            grid[rowIndex + below][cell.column + right] = slot
          }
        }
      }
    }
    return grid
  }
}

package enum TableSlot: Equatable, Sendable {
  case cell(TableCell)
  case coveredFromLeft
  /// The leftmost place of a row that a taller cell covers; the covering cell is `columnSpan` columns wide.
  case coveredFromAbove(columnSpan: Int)
  case empty
}

package struct TableRow: Equatable, Sendable {
  package var cells: [TableCell]

  package init(_ cells: [TableCell]) { self.cells = cells }
}

package struct TableCell: Equatable, Sendable {
  /// Counted from 0.
  package var column: Int
  package var columnSpan: Int
  package var rowSpan: Int
  package var content: Paragraph

  package init(column: Int, columnSpan: Int = 1, rowSpan: Int = 1, _ content: Paragraph) {
    self.column = column
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.content = content
  }
}
