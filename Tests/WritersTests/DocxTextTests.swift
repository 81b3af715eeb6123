import DocumentTree
import Testing

@testable import Writers

@Suite struct DocxTextTests {
  private func plainText(_ document: Document) throws -> String {
    String(decoding: try TextWriter(columns: nil).write(document), as: UTF8.self)
  }

  @Test func wordsStandInTheOrderOfThePlainText() throws {
    #expect(try Docx(Sample.report).text.folded == plainText(Sample.report).folded)
  }

  @Test(arguments: [
    #"<w:t>&amp;</w:t> "hai" 'ba' ]]>"#, "a\u{0}b\u{1}c\u{8}d\u{1B}[31me\u{7F}f\u{FFFF}g",
    "một\nhai\r\nba\tbốn\u{2028}năm",
    "👩‍👩‍👧‍👦 🇻🇳 ✌🏽", "\u{202E}ngược\u{202C} \u{200F}", String(repeating: "nghiêng", count: 50), "", " ", "e\u{301}\u{323}",
  ])
  func hostileTextStaysTextInEveryFormat(text: String) throws {
    let table = Table(
      columnWidths: [1, 1],
      rows: [
        TableRow([TableCell(column: 0, Paragraph(.tableText, text)), TableCell(column: 1, Paragraph(.tableText, "|"))])
      ],
      headerRowCount: 1)
    var document = Sample.document([
      .paragraph(Paragraph(.heading1, marker: text, text)),
      .paragraph(Paragraph(.subject, text, rule: .asLongAsTheText)),
      .paragraph(Paragraph(.item1, marker: "-", runs: [Run(text, .italic), Run(text, .bold)])), .table(table),
      .sideBySide(SideBySide(left: [Paragraph(.body, text)], right: [], leftShare: .nan)),
    ])
    document.metadata = DocumentMetadata(title: text, author: text, language: text)
    document.styles.font = text
    let docx = try Docx(document)
    #expect(try docx.text.folded == plainText(document).folded)
    #expect(try ChildOrder.violations(in: docx.part("word/document.xml")) == [])
    #expect(throws: Never.self) { try TextWriter(columns: 20).write(document) }
    #expect(throws: Never.self) { try MarkdownWriter().write(document) }
  }

  @Test func markupCharactersComeBackAsTheyWere() throws {
    let text = #"<b> & "c" 'd' > e"#
    #expect(try Docx(Sample.document([.paragraph(Paragraph(.body, text))])).text == text)
  }

  @Test func lineEndsBecomeBlanksAndControlCharactersGo() throws {
    let docx = try Docx(Sample.document([.paragraph(Paragraph(.body, "một\nhai\u{1B}\u{0}ba\u{85}bốn"))]))
    #expect(try docx.text == "một haiba bốn")
  }

  @Test func severalBlanksAreKept() throws {
    let docx = try Docx(Sample.document([.paragraph(Paragraph(.numberAndSymbol, "Số:      /BC-SNgV"))]))
    let text = try #require(try docx.body.all("w:t").first)
    #expect(text.text == "Số:      /BC-SNgV")
    #expect(text.attributes["xml:space"] == "preserve")
  }
}
