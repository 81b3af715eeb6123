extension CalendarDate: CustomStringConvertible {
  /// Why a text is not a date.
  package enum ParseFailure: Error, Hashable, Sendable {
    /// The text has not the form of a date.
    case malformed
    /// It has the form, but there is no such day. `lastDayOfMonth` is nil when the month does not exist or the year is
    /// outside `years`.
    case impossible(lastDayOfMonth: Int?)
  }

  /// Reads 8/2/2021, 08/02/2021 and 2021-02-08, nothing around them. Does not allocate.
  @specialized(where Text == String)
  @specialized(where Text == Substring)
  package static func parse<Text: StringProtocol>(_ text: Text) -> Result<CalendarDate, ParseFailure> {
    text.withUTF8Bytes { parse($0) }
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<CalendarDate, ParseFailure> {
    guard bytes.count >= 8, bytes.count <= 10 else { return .failure(.malformed) }
    return bytes[4] == .hyphen ? parseISO(bytes) : parseVietnamese(bytes)
  }

  /// "2021-02-08", nothing shorter.
  private static func parseISO(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<CalendarDate, ParseFailure> {
    guard bytes.count == 10, bytes[7] == .hyphen, let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return .failure(.malformed) }
    return checked(year: year, month: month, day: day)
  }

  /// "8/2/2021": one or two digits for day and month, four for the year.
  private static func parseVietnamese(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<CalendarDate, ParseFailure> {
    let dayEnd = bytes[1] == .slash ? 1 : 2
    let monthEnd = bytes.count - 5
    guard bytes[dayEnd] == .slash, bytes[monthEnd] == .slash, (2...3).contains(monthEnd - dayEnd),
      let day = number(bytes[0..<dayEnd]), let month = number(bytes[dayEnd + 1..<monthEnd]),
      let year = number(bytes[monthEnd + 1..<bytes.count])
    else { return .failure(.malformed) }
    return checked(year: year, month: month, day: day)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for byte in digits {
      guard let digit = byte.digit else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func checked(year: Int, month: Int, day: Int) -> Result<CalendarDate, ParseFailure> {
    if let date = CalendarDate(year: year, month: month, day: day) { return .success(date) }
    let lastDay = years.contains(year) ? daysInMonth(month, year: year) : 0
    return .failure(.impossible(lastDayOfMonth: lastDay > 0 ? lastDay : nil))
  }

  /// As Decree 30/2020/NĐ-CP, Annex I, II.4.b writes a date: days below 10 and the months 1 and 2 take a leading 0, the
  /// months 3–9 do not. 08/02/2021, 30/6/2021, 08/4/2020.
  package var description: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      var count = buffer.append(day, digits: 2, at: 0)
      count = buffer.append(.slash, at: count)
      count = buffer.append(month, digits: month <= 2 || month >= 10 ? 2 : 1, at: count)
      count = buffer.append(.slash, at: count)
      return buffer.append(year, digits: 4, at: count)
    }
  }

  /// As ISO 8601 writes it: 2021-02-08.
  package var iso: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      var count = buffer.append(year, digits: 4, at: 0)
      count = buffer.append(.hyphen, at: count)
      count = buffer.append(month, digits: 2, at: count)
      count = buffer.append(.hyphen, at: count)
      return buffer.append(day, digits: 2, at: count)
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes one byte and returns the index behind it.
  fileprivate func append(_ byte: UInt8, at index: Int) -> Int {
    self[index] = byte
    return index + 1
  }

  /// Writes the last `digits` digits of a number ≥ 0 and returns the index behind them.
  fileprivate func append(_ number: Int, digits: Int, at index: Int) -> Int {
    var rest = number
    for position in (index..<index + digits).reversed() {
      self[position] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    return index + digits
  }
}
