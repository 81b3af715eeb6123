/// A reporting period: its name, and the days it covers.
///
/// The rule gives the days (decree 09/2019/NĐ-CP closes the figures on the 14th); a unit that deviates states its own
/// `range`. Quarters are 1…4, months 1…12, years 1901…2999; `init` brings anything else to the nearest of these.
package struct Period: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case quarter(Int), firstHalf, secondHalf, nineMonths, month(Int), year
  }

  package let kind: Kind
  package let year: Int
  /// The days stated by "from … to …", both ends inclusive; nil where the rule holds, also when they are the rule's.
  package var range: ClosedRange<CalendarDate>? {
    didSet { if range == ruleRange { range = nil } }
  }

  /// The years whose periods lie within what a date can hold: the first one begins in the December before it.
  package static let years = CalendarDate.years.lowerBound + 1...CalendarDate.years.upperBound

  package init(_ kind: Kind, _ year: Int, range: ClosedRange<CalendarDate>? = nil) {
    self.kind =
      switch kind {
      case .quarter(let number): .quarter(number.clamped(to: 1...4))
      case .month(let number): .month(number.clamped(to: 1...12))
      default: kind
      }
    self.year = year.clamped(to: Self.years)
    self.range = nil
    if range != ruleRange { self.range = range }
  }

  /// The first day, inclusive.
  package var from: CalendarDate { (range ?? ruleRange).lowerBound }

  /// The last day, inclusive.
  package var to: CalendarDate { (range ?? ruleRange).upperBound }

  /// The days the rule gives, both ends inclusive: from the 15th of the month before to the 14th of the last month.
  package var ruleRange: ClosedRange<CalendarDate> {
    let monthBefore = lastMonth - monthCount
    let from =
      monthBefore == 0
      ? CalendarDate(existingYear: year - 1, month: 12, day: 15)
      : CalendarDate(existingYear: year, month: monthBefore, day: 15)
    return from...CalendarDate(existingYear: year, month: lastMonth, day: 14)
  }

  /// The month the period is closed in, 1…12.
  private var lastMonth: Int {
    switch kind {
    case .quarter(let number): number * 3
    case .firstHalf: 6
    case .nineMonths: 9
    case .month(let number): number
    case .secondHalf, .year: 12
    }
  }

  private var monthCount: Int {
    switch kind {
    case .quarter: 3
    case .firstHalf, .secondHalf: 6
    case .nineMonths: 9
    case .month: 1
    case .year: 12
    }
  }
}
