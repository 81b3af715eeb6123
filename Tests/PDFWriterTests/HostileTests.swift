import DocumentTree
import Testing

@testable import PDFWriter

/// Content and measures that nobody should have, but somebody will.
@Suite struct HostileTests {
  private func write(_ document: Document) throws -> PDFResult {
    let result = try PDFWriter().write(document)
    #expect(String(decoding: result.bytes.suffix(6), as: UTF8.self) == "%%EOF\n")
    return result
  }

  @Test func anEmptyDocumentHasOnePage() throws {
    #expect(try write(Sample.document([])).pageCount == 1)
    var document = Sample.document([])
    document.flows = []
    #expect(try write(document).pageCount == 1)
  }

  @Test func emptyParagraphsAndColumnsTakeTheirRoom() throws {
    let blocks: [Block] = [
      .paragraph(Paragraph(.body, "")), .paragraph(Paragraph(.body, marker: "-", "")),
      .paragraph(Paragraph(.body, "   ")), .sideBySide(SideBySide(rows: [], leftShare: 0.5)),
      .sideBySide(SideBySide(left: [], right: [], leftShare: .nan)), .paragraph(Paragraph(.signatureSpace, "")),
      .paragraph(Paragraph(.issuingBody, "", rule: .share(.infinity))),
    ]
    #expect(try write(Sample.document(blocks)).pageCount == 1)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1, 0, 1e300, 1e-300])
  func measuresThatAreNoneDoNoHarm(measure: Double) throws {
    var document = Sample.document([
      Sample.body(200), .paragraph(Paragraph(.subject, "Trích yếu", rule: .share(measure))),
      .table(Sample.table([["a", "b"], ["c", "d"]], widths: [measure, 1])),
      .sideBySide(SideBySide(left: [Paragraph(.body, "a")], right: [Paragraph(.body, "b")], leftShare: measure)),
    ])
    for role in ParagraphRole.allCases {
      document.styles.styles[role] = ParagraphStyle(
        size: measure, alignment: .justified, firstLineIndent: measure, leftIndent: measure, spaceBefore: measure,
        spaceAfter: measure, lineSpacing: measure)
    }
    _ = try write(document)
    document.flows[0].layout = PageLayout(
      width: measure, height: measure, top: measure, bottom: measure, left: measure, right: measure)
    document.styles = Sample.styles
    _ = try write(document)
  }

  @Test func otherScriptsEmojiAndMarkupAreWritten() throws {
    let texts = [
      "<&>\"' \\ ( ) [ ] % / #", "漢字かな交じり文 한국어", "👩‍👩‍👧‍👦 🇻🇳 ☎️", "עברית العربية", "e\u{301}\u{301}\u{301}",
      "\u{0}\u{7}\u{1B}[31m", "\u{FEFF}\u{200B}\u{AD}", "ﬁ ﬂ ½ ₫ €", "ngày\u{A0}08",
    ]
    let result = try write(Sample.document(texts.map { .paragraph(Paragraph(.body, $0)) }))
    #expect(result.pageCount == 1)
    let title = Document(
      metadata: DocumentMetadata(title: "<&>\u{1}()\\ 漢字", author: "\u{0}", language: "vi)/Evil"),
      styles: Sample.styles,
      flows: [PageFlow(layout: Sample.portrait, title: "", anchor: "a'b", blocks: [])])
    let bytes = try write(title).bytes
    #expect(!String(decoding: bytes, as: Unicode.ASCII.self).contains("Evil"))
  }

  @Test func aSectionOfTwentyThousandWordsIsWritten() throws {
    let pages = try PDFWriter().pages(of: Sample.document([Sample.body(20_000)]))
    let words = pages.flatMap(\.lines).reduce(0) { $0 + $1.text.split(separator: " ").count }
    #expect(words == 20_000)
  }

  @Test func aTableOfFiveThousandRowsIsWritten() throws {
    let rows = [["Số", "Tên", "Ghi chú"]] + (1...5000).map { [String($0), "việc \($0)", ""] }
    let result = try write(Sample.document([.table(Sample.table(rows))]))
    #expect(result.pageCount > 90)
  }

  @Test func aPaperOfHeadingsAloneEnds() throws {
    let headings = (1...3000).map { Block.paragraph(Paragraph(.heading1, "MỤC \($0)")) }
    let result = try write(Sample.document(headings))
    #expect(result.pageCount > 50)
  }

  @Test func aHeaderHigherThanThePageIsNotRepeatedForEver() throws {
    let table = Sample.table([[Sample.words(3000)], ["a"], ["b"]], header: 1)
    let result = try write(Sample.document([.table(table)]))
    #expect(result.pageCount < 12)
  }

  @Test func aFirstPageWithNothingToSeeDoesNotLoseTheStructure() throws {
    let table = Sample.table([[Sample.words(1500)], ["b"]], header: 0)
    let result = try write(Sample.document([.paragraph(Paragraph(.body, "  ")), .table(table)]))
    #expect(String(decoding: result.bytes, as: Unicode.ASCII.self).contains("/S /Document"))
  }
}
