import ReportModel
import Testing

/// The date a test writes down; the test fails if there is none.
func date(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CalendarDate {
  try #require(try? CalendarDate.parse(text).get(), "\(text) is no date", sourceLocation: sourceLocation)
}

/// "15/6/2021–14/9/2021", both ends inclusive.
func range(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> ClosedRange<CalendarDate> {
  let ends = text.split(separator: "–").map(String.init)
  try #require(ends.count == 2, sourceLocation: sourceLocation)
  return try date(ends[0], sourceLocation: sourceLocation)...date(ends[1], sourceLocation: sourceLocation)
}

/// The period a test writes down in words.
func period(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Period {
  let words = text.split(separator: " ").map(String.init)
  let parsed = try #require(Period.parse(words), "\(text) is no period", sourceLocation: sourceLocation)
  try #require(parsed.wordCount == words.count, sourceLocation: sourceLocation)
  return parsed.period
}

extension Period.Kind {
  static var all: [Period.Kind] {
    (1...4).map { .quarter($0) } + [.firstHalf, .secondHalf, .nineMonths, .year] + (1...12).map { .month($0) }
  }
}
