import Foundations

extension RegisteredDocument {
  /// The year that an annual plan is made for: as it was registered, else told by its day. A plan of December is for the
  /// next year, one of January or February for its own.
  ///
  /// Nil for whatever is no annual plan: also for a plan whose title names another year, or a stage of several.
  package var planYear: Int? {
    guard type == .plan else { return nil }
    if let validity { return validity }
    guard let date, date.month == 12 || date.month <= 2 else { return nil }
    let year = date.month == 12 ? date.year + 1 : date.year
    guard let title else { return year }
    return title.contains(String(year)) && !UnicodeText.folded(title).contains("giai doan") ? year : nil
  }

  /// True for an annual plan whose year was over before that of the period.
  package func isPlanOfPastYear(in period: Period) -> Bool { planYear.map { $0 < period.year } ?? false }
}
