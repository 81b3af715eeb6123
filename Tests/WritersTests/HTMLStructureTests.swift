import DocumentTree
import Testing

@testable import Writers

@Suite struct HTMLStructureTests {
  private func paragraphs(_ paragraphs: [Paragraph]) throws -> HTMLPage {
    try HTMLPage(paragraphs.map { .paragraph($0) })
  }

  @Test func theTitleIsTheFirstHeadingAndTheSectionsFollowIt() throws {
    let page = try paragraphs([
      Paragraph(.documentType, "BÁO CÁO"), Paragraph(.subject, "Công tác"), Paragraph(.heading1, marker: "I.", "MỘT"),
      Paragraph(.heading2, marker: "1.", "Hai"), Paragraph(.heading3, marker: "a)", "Ba"), Paragraph(.heading4, "Bốn"),
    ])
    #expect(page.paper("h1").map { $0.children.map(\.text) } == [["BÁO CÁO", "Công tác"]])
    #expect(
      ["h2", "h3", "h4", "h5"].map { page.paper($0).map(\.text) } == [["I. MỘT"], ["1. Hai"], ["a) Ba"], ["Bốn"]])
  }

  @Test func theLinesOfAFormsTitleAreOneHeading() throws {
    let page = try HTMLPage(exportInput(Scripts.dossiers))
    #expect(page.paper("h2").last?.children.map(\.classes) == [["form-title"], ["form-title"]])
  }

  @Test func textRunInAfterAHeadingIsNoPartOfIt() throws {
    let page = try paragraphs([
      Paragraph(
        .heading2, marker: "1.",
        runs: [Run("Đánh giá:"), Run(" ", .upright), Run("Không ", .upright), Run("có", [.upright, .italic])])
    ])
    #expect(page.paper("h3").map(\.text) == ["1. Đánh giá:"])
    #expect(page.paperText == "1. Đánh giá: Không có")
    #expect(page.paper("em").map(\.text) == ["có"])
  }

  @Test func itemsAreListsInLists() throws {
    let bullet = ListPlace(.bullet("-"), isFirst: false)
    let number = ListPlace(.number(before: "", after: "."), isFirst: false)
    let page = try paragraphs([
      Paragraph(.item1, marker: "-", list: bullet, runs: [Run("a")]),
      Paragraph(.item2, marker: "+", list: bullet, runs: [Run("b")]),
      Paragraph(.item2, marker: "+", list: bullet, runs: [Run("c")]),
      Paragraph(.item1, marker: "-", list: bullet, runs: [Run("d")]),
      Paragraph(.item1, marker: "1.", list: number, runs: [Run("e")]), Paragraph(.body, "f"),
      Paragraph(.item2, marker: "+", list: bullet, runs: [Run("g")]),
    ])
    let lists = page.paper("section").flatMap(\.children).map { list in
      ([list.name] + list.children.map { ([$0.text.folded] + $0.children.map(\.name)).joined(separator: " ") })
    }
    #expect(lists == [["ul", "- a ul", "- d"], ["ol", "1. e"], ["p"], ["ul", "+ g"]])
    #expect(page.paper("ul")[1].children.map(\.text) == ["+ b", "+ c"])
    #expect(page.paper("ul").allSatisfy { $0.attributes["role"] == "list" })
  }

  @Test func emphasisIsMarkedAndUprightTextCancelsTheStyle() throws {
    let page = try paragraphs([
      Paragraph(.body, runs: [Run("a", .bold), Run("b", [.bold, .italic]), Run("c", .upright)])
    ])
    let runs = page.paper("p").flatMap(\.children)
    #expect(runs.map(\.name) == ["strong", "strong", "span"])
    #expect(runs[1].children.map(\.name) == ["em"])
    #expect(runs[2].classes == ["upright"])
  }

  @Test func aReferenceLeadsToItsAnnexAndNowhereElse() throws {
    let page = try HTMLPage(exportInput(Scripts.dossiers + "add paragraph I.6 \"Xem {form II.06a}.\"\n"))
    #expect(page.paper("a").map(\.attributes) == [["href": "#bieu-II.06a"]])
    #expect(page.paper("section").compactMap { $0.attributes["id"] } == ["bieu-II.06a"])
    #expect(page.paper("section").last?.attributes["aria-label"] == "Biểu số II.06a/VPCP/KSTT")
    #expect(try paragraphs([Paragraph(.body, runs: [Run("x", link: "phu-luc-9")])]).paper("a").isEmpty)
  }

  @Test func theLetterheadHasTwoColumnsOfTheirShares() throws {
    let page = try HTMLPage(Sample.report)
    let pair = try #require(page.paper("div").first { $0.classes == ["pair"] })
    #expect(pair.attributes["style"] == "--left:40%")
    #expect(pair.children.count.isMultiple(of: 2))
  }

  @Test func aRuleIsAsLongAsItsShareOfTheText() throws {
    let page = try paragraphs([
      Paragraph(.motto, "Độc lập", rule: .asLongAsTheText), Paragraph(.subject, "x", rule: .share(0.4)),
    ])
    #expect(
      page.paper("span").filter { $0.classes == ["rule"] }.map { $0.attributes["style"] } == [
        "--rule:100%", "--rule:40%",
      ])
  }

  @Test func printedPagesAreThoseOfThePaper() throws {
    let page = try HTMLPage(Sample.report)
    let style = page.root.all("style").map(\.text).joined()
    #expect(style.contains("@page p0{size:210mm 297mm;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page,"))
    #expect(style.contains("@page p1{size:297mm 210mm;margin:20mm 20mm 20mm 20mm}"))
    #expect(page.paper("section").map(\.classes) == [["page", "p0"], ["page", "p1"]])
  }

  @Test func everyRoleHasTheMeasuresOfThePaper() throws {
    let style = try HTMLPage(Sample.report).root.all("style").map(\.text).joined()
    #expect(style.contains("body{font-family:\"Times New Roman\",\"Liberation Serif\""))
    #expect(
      style.contains(
        ".body{font-size:calc(14*var(--pt));text-align:justify;font-weight:normal;text-indent:calc(10*var(--mm));"
          + "margin-bottom:calc(6*var(--pt));line-height:1.32}"))
    for role in ParagraphRole.allCases { #expect(style.contains("\n.\(role.className){"), "\(role)") }
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (1.5, "1.5"), (1.05, "1.05"), (-2.345, "-2.35"), (.nan, "0"), (1e300, "1000000000"),
  ])
  func numbersAreWrittenForStyleSheets(number: Double, text: String) {
    #expect(CSSNumber.text(number) == text)
  }
}

