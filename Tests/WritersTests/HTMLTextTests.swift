import DocumentTree
import Foundations
import Testing

@testable import Writers

@Suite struct HTMLTextTests {
  private func plainText(_ document: Document) throws -> String {
    String(decoding: try TextWriter(columns: nil).write(document), as: UTF8.self).folded
  }

  private static let narrative = """
    set superior "UBND tỉnh"
    set closing
    | Trên đây là báo cáo./.
    set position "Giám đốc"
    set signer "Nguyễn Văn A"
    add paragraph I.1 runin "Không *có* gì."
    add paragraph I.4
    | Xem {form II.06a} và **bảng** dưới đây.
    add table I.4 "Kết quả"
    | Lĩnh vực | Số phiếu | < |
    | ^ | Phát ra | Thu về |
    | ---|
    | Hộ tịch | 20 | 18 |
    | Đất đai | < | 2 |
    add item I.6 "Một"
    add item I.6 level 2 "Một một"
    add item I.6 "Hai"
    add item III "Việc thứ nhất"
    add item III "Việc thứ hai"
    add recipient "Như trên"
    add recipient "Lưu: VT"

    """

  @Test func thePaperReadsAsThePlainText() throws {
    let input = exportInput(Scripts.dossiers + Self.narrative)
    #expect(try HTMLPage(input).paperText == plainText(input.composition.document))
  }

  @Test func everyElementThatTheWritersDrawReadsAsThePlainText() throws {
    #expect(try HTMLPage(Sample.report).paperText == plainText(Sample.report))
  }

  @Test(arguments: ParagraphRole.allCases)
  func aParagraphOfAnyRoleIsThere(role: ParagraphRole) throws {
    let document = Sample.document([.paragraph(Paragraph(role, marker: "a)", "chữ <đậm>"))])
    #expect(try HTMLPage(document).paperText == "a) chữ <đậm>")
  }

  @Test(arguments: Scripts.hostileTexts + ["a\u{0}b\u{1B}[31m\tc\r\nd\u{FFFF}", "</style><script>alert(1)</script>"])
  func anyTextIsReadBackAsItIs(text: String) throws {
    var input = Scripts.input(fields: [text])
    input.composition.document.metadata.title = text
    input.composition.document.metadata.author = text
    input.composition.document.flows[0].title = text
    let list = [Paragraph(.item1, marker: text, text), Paragraph(.item2, text)]
    let runs = [Run(text, .bold), Run(text, [.upright, .italic])]
    input.composition.document.flows[0].blocks += [
      .paragraph(Paragraph(.body, marker: text, text)), .paragraph(Paragraph(.heading2, runs: runs)),
    ]
    input.composition.document.flows[0].blocks += list.map { .paragraph($0) }
    input.composition.document.flows[0].blocks.append(
      .table(Table(columnWidths: [1], rows: [], headerRowCount: 0, summary: text)))
    let page = try HTMLPage(input)
    #expect(page.paperText == (try plainText(input.composition.document)))
    #expect(page.root.all("title").first?.text == text.cleaned)
    #expect(page.root.all("script").isEmpty)
    #expect(page.charts.first?.all("desc").first?.text.hasPrefix(text.cleaned) == true)
  }

  @Test func theLanguageTheTitleAndWhoWroteItAreTold() throws {
    let page = try HTMLPage(exportInput(Scripts.dossiers + "set subject \"Quý <III>\"\n"))
    #expect(page.root.attributes["lang"] == "vi")
    #expect(page.root.all("head").flatMap { $0.all("title") }.map(\.text) == ["Báo cáo Quý <III>"])
    let metadata = page.root.all("meta").map(\.attributes)
    #expect(metadata.contains { $0["name"] == "author" && $0["content"] == "Sở Ngoại vụ" })
    #expect(
      metadata.contains {
        $0["name"] == "description"
          && $0["content"] == "Báo cáo Quý <III>; Sở Ngoại vụ; từ ngày 15/6/2021 đến ngày 14/9/2021"
      })
    #expect(metadata.contains { $0["name"] == "viewport" && $0["content"] == "width=device-width, initial-scale=1" })
  }

  @Test func nothingRunsAndNothingComesFromOutside() throws {
    let page = try HTMLPage(exportInput(Scripts.dossiers + Self.narrative))
    let policy = page.root.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(policy?.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'")
    for name in ["script", "link", "img", "iframe", "object", "base", "form"] {
      #expect(page.root.all(name).isEmpty, "\(name)")
    }
    let attributes = page.root.elements.flatMap(\.attributes)
    #expect(attributes.filter { $0.key.hasPrefix("on") || $0.key == "src" }.isEmpty)
    #expect(attributes.filter { $0.key == "href" }.allSatisfy { $0.value.hasPrefix("#") })
    for (_, value) in attributes where value.contains("url(") { #expect(value.hasPrefix("url(#")) }
    let style = page.root.all("style").map(\.text).joined()
    #expect(!style.contains("url(") && !style.contains("@import") && !style.contains("http"))
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    let input = exportInput(Scripts.dossiers + Self.narrative)
    #expect(try HTMLWriter().write(input) == HTMLWriter().write(input))
  }

  @Test func longWorkCanBeInterrupted() {
    var input = exportInput(Scripts.dossiers)
    input.monitor = WorkMonitor(interruption: Interruption { true })
    #expect(throws: WriterError.interrupted) { try HTMLWriter().write(input) }
  }
}

extension XMLNode {
  var elements: [XMLNode] { [self] + children.flatMap(\.elements) }
}
