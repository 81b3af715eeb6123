import CommandLanguage
import Composition
import Diagnostics
import ReportModel
import ReportScript
import Testing

@testable import Writers

/// The paper as Word would lay it out, held against Decree 30/2020/NĐ-CP, Annex I.
@Suite struct DocxDecreeTests {
  /// A draft with every element of the letterhead.
  static let script = """
    report Q3/2021
    set unit "Sở Ngoại vụ"
    set superior "UBND tỉnh Quảng Ngãi"
    set place "Quảng Ngãi"
    set symbol BC-SNgV
    set number 5
    set date 8/9/2021
    set subject "Công tác kiểm soát thủ tục hành chính {period|long}"
    set addressee "Văn phòng UBND tỉnh"
    set opening "Sở Ngoại vụ báo cáo như sau:"
    set closing "Trên đây là báo cáo của Sở Ngoại vụ./."
    set position "Giám đốc"
    set signer "Nguyễn Văn A"
    add recipient "Như trên"
    add paragraph I.4 "Sở đã rà soát."
    add dossier H01 field "Hộ tịch" via direct received 20/6/2021 due 5/7/2021 resolved 30/6/2021

    """

  static func docx(_ extra: String = "") throws -> Docx {
    var sources = SourceMap()
    let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: script + extra)), in: sources)
    var replay = ScriptReplay(onto: Report(), binder: ScriptBinder(sessionCommands: []))
    replay.run(parsed.script)
    #expect(parsed.diagnostics + replay.diagnostics == [])
    return try Docx(Composer.compose(replay.report).document)
  }

  struct Element: CustomTestStringConvertible, Sendable {
    var name: String
    /// Of its text in the paper.
    var text: String
    /// In points, ends inclusive.
    var sizes: ClosedRange<Double>
    var isBold = false
    var isItalic = false
    var alignment: String

    var testDescription: String { name }
  }

  static let elements = [
    Element(
      name: "superior body", text: "UBND TỈNH QUẢNG NGÃI", sizes: 12...13, alignment: "center"),
    Element(name: "issuing body", text: "SỞ NGOẠI VỤ", sizes: 12...13, isBold: true, alignment: "center"),
    Element(name: "number and symbol", text: "Số: 05/BC-SNgV", sizes: 13...13, alignment: "center"),
    Element(
      name: "Quốc hiệu", text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", sizes: 12...13, isBold: true, alignment: "center"),
    Element(name: "Tiêu ngữ", text: "Độc lập - Tự do - Hạnh phúc", sizes: 13...14, isBold: true, alignment: "center"),
    Element(
      name: "place and date", text: "Quảng Ngãi, ngày 08 tháng 9 năm 2021", sizes: 13...14, isItalic: true,
      alignment: "center"),
    Element(name: "type", text: "BÁO CÁO", sizes: 13...14, isBold: true, alignment: "center"),
    Element(
      name: "trích yếu", text: "Công tác kiểm soát thủ tục hành chính Quý III năm 2021", sizes: 13...14, isBold: true,
      alignment: "center"),
    Element(name: "addressee", text: "Kính gửi: Văn phòng UBND tỉnh", sizes: 13...14, alignment: "center"),
    Element(name: "body", text: "Sở đã rà soát.", sizes: 13...14, alignment: "both"),
    Element(name: "heading I", text: "II. ĐÁNH GIÁ CHUNG", sizes: 13...14, isBold: true, alignment: "left"),
    Element(name: "heading 1", text: "4. Rà soát, đơn giản hóa TTHC", sizes: 13...14, isBold: true, alignment: "left"),
    Element(name: "title of the signer", text: "GIÁM ĐỐC", sizes: 13...14, isBold: true, alignment: "center"),
    Element(name: "signer", text: "Nguyễn Văn A", sizes: 13...14, isBold: true, alignment: "center"),
    Element(
      name: "recipients' title", text: "Nơi nhận:", sizes: 12...12, isBold: true, isItalic: true, alignment: "left"),
    Element(name: "recipient", text: "- Lưu: VT.", sizes: 11...11, alignment: "left"),
  ]

  @Test(arguments: elements)
  func everyElementHasTheSizeAndStyleOfTheDecree(element: Element) throws {
    let docx = try Self.docx()
    let paragraph = try #require(try docx.body.all("w:p").first { $0.paragraphText == element.text })
    let style = try #require(try docx.style(paragraph.styleID ?? ""))
    let size = style["w:rPr"]?["w:sz"]?.value.flatMap { Double($0) }.map { $0 / 2 }
    #expect(element.sizes.contains(size ?? 0), "\(size ?? 0) pt")
    #expect((style["w:rPr"]?["w:b"] != nil) == element.isBold)
    #expect((style["w:rPr"]?["w:i"] != nil) == element.isItalic)
    #expect(style["w:pPr"]?["w:jc"]?.value == element.alignment)
    #expect(paragraph.all("w:sz").isEmpty, "the style alone says the size")
  }

  /// In mm, ends inclusive (I.2); of a page on its side the binding edge is above.
  @Test func marginsAreWithinTheDecree() throws {
    let sections = try Self.docx().body.all("w:sectPr")
    let margins = sections.map { section in
      ["w:top", "w:bottom", "w:left", "w:right"].map { (section["w:pgMar"]?.millimetres($0) ?? 0).rounded() }
    }
    #expect(margins == [[20, 20, 30, 20], [30, 20, 20, 20]])
  }

  @Test func thePageNumberStandsInTheMiddleOfTheTopMarginAndNotOnTheFirstPage() throws {
    let docx = try Self.docx()
    for section in try docx.body.all("w:sectPr") {
      let margin = try #require(section["w:pgMar"])
      // A line of 14 pt is 5.7 mm high.
      #expect(abs((margin.millimetres("w:header") ?? 0) + 5.7 / 2 - (margin.millimetres("w:top") ?? 0) / 2) < 0.5)
      #expect(section["w:titlePg"] != nil)
    }
    let style = try #require(try docx.style("Header"))
    #expect(style["w:rPr"]?["w:sz"]?.value == "28")
    #expect(style["w:rPr"]?["w:b"] == nil && style["w:rPr"]?["w:i"] == nil)
    #expect(style["w:pPr"]?["w:jc"]?.value == "center")
  }

  /// The rule is the upper border of the paragraph below the text, from indent to indent.
  @Test func rulesAreAsLongAsTheDecreeSays() throws {
    let paragraphs = try Self.docx().body.all("w:p")
    func rule(below text: String, width: Double) throws -> Double {
      let place = try #require(paragraphs.firstIndex { $0.paragraphText == text })
      let rule = try #require(paragraphs[(place + 1)...].first)
      #expect(rule.styleID == "Rule")
      let indent = rule["w:pPr"]?["w:ind"]
      return width - (indent?.millimetres("w:left") ?? 0) - (indent?.millimetres("w:right") ?? 0)
    }
    let cells = try Self.docx().body.all("w:tcW").compactMap { $0.millimetres("w:w") }
    // Widths of the lines as Liberation Serif sets them, in mm.
    let issuer = try rule(below: "SỞ NGOẠI VỤ", width: cells[0]) / 30.6
    #expect((1 / 3...1 / 2).contains(issuer), "\(issuer)")
    let motto = try rule(below: "Độc lập - Tự do - Hạnh phúc", width: cells[1]) / 60.4
    #expect(abs(motto - 1) < 0.03, "\(motto)")
    let subject = try rule(below: "Công tác kiểm soát thủ tục hành chính Quý III năm 2021", width: 160) / 120.2
    #expect((1 / 3...1 / 2).contains(subject), "\(subject)")
  }

  @Test func theBodyIsIndentedAndSpacedWithinTheDecree() throws {
    let docx = try Self.docx()
    for id in ["BodyText", "Item1", "Heading2"] {
      let style = try #require(try docx.style(id)?["w:pPr"])
      #expect([10, 12.7].contains { abs((style["w:ind"]?.millimetres("w:firstLine") ?? 0) - $0) < 0.05 }, "\(id)")
      let after = (style["w:spacing"]?.attributes["w:after"]).flatMap { Double($0) } ?? 0
      #expect(after / 20 >= 6, "\(id)")
      let line = (style["w:spacing"]?.attributes["w:line"]).flatMap { Double($0) } ?? 0
      #expect((1...1.5).contains(line / 240), "\(id)")
    }
  }

  @Test func thePaperIsA4InTimesNewRomanAndVietnamese() throws {
    let docx = try Self.docx()
    let size = try #require(try docx.body.all("w:pgSz").first)
    #expect(size.millimetres("w:w").map { $0.rounded() } == 210)
    #expect(size.millimetres("w:h").map { $0.rounded() } == 297)
    let defaults = try docx.part("word/styles.xml").all("w:rPrDefault").first
    #expect(defaults?.all("w:rFonts").first?.attributes["w:ascii"] == "Times New Roman")
    #expect(defaults?.all("w:lang").first?.value == "vi-VN")
  }

  @Test func numberAndDateStandInOneRow() throws {
    let row = try Self.docx().body.all("w:tr").first { $0.all("w:p").contains { $0.paragraphText == "Số: 05/BC-SNgV" } }
    #expect(row?.all("w:p").map(\.paragraphText) == ["Số: 05/BC-SNgV", "Quảng Ngãi, ngày 08 tháng 9 năm 2021"])
  }

  @Test func titleAndNameOfTheSignerCannotBeParted() throws {
    let row = try Self.docx().body.all("w:tr").first { $0.all("w:p").contains { $0.paragraphText == "Nguyễn Văn A" } }
    #expect(row?["w:trPr"]?["w:cantSplit"] != nil)
    #expect(row?.all("w:p").contains { $0.paragraphText == "GIÁM ĐỐC" } == true)
  }
}

extension XMLNode {
  /// An attribute in twips, in mm.
  fileprivate func millimetres(_ name: String) -> Double? {
    attributes[name].flatMap { Double($0) }.map { $0 * 25.4 / 1440 }
  }
}
