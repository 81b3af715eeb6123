import DocumentTree

/// A table drawn with lines and wrapped cells; merged cells stay merged.
struct BoxTable {
  private let cells: [PlacedCell]
  /// For each place the number of the cell that covers it; empty places have negative numbers of their own.
  private var owners: [[Int]]
  private let texts: [[String]]
  private let styles: StyleSheet
  private let widths: [Int]
  private var heights: [Int]

  init(_ table: Table, styles: StyleSheet, columns: Int) {
    let cells = table.placedCells
    let widths = BoxTable.columnWidths(of: table, cells, columns: columns)
    self.cells = cells
    self.styles = styles
    self.widths = widths
    owners = table.rows.indices.map { row in
      (0..<table.columnCount).map { -1 - row * table.columnCount - $0 }
    }
    texts = cells.map { $0.cell.content.cleanText.wrapped(width: $0.columns.innerLength(of: widths)) }
    heights = [Int](repeating: 1, count: table.rows.count)
    for (number, placed) in cells.enumerated() {
      for row in placed.rows { for column in placed.columns { owners[row][column] = number } }
    }
    for (number, placed) in cells.enumerated().sorted(by: { $0.element.cell.rowSpan < $1.element.cell.rowSpan }) {
      let missing = texts[number].count - placed.rows.innerLength(of: heights)
      if missing > 0 { heights[placed.rows.upperBound - 1] += missing }
    }
  }

  /// The drawn table, from its top border to its bottom border.
  var lines: [String] {
    guard !widths.isEmpty, !heights.isEmpty else { return [] }
    let x = borders(between: widths)
    let y = borders(between: heights)
    var canvas = TextCanvas(width: (x.last ?? 0) + 1, height: (y.last ?? 0) + 1)
    drawBorders(on: &canvas, x, y)
    for (placed, lines) in zip(cells, texts) {
      let alignment = styles[placed.cell.content.role].alignment
      for (index, line) in lines.enumerated() {
        canvas.put(
          line.aligned(alignment, width: placed.columns.innerLength(of: widths)),
          x: x[placed.columns.lowerBound] + 1, y: y[placed.rows.lowerBound] + 1 + index)
      }
    }
    return canvas.lines
  }

  /// Where the borders stand: before, between and after lengths.
  private func borders(between lengths: [Int]) -> [Int] {
    lengths.reduce(into: [0]) { borders, length in borders.append((borders.last ?? 0) + length + 1) }
  }

  private func drawBorders(on canvas: inout TextCanvas, _ x: [Int], _ y: [Int]) {
    for row in 0...heights.count {
      for column in 0...widths.count {
        let right = hasLine(above: row, column: column)
        let down = hasLine(before: column, row: row)
        let junction =
          (hasLine(before: column, row: row - 1) ? 1 : 0) + (down ? 2 : 0)
          + (hasLine(above: row, column: column - 1) ? 4 : 0) + (right ? 8 : 0)
        canvas.put(junctions[junction], x: x[column], y: y[row])
        if right { for place in x[column] + 1..<x[column + 1] { canvas.put("─", x: place, y: y[row]) } }
        if down { for place in y[row] + 1..<y[row + 1] { canvas.put("│", x: x[column], y: place) } }
      }
    }
  }

  /// True if a horizontal line stands above row `row` (below the last one for `heights.count`) in this column.
  private func hasLine(above row: Int, column: Int) -> Bool {
    guard widths.indices.contains(column) else { return false }
    return row == 0 || row == heights.count || owners[row - 1][column] != owners[row][column]
  }

  private func hasLine(before column: Int, row: Int) -> Bool {
    guard heights.indices.contains(row) else { return false }
    return column == 0 || column == widths.count || owners[row][column - 1] != owners[row][column]
  }

  /// The signs of a crossing, by the sum of its arms: up 1, down 2, left 4, right 8.
  private let junctions: [Character] = [
    " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
  ]

  /// What the longest word of each column needs, the rest shared out as the table says; where that is too much, the
  /// neediest columns give way first. A column never vanishes.
  private static func columnWidths(of table: Table, _ cells: [PlacedCell], columns: Int) -> [Int] {
    let usable = max(columns - table.columnCount - 1, table.columnCount)
    var needs = [Int](repeating: 1, count: table.columnCount)
    for placed in cells where placed.cell.columnSpan == 1 {
      needs[placed.cell.column] = max(needs[placed.cell.column], placed.cell.content.cleanText.longestPiece)
    }
    var limit = usable
    while limit > 1, needs.reduce(0, { $0 + min($1, limit) }) > usable { limit -= 1 }
    var widths = needs.map { min($0, limit) }
    let room = usable - widths.reduce(0, +)
    let wanted = zip(table.columnShares, widths).map { max(0, Double(usable) * $0 - Double($1)) }
    let total = wanted.reduce(0, +)
    guard room > 0, total > 0 else { return widths }
    var given = 0.0
    for (column, wish) in wanted.enumerated() {  // shares of what is given so far are rounded: nothing gets lost
      let before = Int((Double(room) * given / total).rounded())
      given += wish
      widths[column] += Int((Double(room) * given / total).rounded()) - before
    }
    return widths
  }
}

extension Range<Int> {
  /// What these rows or columns hold together, the borders between them included.
  fileprivate func innerLength(of lengths: [Int]) -> Int {
    reduce(count - 1) { $0 + lengths[$1] }
  }
}
