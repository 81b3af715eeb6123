import DocumentTree
import Testing

@testable import Writers

@Suite struct DocxLinkTests {
  @Test func aReferenceToAnAnnexLeadsToItsBookmark() throws {
    let body = try Docx(Sample.report).body
    let link = try #require(body.all("w:hyperlink").first)
    #expect(link.all("w:t").map(\.text) == ["Biểu số II.06a"])
    #expect(link.attributes["w:anchor"] == "muc_bieu_II_06a")
    #expect(body.all("w:bookmarkStart").map { $0.attributes["w:name"] } == ["muc_bieu_II_06a"])
    #expect(
      body.all("w:bookmarkEnd").map { $0.attributes["w:id"] }
        == body.all("w:bookmarkStart").map { $0.attributes["w:id"] })
  }

  @Test(arguments: [("phu-luc-1", "muc_phu_luc_1"), ("a\"<b", "muc_a__b"), ("đ", "muc___")])
  func namesOfBookmarksAreThoseWordTakes(anchor: String, name: String) {
    #expect(WordBookmark.name(of: anchor) == name)
  }

  @Test func namesOfBookmarksHaveAtMostFortyCharacters() {
    #expect(WordBookmark.name(of: String(repeating: "a", count: 99)).utf8.count == 40)
  }

  @Test func aMarkHasAFrameAsLongAsItsText() throws {
    let docx = try Docx(Sample.document([.paragraph(Paragraph(.urgency, "HỎA TỐC"))]))
    let borders = try #require(try docx.style("Urgency")?["w:pPr"]?["w:pBdr"])
    #expect(borders.children.map(\.name) == ["w:top", "w:left", "w:bottom", "w:right"])
    let indent = try #require(try docx.body.all("w:ind").first?.attributes)
    let left = try #require(indent["w:left"].flatMap { Double($0) }) * 25.4 / 1440
    // 165 mm wide, the text 21,5 mm in bold 13 pt, 1,5 mm of room on either side.
    #expect(abs(left - 70.2) < 0.5)
    #expect(indent["w:left"] == indent["w:right"])
  }

  @Test func aTableSaysWhatItShows() throws {
    var form = Sample.form
    form.summary = "Số hồ sơ <theo> \"lĩnh vực\""
    let body = try Docx(Sample.document([.table(form)])).body
    #expect(body.all("w:tblDescription").map(\.value) == ["Số hồ sơ <theo> \"lĩnh vực\""])
  }

  @Test func whatGoesWithTheSignatureStaysOnItsPage() throws {
    var last = Paragraph(.body, "Trên đây là báo cáo./.")
    last.keepsWithNext = true
    let body = try Docx(Sample.document([.paragraph(last), Sample.foot])).body
    #expect(body.all("w:p").first?["w:pPr"]?["w:keepNext"] != nil)
  }
}
