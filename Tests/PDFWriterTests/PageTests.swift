import DocumentTree
import Testing

@testable import PDFWriter

/// Where pages end.
@Suite struct PageTests {
  private func pages(_ blocks: [Block], layout: PageLayout = Sample.portrait) throws -> [PageDescription] {
    try PDFWriter().pages(of: Sample.document(blocks, layout: layout))
  }

  /// A paper on which the text before some blocks grows line by line over one page's end.
  private func sliding(_ blocks: [Block]) throws -> [[PageDescription]] {
    try (36...46).map { count in
      try pages([Block](repeating: .paragraph(Paragraph(.tableText, "một dòng")), count: count) + blocks)
    }
  }

  @Test func noParagraphLeavesOrTakesASingleLine() throws {
    for pages in try sliding([Sample.body(90)]) {
      let counts = pages.map { $0.lines.count { $0.size == 14 } }.filter { $0 > 0 }
      #expect(counts.allSatisfy { $0 >= 2 }, "\(counts)")
    }
  }

  @Test func headingsStayWithTwoLinesOfWhatFollows() throws {
    let headings: [Block] = [
      .paragraph(Paragraph(.heading1, marker: "I.", "MỘT")), .paragraph(Paragraph(.heading2, marker: "1.", "Hai")),
    ]
    for pages in try sliding(headings + [Sample.body(90)]) {
      let page = try #require(pages.first { $0.texts.contains("I. MỘT") })
      let place = try #require(page.texts.firstIndex(of: "I. MỘT"))
      #expect(page.texts.dropFirst(place).count >= 4, "\(page.texts.suffix(3))")
    }
  }

  @Test func aHeadingThatBringsItsTextNeedNotStay() throws {
    let heading = Block.paragraph(
      Paragraph(.heading2, marker: "1.", runs: [Run("Đánh giá:"), Run(" Không", .upright)]))
    let split = try sliding([heading, Sample.body(90)]).contains { $0.first?.texts.last == "1. Đánh giá: Không" }
    #expect(split)
  }

  @Test func theSignatureTakesTheLastLinesOfTheTextAlong() throws {
    var last = Paragraph(.body, Sample.words(90))
    last.keepsWithNext = true
    let foot = SideBySide(
      left: [Paragraph(.recipientsTitle, "Nơi nhận:")],
      right: [
        Paragraph(.authority, "GIÁM ĐỐC"), Paragraph(.signatureSpace, ""), Paragraph(.signer, "Nguyễn Văn A"),
      ], leftShare: 0.5)
    for pages in try sliding([.paragraph(last), .sideBySide(foot)]) {
      let page = try #require(pages.last)
      #expect(page.texts.contains("GIÁM ĐỐC") && page.texts.contains("Nguyễn Văn A"))
      #expect(page.lines.count { $0.structure == [.paragraph] && $0.size == 14 && !$0.style.isBold } >= 2)
    }
    #expect(try PDFWriter().findings(of: Sample.document([.paragraph(last), .sideBySide(foot)])) == [])
  }

  @Test func aSignatureAloneOnItsPageIsFound() throws {
    let fill = [Block](repeating: .paragraph(Paragraph(.tableText, "một dòng")), count: 46)
    let foot = SideBySide(left: [], right: [Paragraph(.authority, "GIÁM ĐỐC")], leftShare: 0.5)
    let findings = try PDFWriter().findings(of: Sample.document(fill + [.sideBySide(foot)]))
    #expect(findings == [LayoutFinding(kind: .signatureAlone, page: 2, excerpt: "GIÁM ĐỐC")])
  }

  @Test func aHeadingWithoutRoomForWhatFollowsIsFound() throws {
    let row = Paragraph(.tableText, Sample.words(2000))
    let table = Table(columnWidths: [1], rows: [TableRow([TableCell(column: 0, row)])], headerRowCount: 0)
    let findings = try PDFWriter().findings(
      of: Sample.document([.paragraph(Paragraph(.heading1, marker: "I.", "MỘT")), .table(table)]))
    #expect(findings == [LayoutFinding(kind: .headingAtFoot, page: 1, excerpt: "I. MỘT")])
  }

  @Test func everyFlowBeginsOnAPageOfItsOwnAndMayCountAnew() throws {
    let text = [Sample.body(1200)]
    var document = Sample.document(text)
    document.flows.append(PageFlow(layout: Sample.landscape, title: "Phụ lục I", anchor: "phu-luc-1", blocks: text))
    let pages = try PDFWriter().pages(of: document)
    let wide = pages.filter { $0.width.isNear(297) && $0.height.isNear(210) }
    #expect(wide.count > 1 && wide.count < pages.count)
    let numbers = pages.map { $0.number?.text ?? "" }
    let expected = [1...pages.count - wide.count, 1...wide.count].flatMap { $0.map { $0 == 1 ? "" : String($0) } }
    #expect(numbers == expected)
    #expect(wide.first?.entries == ["Phụ lục I"])
  }

  @Test func aMarkStandsInAFrameCloseAroundItsText() throws {
    let page = try #require(try pages([.paragraph(Paragraph(.urgency, "HỎA TỐC"))]).first)
    let line = try page.line("HỎA TỐC")
    let box = try #require(page.boxes.first)
    #expect(box.x < line.x && box.x + box.width > line.end && box.width < line.width + 4)
    #expect(box.y < line.baseline - 3 && box.y + box.height > line.baseline)
  }
}
