import DocumentTree
import Testing

@testable import Writers

@Suite struct DocxTableTests {
  private func rows(of table: Table) throws -> [XMLNode] {
    try Docx(Sample.document([.table(table)], layout: Sample.landscape)).body.all("w:tr")
  }

  /// "text", "text×2" over two columns, "text↓" over the rows below, "↑" covered from above.
  private func picture(of row: XMLNode) -> String {
    row.all("w:tc").map { cell in
      let merge = cell["w:tcPr"]?["w:vMerge"]
      let span = (cell["w:tcPr"]?["w:gridSpan"]?.value).map { "×\($0)" } ?? ""
      let mark = merge == nil ? "" : (merge?.value == "restart" ? "↓" : "↑")
      return cell.all("w:p").map(\.paragraphText).joined() + span + mark
    }.joined(separator: " | ")
  }

  @Test func theHeaderOfFormII06aIsMergedAsOnPaper() throws {
    #expect(
      try rows(of: Sample.form).prefix(3).map(picture) == [
        "STT↓ | Lĩnh vực giải quyết↓ | Số lượng hồ sơ tiếp nhận×4 | Số lượng hồ sơ đã giải quyết×4 | "
          + "Số lượng hồ sơ đang giải quyết×3",
        "↑ | ↑ | Tổng số↓ | Trong kỳ×2 | Từ kỳ trước↓ | Tổng số↓ | Trước hạn↓ | Đúng hạn↓ | Quá hạn↓ | Tổng số↓ | "
          + "Trong hạn↓ | Quá hạn↓",
        "↑ | ↑ | ↑ | Trực tuyến | Trực tiếp, dịch vụ bưu chính | ↑ | ↑ | ↑ | ↑ | ↑ | ↑ | ↑ | ↑",
      ])
  }

  @Test func everyRowFillsTheGrid() throws {
    for row in try rows(of: Sample.form) {
      let spans = row.all("w:tc").map { ($0["w:tcPr"]?["w:gridSpan"]?.value).flatMap { Int($0) } ?? 1 }
      #expect(spans.reduce(0, +) == 13)
    }
  }

  @Test func headerRowsRepeatAndNoRowSplitsOrHasAFixedHeight() throws {
    let rows = try rows(of: Sample.form)
    #expect(rows.map { $0["w:trPr"]?["w:tblHeader"] != nil } == [true, true, true, false, false, false])
    #expect(rows.allSatisfy { $0["w:trPr"]?["w:cantSplit"] != nil })
    #expect(rows.allSatisfy { $0.all("w:trHeight").isEmpty })
  }

  @Test func columnsShareTheTextWidthByTheirRatios() throws {
    let table = Table(
      columnWidths: [1, 3],
      rows: [TableRow([TableCell(column: 0, Paragraph(.tableText, "a"))])], headerRowCount: 0)
    let body = try Docx(Sample.document([.table(table)])).body
    #expect(body.all("w:gridCol").map { $0.attributes["w:w"] } == ["2339", "7016"])  // 41,25 and 123,75 mm
  }

  @Test func unusableRatiosGiveEqualColumns() throws {
    let table = Table(
      columnWidths: [.nan, -1],
      rows: [TableRow([TableCell(column: 0, Paragraph(.tableText, "a"))])], headerRowCount: 0)
    let body = try Docx(Sample.document([.table(table)])).body
    #expect(body.all("w:gridCol").map { $0.attributes["w:w"] } == ["4677", "4677"])
  }

  @Test func letterheadAndFootHaveNoBordersAndNeverSplit() throws {
    let tables = try Docx(Sample.document([Sample.letterhead, Sample.foot])).body.all("w:tbl")
    #expect(tables.count == 2)
    for table in tables {
      #expect(table.all("w:tblBorders").isEmpty)
      #expect(table.all("w:cantSplit").count == table.all("w:tr").count)
    }
  }

  @Test func theRightSideOfTheLetterheadHoldsTheNationalNameOnOneLine() throws {
    let width = TimesMetrics.width(
      of: [Run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")], style: Sample.styles[.nationalName])
    let cells = try Docx(Sample.document([Sample.letterhead])).body.all("w:tcW").compactMap { $0.attributes["w:w"] }
    let right = try #require(cells.last.flatMap { Double($0) }) * 25.4 / 1440
    #expect(abs(width - 95.7) < 1)  // as LibreOffice sets it, in millimetres
    #expect(right > width)
  }

  @Test func aParagraphBelowATableKeepsItsDistance() throws {
    let blocks: [Block] = [
      .table(Sample.form), .paragraph(Paragraph(.body, "Một")), .paragraph(Paragraph(.body, "Hai")),
    ]
    let paragraphs = try Docx(Sample.document(blocks)).body.children.filter { $0.name == "w:p" }
    #expect(paragraphs.map { $0["w:pPr"]?["w:spacing"]?.attributes["w:before"] } == ["120", nil])
  }
}
