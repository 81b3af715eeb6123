import Comparison
import DocumentTree
import Foundations
import ReportModel

/// The differences as a page that stands alone, with small charts of the figures; no script, nothing from outside.
package enum ComparisonHTML {
  package static func bytes(_ comparison: ReportComparison, _ page: ComparisonPage) -> [UInt8] {
    var html = XMLBuffer(beginning: "<!DOCTYPE html>\n")
    html.markup("<html lang=\"\(page.language.rawValue)\">\n<head>\n<meta charset=\"utf-8\"/>\n")
    html.markup(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    html.markup("<title>", text: page.title.cleaned, "</title>\n<style>\n\(styles)\n</style>\n</head>\n")
    html.markup("<body>\n<main>\n<h1>", text: page.title.cleaned, "</h1>\n")
    for part in page.parts { write(part, to: &html) }
    ComparisonCharts(comparison, page)?.write(to: &html)
    html.markup("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private static func write(_ part: ComparisonPage.Part, to html: inout XMLBuffer) {
    switch part {
    case .heading(let text): html.markup("<h2>", text: text.cleaned, "</h2>\n")
    case .note(let text): html.markup("<p>", text: text.cleaned, "</p>\n")
    case .table(let table): write(table, to: &html)
    case .lines(let lines):
      html.markup("<ul>\n")
      for line in lines { write(line, to: &html) }
      html.markup("</ul>\n")
    }
  }

  private static func write(_ table: ComparisonPage.Table, to html: inout XMLBuffer) {
    html.markup("<div class=\"scroll\"><table>\n<thead><tr><td></td>")
    for title in table.titles { html.markup("<th scope=\"col\">", text: title.cleaned, "</th>") }
    html.markup("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      html.markup("<tr class=\"\(name(of: row.sign))\"><td>\(row.sign.rawValue)</td>")
      for (column, cell) in row.cells.enumerated() {
        let isNumber = table.numberColumns.contains(column)
        html.markup(isNumber ? "<td class=\"number\">" : "<td>", text: cell.cleaned, "</td>")
      }
      html.markup("</tr>\n")
    }
    html.markup("</tbody>\n</table></div>\n")
  }

  private static func write(_ line: ComparisonPage.Line, to html: inout XMLBuffer) {
    html.markup(
      "<li class=\"\(name(of: line.sign))\(line.isIndented ? " below" : "")\"><b>\(line.sign.rawValue)</b> ",
      text: line.label.cleaned, "")
    if !line.segments.isEmpty { html.markup(": ") }
    for (index, segment) in line.segments.enumerated() {
      if segment.isSpaced, index > 0 { html.markup(" ") }
      switch segment.content {
      case .same(let text): html.text(text.cleaned)
      case .removed(let text): html.markup("<del>−", text: text.cleaned, "</del>")
      case .added(let text): html.markup("<ins>+", text: text.cleaned, "</ins>")
      case .period(let old, let new):
        html.markup("<mark>", text: "\(old) → \(new)".cleaned, "</mark>")
      }
    }
    html.markup("</li>\n")
  }

  private static func name(of sign: ComparisonPage.Sign) -> String {
    switch sign {
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    case .none: "same"
    }
  }

  private static let styles =
    """
    *{box-sizing:border-box}
    body{margin:0;background:#eceef1;color:#111;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
    main{max-width:64rem;margin:1rem auto;padding:1rem;background:#fff}
    h1{font-size:1.4rem}h2{font-size:1.2rem;margin:1.5rem 0 .5rem}
    h3,figure{margin:0}
    ul{list-style:none;margin:.5rem 0;padding:0}
    li{padding-left:1.2rem;text-indent:-1.2rem}
    li.below{margin-left:1.2rem}
    .scroll{overflow-x:auto;margin:.5rem 0}
    table{border-collapse:collapse}
    th,td{border:1px solid #bbb;padding:.2rem .5rem;text-align:left}
    .number{text-align:right;white-space:nowrap}
    .added,ins{color:#1d6b35}.removed,del{color:#a3200f}
    tr.same{color:#555}
    ins{background:#dff0e2}del{background:#fbe3df}mark{background:#fff3c4;color:inherit}
    """ + "\n" + ChartStyles.text
}

/// The figures of both reports as bars beside each other.
private struct ComparisonCharts {
  private let figures: FigureComparison
  private let page: ComparisonPage
  private let names: [String]

  private static let longestList = 12

  /// Nil if no figure differs.
  init?(_ comparison: ReportComparison, _ page: ComparisonPage) {
    guard let figures = comparison.figures, figures.isChanged else { return nil }
    self.figures = figures
    self.page = page
    let periods = [comparison.oldPeriod, comparison.newPeriod].map { $0?.short ?? "" }
    names = periods[0] == periods[1] ? [page.say("cũ", "old"), page.say("mới", "new")] : periods
  }

  func write(to html: inout XMLBuffer) {
    let title = page.say("Biểu đồ", "Charts")
    html.markup("<section class=\"charts\" aria-labelledby=\"bieu-do\">\n<h2 id=\"bieu-do\">", text: title, "</h2>\n")
    ChartPattern.writeDefinitions(to: &html)
    html.markup("<div>\n")
    for (index, figure) in [totals, byField].compactMap({ $0 }).enumerated() {
      figure.write(number: index + 1, to: &html)
    }
    html.markup("</div>\n</section>\n")
  }

  private var legend: [(pattern: ChartPattern, label: String)] { [(.carried, names[0]), (.early, names[1])] }

  private var totals: ChartFigure? {
    let columns: [FormCounts.Column] = [.received, .solved, .late, .open, .overdue]
    return figure(
      page.say("Toàn đơn vị", "The whole unit"),
      columns.map { ("(\($0.rawValue)) \($0.name[page.language])", figures.total.count($0)) })
  }

  private var byField: ChartFigure? {
    figure(
      page.say("Tiếp nhận theo lĩnh vực có thay đổi", "Received, by fields that differ"),
      figures.fields.prefix(Self.longestList).map { ($0.label, $0.count(.received)) })
  }

  private func figure(_ title: String, _ counts: [(label: String, count: CountDifference)]) -> ChartFigure? {
    guard !counts.isEmpty else { return nil }
    let rows = counts.map { label, count in
      let values = [count.old, count.new].map(VietnameseNumber.grouped)
      return ChartRow(
        label: label, detail: "", description: "\(label): \(names[0]) \(values[0]), \(names[1]) \(values[1])",
        bars: [
          ChartBar(segments: [(count.old, .carried)], number: values[0]),
          ChartBar(segments: [(count.new, .early)], number: values[1]),
        ])
    }
    return ChartFigure(title: title, legend: legend, rows: rows)
  }
}
