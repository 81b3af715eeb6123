import ReportModel
import Testing

@Suite struct CalendarDateTests {
  @Test(
    "Every accepted spelling gives the same day",
    arguments: ["8/2/2021", "08/02/2021", "8/02/2021", "08/2/2021", "2021-02-08"])
  func spelling(text: String) throws {
    let parsed = try CalendarDate.parse(text).get()
    #expect(parsed == CalendarDate(year: 2021, month: 2, day: 8))
    #expect((parsed.year, parsed.month, parsed.day) == (2021, 2, 8))
  }

  @Test func aSliceOfALongerTextIsReadAlone() throws {
    let text = "ngày 30/6/2021 của"
    #expect(try CalendarDate.parse(text.dropFirst(5).prefix(9)).get() == date("30/6/2021"))
  }

  @Test(
    "What has not the form of a date is malformed",
    arguments: [
      "", "/", "//", "8/2", "8/2/21", "8/2/02021", "008/2/2021", "8/002/2021", "8-2-2021", "08-02-2021", "2021/02/08",
      "2021-2-8", "2021-02-8", "2021-02-081", " 8/2/2021", "8/2/2021 ", "8.2.2021", "a/2/2021", "+8/2/2021",
      "-8/2/2021", "/02/12021", "8//22021", "2/2021", "09/2021", "٨/٢/٢٠٢١", "8/2/2021/", "12345678", "--------",
      "////////", "2021-02_08", "２０２１-02", "99999999999999999999999999/1/2021", "1/1/99999999999999999999999999",
    ])
  func malformed(text: String) {
    #expect(CalendarDate.parse(text) == .failure(.malformed))
  }

  @Test(
    "A day that does not exist tells how long its month is",
    arguments: [
      ("31/6/2021", 30), ("29/2/2021", 28), ("30/2/2020", 29), ("0/2/2021", 28), ("32/1/2021", 31),
      ("29/2/2100", 28), ("2021-02-29", 28), ("99/12/2021", 31),
    ] as [(String, Int)])
  func impossibleDay(text: String, lastDay: Int) {
    #expect(CalendarDate.parse(text) == .failure(.impossible(lastDayOfMonth: lastDay)))
  }

  @Test(
    "A month or a year that does not exist has no last day",
    arguments: ["5/13/2021", "5/0/2021", "2021-13-05", "1/1/1899", "1/1/3000", "31/6/0000"])
  func impossibleMonth(text: String) {
    #expect(CalendarDate.parse(text) == .failure(.impossible(lastDayOfMonth: nil)))
  }

  @Test(
    "Decree 30/2020/NĐ-CP pads days below 10 and the months 1 and 2",
    arguments: [
      ("2021-02-08", "08/02/2021"), ("2021-06-30", "30/6/2021"), ("2021-07-12", "12/7/2021"),
      ("2020-04-08", "08/4/2020"), ("2021-01-29", "29/01/2021"), ("2021-09-01", "01/9/2021"),
      ("2020-12-10", "10/12/2020"), ("2020-10-01", "01/10/2020"), ("2021-11-30", "30/11/2021"),
    ])
  func decreeSpelling(iso: String, printed: String) throws {
    #expect(try date(iso).description == printed)
    #expect("\(try date(iso))" == printed)
    #expect(try date(printed).iso == iso)
  }

  @Test func everyDayFollowsTheOneBeforeAndReadsBackFromBothSpellings() throws {
    var day = CalendarDate.earliest
    var count = 1
    while day != .latest {
      let next = day.adding(days: 1)
      try #require(day < next && next.dayNumber == day.dayNumber + 1)
      try #require(CalendarDate(year: next.year, month: next.month, day: next.day) == next)
      if next.year < 2060 {
        try #require(CalendarDate.parse(next.description) == .success(next))
        try #require(CalendarDate.parse(next.iso) == .success(next))
      }
      day = next
      count += 1
    }
    #expect(count == 1100 * 365 + 267)  // leap years 1904…2996, without 2100, 2200, 2300, 2500, 2600, 2700, 2900
  }

  @Test(
    "Days are added over the ends of months and years",
    arguments: [
      ("14/9/2021", 1, "15/9/2021"), ("28/2/2020", 1, "29/2/2020"), ("28/2/2021", 1, "1/3/2021"),
      ("31/12/2021", 1, "1/1/2022"), ("1/1/2022", -1, "31/12/2021"), ("1/3/2000", -1, "29/2/2000"),
      ("15/6/2021", 0, "15/6/2021"), ("15/6/2021", 366, "16/6/2022"), ("15/6/2021", -365, "15/6/2020"),
    ])
  func adding(start: String, days: Int, result: String) throws {
    #expect(try date(start).adding(days: days) == date(result))
  }

  @Test func addingStopsAtTheFirstAndLastDay() throws {
    #expect(try date("1/1/2021").adding(days: .max) == .latest)
    #expect(try date("1/1/2021").adding(days: .min) == .earliest)
    #expect(CalendarDate.latest.adding(days: 1) == .latest)
    #expect(CalendarDate.earliest.adding(days: -1) == .earliest)
  }

  @Test func dayNumbersCountFrom1970() throws {
    #expect(try date("1/1/1970").dayNumber == 0)
    #expect(try date("31/12/1969").dayNumber == -1)
    #expect(try date("1/1/2000").dayNumber == 10_957)
  }

  @Test func monthsHaveTheirLengths() {
    #expect(
      (1...12).map { CalendarDate.daysInMonth($0, year: 2021) } == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    #expect([1900, 2000, 2020, 2021, 2100].map { CalendarDate.daysInMonth(2, year: $0) } == [28, 29, 29, 28, 28])
    #expect([-1, 0, 13, .max].map { CalendarDate.daysInMonth($0, year: 2021) } == [0, 0, 0, 0])
  }

  @Test func thereIsNoDateOutOfAnyNumbers() {
    #expect(CalendarDate(year: .max, month: .max, day: .max) == nil)
    #expect(CalendarDate(year: 2021, month: .min, day: .min) == nil)
    #expect(CalendarDate(year: 2021, month: 2, day: 29) == nil)
  }
}
