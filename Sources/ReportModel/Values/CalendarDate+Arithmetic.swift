extension CalendarDate {
  /// Days since 1 January 1970, which is day 0; earlier days are negative.
  ///
  /// Counts in years that begin on 1 March, so that the leap day is the last of its year and every month before it has
  /// a fixed offset.
  package var dayNumber: Int {
    let marchYear = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfMarchYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfMarchYear - Self.dayNumberOrigin
  }

  /// From 1 March of the year 0 to 1 January 1970.
  private static let dayNumberOrigin = 719_468
  private static let daysInFourCenturies = 146_097

  /// The day with this number, or the nearest one that a date can hold.
  package init(dayNumber: Int) {
    let number = dayNumber.clamped(to: Self.earliest.dayNumber...Self.latest.dayNumber) + Self.dayNumberOrigin
    let (era, dayOfEra) = number.quotientAndRemainder(dividingBy: Self.daysInFourCenturies)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfMarchYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfMarchYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      existingYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfMarchYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The date so many days later (earlier if negative); stops at `earliest` and `latest`.
  package func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber.addingClamped(days)) }
}
