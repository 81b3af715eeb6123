import DocumentTree
import Testing

@testable import Writers

@Suite struct DocxStyleTests {
  @Test func everyRoleHasANamedStyleOfItsOwn() throws {
    let docx = try Docx(Sample.report)
    let names = ParagraphRole.allCases.map(\.wordStyle)
    #expect(Set(names.map(\.id)).count == names.count)
    #expect(Set(names.map(\.name)).count == names.count)
    for name in names {
      #expect(name.id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      #expect(!name.name.contains(","))  // Word reads an alias after a comma
      #expect(try docx.style(name.id)?["w:name"]?.value == name.name)
    }
  }

  @Test func paragraphsReferOnlyToStylesThatExist() throws {
    let docx = try Docx(Sample.report)
    for id in try docx.body.all("w:pStyle").compactMap(\.value) { #expect(try docx.style(id) != nil) }
  }

  @Test func headingsAreWordsOwnWithTheirOutlineLevels() throws {
    let docx = try Docx(Sample.report)
    for level in 1...4 {
      let style = try #require(try docx.style("Heading\(level)"))
      #expect(style["w:name"]?.value == "heading \(level)")
      #expect(style.attributes["w:customStyle"] == nil)
      #expect(style["w:pPr"]?["w:outlineLvl"]?.value == "\(level - 1)")
      #expect(style["w:pPr"]?["w:keepNext"] != nil)
    }
  }

  @Test func measuresComeFromTheStyleSheet() throws {
    let style = try #require(try Docx(Sample.report).style("BodyText"))
    #expect(style["w:rPr"]?["w:sz"]?.value == "28")  // 14 pt
    #expect(style["w:pPr"]?["w:ind"]?.attributes["w:firstLine"] == "567")  // 10 mm
    #expect(style["w:pPr"]?["w:jc"]?.value == "both")
    let spacing = try #require(style["w:pPr"]?["w:spacing"]?.attributes)
    #expect(spacing["w:after"] == "120")  // 6 pt
    #expect(spacing["w:line"] == "276")  // 1.15 lines
    #expect(spacing["w:lineRule"] == "auto")
  }

  @Test func theWholePaperHasOneFontAndOneLanguage() throws {
    let styles = try Docx(Sample.report).part("word/styles.xml")
    let defaults = try #require(styles["w:docDefaults"]?["w:rPrDefault"]?["w:rPr"])
    #expect(defaults["w:rFonts"]?.attributes["w:ascii"] == "Times New Roman")
    #expect(defaults["w:rFonts"]?.attributes["w:hAnsi"] == "Times New Roman")
    #expect(defaults["w:lang"]?.value == "vi-VN")
  }

  @Test func measuresBeyondAllReasonAreKeptWithinWhatWordTakes() throws {
    var document = Sample.document([.paragraph(Paragraph(.body, "Không"))])
    document.styles.styles[.body] = ParagraphStyle(
      size: .infinity, firstLineIndent: .nan, leftIndent: -1e300, spaceBefore: 1e300, lineSpacing: -.infinity)
    document.flows[0].layout.width = .nan
    #expect(throws: Never.self) { try Docx(document) }
  }

  @Test func textRunInAfterABoldHeadingIsUpright() throws {
    let heading = Paragraph(
      .heading2, marker: "1.",
      runs: [Run("Đánh giá:"), Run(" Không ", .upright), Run("có", [.upright, .italic])])
    let runs = try Docx(Sample.document([.paragraph(heading)])).body.all("w:r")
    #expect(runs.map { $0.all("w:t").map(\.text).joined() } == ["1. Đánh giá:", " Không ", "có"])
    #expect(runs.map { $0["w:rPr"]?["w:b"]?.value } == [nil, "0", "0"])
    #expect(runs.map { $0["w:rPr"]?["w:i"] != nil } == [false, false, true])
  }

  @Test func aHeadingStaysWithTheNextParagraphUnlessItBringsItsOwnText() throws {
    let alone = Paragraph(.heading2, marker: "1.", "Đánh giá")
    let runIn = Paragraph(.heading2, marker: "2.", runs: [Run("Thẩm định:"), Run(" Không", .upright)])
    let paragraphs = try Docx(Sample.document([.paragraph(alone), .paragraph(runIn)])).body.all("w:p")
    #expect(paragraphs.map { $0["w:pPr"]?["w:keepNext"]?.value } == [nil, "0"])
  }
}
