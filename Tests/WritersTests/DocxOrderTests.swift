import DocumentTree
import Testing

@testable import Writers

@Suite struct DocxOrderTests {
  @Test(arguments: [
    "word/document.xml", "word/styles.xml", "word/settings.xml", "word/numbering.xml", "word/header1.xml",
    "word/header2.xml",
  ])
  func childrenStandInTheOrderOfTheSchema(path: String) throws {
    let part = try Docx(Sample.report).part(path)
    #expect(ChildOrder.violations(in: part) == [])
  }

  @Test func theCheckFindsAChildOutOfOrder() {
    let properties = XMLNode(
      name: "w:pPr", children: [XMLNode(name: "w:jc"), XMLNode(name: "w:spacing"), XMLNode(name: "w:blink")])
    #expect(
      ChildOrder.violations(in: properties) == [
        "w:spacing comes too late in w:pPr", "w:blink may not stand in w:pPr", "unknown element w:blink",
      ])
  }

  @Test func everyCellEndsWithAParagraph() throws {
    for cell in try Docx(Sample.report).body.all("w:tc") {
      #expect(cell.children.last?.name == "w:p")
    }
  }

  @Test func aSideWithoutParagraphsHasOneAllTheSame() throws {
    let pair = SideBySide(left: [], right: [Paragraph(.signer, "Nguyễn Việt Vy")], leftShare: 0.5)
    let cells = try Docx(Sample.document([.sideBySide(pair)])).body.all("w:tc")
    #expect(cells.map { $0.all("w:p").count } == [1, 1])
  }

  @Test func twoTablesDoNotTouch() throws {
    let body = try Docx(Sample.document([Sample.letterhead, .table(Sample.form)])).body
    #expect(body.children.map(\.name) == ["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"])
  }

  @Test func aTableWithoutRowsOrColumnsIsLeftOut() throws {
    let noRows = Table(columnWidths: [1], rows: [], headerRowCount: 1)
    let noColumns = Table(columnWidths: [], rows: [TableRow([])], headerRowCount: 0)
    let body = try Docx(Sample.document([.table(noRows), .table(noColumns)])).body
    #expect(body.all("w:tbl").isEmpty)
  }

  @Test func aDocumentWithoutBlocksIsStillOne() throws {
    let docx = try Docx(Sample.document([]))
    #expect(try ChildOrder.violations(in: docx.part("word/document.xml")) == [])
    #expect(try docx.body.children.map(\.name) == ["w:p", "w:sectPr"])
  }
}
