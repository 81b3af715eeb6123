import Glibc

/// A day of the calendar, as told by a clock; nothing is computed with it here.
package struct LocalDate: Hashable, Sendable {
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// 1 to 31.
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// Tells the time; a fixed one makes the same input give the same bytes.
package struct Clock: Sendable {
  /// Seconds since 1970-01-01 00:00 UTC.
  package var now: @Sendable () -> Int64
  /// The date on the officer's wall.
  package var today: @Sendable () -> LocalDate
  /// Milliseconds since some moment, never going back: for measuring how long something takes.
  package var milliseconds: @Sendable () -> Int64

  package init(
    now: @escaping @Sendable () -> Int64, today: @escaping @Sendable () -> LocalDate,
    milliseconds: @escaping @Sendable () -> Int64 = { 0 }
  ) {
    self.now = now
    self.today = today
    self.milliseconds = milliseconds
  }

  /// The clock of the machine, unless `SOURCE_DATE_EPOCH` stops it, as reproducible builds expect.
  package static func system(variables: [String: String]) -> Clock {
    guard let seconds = variables["SOURCE_DATE_EPOCH"].flatMap({ Int64($0) }), years1970To9999.contains(seconds) else {
      return system
    }
    var clock = fixed(at: seconds)
    clock.milliseconds = monotonicMilliseconds
    return clock
  }

  private static let years1970To9999: Range<Int64> = 0..<253_402_300_800

  /// The clock of the machine, with its time zone.
  package static let system = Clock(
    now: { Int64(time(nil)) },
    today: {
      var (seconds, parts) = (time(nil), tm())
      localtime_r(&seconds, &parts)
      return LocalDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }, milliseconds: monotonicMilliseconds)

  private static let monotonicMilliseconds: @Sendable () -> Int64 = {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// A clock that stands still; its date is that of UTC, the same on every machine.
  package static func fixed(at seconds: Int64) -> Clock {
    let date = LocalDate(secondsSince1970: seconds)
    return Clock(now: { seconds }, today: { date })
  }
}

extension LocalDate {
  /// The date in UTC of the Gregorian calendar, reckoned in years that begin in March so that leap days come last.
  fileprivate init(secondsSince1970 seconds: Int64) {
    let days = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400) + 719_468  // since 0000-03-01
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
