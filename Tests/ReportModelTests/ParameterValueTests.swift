import Foundations
import ReportModel
import Testing

@Suite struct ParameterValueTests {
  private func printed(_ text: String, _ kind: TextParameter.Kind) -> String? {
    try? ParameterValue(text, kind).printed()
  }

  @Test(arguments: [
    ("1247", "1.247"), ("1.247", "1.247"), ("12,5", "12,5"), ("12.5", "12,5"), ("007", "7"), ("0", "0"), ("-3", "-3"),
    ("-0,5", "-0,5"), ("1.247,5", "1.247,5"),
  ])
  func numbersAreReadAsTheyAreTypedAndPrintedAsVietnameseWritesThem(text: String, printed: String) {
    #expect(self.printed(text, .number) == printed)
  }

  @Test(arguments: ["", "một", "1,2,3", "1.24.7", "12,", ",5", "+3", "1 000", "9999999999999999", "1..2"])
  func whatIsNoNumberIsTold(text: String) { #expect(printed(text, .number) == nil) }

  @Test func datesAndPeriodsAreReadInAllTheirSpellings() {
    #expect(printed("8/9/2021", .date) == "08/9/2021")
    #expect(printed("2021-09-08", .date) == "08/9/2021")
    #expect(printed("31/9/2021", .date) == nil)
    #expect(printed("quý 3 năm 2021", .period) == "Quý III/2021")
    #expect((try? ParameterValue("Q3/2021", .period))?.printed(isLong: true) == "Quý III năm 2021")
    #expect(printed("Q3/2021 nữa", .period) == nil)
  }

  @Test func aChoiceIsFoundWhateverItsCaseAndDiacritics() {
    let kind = TextParameter.Kind.choice(["Bình An", "Bình Minh"])
    #expect(printed("binh minh", kind) == "Bình Minh")
    #expect(throws: ParameterValue.Failure.notAChoice(["Bình An", "Bình Minh"])) { try ParameterValue("Bình", kind) }
  }

  @Test func aTextIsOneLineAndNotEmpty() {
    #expect(printed("Bình An", .text) == "Bình An")
    #expect(printed("  ", .text) == nil)
    #expect(printed("a\nb", .text) == nil)
  }

  @Test(arguments: ["huyen", "huyện", "ngay-hop", "a1", "tên_xã"])
  func namesHaveLettersDigitsAndHyphens(name: String) { #expect(TextParameter.isName(name)) }

  @Test(arguments: ["", "1a", "-a", "a b", "a.b", "a/b", "a|b", "{a}", "a:b", "a=b"])
  func whatOtherReferencesAreMadeOfIsNoName(name: String) { #expect(!TextParameter.isName(name)) }

  @Test func aValueThatNoLongerFitsGivesWayToTheDefault() throws {
    var values = ParameterValues()
    values["Huyện"] = .text("Bình An")
    var parameter = TextParameter(name: "huyen", kind: .text, standard: .text("x"))
    #expect(Report().value(of: parameter, given: values) == .text("Bình An"))
    parameter.kind = .number
    parameter.standard = .number("3")
    #expect(Report().value(of: parameter, given: values) == .number("3"))
  }
}
