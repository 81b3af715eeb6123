import Comparison
import Foundations
import ReportModel

// Figures side by side, with what each percentage is a percentage of.

extension ComparisonPage {
  mutating func writeFigures(_ figures: FigureComparison, _ comparison: ReportComparison) {
    let columns = [comparison.oldPeriod, comparison.newPeriod].map { $0?.id ?? "?" }
    let names = columns[0] == columns[1] ? [say("Cũ", "Old"), say("Mới", "New")] : columns
    let titles = names + [say("Chênh lệch", "Difference")]
    guard figures.isChanged else { return }
    parts.append(.heading(say("Số liệu (biểu II.06a)", "Figures (form II.06a)")))
    parts.append(
      .table(
        Table(
          titles: [say("Cột", "Column")] + titles + [say("So với cũ", "Of the old")], numberColumns: [1, 2, 3, 4],
          rows: FormCounts.Column.allCases.map { row($0, figures.total) })))
    parts.append(
      .table(
        Table(
          titles: [say("Tỷ lệ", "Rate")] + titles + [say("Tính trên", "Of what")], numberColumns: [1, 2, 3],
          rows: Rate.allCases.map { row(figures.rate($0)) })))
    writeFields(figures, titles)
  }

  private mutating func writeFields(_ figures: FigureComparison, _ titles: [String]) {
    guard !figures.fields.isEmpty else { return }
    let rows = figures.fields.flatMap { field in
      FormCounts.Column.allCases.filter { field.count($0).difference != 0 }.map { column in
        let row = row(column, field)
        let sign: Sign = field.old == nil ? .added : field.new == nil ? .removed : row.sign
        return Row(sign: sign, cells: [field.label] + row.cells)
      }
    }
    parts.append(
      .table(
        Table(
          titles: [say("Lĩnh vực", "Field"), say("Cột", "Column")] + titles + [say("So với cũ", "Of the old")],
          numberColumns: [2, 3, 4, 5], rows: rows)))
    guard figures.unchangedFieldCount > 0 else { return }
    parts.append(
      .note(
        say(
          "\(figures.unchangedFieldCount) lĩnh vực có số liệu như cũ",
          "fields with the same figures: \(figures.unchangedFieldCount)")))
  }

  private func row(_ column: FormCounts.Column, _ row: FigureComparison.Row) -> Row {
    let count = row.count(column)
    return Row(
      sign: count.difference == 0 ? .none : .changed,
      cells: [
        "(\(column.rawValue)) \(column.name[language])", VietnameseNumber.grouped(count.old),
        VietnameseNumber.grouped(count.new), Self.signed(VietnameseNumber.grouped(count.difference)), share(count),
      ])
  }

  /// How much more than before; of nothing there is no share.
  private func share(_ count: CountDifference) -> String {
    guard let permille = count.permille else {
      return count.new == 0 ? say(Rate.nothingArose, "none arose") : say("mới phát sinh", "newly arisen")
    }
    return Self.signed(Rate.percent(permille))
  }

  private func row(_ rate: RateDifference) -> Row {
    let points = rate.difference.map {
      Self.signed(Rate.percent($0).replacing("%", with: "")) + say(" điểm %", " points")
    }
    func shown(_ text: String) -> String { text == Rate.nothingArose ? say(text, "none arose") : text }
    return Row(
      sign: rate.old == rate.new ? .none : .changed,
      cells: [
        name(rate.rate), shown(rate.oldText), shown(rate.newText), points ?? "–", denominator(rate.rate),
      ])
  }

  /// "+3", "−3", "0".
  private static func signed(_ text: String) -> String {
    if text.hasPrefix("-") { return "−" + text.dropFirst() }
    return text == "0" || text == "0%" ? text : "+" + text
  }

  private func name(_ rate: Rate) -> String {
    switch rate {
    case .onTime: say("giải quyết trước và đúng hạn", "solved in time")
    case .late: say("giải quyết quá hạn", "solved late")
    case .online: say("tiếp nhận trực tuyến", "received online")
    }
  }

  private func denominator(_ rate: Rate) -> String {
    switch rate {
    case .onTime: say("((8)+(9))/(7): số đã giải quyết", "((8)+(9))/(7): all solved")
    case .late: say("(10)/(7): số đã giải quyết", "(10)/(7): all solved")
    case .online: say("(4)/((4)+(5)): số mới tiếp nhận trong kỳ", "(4)/((4)+(5)): all received in the period")
    }
  }
}

extension String {
  /// Without the standard library's regular expressions, which nothing else here needs.
  fileprivate func replacing(_ character: Character, with text: String) -> String {
    reduce(into: "") { $0 += $1 == character ? text : String($1) }
  }
}
