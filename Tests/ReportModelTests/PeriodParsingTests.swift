import Foundations
import ReportModel
import Testing

@Suite struct PeriodParsingTests {
  @Test(
    "Every spelling of a period is understood",
    arguments: [
      ("Q3/2021", "Q3/2021"), ("q3/2021", "Q3/2021"), ("III/2021", "Q3/2021"), ("iii/2021", "Q3/2021"),
      ("quý 3/2021", "Q3/2021"), ("quý III/2021", "Q3/2021"), ("Quý III/2021", "Q3/2021"),
      ("quý III năm 2021", "Q3/2021"), ("quy iii nam 2021", "Q3/2021"), ("QUÝ III NĂM 2021", "Q3/2021"),
      ("quý 3 năm 2021", "Q3/2021"), ("Quý III/Năm 2021", "Q3/2021"), ("I/2021", "Q1/2021"), ("II/2021", "Q2/2021"),
      ("IV/2021", "Q4/2021"), ("quý IV/2021", "Q4/2021"), ("quý 1/2021", "Q1/2021"), ("quý i/2021", "Q1/2021"),
      ("H1/2021", "H1/2021"), ("h2/2021", "H2/2021"), ("6 tháng đầu năm 2021", "H1/2021"),
      ("6 THANG DAU NAM 2021", "H1/2021"), ("6 tháng cuối năm 2021", "H2/2021"), ("9M/2021", "9M/2021"),
      ("9m/2021", "9M/2021"), ("9 tháng 2021", "9M/2021"), ("9 tháng năm 2021", "9M/2021"),
      ("9 tháng đầu năm 2021", "9M/2021"), ("M9/2021", "M9/2021"), ("m12/2021", "M12/2021"),
      ("tháng 9/2021", "M9/2021"), ("tháng 02/2021", "M2/2021"), ("Tháng 9 năm 2021", "M9/2021"),
      ("thang 9 nam 2021", "M9/2021"), ("Y2021", "Y2021"), ("y2021", "Y2021"), ("năm 2021", "Y2021"),
      ("NAM 2021", "Y2021"), ("quý\u{0301} III/2021", "Q3/2021"),
    ])
  func spelling(text: String, id: String) throws {
    let words = text.split(separator: " ").map(String.init)
    let parsed = try #require(Period.parse(words))
    #expect(parsed.period.id == id)
    #expect(parsed.wordCount == words.count)
  }

  @Test(
    "What is no period is left alone",
    arguments: [
      "", "Q5/2021", "Q0/2021", "Q3", "Q3/", "Q3/21", "Q3/20211", "Q3/1900", "Q3/3000", "Q3-2021", "Q3 2021", "3/2021",
      "V/2021", "IIII/2021", "quý", "quý III", "quý V/2021", "quý 5/2021", "quý III 2021", "quý III/năm", "quý",
      "H3/2021", "H1", "6M/2021", "6 tháng 2021", "6 tháng đầu 2021", "6 tháng giữa năm 2021", "6 tháng", "6",
      "9 tháng", "9 tháng đầu", "9 tháng cuối năm 2021", "9", "M0/2021", "M13/2021", "M/2021", "M009/2021", "M+9/2021",
      "tháng 13/2021", "tháng 9", "tháng 9 2021", "tháng", "Y", "Y21", "Y 2021", "Y20211", "năm", "năm nay", "2021",
      "from 15/6/2021 to 14/9/2021", "8/2/2021", "75/KH-SNgV", "/", "//", "/2021", "Q3//2021", "Q3/2021/", "Q3/2021x",
      "Q99999999999999999999/2021", "Q3/99999999999999999999", "M99999999999999999999/2021", "Q3/２０２１",
    ])
  func reject(text: String) {
    #expect(Period.parse(text.split(separator: " ").map(String.init)) == nil)
  }

  @Test(
    "A period takes the words it needs and leaves the rest",
    arguments: [
      ("Q3/2021 outline kstt", 1), ("quý III/2021 đề cương kstt", 2), ("quý III năm 2021 từ ngày 1/6/2021", 4),
      ("6 tháng đầu năm 2021 from 1/12/2020", 5), ("9 tháng 2021 năm 2022", 3), ("năm 2021 2022", 2),
      ("tháng 9 năm 2021 năm 2022", 4),
    ])
  func rest(text: String, wordCount: Int) throws {
    let words = text.split(separator: " ").map(String.init)
    #expect(try #require(Period.parse(words)).wordCount == wordCount)
  }

  @Test func aQuotedWordMayHoldSeveralButAPeriodDoesNotEndInsideIt() {
    #expect(Period.parse(["quý III năm 2021", "x"])?.wordCount == 1)
    #expect(Period.parse(["quý", "III năm 2021"])?.wordCount == 2)
    #expect(Period.parse(["quý III/2021 và sau đó"]) == nil)
    #expect(Period.parse([" "]) == nil)
  }

  @Test func aSliceOfWordsIsReadFromItsOwnStart() throws {
    let words = ["report", "quý", "III/2021", "outline"]
    let parsed = try #require(Period.parse(words.dropFirst()))
    #expect(parsed.period == Period(.quarter(3), 2021))
    #expect(parsed.wordCount == 2)
  }

  @Test(arguments: Language.allCases)
  func everyPrintedPeriodReadsBack(language: Language) throws {
    for year in [1901, 1999, 2021, 2999] {
      for kind in Period.Kind.all {
        let expected = Period(kind, year)
        try #require(try period(expected.canonical(language)) == expected)
        try #require(try period(expected.short) == expected)
        try #require(try period(expected.long) == expected)
        try #require(try period(expected.formTitle) == expected)
      }
    }
  }
}
