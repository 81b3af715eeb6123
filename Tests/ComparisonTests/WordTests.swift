import ReportModel
import Testing

@testable import Comparison

@Suite struct WordTests {
  private func syllables(_ text: String) -> [String] {
    SyllableReader(Period(.quarter(3), 2021)).syllables(of: text).map(\.text)
  }

  @Test func syllablesStandBetweenBlanksAndPunctuationApart() {
    #expect(
      syllables("“Thủ tục”, hồ sơ (một cửa).") == [
        "“", "Thủ", "tục", "”", ",", "hồ", "sơ", "(", "một", "cửa", ")", ".",
      ])
  }

  @Test func numbersDatesAndDocumentNumbersAreWhole() {
    #expect(syllables("75/KH-SNgV ngày 08/02/2021: 96,5%.") == ["75/KH-SNgV", "ngày", "08/02/2021", ":", "96,5%", "."])
  }

  @Test(
    arguments: [
      "Quý III/2021", "QUÝ IV NĂM 2021", "quý 3/2021", "tháng 9/2021", "6 tháng đầu năm 2021", "9 tháng đầu năm 2021",
      "Năm 2021", "15/6/2021", "14/9/2021",
    ])
  func aPeriodIsOneSyllable(period: String) {
    #expect(syllables("trong \(period), đã").dropFirst().first == period)
  }

  @Test func aDayThatIsNotOfThePeriodIsNone() {
    let read = SyllableReader(Period(.quarter(3), 2021)).syllables(of: "16/6/2021 14/9/2021")
    #expect(read.map(\.isPeriod) == [false, true])
  }

  @Test func onlyTheSyllablesThatDifferAreMarked() {
    #expect(
      difference("giải quyết 12 hồ sơ, còn 3 hồ sơ.", "giải quyết 15 hồ sơ, còn 3 hồ sơ.")
        == "giải quyết [-12-] {+15+} hồ sơ, còn 3 hồ sơ.")
  }

  @Test func aSyllableWithAnotherMarkIsAnother() {
    #expect(difference("thủ tục hành chinh", "thủ tục hành chính") == "thủ tục hành [-chinh-] {+chính+}")
  }

  @Test func whatCameOrWentAloneIsMarkedAlone() {
    #expect(difference("a b c", "a c") == "a [-b-] c")
    #expect(difference("a c", "a b c.") == "a {+b+} c{+.+}")
  }

  @Test func periodsAndTheirDaysAreToldAsSuch() {
    #expect(
      difference(
        "Trong Quý III/2021 (từ ngày 15/6/2021 đến ngày 14/9/2021)",
        "Trong Quý IV/2021 (từ ngày 15/9/2021 đến ngày 14/12/2021)")
        == "Trong <Quý III/2021>Quý IV/2021> (từ ngày <15/6/2021>15/9/2021> đến ngày <14/9/2021>14/12/2021>)")
  }

  @Test func equalTextsHaveNoDifferenceWhateverTheirBlanks() {
    #expect(difference("một  cửa", "một cửa") == "một cửa")
    #expect(difference("", "") == "")
  }

  @Test func aNewTextIsAddedAndALostOneRemovedAsAWhole() {
    #expect(difference("", "một cửa") == "{+một cửa+}")
    #expect(difference("một cửa", "") == "[-một cửa-]")
  }
}
