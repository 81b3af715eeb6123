import ReportModel

extension CalendarDate {
  /// The number by which a spreadsheet knows the day, 1 for 1 January 1900.
  ///
  /// Lotus took 1900 for a leap year and Excel kept it: from 1 March 1900 on, the number is one higher than the days.
  var spreadsheetSerial: Int {
    let days = dayNumber + 25_568  // 1 January 1900 is day -25,567
    return days < 60 ? days : days + 1
  }
}
