/// Rows that are higher than a page, divided between lines of their cells.
///
/// The text of divided cells stands at their top. A merged cell goes on in each piece, with a frame of its own.
struct RowDivision {
  struct Piece {
    struct Part {
      var cell: LaidRows.Cell
      var lines: Range<Int>
      /// From the top of the piece.
      var top: Double
      var height: Double
    }

    var cells: [Part]
    var height: Double
  }

  private let rows: LaidRows
  /// The row that the next piece starts with.
  private var row = 0
  /// How many lines of each cell are placed.
  private var placed: [Int]

  init(_ rows: LaidRows) {
    self.rows = rows
    placed = [Int](repeating: 0, count: rows.cells.count)
  }

  var isDone: Bool { row >= rows.heights.count }

  /// What fits into the room of an empty page.
  mutating func next(room: Double) -> Piece {
    var tops: [Double] = []
    var height = 0.0
    let first = row
    while row < rows.heights.count {
      let needed = neededHeight(row, rowTop: height, tops: tops, first: first)
      if height + needed > room + 0.01 { break }
      tops.append(height)
      height += needed
      row += 1
    }
    if row > first { return piece(first..<row, tops: tops, height: height) }
    return divide(first, room: max(room, leastHeight(first)))
  }

  /// The height of a row that ends the cells that end with it; those that began before the piece may have room already.
  private func neededHeight(_ row: Int, rowTop: Double, tops: [Double], first: Int) -> Double {
    var height = 0.0
    for (index, cell) in rows.cells.enumerated() where cell.rows.upperBound == row && cell.rows.contains(row) {
      let start = max(cell.rows.lowerBound, first)
      let above = start == row ? 0 : rowTop - tops[start - first]
      height = max(height, rest(index) - above)
    }
    return max(height, minimalHeight)
  }

  private func rest(_ index: Int) -> Double {
    let paragraph = rows.cells[index].paragraph
    let lines = Double(paragraph.lines.count - placed[index])
    return paragraph.style.spaceBefore + lines * paragraph.lineHeight + paragraph.style.spaceAfter
      + LaidRows.Cell.border
  }

  /// So that a row never vanishes.
  private let minimalHeight = 2.0

  /// The room for one line of every cell of a row that still has lines.
  private func leastHeight(_ row: Int) -> Double {
    rows.cells.indices.filter { rows.cells[$0].rows.contains(row) }.reduce(minimalHeight) {
      let paragraph = rows.cells[$1].paragraph
      return max($0, paragraph.style.spaceBefore + paragraph.lineHeight + LaidRows.Cell.border)
    }
  }

  private mutating func piece(_ range: Range<Int>, tops: [Double], height: Double) -> Piece {
    var piece = Piece(cells: [], height: height)
    for (index, cell) in rows.cells.enumerated() {
      let shown = Range(cell.rows).clamped(to: range)
      guard !shown.isEmpty else { continue }
      let top = tops[shown.lowerBound - range.lowerBound]
      let bottom = shown.upperBound == range.upperBound ? height : tops[shown.upperBound - range.lowerBound]
      let ends = cell.rows.upperBound < range.upperBound
      let lines = take(index, room: ends ? .infinity : bottom - top)
      piece.cells.append(Piece.Part(cell: cell, lines: lines, top: top, height: bottom - top))
    }
    return piece
  }

  /// As many lines of one row as fit. The row goes on in the next piece.
  private mutating func divide(_ row: Int, room: Double) -> Piece {
    var piece = Piece(cells: [], height: room)
    for (index, cell) in rows.cells.enumerated() where cell.rows.contains(row) {
      let lines = take(index, room: room)
      piece.cells.append(Piece.Part(cell: cell, lines: lines, top: 0, height: room))
    }
    let rest = rows.cells.indices.contains {
      rows.cells[$0].rows.contains(row) && placed[$0] < rows.cells[$0].paragraph.lines.count
    }
    if !rest { self.row = row + 1 }
    return piece
  }

  private mutating func take(_ index: Int, room: Double) -> Range<Int> {
    let paragraph = rows.cells[index].paragraph
    let start = placed[index]
    let left = paragraph.lines.count - start
    let usable = (room - paragraph.style.spaceBefore - LaidRows.Cell.border + 0.01) / paragraph.lineHeight
    let count = usable >= Double(left) ? left : max(0, Int(usable))
    placed[index] = start + count
    return start..<start + count
  }
}
