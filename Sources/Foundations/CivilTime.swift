/// A moment in UTC as the calendar writes it. Seconds are those of Unix: leap seconds do not exist.
package struct CivilTime: Equatable {
  package var year: Int
  package var month: Int
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int

  /// The first moment that a zip archive can hold.
  /// The last second of the year 9999, since 1970: the most that the formats with dates can say.
  package static let latest: Int64 = 253_402_300_799

  package static let zipEpoch = CivilTime(year: 1980, month: 1, day: 1, hour: 0, minute: 0, second: 0)

  package init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// From seconds since 1970, in the Gregorian calendar, for the years 1970 to 9999; other moments are cut to these.
  package init(secondsSince1970 seconds: Int64) {
    let usable = Int(min(max(seconds, 0), 253_402_300_799))
    // Counted in years that begin in March, so that the leap day comes last; 719,468 days from 0000-03-01 to 1970.
    let dayNumber = usable / 86_400 + 719_468
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    hour = usable % 86_400 / 3_600
    minute = usable % 3_600 / 60
    second = usable % 60
  }

  /// "2021-09-08T07:30:00Z" (W3CDTF, as ECMA-376 Part 2 §11 asks of dcterms:created).
  package var iso8601: String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
      + "T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))Z"
  }

  /// Date and time in the form of a zip directory: years from 1980 to 2107, seconds in steps of two.
  package var dosDateAndTime: (date: UInt16, time: UInt16) {
    guard year >= 1980 else { return CivilTime.zipEpoch.dosDateAndTime }
    let date = (min(year, 2107) - 1980) << 9 | month << 5 | day
    let time = hour << 11 | minute << 5 | second / 2
    return (UInt16(clamping: date), UInt16(clamping: time))
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
