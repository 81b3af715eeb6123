import Importing
import Testing

/// The paragraphs of a document, with the marks that its lists count.
private func lines(_ word: Word) throws -> [String] {
  try ImportedDocument.read(word.bytes, name: "x.docx").blocks.flatMap(\.paragraphs).map { paragraph in
    (paragraph.marker.map { $0 + " " } ?? "") + paragraph.text
  }
}

@Suite("A Word document")
struct WordReaderTests {
  @Test("has the numbers that its lists count, deeper ones anew below each")
  func numbers() throws {
    let body = [(0, "A"), (1, "B"), (1, "C"), (2, "D"), (0, "E"), (1, "F")].map { p($1, list: (1, $0)) }.joined()
    let levels = list(1, [("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)")])
    #expect(
      try lines(Word(body, numbering: numbering(levels)))
        == ["I. A", "I.1. B", "I.2. C", "a) D", "II. E", "II.1. F"])
  }

  @Test("has a list that begins again where it is told to")
  func restart() throws {
    let body = p("A", list: (1, 0)) + p("B", list: (1, 0)) + p("C", list: (2, 0))
    let lists = numbering(list(1, [("decimal", "%1.")]), list(2, [("decimal", "%1.")], start: 1))
    #expect(try lines(Word(body, numbering: lists)) == ["1. A", "2. B", "1. C"])
  }

  @Test("has bullets whatever sign its font draws, and no mark where the format is none")
  func bullets() throws {
    let body =
      p("A", list: (1, 0)) + p("B", list: (2, 0)) + p("C", list: (3, 0)) + p("D", list: (9, 0)) + p("E", list: (4, 0))
    let lists = numbering(
      list(1, [("bullet", "\u{F0B7}")]), list(2, [("bullet", "+")]), list(3, [("none", "")]),
      list(4, [("bullet", "\u{F02B}")]))
    #expect(try lines(Word(body, numbering: lists)) == ["- A", "+ B", "C", "D", "+ E"])
  }

  @Test("is in NFC, without no-break spaces, soft hyphens and control characters")
  func characters() throws {
    let body = p("Quy\u{301} III\u{A0}năm 2021\u{AD}, t\u{200B}o\u{302}\u{301}t")
    #expect(try lines(Word(body)) == ["Quý III năm 2021, tốt"])
  }

  @Test("has the text of links, fields, insertions and content controls, not what was deleted or hidden")
  func wrapped() throws {
    let run = { (text: String) in "<w:r><w:t>\(text)</w:t></w:r>" }
    let body = """
      <w:sdt><w:sdtContent><w:p><w:hyperlink>\(run("A"))</w:hyperlink><w:ins>\(run("B"))</w:ins><w:del><w:r><w:delText>x\
      </w:delText></w:r>\(run("x"))</w:del><w:fldSimple>\(run("C"))</w:fldSimple><w:r><w:instrText>PAGE</w:instrText></w:r>\
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:moveFrom>\(run("x"))</w:moveFrom></w:p></w:sdtContent></w:sdt>
      """
    #expect(try lines(Word(body)) == ["ABC"])
  }

  @Test("has its bold and italic from styles and runs")
  func emphasis() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr></w:style>
      """
    let body = """
      <w:p><w:pPr><w:pStyle w:val="B"/><w:rPr><w:b w:val="0"/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r>\
      <w:r><w:rPr><w:b w:val="false"/></w:rPr><w:t>y</w:t></w:r></w:p>
      """
    let paragraph = try #require(
      ImportedDocument.read(Word(body, styles: styles).bytes, name: "").blocks.first?.paragraphs.first)
    #expect(paragraph.runs == [.init("x", isBold: true, isItalic: true), .init("y", isItalic: true)])
  }

  @Test("is refused where its text is typed for a font of before Unicode", arguments: [".VnTime", "VNI-Times"])
  func oldEncoding(font: String) throws {
    func run(_ text: String) -> String {
      "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"\(font)\"/></w:rPr><w:t>\(text)</w:t></w:r></w:p>"
    }
    #expect(try failure(Word(run("B¸o c¸o")).bytes) == .oldEncoding(font))
    // What is plain ASCII is the same in every font.
    #expect(try lines(Word(run("2021"))) == ["2021"])
  }

  @Test("tells that footnotes, comments and pictures are left out")
  func leftOut() throws {
    let body = "<w:p><w:r><w:t>A</w:t><w:footnoteReference w:id=\"1\"/><w:drawing/></w:r></w:p>"
    let document = try ImportedDocument.read(Word(body).bytes, name: "x.docx")
    #expect(document.leftOut.map(\.en) == ["footnotes", "pictures"])
  }

  @Test("has the text of its boxes once, behind the paragraph on which they hang")
  func boxes() throws {
    let body = """
      <w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:d="urn:d"><w:r><w:t>A</w:t>\
      <mc:AlternateContent><mc:Choice><w:drawing><d:box><w:txbxContent>\(p("B"))</w:txbxContent></d:box></w:drawing></mc:Choice>\
      <mc:Fallback><w:pict><w:txbxContent>\(p("B"))</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
    #expect(try lines(Word(body)) == ["A", "B"])
  }
}
