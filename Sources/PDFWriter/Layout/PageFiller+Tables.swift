import DocumentTree

extension PageFiller {
  /// Rows that stand together.
  mutating func place(_ rows: LaidRows) {
    structure.enterTable(&page)
    if rows.isHeader { header = rows.height <= frame.textHeight / 2 ? rows : nil }
    for cell in rows.cells {
      note(cell.paragraph)
      if cell.paragraph.hasBrokenWords, !hasNarrowColumn {
        hasNarrowColumn = true
        findings.add(.columnTooNarrow, page: pageIndex, cell.paragraph.text.excerpt(words))
      }
    }
    if fits(rows.height, after: 0) {
      place(rows, isRepeated: false)
    } else {
      placeDivided(rows)
    }
  }

  /// After the last row.
  mutating func endTable(isWideEnough: Bool) {
    placeChain()
    structure.leaveTable(&page)
    header = nil
    hasNarrowColumn = false
    if !isWideEnough { findings.add(.tableTooWide, page: pageIndex, "") }
  }

  /// On the next page, outside of the structure: readers do not hear it again.
  mutating func repeatHeader(_ header: LaidRows) {
    place(header, isRepeated: true)
    contentTop = y
  }

  private mutating func place(_ rows: LaidRows, isRepeated: Bool) {
    var top = y
    var cells = rows.cells[...]
    for (row, height) in rows.heights.enumerated() {
      if !isRepeated { mark(.begin(.row)) }
      while let cell = cells.first, cell.rows.lowerBound == row {
        cells.removeFirst()
        let cellHeight = rows.heights[cell.rows].reduce(0, +)
        place(cell, y: top, height: cellHeight, tag: isRepeated ? nil : rows.isHeader ? .header : .cell)
      }
      if !isRepeated { mark(.end(.row)) }
      top += height
    }
    y = top
  }

  private mutating func place(_ cell: LaidRows.Cell, y: Double, height: Double, tag: StructureTag?) {
    let x = frame.left + cell.x
    mark(.cell(PlacedFrame(x: x, y: y, width: cell.width, height: height)))
    let top = y + (height - cell.paragraph.fullHeight) / 2 + cell.paragraph.style.spaceBefore
    if let tag, !cell.paragraph.isEmpty { mark(.begin(tag)) }
    page.place(
      cell.paragraph, cell.paragraph.lines.indices, x: x + LaidRows.Cell.margin, y: top, words: words)
    if let tag, !cell.paragraph.isEmpty { mark(.end(tag)) }
  }

  /// Rows that no page can hold: page by page, row by row, and within a row line by line.
  private mutating func placeDivided(_ rows: LaidRows) {
    var division = RowDivision(rows)
    while !division.isDone {
      let piece = division.next(room: frame.bottom - y)
      mark(.begin(.row))
      for cell in piece.cells {
        let x = frame.left + cell.cell.x
        mark(.cell(PlacedFrame(x: x, y: y + cell.top, width: cell.cell.width, height: cell.height)))
        let tag: StructureTag = rows.isHeader ? .header : .cell
        mark(.begin(tag))
        page.place(
          cell.cell.paragraph, cell.lines, x: x + LaidRows.Cell.margin,
          y: y + cell.top + cell.cell.paragraph.style.spaceBefore, words: words)
        mark(.end(tag))
      }
      mark(.end(.row))
      y += piece.height
      if !division.isDone { breakPage() }
    }
  }
}
