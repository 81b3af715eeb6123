import ReportModel
import Testing

@Suite struct RateTests {
  @Test(
    "A percentage has one decimal, rounded half up, and none when it is whole",
    arguments: [
      (1, 1, "100%"), (0, 5, "0%"), (1, 2, "50%"), (1, 3, "33,3%"), (2, 3, "66,7%"), (1, 8, "12,5%"),
      (965, 1000, "96,5%"), (1, 2000, "0,1%"), (1, 2001, "0%"), (1999, 2000, "100%"), (3, 2, "150%"),
      (-1, 3, "-33,3%"), (1, -3, "-33,3%"), (-1, 100_000, "0%"), (.max, .max, "100%"), (.min, .min, "100%"),
    ])
  func percentage(numerator: Int, denominator: Int, text: String) {
    #expect(Rate.text(numerator, of: denominator) == text)
  }

  @Test func aRateOfNothingIsNotAHundredPercent() {
    #expect(Rate.text(0, of: 0) == "không phát sinh")
    #expect(Rate.allCases.map { $0.text(FormCounts()) } == Array(repeating: "không phát sinh", count: 3))
  }

  @Test func eachRateHasItsOwnDenominator() {
    let counts = FormCounts(online: 3, direct: 1, carried: 10, early: 1, ontime: 1, late: 6, interm: 6)
    #expect(Rate.onTime.text(counts) == "25%")
    #expect(Rate.late.text(counts) == "75%")
    #expect(Rate.online.text(counts) == "75%")
  }

  @Test(
    "Numbers are grouped in threes with a full stop",
    arguments: [
      (0, "0", "0"), (2, "2", "02"), (12, "12", "12"), (999, "999", "999"), (1247, "1.247", "1.247"),
      (1_000_000, "1.000.000", "1.000.000"), (-1247, "-1.247", "-1.247"), (-2, "-2", "-2"),
      (.min, "-9.223.372.036.854.775.808", "-9.223.372.036.854.775.808"),
    ])
  func number(_ number: Int, grouped: String, padded: String) {
    #expect(VietnameseNumber.grouped(number) == grouped)
    #expect(VietnameseNumber.padded(number) == padded)
  }
}
