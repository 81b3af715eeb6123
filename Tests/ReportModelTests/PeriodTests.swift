import Foundations
import ReportModel
import Testing

@Suite struct PeriodTests {
  @Test(
    "The rule gives the days, both ends inclusive",
    arguments: [
      (.quarter(1), "15/12/2020–14/3/2021"), (.quarter(2), "15/3/2021–14/6/2021"),
      (.quarter(3), "15/6/2021–14/9/2021"), (.quarter(4), "15/9/2021–14/12/2021"),
      (.firstHalf, "15/12/2020–14/6/2021"), (.secondHalf, "15/6/2021–14/12/2021"),
      (.nineMonths, "15/12/2020–14/9/2021"), (.year, "15/12/2020–14/12/2021"),
      (.month(1), "15/12/2020–14/01/2021"), (.month(3), "15/02/2021–14/3/2021"),
      (.month(12), "15/11/2021–14/12/2021"),
    ] as [(Period.Kind, String)])
  func days(kind: Period.Kind, days: String) throws {
    let period = Period(kind, 2021)
    #expect(try period.ruleRange == range(days))
    #expect(try period.from...period.to == range(days))
    #expect(period.range == nil)
  }

  @Test func everyPeriodIsFollowedByTheOneThatAdjoinsIt() throws {
    for year in 2000...2040 {
      for kind in Period.Kind.all {
        let period = Period(kind, year)
        try #require(period.next.previous == period)
        try #require(period.previous.next == period)
        if kind != .nineMonths { try #require(period.next.from == period.to.adding(days: 1)) }
      }
    }
  }

  @Test(
    "The next period is of the same sort",
    arguments: [
      ("Q1/2021", "Q2/2021"), ("Q4/2021", "Q1/2022"), ("H1/2021", "H2/2021"), ("H2/2021", "H1/2022"),
      ("M9/2021", "M10/2021"), ("M12/2021", "M1/2022"), ("Y2021", "Y2022"), ("9M/2021", "9M/2022"),
    ])
  func next(text: String, next: String) throws {
    #expect(try period(text).next.id == next)
    #expect(try period(next).previous.id == text)
  }

  @Test func quartersFillTheHalvesAndTheYear() {
    for year in 2000...2040 {
      #expect(Period(.quarter(1), year).from == Period(.firstHalf, year).from)
      #expect(Period(.quarter(2), year).to == Period(.firstHalf, year).to)
      #expect(Period(.quarter(3), year).to == Period(.nineMonths, year).to)
      #expect(Period(.quarter(4), year).to == Period(.year, year).to)
      #expect(
        Period(.year, year).from...Period(.year, year).to == Period(.month(1), year).from...Period(.month(12), year).to)
    }
  }

  @Test func afterStatedDaysTheNextPeriodBeginsTheDayAfter() throws {
    let period = try Period(.quarter(4), 2021, range: range("15/9/2021–4/12/2021"))
    #expect(try period.next == Period(.quarter(1), 2022, range: range("5/12/2021–14/3/2022")))
    #expect(period.previous == Period(.quarter(3), 2021))
  }

  @Test func beforeStatedDaysThePreviousPeriodEndsTheDayBefore() throws {
    let period = try Period(.quarter(4), 2021, range: range("20/9/2021–14/12/2021"))
    #expect(try period.previous == Period(.quarter(3), 2021, range: range("15/6/2021–19/9/2021")))
    #expect(period.next == Period(.quarter(1), 2022))
  }

  @Test func statedDaysThatEndLikeTheRuleLeaveTheNextPeriodWithout() throws {
    let period = try Period(.quarter(3), 2021, range: range("1/6/2021–14/9/2021"))
    #expect(period.next.range == nil)
  }

  @Test func statedDaysThatLeaveTheNextPeriodNoDayDoNotReachIt() throws {
    let period = try Period(.month(3), 2021, range: range("15/2/2021–31/12/2025"))
    #expect(period.next == Period(.month(4), 2021))
    let late = try Period(.month(3), 2021, range: range("1/1/1950–14/3/2021"))
    #expect(late.previous == Period(.month(2), 2021))
  }

  @Test func statedDaysOfNineMonthsDoNotReachTheNextYear() throws {
    let period = try Period(.nineMonths, 2021, range: range("1/12/2020–31/8/2021"))
    #expect(period.next == Period(.nineMonths, 2022))
    #expect(period.previous == Period(.nineMonths, 2020))
  }

  @Test func statedDaysThatAreTheRulesAreNoOverride() throws {
    var period = try Period(.quarter(3), 2021, range: range("15/6/2021–14/9/2021"))
    #expect(period == Period(.quarter(3), 2021))
    period.range = try range("1/6/2021–31/8/2021")
    #expect(try (period.from, period.to) == (date("1/6/2021"), date("31/8/2021")))
    #expect(period != Period(.quarter(3), 2021))
    period.range = try range("15/6/2021–14/9/2021")
    #expect(period == Period(.quarter(3), 2021))
  }

  @Test func anyNumberGivesAPeriod() {
    #expect(Period(.quarter(0), .min) == Period(.quarter(1), 1901))
    #expect(Period(.month(.max), .max) == Period(.month(12), 2999))
    #expect(Period(.quarter(4), 2999).next == Period(.quarter(4), 2999))
    #expect(Period(.year, 1901).previous == Period(.year, 1901))
  }

  @Test(
    "A period has a name for every place",
    arguments: [
      ("Q3/2021", "Quý III/2021", "Quý III năm 2021", "Quý III/Năm 2021", "quý III/2021"),
      ("H1/2021", "6 tháng đầu năm 2021", "6 tháng đầu năm 2021", "6 tháng đầu năm 2021", "6 tháng đầu năm 2021"),
      ("H2/2021", "6 tháng cuối năm 2021", "6 tháng cuối năm 2021", "6 tháng cuối năm 2021", "6 tháng cuối năm 2021"),
      ("9M/2021", "9 tháng đầu năm 2021", "9 tháng đầu năm 2021", "9 tháng đầu năm 2021", "9 tháng 2021"),
      ("M9/2021", "Tháng 9/2021", "Tháng 9 năm 2021", "Tháng 9/Năm 2021", "tháng 9/2021"),
      ("Y2021", "Năm 2021", "Năm 2021", "Năm 2021", "năm 2021"),
    ])
  func names(id: String, short: String, long: String, formTitle: String, vietnamese: String) throws {
    let period = try period(id)
    #expect(period.id == id)
    #expect(period.short == short)
    #expect(period.long == long)
    #expect(period.formTitle == formTitle)
    #expect(period.canonical(.english) == id)
    #expect(period.canonical(.vietnamese) == vietnamese)
  }
}
