import DocumentTree
import Testing

@testable import PDFWriter

/// Lines and the words in them.
@Suite struct TextTests {
  private func page(_ paragraphs: [Paragraph]) throws -> PageDescription {
    try #require(try PDFWriter().pages(of: Sample.document(paragraphs.map { .paragraph($0) })).first)
  }

  @Test func justifiedLinesEndAtTheMarginAndTheLastOneDoesNot() throws {
    let lines = try page([Paragraph(.body, Sample.words(100))]).lines
    #expect(lines.count > 4)
    #expect(lines.dropLast().allSatisfy { $0.end.isNear(190) })
    #expect(try #require(lines.last).end < 189)
  }

  @Test func blanksGrowEvenlyOverAParagraph() {
    // Twelve words of one length with one long word that first fit would leave a wide line before.
    let widths = [10, 10, 10, 10, 10, 30, 10, 10, 10, 10, 10, 10].map(Double.init)
    let tokens = widths.enumerated().map {
      ParagraphText.Token(letters: 0..<1, blanks: $0..<$0 + 1, width: $1, blankWidth: 2)
    }
    let breaker = LineBreaker(tokens: tokens, firstWidth: 60, width: 60)
    #expect(breaker.greedy().map(\.tokens) == [0..<5, 5..<8, 8..<12])
    #expect(breaker.justified().map(\.tokens) == [0..<5, 5..<8, 8..<12])
    let narrow = LineBreaker(tokens: tokens, firstWidth: 47, width: 47)
    #expect(narrow.justified().count == narrow.greedy().count)
  }

  @Test func textKeepsItsMarkerItsBlanksAndItsEmphasis() throws {
    let heading = Paragraph(.heading2, marker: "1.", runs: [Run("Đánh giá:"), Run(" Không  có", .upright)])
    let line = try #require(try page([heading]).lines.first)
    #expect(line.text == "1. Đánh giá: Không  có")
    #expect(line.style.isBold)
  }

  @Test func aWordLongerThanTheLineIsBrokenAndNothingIsLost() throws {
    let word = String(repeating: "nghiêng", count: 43)  // 301 letters
    let lines = try page([Paragraph(.body, "trước \(word) sau")]).lines
    #expect(lines.map(\.text).joined() == "trước \(word) sau")
    #expect(lines.allSatisfy { $0.end <= 190.01 })
  }

  @Test func symbolsOfDocumentsStayWhole() throws {
    for count in 0..<20 {
      let texts = try page([Paragraph(.body, Sample.words(count) + " 6219/UBND-KSTTHC " + Sample.words(20))]).texts
      #expect(texts.contains { $0.contains("6219/UBND-KSTTHC") })
    }
  }

  @Test func everyVietnameseLetterHasItsGlyph() throws {
    let vowels = "aăâeêioôơuưy"
    let marks = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    let letters = vowels.flatMap { vowel in marks.map { "\(vowel)\($0)" } } + ["đ"]
    let text = letters.joined(separator: " ")
    let document = Sample.document([
      .paragraph(Paragraph(.body, text)), .paragraph(Paragraph(.heading1, text.uppercased())),
      .paragraph(Paragraph(.placeAndDate, text)), .paragraph(Paragraph(.recipientsTitle, text.uppercased())),
    ])
    #expect(try PDFWriter().findings(of: document) == [])
    let line = try #require(try PDFWriter().pages(of: document).first?.lines.first)
    #expect(line.text.unicodeScalars.contains("ậ"), "decomposed letters are composed")
  }

  @Test func charactersThatNoFontHasAreNamedAndStayInTheText() throws {
    let text = "a \u{10FFFD}\u{E000} b"
    let document = Sample.document([.paragraph(Paragraph(.body, text))])
    #expect(
      try PDFWriter().findings(of: document)
        == [LayoutFinding(kind: .missingGlyphs(["\u{10FFFD}", "\u{E000}"]), page: 1, excerpt: text)])
    #expect(try PDFWriter().pages(of: document).first?.texts == [text])
  }

  @Test func marksOfDirectionAndControlCharactersDoNoHarm() throws {
    let text = "a\u{200F}b \u{202E}c\u{202C} \u{1}d\te"
    let texts = try page([Paragraph(.body, text)]).texts
    #expect(texts == ["a\u{200F}b \u{202E}c\u{202C} d e"])
  }
}
