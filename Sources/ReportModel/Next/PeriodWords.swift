import Diagnostics
import Foundations

/// How a text names a period by hand: "Quý III/2021", "quý 3 năm 2021", "từ ngày 15/6/2021 đến ngày 14/9/2021". What was
/// written so stays as it is when the period changes.
package struct PeriodWords: Sendable {
  private let names: [FoldedPattern]
  private let days: [[FoldedPattern]]
  private let year: String

  package init(_ period: Period) {
    let year = String(period.year)
    self.year = year
    let spellings: [String] =
      switch period.kind {
      case .quarter(let number):
        [RomanNumeral.string(number), String(number)].flatMap {
          ["\($0)/\(year)", "\($0) năm \(year)", "\($0)/năm \(year)"]
        }
        .map { "quý \($0)" }
      case .month(let number):
        ["tháng \(number)/\(year)", "tháng \(number) năm \(year)", "tháng \(number)/năm \(year)"]
      case .firstHalf, .secondHalf, .nineMonths: [period.long]
      // Plans and programmes are named by their year.
      case .year: []
      }
    names = spellings.map { FoldedPattern($0) }
    days = [period.from, period.to].map { date in
      func padded(_ number: Int) -> [String] { number < 10 ? ["\(number)", "0\(number)"] : ["\(number)"] }
      let (days, months) = (padded(date.day), padded(date.month))
      return days.flatMap { day in months.map { FoldedPattern("\(day)/\($0)/\(date.year)") } }
    }
  }

  /// True if the text says the name of the period, or both its first and its last day.
  package func areWritten(in text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "2")), text.contains(year) else { return false }
    let line = text.utf8.contains(UInt8(ascii: "\n")) ? String(text.map { $0 == "\n" ? " " : $0 }) : text
    return names.contains { $0.beginsWord(in: line) } || days.allSatisfy { $0.contains { $0.beginsWord(in: line) } }
  }

  package func areWritten(in block: NarrativeBlock) -> Bool {
    if areWritten(in: block.text.text) { return true }
    guard case .table(let table) = block.content else { return false }
    return table.rows.contains { $0.contains { areWritten(in: $0.text) } }
  }
}
