import ReportModel

/// The figures of form II.06a as charts, after the paper and not part of it.
struct ChartSection {
  private let form: FilledForm
  private let period: Period
  private let history: [FigureRecord]

  /// More bars than this are no picture; the smallest then stand together.
  private static let longestList = 15
  private static let longestTrend = 8

  /// Nil if there is nothing to draw.
  init?(report: Report, forms: [FilledForm]) {
    guard let period = report.period, let form = forms.first(where: { $0.code == FormDefinition.II06a.code }),
      !form.rows.isEmpty
    else { return nil }
    self.form = form
    self.period = period
    history = report.figures.records.filter { $0.period?.isSameSort(as: period) == true }
  }

  func write(to html: inout XMLBuffer) {
    html.markup("<section class=\"charts\" aria-labelledby=\"bieu-do\">\n<h2 id=\"bieu-do\">Biểu đồ</h2>\n<p>")
    html.markup(
      "", text: "\(period.short), từ ngày \(period.from) đến ngày \(period.to). \(FormDefinition.II06a.printedCode).",
      "</p>\n")
    ChartPattern.writeDefinitions(to: &html)
    html.markup("<div>\n")
    let figures = [byField, byChannel, byResult, stillOpen] + (history.isEmpty ? [] : [trend])
    for (index, figure) in figures.enumerated() { figure.write(number: index + 1, to: &html) }
    html.markup("</div>\n</section>\n")
  }

  // MARK: The charts

  private static let solvedLegend: [(ChartPattern, String)] = [
    (.early, "trước hạn"), (.ontime, "đúng hạn"), (.late, "quá hạn"),
  ]

  private var byField: ChartFigure {
    let rows = rowsByField.map { label, counts in
      let parts = [counts.early, counts.ontime, counts.late]
      let sum = parts.map(VietnameseNumber.grouped).joined(separator: " + ")
      let words = zip(parts, Self.solvedLegend).map { "\(VietnameseNumber.grouped($0)) \($1.1)" }
      return ChartRow(
        label: label, detail: VietnameseNumber.grouped(counts.solved) + (counts.solved == 0 ? "" : " = \(sum)"),
        description: "\(label): \(words.joined(separator: ", "))",
        bars: [ChartBar(segments: zip(parts, Self.solvedLegend).map { ($0, $1.0) })])
    }
    return ChartFigure(title: "Đã giải quyết theo lĩnh vực", legend: Self.solvedLegend, rows: rows)
  }

  private var rowsByField: [(label: String, counts: FormCounts)] {
    guard form.rows.count > Self.longestList else { return form.rows.map { ($0.label, $0.counts) } }
    let sorted = form.rows.sorted { $0.counts.solved > $1.counts.solved }
    let rest = sorted.dropFirst(Self.longestList - 1)
    let others = rest.reduce(into: FormCounts()) { $0 += $1.counts }
    return sorted.prefix(Self.longestList - 1).map { ($0.label, $0.counts) }
      + [("Các lĩnh vực khác (\(rest.count))", others)]
  }

  private var byChannel: ChartFigure {
    let total = form.total
    return simple(
      "Tiếp nhận theo hình thức", total.received,
      [
        ("Trực tuyến trong kỳ", total.online, .early), ("Trực tiếp, bưu chính trong kỳ", total.direct, .ontime),
        ("Từ kỳ trước", total.carried, .carried),
      ])
  }

  private var byResult: ChartFigure {
    let total = form.total
    return simple(
      "Kết quả giải quyết", total.solved,
      [
        ("Trước hạn", total.early, .early), ("Đúng hạn", total.ontime, .ontime), ("Quá hạn", total.late, .late),
      ])
  }

  private var stillOpen: ChartFigure {
    let total = form.total
    return simple(
      "Đang giải quyết", total.open, [("Trong hạn", total.interm, .ontime), ("Quá hạn", total.overdue, .late)])
  }

  /// A bar for each part of a whole, with its share.
  private func simple(
    _ title: String, _ whole: Int, _ parts: [(label: String, count: Int, pattern: ChartPattern)]
  ) -> ChartFigure {
    let rows = parts.map { part in
      let text = "\(VietnameseNumber.grouped(part.count)) (\(Rate.text(part.count, of: whole)))"
      return ChartRow(
        label: part.label, detail: text, description: "\(part.label): \(text)",
        bars: [ChartBar(segments: [(part.count, part.pattern)])])
    }
    return ChartFigure(
      title: "\(title): \(VietnameseNumber.grouped(whole)) hồ sơ", legend: [], rows: whole == 0 ? [] : rows)
  }

  /// The closing figures of earlier periods of the same sort, and those of this one, the oldest first.
  private var trend: ChartFigure {
    var sums: [Period: FormCounts] = [period: form.total]
    for record in history {
      guard let earlier = record.period, earlier != period else { continue }
      sums[earlier, default: FormCounts()] += record.counts
    }
    let legend: [(ChartPattern, String)] = [(.early, "tiếp nhận"), (.ontime, "đã giải quyết"), (.late, "quá hạn")]
    let rows = sums.sorted { ($0.key.to, $0.key.from) < ($1.key.to, $1.key.from) }.suffix(Self.longestTrend)
      .map { period, counts in
        let values = [counts.received, counts.solved, counts.late]
        let words = zip(values, legend).map { "\($1.1) \(VietnameseNumber.grouped($0))" }
        return ChartRow(
          label: period.short, detail: "", description: "\(period.short): \(words.joined(separator: ", "))",
          bars: zip(values, legend).map {
            ChartBar(segments: [($0, $1.0)], number: VietnameseNumber.grouped($0))
          })
      }
    return ChartFigure(title: "Qua các kỳ", legend: legend, rows: rows)
  }
}

extension Period {
  /// Quarters with quarters, halves with halves: others cover another stretch of time.
  fileprivate func isSameSort(as other: Period) -> Bool {
    switch (kind, other.kind) {
    case (.quarter, .quarter), (.month, .month), (.year, .year), (.nineMonths, .nineMonths),
      (.firstHalf, .firstHalf), (.firstHalf, .secondHalf), (.secondHalf, .firstHalf), (.secondHalf, .secondHalf):
      true
    default: false
    }
  }
}
