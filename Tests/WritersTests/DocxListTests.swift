import DocumentTree
import Testing

@testable import Writers

@Suite struct DocxListTests {
  private static let number = ListPlace.Mark.number(before: "", after: ".")

  private func document(_ items: [Paragraph]) -> Document { Sample.document(items.map { .paragraph($0) }) }

  @Test func anItemHasNoMarkOfItsOwnWhereWordCounts() throws {
    let docx = try Docx(document([Sample.item(.item1, "1.", Self.number, "Một")]))
    #expect(try docx.body.all("w:t").map(\.text) == ["Một"])
    #expect(try docx.text == "1. Một")
  }

  @Test func countingBeginsAnewInEveryList() throws {
    let docx = try Docx(
      document([
        Sample.item(.item1, "1.", Self.number, "a"), Sample.item(.item1, "2.", Self.number, isFirst: false, "b"),
        Paragraph(.heading2, marker: "2.", "Mục"), Sample.item(.item1, "1.", Self.number, "c"),
      ]))
    #expect(try docx.text == "1. a\n2. b\n2. Mục\n1. c")
    let lists = try docx.body.all("w:numId").map(\.value)
    #expect(lists == ["1", "1", "2"])
    let starts = try docx.part("word/numbering.xml").all("w:startOverride").map(\.value)
    #expect(starts == ["1", "1"])
  }

  @Test func bulletsShareOneListAndParenthesesStandAroundTheNumber() throws {
    let paren = ListPlace.Mark.number(before: "(", after: ")")
    let docx = try Docx(
      document([
        Sample.item(.item1, "-", .bullet("-"), "a"), Sample.item(.item1, "-", .bullet("-"), "b"),
        Sample.item(.item1, "(1)", paren, "c"),
      ]))
    #expect(try docx.text == "- a\n- b\n(1) c")
    #expect(try docx.body.all("w:numId").map(\.value) == ["1", "1", "2"])
  }

  @Test func aListHasTheIndentsOfItsStyleAndABlankBehindTheMark() throws {
    let docx = try Docx(document([Sample.item(.item1, "1.", Self.number, "Một")]))
    let level = try docx.part("word/numbering.xml").all("w:lvl").first
    #expect(level?["w:suff"]?.value == "space")
    let style = try docx.style("Item1")
    #expect(level?["w:pPr"]?["w:ind"]?.attributes == style?["w:pPr"]?["w:ind"]?.attributes)
  }

  @Test func lettersStayTextForNoWordProcessorCountsThem() throws {
    let docx = try Docx(document([Paragraph(.item1, marker: "đ)", "Năm")]))
    #expect(try docx.body.all("w:numPr").isEmpty)
    #expect(try docx.text == "đ) Năm")
  }
}