@Suite struct HTMLTableTests {
  private static let table = Table(
    columnWidths: [1, 3, 1],
    rows: [
      TableRow([
        TableCell(column: 0, rowSpan: 2, Paragraph(.tableHeader, "STT")),
        TableCell(column: 1, columnSpan: 2, Paragraph(.tableHeader, "Kết quả")),
      ]),
      TableRow([
        TableCell(column: 1, Paragraph(.tableHeader, "Lĩnh vực")), TableCell(column: 2, Paragraph(.tableHeader, "Số")),
      ]),
      TableRow([
        TableCell(column: 0, Paragraph(.tableNumber, "1")), TableCell(column: 1, Paragraph(.tableText, "Hộ tịch")),
        TableCell(column: 2, Paragraph(.tableText, "ba")),
      ]),
      TableRow([
        TableCell(column: 0, columnSpan: 2, Paragraph(.tableHeader, "Cộng")),
        TableCell(column: 2, Paragraph(.tableNumber, "3")),
      ]),
    ], headerRowCount: 2, summary: "Kết quả theo lĩnh vực")

  @Test func headAndBodyAndWhatTheCellsNameAreTold() throws {
    let page = try HTMLPage([.table(Self.table)])
    let head = try #require(page.paper("thead").first).all("th")
    #expect(head.map { $0.attributes["scope"] } == ["col", "col", "col", "col"])
    #expect(head[0].attributes["rowspan"] == "2")
    #expect(head[1].attributes["colspan"] == "2")
    let rows = try #require(page.paper("tbody").first).all("tr")
    #expect(rows.map { $0.children.map(\.name) } == [["td", "th", "td"], ["th", "td"]])
    #expect(rows[1].children[0].attributes["scope"] == "row")
    #expect(page.paper("col").map { $0.attributes["style"] } == ["width:20%", "width:60%", "width:20%"])
  }

  @Test func aWideTableMovesInAFrameThatHasANameAndTakesTheFocus() throws {
    let frame = try #require(try HTMLPage([.table(Self.table)]).paper("div").first)
    #expect(frame.classes == ["scroll"])
    #expect(frame.attributes["role"] == "region")
    #expect(frame.attributes["tabindex"] == "0")
    #expect(frame.attributes["aria-label"] == "Bảng: Kết quả theo lĩnh vực")
  }

  @Test func theCaptionIsTheParagraphAboveOrIsOnlyHeard() throws {
    let caption = Paragraph(.tableCaption, "Số phiếu")
    let seen = try HTMLPage([.paragraph(caption), .table(Self.table)])
    #expect(seen.paper("caption").map(\.text) == ["Số phiếu"])
    #expect(seen.paper("p").isEmpty)
    let heard = try HTMLPage([.table(Self.table)])
    #expect(heard.paper("caption").map(\.classes) == [["unseen"]])
    #expect(heard.paper("caption").map(\.text) == ["Kết quả theo lĩnh vực"])
  }

  @Test func aMalformedTableStillHasACellForEveryPlace() throws {
    let table = Table(
      columnWidths: [.nan, 0],
      rows: [
        TableRow([TableCell(column: 0, rowSpan: 9, Paragraph(.tableHeader, "a"))]), TableRow([]),
        TableRow([TableCell(column: 7, Paragraph(.tableText, "b"))]),
      ],
      headerRowCount: 1)
    let rows = try HTMLPage([.table(table)]).paper("tr")
    #expect(rows.map { $0.children.map(\.name) } == [["th", "td"], ["td", "td"], ["td", "td"]])
    #expect(try HTMLPage([.table(Table(columnWidths: [], rows: [], headerRowCount: 3))]).paper("table").isEmpty)
  }
}
