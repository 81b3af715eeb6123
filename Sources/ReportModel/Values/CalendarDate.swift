/// A day of the proleptic Gregorian calendar, in the years 1900…2999.
///
/// Always an existing day. Year, month and day are packed in one `Int32` in this order, so that comparing two dates is
/// comparing two integers.
package struct CalendarDate: Hashable, Comparable, Sendable {
  private let packed: Int32

  package static let years = 1900...2999
  package static let earliest = CalendarDate(existingYear: 1900, month: 1, day: 1)
  package static let latest = CalendarDate(existingYear: 2999, month: 12, day: 31)

  /// Nil if there is no such day, or if its year is outside `years`.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, year: year)
    else { return nil }
    self.init(existingYear: year, month: month, day: day)
  }

  /// A day that the caller knows to exist.
  init(existingYear year: Int, month: Int, day: Int) {
    packed = Int32(truncatingIfNeeded: year << 9 | month << 5 | day)
  }

  package var year: Int { Int(packed >> 9) }
  /// 1…12.
  package var month: Int { Int(packed >> 5 & 0xF) }
  /// 1…31.
  package var day: Int { Int(packed & 0x1F) }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.packed < right.packed }

  /// 28…31; 0 for a month that does not exist.
  package static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeapYear(year) ? 29 : 28
    default: 0
    }
  }

  private static func isLeapYear(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}
