import DocumentTree
import Testing

@testable import PDFWriter

@Suite struct TableTests {
  private func pages(_ table: Table, before: Int = 0) throws -> [PageDescription] {
    let fill = [Block](repeating: .paragraph(Paragraph(.tableText, "một dòng")), count: before)
    return try PDFWriter().pages(of: Sample.document(fill + [.table(table)]))
  }

  private static func numbered(_ count: Int) -> Table {
    Sample.table([["Số", "Tên"]] + (1...count).map { [String($0), "việc \($0)"] }, widths: [1, 3])
  }

  @Test func columnsShareTheWidthOfTheText() throws {
    let page = try #require(try pages(Self.numbered(1)).first)
    #expect(page.cells.count == 4)
    #expect(page.cells[0].x.isNear(30) && page.cells[0].width.isNear(40))
    #expect(page.cells[1].x.isNear(70) && page.cells[1].width.isNear(120))
    let text = try page.line("Tên")
    #expect(text.x.isNear(71), "one millimetre from the line")
  }

  @Test func headerRowsRepeatOnEveryPageAndAreHeardOnce() throws {
    let pages = try pages(Self.numbered(100))
    #expect(pages.count > 2)
    for page in pages { #expect(page.texts.first == "Số") }
    let heard = pages.flatMap(\.lines).filter { $0.text == "Số" && $0.structure.contains(.header) }
    #expect(heard.count == 1)
    #expect(pages.flatMap(\.lines).filter { $0.structure == [.table, .row, .cell] }.count == 200)
  }

  @Test func aRowNeverSplitsOverPages() throws {
    let long = Sample.words(60)
    let table = Sample.table([["Tên"]] + [[String]](repeating: [long], count: 12))
    let lines = try pages(Sample.table([["Tên"], [long]])).flatMap(\.lines).count - 1
    for page in try pages(table) { #expect((page.lines.count - 1) % lines == 0) }
  }

  @Test func mergedCellsKeepTheirRowsTogetherAndStandInTheirMiddle() throws {
    let rows = (0..<20).flatMap { group in
      (0..<4).map { row in
        TableRow(
          (row == 0 ? [TableCell(column: 0, rowSpan: 4, Paragraph(.tableText, "nhóm \(group)"))] : [])
            + [TableCell(column: 1, Paragraph(.tableText, "dòng \(group).\(row)"))])
      }
    }
    let pages = try pages(Table(columnWidths: [1, 1], rows: rows, headerRowCount: 0))
    #expect(pages.count > 1)
    for page in pages { #expect(page.lines.count % 5 == 0) }
    let page = try #require(pages.first)
    let merged = try page.line("nhóm 0")
    let middle = try (page.line("dòng 0.1").baseline + page.line("dòng 0.2").baseline) / 2
    #expect(merged.baseline.isNear(middle))
  }

  @Test func aCellHigherThanAPageSplitsBetweenItsLines() throws {
    let long = (0..<3000).map { "chữ\($0)" }.joined(separator: " ")
    let pages = try pages(Sample.table([["Số", "Tên"], ["1", long], ["2", "ngắn"]], widths: [1, 5]), before: 3)
    #expect(pages.count > 3)
    let cells = pages.flatMap(\.lines).filter { $0.structure.last == .cell }
    let found = Set(cells.flatMap { $0.text.split(separator: " ").map(String.init) })
    #expect(found == Set((0..<3000).map { "chữ\($0)" } + ["1", "2", "ngắn"]))
    for page in pages {
      #expect(page.lines.allSatisfy { $0.baseline < 277.2 })
      #expect(page.cells.allSatisfy { $0.y + $0.height < 277.3 })
    }
  }

  @Test func mergedRowsHigherThanAPageAreDividedAndNothingIsLost() throws {
    let rows = (0..<120).map { row in
      TableRow(
        (row == 0 ? [TableCell(column: 0, rowSpan: 120, Paragraph(.tableText, Sample.words(900)))] : [])
          + [TableCell(column: 1, Paragraph(.tableText, "dòng \(row)"))])
    }
    let pages = try pages(Table(columnWidths: [1, 1], rows: rows, headerRowCount: 0))
    let texts = pages.flatMap(\.texts)
    for row in 0..<120 { #expect(texts.count { $0 == "dòng \(row)" } == 1) }
    let words = texts.filter { !$0.hasPrefix("dòng") }.joined(separator: " ").split(separator: " ")
    #expect(words.count == 900)
  }

  @Test func narrowColumnsAreFound() throws {
    let narrow = Sample.table([["nghiêng-nghiêng", "b"]], widths: [1, 30], header: 0)
    #expect(try PDFWriter().findings(of: Sample.document([.table(narrow)])).map(\.kind) == [.columnTooNarrow])
    let many = Sample.table([[String](repeating: "x", count: 120)], header: 0)
    let findings = try PDFWriter().findings(of: Sample.document([.table(many)]))
    #expect(findings.contains { $0.kind == .tableTooWide })
  }

  @Test func tablesWithoutRowsOrColumnsAreLeftOut() throws {
    for table in [
      Table(columnWidths: [], rows: [], headerRowCount: 0), Table(columnWidths: [1], rows: [], headerRowCount: 2),
      Table(columnWidths: [], rows: [TableRow([])], headerRowCount: 1),
    ] {
      let pages = try pages(table)
      #expect(pages.count == 1 && pages[0].lines.isEmpty)
    }
  }

  @Test func textBelowATableKeepsItsDistance() throws {
    let table = Block.table(Sample.table([["a"], ["b"]]))
    let page = try PDFWriter().pages(of: Sample.document([table, .paragraph(Paragraph(.body, "Một"))]))[0]
    let alone = try PDFWriter().pages(of: Sample.document([table, .paragraph(Paragraph(.tableText, "Một"))]))[0]
    let foot = try #require(page.cells.map { $0.y + $0.height }.max())
    let text = try page.line("Một")
    // 6 pt, then the ascent of 14 pt text with its line spacing: about 2.1 and 4.8 mm.
    #expect(text.baseline - foot > 6, "\(text.baseline - foot)")
    #expect(try alone.line("Một").baseline - foot > 5)
  }
}
