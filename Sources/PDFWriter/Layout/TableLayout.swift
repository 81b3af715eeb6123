import DocumentTree

/// Makes rows of a table from its grid, group by group, as the pages take them.
struct TableLayout {
  let table: Table
  private let grid: [[TableSlot]]
  /// The left edges of the columns, and the right edge of the last one, from the left edge of the text.
  private let edges: [Double]
  private let styles: StyleSheet
  private let anchors: Set<String>
  private let words: WordCache

  init(_ table: Table, width: Double, styles: StyleSheet, anchors: Set<String>, words: WordCache) {
    self.table = table
    self.styles = styles
    self.anchors = anchors
    self.words = words
    grid = table.columnCount > 0 ? table.grid : []
    edges = table.columnShares.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1 * width) }
  }

  var headerCount: Int { min(max(0, table.headerRowCount), grid.count) }

  /// False if a column has no room for a letter beside the margins of its cells.
  var isWideEnough: Bool {
    let least = 2 * LaidRows.Cell.margin + styles[.tableText].size.bounded(1...400, or: 12) / 2
    return zip(edges, edges.dropFirst()).allSatisfy { $1 - $0 >= least }
  }

  /// The rows that stay together, in order: the header first, then single rows, or as many as merged cells join.
  var groups: [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    while start < grid.count {
      var end = start < headerCount ? headerCount : start + 1
      var row = start
      while row < end {
        for case .cell(let cell) in grid[row] { end = max(end, min(grid.count, row + cell.rowSpan)) }
        row += 1
      }
      groups.append(start..<end)
      start = end
    }
    return groups
  }

  func rows(_ group: Range<Int>) -> LaidRows {
    var cells: [LaidRows.Cell] = []
    for row in group {
      for (column, slot) in grid[row].enumerated() {
        switch slot {
        case .cell(let cell): cells.append(laid(cell, row: row - group.lowerBound))
        case .empty:
          cells.append(laid(TableCell(column: column, Paragraph(.tableText, "")), row: row - group.lowerBound))
        case .coveredFromLeft, .coveredFromAbove: continue
        }
      }
    }
    return LaidRows(
      cells: cells, heights: heights(cells, count: group.count), isHeader: group.upperBound <= headerCount)
  }

  private func laid(_ cell: TableCell, row: Int) -> LaidRows.Cell {
    let x = edges[cell.column]
    let width = edges[cell.column + cell.columnSpan] - x
    let style = styles[cell.content.role]
    let room = max(width - 2 * LaidRows.Cell.margin, style.size.bounded(1...400, or: 12))
    let paragraph = LaidParagraph(cell.content, style: style, width: room, anchors: anchors, words: words)
    return LaidRows.Cell(paragraph: paragraph, rows: row...(row + cell.rowSpan - 1), x: x, width: width)
  }

  /// What a merged cell needs beyond its rows is given to the last of them.
  private func heights(_ cells: [LaidRows.Cell], count: Int) -> [Double] {
    var heights = [Double](repeating: 0, count: count)
    for cell in cells where cell.rows.count == 1 {
      heights[cell.rows.lowerBound] = max(
        heights[cell.rows.lowerBound], cell.paragraph.fullHeight + LaidRows.Cell.border)
    }
    for cell in cells.sorted(by: { $0.rows.upperBound < $1.rows.upperBound }) where cell.rows.count > 1 {
      let lacking = cell.paragraph.fullHeight + LaidRows.Cell.border - heights[cell.rows].reduce(0, +)
      if lacking > 0 { heights[cell.rows.upperBound] += lacking }
    }
    return heights
  }
}
