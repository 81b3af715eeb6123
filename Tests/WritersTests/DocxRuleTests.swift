import DocumentTree
import Testing

@testable import Writers

@Suite struct DocxRuleTests {
  /// The length of the only rule, and its distance from the left edge of the text, in millimetres.
  private func rule(under paragraph: Paragraph, in style: ParagraphStyle) throws -> (length: Double, start: Double) {
    var document = Sample.document([.paragraph(paragraph)])
    document.styles.styles[paragraph.role] = style
    let rules = try Docx(document).body.all("w:p").filter { $0.styleID == "Rule" }
    let indents = try #require(rules.first?["w:pPr"]?["w:ind"]?.attributes)
    let left = try #require(indents["w:left"].flatMap { Double($0) }) * 25.4 / 1440
    let right = try #require(indents["w:right"].flatMap { Double($0) }) * 25.4 / 1440
    return (Sample.portrait.textWidth - left - right, left)
  }

  private let centred = ParagraphStyle(size: 14, isBold: true, alignment: .center)

  @Test func theRuleUnderTheMottoIsAsLongAsTheMotto() throws {
    let motto = Paragraph(.motto, "Độc lập - Tự do - Hạnh phúc", rule: .asLongAsTheText)
    let rule = try rule(under: motto, in: centred)
    #expect(abs(rule.length - 60.5) < 1)  // as LibreOffice sets the motto
    #expect(abs(rule.start - (165 - 60.5) / 2) < 1)
  }

  @Test func aShareIsThatOfTheLine() throws {
    let issuer = Paragraph(.issuingBody, "SỞ NGOẠI VỤ", rule: .share(0.5))
    let whole = TimesMetrics.width(of: issuer.runs, style: centred)
    #expect(try abs(rule(under: issuer, in: centred).length - whole / 2) < 0.1)
  }

  @Test func theRuleOfATextOverSeveralLinesStaysWithinTheColumn() throws {
    let subject = Paragraph(
      .subject, String(repeating: "Công tác kiểm soát thủ tục hành chính ", count: 5), rule: .share(0.4))
    #expect(try abs(rule(under: subject, in: centred).length - 0.4 * 165) < 0.1)
  }

  @Test func ruleAndTextBeginTogetherWhereTheTextIsNotCentred() throws {
    let paragraph = Paragraph(.formCode, "Biểu số II.06a", rule: .asLongAsTheText)
    #expect(try rule(under: paragraph, in: ParagraphStyle(size: 12, leftIndent: 10)).start.rounded() == 10)
  }

  @Test func theRuleStaysWithItsText() throws {
    let motto = Paragraph(.motto, "Độc lập", rule: .asLongAsTheText)
    let paragraphs = try Docx(Sample.document([.paragraph(motto)])).body.all("w:p")
    #expect(paragraphs.map(\.styleID) == ["Motto", "Rule"])
    #expect(paragraphs[0]["w:pPr"]?["w:keepNext"] != nil)
  }

  @Test(arguments: [("Đ", 0.722), ("ế", 0.444), ("Ộ", 0.778), ("-", 0.333), ("…", 1.0)])
  func widthsAreThoseOfTimesBold(character: String, shareOfSize: Double) {
    let width = TimesMetrics.width(of: [Run(character)], style: ParagraphStyle(size: 72, isBold: true))
    #expect(abs(width - shareOfSize * 25.4) < 0.01)
  }
}
