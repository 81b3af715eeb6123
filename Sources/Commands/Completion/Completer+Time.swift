import Foundations
import ReportModel
import ReportScript

// Dates and periods.

extension Completer {
  private var today: CalendarDate? {
    let today = environment.clock.today()
    return CalendarDate(year: today.year, month: today.month, day: today.day)
  }

  /// The dates of the command so far, today, and the ends of the period.
  func addDates(for parameter: Parameter, _ typed: TypedValue, _ scope: ValueScope, to list: inout CandidateList) {
    var dates: [(CalendarDate, String)] = today.map { [($0, say("hôm nay", "today"))] } ?? []
    if let period = report.period {
      dates.append((period.from, say("đầu kỳ", "first day of the period")))
      dates.append((period.to, say("cuối kỳ", "last day of the period")))
    }
    for (parameter, date) in scope.progress.dates { dates.append((date, parameter.label[language])) }
    add(dates, typed, to: &list)
  }

  /// Of its date a report may leave the day blank.
  func addReportDates(_ typed: TypedValue, to list: inout CandidateList) {
    guard let today else { return }
    add([(today, say("hôm nay", "today"))], typed, to: &list)
    let month = "\(today.month)/\(today.year)"
    list.offer(month, for: typed, detail: say("chỗ ghi ngày để trống", "the day stays blank"))
  }

  private func add(_ dates: [(CalendarDate, String)], _ typed: TypedValue, to list: inout CandidateList) {
    var details: [(date: CalendarDate, detail: String)] = []
    for (date, detail) in dates {
      if let index = details.firstIndex(where: { $0.date == date }) {
        details[index].detail += ", \(detail)"
      } else {
        details.append((date, detail))
      }
    }
    for (date, detail) in details {
      let spellings = [date.description, "\(date.day)/\(date.month)/\(date.year)", date.iso]
      offer(spellings, typed, detail, to: &list)
    }
  }

  /// That of the report, those next to it, and the present quarter.
  func addPeriods(_ typed: TypedValue, to list: inout CandidateList) {
    var periods: [(Period, String)] = []
    if let period = report.period {
      periods += [
        (period, say("kỳ báo cáo", "the period of the report")), (period.previous, say("kỳ trước", "the one before")),
        (period.next, say("kỳ sau", "the one after")),
      ]
    }
    if let quarter = today.map(Period.quarter) {
      periods += [
        (quarter, say("quý hiện nay", "the present quarter")), (quarter.previous, say("quý trước", "the last quarter")),
      ]
    }
    var known: Set<String> = []
    for (period, detail) in periods where known.insert(period.id).inserted {
      let days = "\(detail), \(period.from) – \(period.to)"
      offer(period.spellings(language), typed, days, to: &list)
    }
  }

  /// Offers one thing in the first spelling that goes on what was typed, and by itself in its first one.
  private func offer(_ spellings: [String], _ typed: TypedValue, _ detail: String, to list: inout CandidateList) {
    guard let text = spellings.first(where: typed.pattern.begins) else { return }
    list.add(.start, at: typed.start, text) {
      Completion.Candidate(typed.writtenBare(text), label: text, detail: detail, ending: typed.ending)
    }
  }
}

extension TypedValue {
  /// Periods and dates go without quotes unless they were begun with one.
  fileprivate func writtenBare(_ text: String) -> String { if case .word = writing { text } else { written(text) } }
}

extension Period {
  /// The quarter that a day is in, by the rule.
  fileprivate static func quarter(of date: CalendarDate) -> Period {
    let quarters = [date.year, date.year + 1].flatMap { year in (1...4).map { Period(.quarter($0), year) } }
    return quarters.first { $0.to >= date } ?? Period(.quarter(4), date.year)
  }

  /// As it may be typed, the best first.
  fileprivate func spellings(_ language: Language) -> [String] {
    var spellings = [canonical(language), canonical(language.other)]
    if case .quarter(let number) = kind { spellings.append("quý \(number)/\(year)") }
    return spellings + [long]
  }
}
