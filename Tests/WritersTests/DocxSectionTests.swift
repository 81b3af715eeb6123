import DocumentTree
import Testing

@testable import Writers

@Suite struct DocxSectionTests {
  @Test func everyFlowIsASectionWithItsOwnPage() throws {
    let sections = try Docx(Sample.report).body.all("w:sectPr")
    #expect(sections.map { $0["w:pgSz"]?.attributes["w:orient"] } == [nil, "landscape"])
    #expect(sections.map { $0["w:pgSz"]?.attributes["w:w"] } == ["11906", "16838"])
    #expect(sections.map { $0["w:type"]?.value } == ["nextPage", "nextPage"])
  }

  @Test func marginsAreThoseOfTheLayout() throws {
    let margins = try #require(try Docx(Sample.report).body.all("w:pgMar").first?.attributes)
    #expect(margins["w:top"] == "1134")  // 20 mm
    #expect(margins["w:bottom"] == "1134")
    #expect(margins["w:left"] == "1701")  // 30 mm
    #expect(margins["w:right"] == "850")  // 15 mm
  }

  @Test func numberingStartsAgainOnlyWhereAsked() throws {
    let sections = try Docx(Sample.report).body.all("w:sectPr")
    #expect(sections.map { $0["w:pgNumType"]?.attributes["w:start"] } == [nil, "1"])
  }

  @Test func thePageNumberStandsInTheHeaderFromTheSecondPageOn() throws {
    let docx = try Docx(Sample.report)
    let targets = try docx.part("word/_rels/document.xml.rels").children
    for section in try docx.body.all("w:sectPr") {
      #expect(section["w:titlePg"] != nil)
      for reference in section.all("w:headerReference") {
        let target = targets.first { $0.attributes["Id"] == reference.attributes["r:id"] }?.attributes["Target"]
        let header = try docx.part("word/\(target ?? "")")
        let isFirst = reference.attributes["w:type"] == "first"
        #expect(header.all("w:instrText").map(\.text) == (isFirst ? [] : [" PAGE "]))
      }
      #expect(section.all("w:headerReference").count == 2)
    }
    #expect(try docx.style("Header")?["w:pPr"]?["w:jc"]?.value == "center")
  }

  @Test func aFlowThatEndsWithTextEndsItsSectionThere() throws {
    var document = Sample.document([.paragraph(Paragraph(.body, "Một"))])
    document.flows.append(document.flows[0])
    let paragraphs = try Docx(document).body.all("w:p")
    #expect(paragraphs.map { $0["w:pPr"]?["w:sectPr"] != nil } == [true, false])
  }

  @Test func aFlowThatEndsWithARuleEndsItsSectionAfterIt() throws {
    var document = Sample.document([.paragraph(Paragraph(.subject, "Một", rule: .share(0.4)))])
    document.flows.append(document.flows[0])
    let docx = try Docx(document)
    #expect(try docx.body.all("w:sectPr").count == 2)
    #expect(try ChildOrder.violations(in: docx.part("word/document.xml")) == [])
  }
}
