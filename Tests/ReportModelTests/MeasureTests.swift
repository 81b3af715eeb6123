import Diagnostics
import Foundations
import ReportModel
import Testing

@Suite struct MeasureTests {
  @Test(
    "A measure is read with a comma or a point and printed without needless zeros",
    arguments: [
      ("20", 2000, "20"), ("12.5", 1250, "12.5"), ("12,50", 1250, "12.5"), ("1,27", 127, "1.27"), ("1.05", 105, "1.05"),
      ("0", 0, "0"), ("0,5", 50, "0.5"), ("9999", 999_900, "9999"),
    ])
  func reading(text: String, hundredths: Int, canonical: String) throws {
    let measure = try #require(Measure(text))
    #expect(measure.hundredths == hundredths)
    #expect(measure.canonical == canonical)
    #expect(Measure(canonical) == measure)
    #expect(Measure(measure[.vietnamese]) == measure)
  }

  @Test(
    "Everything else is none",
    arguments: ["", ".", "1.", ",5", "1.234", "12345", "-1", "+1", "1.2.3", "1e2", "１", "1 2", "99999999999999999999"])
  func rejecting(text: String) {
    #expect(Measure(text) == nil)
  }

  @Test func vietnameseWritesADecimalComma() {
    #expect(Measure("13.5")?[.vietnamese] == "13,5")
    #expect(Measure("13.5")?[.english] == "13.5")
  }

  @Test func whatIsNotSetIsWhatMostOfficesUse() {
    let settings = Settings()
    #expect(settings.margins == PageMargins(top: 20, bottom: 20, left: 30, right: 20))
    #expect(settings.fontSize == 14)
    #expect(settings.lineSpacing == 1.15)
    #expect(settings.firstIndent == 10)
    #expect(settings.urgency == nil && settings.secrecy == nil && settings.draftMark == nil)
  }

  @Test func settingsTellTheirMeasuresAndMarks() {
    var settings = Settings()
    settings[.margins] = .init("25/20/32.5/15")
    settings[.fontSize] = .init("13.5")
    settings[.lineSpacing] = .init("1.5")
    settings[.firstIndent] = .init("1.27")
    settings[.urgency] = .init("immediate")
    settings[.secrecy] = .init("top-secret")
    settings[.draftMark] = .init("Dự thảo lần 2")
    #expect(settings.margins == PageMargins(top: 25, bottom: 20, left: 32.5, right: 15))
    #expect(settings.fontSize == 13.5)
    #expect(settings.lineSpacing == 1.5)
    #expect(settings.firstIndent == 12.7)
    #expect(settings.urgency?.printed == "HỎA TỐC")
    #expect(settings.secrecy?.printed == "TUYỆT MẬT")
    #expect(settings.draftMark == "Dự thảo lần 2")
  }
}

extension Settings.Setting {
  fileprivate init(_ text: String) { self.init(SourcedText(text)) }
}
