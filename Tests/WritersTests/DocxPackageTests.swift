import DocumentTree
import Foundations
import Testing

@testable import Writers

@Suite struct DocxPackageTests {
  @Test func theArchiveBeginsWithItsContentTypesAndHoldsAllParts() throws {
    let docx = try Docx(Sample.report)
    #expect(docx.paths.first == "[Content_Types].xml")
    let declared = try docx.part("[Content_Types].xml").all("Override").compactMap { $0.attributes["PartName"] }
    for part in declared { #expect(docx.paths.contains(String(part.dropFirst()))) }
    #expect(declared.contains("/word/document.xml"))
  }

  @Test func everyRelationshipLeadsToAPart() throws {
    let docx = try Docx(Sample.report)
    let targets = try docx.part("word/_rels/document.xml.rels").children.compactMap { $0.attributes["Target"] }
    for target in targets { #expect(docx.paths.contains("word/\(target)")) }
    let ids = try docx.part("word/_rels/document.xml.rels").children.compactMap { $0.attributes["Id"] }
    let used = try docx.body.all("w:headerReference").compactMap { $0.attributes["r:id"] }
    #expect(Set(used).isSubset(of: ids))
  }

  @Test func theSameDocumentGivesTheSameBytes() throws {
    #expect(try DocxWriter().write(Sample.report) == DocxWriter().write(Sample.report))
  }

  @Test func withoutATimeNoneIsClaimed() throws {
    let core = try Docx(Sample.report).part("docProps/core.xml")
    #expect(core["dcterms:created"] == nil)
  }

  @Test func aGivenTimeIsThatOfAllPartsAndOfTheDocument() throws {
    let docx = try Docx(Sample.report, timestamp: 1_631_089_800)
    #expect(try docx.part("docProps/core.xml")["dcterms:created"]?.text == "2021-09-08T08:30:00Z")
    #expect(docx.modificationTimes.count == 1)
  }

  @Test func propertiesNameTitleAuthorAndLanguage() throws {
    let core = try Docx(Sample.report).part("docProps/core.xml")
    #expect(core["dc:title"]?.text == "Báo cáo Quý III năm 2021")
    #expect(core["dc:creator"]?.text == "Sở Ngoại vụ")
    #expect(core["dc:language"]?.text == "vi-VN")
  }

  @Test func wordOpensItWithoutCompatibilityMode() throws {
    let setting = try #require(try Docx(Sample.report).part("word/settings.xml").all("w:compatSetting").first)
    #expect(setting.attributes["w:name"] == "compatibilityMode")
    #expect(setting.value == "15")
  }
}

@Suite struct CivilTimeTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_631_089_800, "2021-09-08T08:30:00Z"),
    (1_640_995_199, "2021-12-31T23:59:59Z"), (-1, "1970-01-01T00:00:00Z"),
    (Int64.max, "9999-12-31T23:59:59Z"),
  ])
  func secondsBecomeACalendarDate(seconds: Int64, expected: String) {
    #expect(CivilTime(secondsSince1970: seconds).iso8601 == expected)
  }

  @Test func zipTimesAreCutToTheirRange() {
    #expect(CivilTime(secondsSince1970: 0).dosDateAndTime == CivilTime.zipEpoch.dosDateAndTime)
    #expect(CivilTime.zipEpoch.dosDateAndTime == (date: 0x21, time: 0))
    #expect(CivilTime(secondsSince1970: .max).dosDateAndTime.date >> 9 == 127)
  }
}
