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

/// A moment as it is told by a clock on a wall.
package struct LocalTime: Hashable, Sendable {
  package var date: LocalDate
  /// 0 to 23.
  package var hour: Int
  /// 0 to 59.
  package var minute: Int

  package init(date: LocalDate, hour: Int, minute: Int) {
    self.date = date
    self.hour = hour
    self.minute = minute
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
  /// A moment, in seconds since 1970-01-01 00:00 UTC, as the clock on the officer's wall showed it.
  package var localTime: @Sendable (Int64) -> LocalTime

  package init(
    now: @escaping @Sendable () -> Int64, today: @escaping @Sendable () -> LocalDate,
    milliseconds: @escaping @Sendable () -> Int64 = { 0 },
    localTime: @escaping @Sendable (Int64) -> LocalTime = { LocalTime(inUTC: $0) }
  ) {
    self.now = now
    self.today = today
    self.milliseconds = milliseconds
    self.localTime = localTime
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
    today: { localTimeOfProcess(Int64(time(nil))).date }, milliseconds: monotonicMilliseconds,
    localTime: localTimeOfProcess)

  private static let localTimeOfProcess: @Sendable (Int64) -> LocalTime = { moment in
    var (seconds, parts) = (time_t(moment), tm())
    localtime_r(&seconds, &parts)
    return LocalTime(
      date: LocalDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)),
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
  }

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

extension LocalTime {
  /// The time in UTC of a moment.
  package init(inUTC seconds: Int64) {
    let date = LocalDate(secondsSince1970: seconds)
    let ofDay = Int((seconds % 86_400 + 86_400) % 86_400)
    self.init(date: date, hour: ofDay / 3600, minute: ofDay / 60 % 60)
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

/// A moment in UTC as text: `2026-11-24T14:32:07Z` (ISO 8601, extended, whole seconds, years 1970 to 9999).
package enum Timestamp {
  /// Moments before 1970 and after 9999 are told as the first or the last one that can be.
  package static func text(_ seconds: Int64) -> String {
    let moment = min(max(seconds, 0), 253_402_300_799)
    let time = LocalTime(inUTC: moment)
    let (date, second) = (time.date, Int(moment % 60))
    return String(unsafeUninitializedCapacity: 20) { output in
      var count = 0
      func append(_ number: Int, digits: Int, then mark: UInt8) {
        var rest = number
        for place in (count..<count + digits).reversed() {
          output[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
        output[count + digits] = mark
        count += digits + 1
      }
      append(date.year, digits: 4, then: UInt8(ascii: "-"))
      append(date.month, digits: 2, then: UInt8(ascii: "-"))
      append(date.day, digits: 2, then: UInt8(ascii: "T"))
      append(time.hour, digits: 2, then: UInt8(ascii: ":"))
      append(time.minute, digits: 2, then: UInt8(ascii: ":"))
      append(second, digits: 2, then: UInt8(ascii: "Z"))
      return count
    }
  }

  /// Reads back what `text` writes, and nothing else.
  package static func seconds(_ text: borrowing Span<UInt8>) -> Int64? {
    guard text.count == 20, hasMarks(text), let year = number(text, 0..<4), let month = number(text, 5..<7),
      let day = number(text, 8..<10), let hour = number(text, 11..<13), let minute = number(text, 14..<16),
      let second = number(text, 17..<19), year >= 1970, hour < 24, minute < 60, second < 60
    else { return nil }
    let marchYear = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
    let seconds = Int64(days * 86_400 + hour * 3600 + minute * 60 + second)
    // The 31st of a month of 30 days would be another day.
    return LocalDate(secondsSince1970: seconds) == LocalDate(year: year, month: month, day: day) ? seconds : nil
  }

  private static func hasMarks(_ text: borrowing Span<UInt8>) -> Bool {
    text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-") && text[10] == UInt8(ascii: "T")
      && text[13] == UInt8(ascii: ":") && text[16] == UInt8(ascii: ":") && text[19] == UInt8(ascii: "Z")
  }

  private static func number(_ text: borrowing Span<UInt8>, _ digits: Range<Int>) -> Int? {
    var value = 0
    for index in digits {
      guard text[index] >= 0x30, text[index] <= 0x39 else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
    }
    return value
  }
}
