extension Table {
  /// The widths of the columns as shares of 1: finite, none below zero; equal shares when the table gives no usable ones.
  package var columnShares: [Double] {
    let usable = columnWidths.map { $0.isFinite && $0 > 0 ? $0 : 0 }
    let total = usable.reduce(0, +)
    guard total > 0, total.isFinite else { return usable.map { _ in 1 / Double(usable.count) } }
    return usable.map { $0 / total }
  }

  /// The cells with their row, each cut to its place in the grid, in reading order.
  package var placedCells: [PlacedCell] {
    grid.enumerated().flatMap { row, slots in
      slots.compactMap { slot in
        if case .cell(let cell) = slot { PlacedCell(row: row, cell: cell) } else { nil }
      }
    }
  }
}

/// A cell and the row, counted from 0, in which it starts.
package struct PlacedCell {
  package var row: Int
  package var cell: TableCell

  package var rows: Range<Int> { row..<row + cell.rowSpan }
  package var columns: Range<Int> { cell.column..<cell.column + cell.columnSpan }
}

extension SideBySide {
  /// `leftShare` kept where both columns can hold a word.
  package var usableLeftShare: Double { leftShare.isFinite ? min(max(leftShare, 0.1), 0.9) : 0.5 }
}
