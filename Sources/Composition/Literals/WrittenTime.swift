import ReportModel

/// What a text that somebody else wrote tells of periods and days.
package enum WrittenTime {
  /// The periods that are written out, in the order of the text; a lone year is none.
  package static func periods(in text: String) -> [Period] {
    LiteralReader(text).matches.compactMap { match in
      if case .period(let period) = match.kind { period } else { nil }
    }
  }

  /// "từ ngày 15/6/2021 đến ngày 14/9/2021", both ends inclusive.
  package static func range(in text: String) -> ClosedRange<CalendarDate>? {
    let matches = LiteralReader(text).matches
    let literal = LiteralText(text)
    for (first, second) in zip(matches, matches.dropFirst()) {
      guard case .date(let from) = first.kind, case .date(let to) = second.kind, from <= to else { continue }
      let between = literal.string(first.range.upperBound..<second.range.lowerBound).split(separator: " ")
      let before = literal.string(0..<first.range.lowerBound).lowercased().split(separator: " ").suffix(2)
      if before.contains("từ") || before.contains("(từ"), between.first == "đến" { return from...to }
    }
    return nil
  }
}
