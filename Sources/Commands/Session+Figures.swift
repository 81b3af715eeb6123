import Foundations
import ReportModel

/// The figures of the report's period as charts: what came in by field and by channel, what became of it, and rates.
struct FiguresView: Sendable {
  let form: FilledForm
  let period: Period
  let language: Language

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  /// The charts with their headings.
  func lines(width: Int, style: BarChart.Style, isColored: Bool) -> [String] {
    let total = form.total
    func heading(_ text: String) -> String { TextStyle.strong.painted(text.clipped(to: width), if: isColored) }
    var lines = [
      heading(
        say(
          "Số liệu \(period.short), từ \(period.from) đến \(period.to)",
          "Figures of \(period.id), \(period.from) – \(period.to)"))
    ]
    for (title, count, bars) in charts(total) {
      lines += ["", heading("\(title): \(number(count))")]
      lines += count == 0 ? ["  \(nothing)"] : BarChart(bars: bars).lines(width: width, style: style)
    }
    return lines + ["", heading(say("Tỷ lệ", "Rates"))] + rates(total).flatMap { wrapped($0, width: width) }
  }

  private var nothing: String { say(Rate.nothingArose, "none (\(Rate.nothingArose))") }

  private func number(_ count: Int) -> String {
    say("\(VietnameseNumber.grouped(count)) hồ sơ", "\(VietnameseNumber.grouped(count)) dossiers")
  }

  private func charts(_ total: FormCounts) -> [(title: String, count: Int, bars: [BarChart.Bar])] {
    typealias Bar = BarChart.Bar
    return [
      (
        say("Tiếp nhận theo lĩnh vực", "Received by field"), total.received,
        form.rows.map { Bar(label: $0.label, count: $0.counts.received) }
      ),
      (
        say("Tiếp nhận theo hình thức", "Received by channel"), total.received,
        [
          Bar(label: say("trực tuyến", "online"), count: total.online),
          Bar(label: say("trực tiếp, bưu chính", "direct or postal"), count: total.direct),
          Bar(label: say("từ kỳ trước chuyển qua", "carried over"), count: total.carried),
        ]
      ),
      (
        say("Đã giải quyết", "Solved"), total.solved,
        [
          Bar(label: say("trước hạn", "early"), count: total.early),
          Bar(label: say("đúng hạn", "on time"), count: total.ontime),
          Bar(label: say("quá hạn", "late"), count: total.late),
        ]
      ),
      (
        say("Đang giải quyết", "Open"), total.open,
        [
          Bar(label: say("trong hạn", "within the time limit"), count: total.interm),
          Bar(label: say("quá hạn", "overdue"), count: total.overdue),
        ]
      ),
    ]
  }

  /// Each with what it is a share of.
  private func rates(_ total: FormCounts) -> [String] {
    let inTime = total.early.addingClamped(total.ontime)
    let new = total.online.addingClamped(total.direct)
    return [
      rate(
        say("giải quyết trước và đúng hạn trên số đã giải quyết", "solved in time, of all solved"), inTime, total.solved
      ),
      rate(say("giải quyết quá hạn trên số đã giải quyết", "solved late, of all solved"), total.late, total.solved),
      rate(
        say("trực tuyến trên số tiếp nhận mới trong kỳ", "online, of all newly received in the period"), total.online,
        new),
    ]
  }

  private func rate(_ name: String, _ part: Int, _ whole: Int) -> String {
    guard whole != 0 else { return "\(name): \(nothing)" }
    let fraction = "\(VietnameseNumber.grouped(part))/\(VietnameseNumber.grouped(whole))"
    return "\(name): \(fraction) = \(Rate.text(part, of: whole))"
  }

  private func wrapped(_ text: String, width: Int) -> [String] {
    text.wrapped(width: max(10, width - 2)).map { "  \($0)" }
  }
}

extension Session {
  /// `show figures`.
  func showFigures() {
    let report = workspace.report
    guard let period = report.period, let form = report.filledFormII06a(), !form.rows.isEmpty else {
      return say(
        "chưa có hồ sơ hay số liệu nào: thêm hồ sơ …, thêm số liệu …",
        "there are no dossiers or figures yet: add dossier …, add figures …")
    }
    let lines = FiguresView(form: form, period: period, language: language)
      .lines(width: textWidth, style: barStyle, isColored: console.colorsOutput)
    for line in lines { console.print(line) }
  }

  /// How wide text to read may be: longer lines are hard to follow.
  var textWidth: Int { min(environment.terminal.columns, 100) }

  private var barStyle: BarChart.Style {
    guard environment.terminal.outputIsTerminal, !isPlain else { return .none }
    return environment.localeIsUTF8 ? .blocks : .ascii
  }
}
