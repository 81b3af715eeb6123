/// A horizontal bar, or several segments of one.
struct ChartBar {
  var segments: [(count: Int, pattern: ChartPattern)]
  /// Behind the bar.
  var number = ""

  var length: Double { segments.reduce(0) { $0 + Double(max(0, $1.count)) } }
}

/// Bars under one label.
struct ChartRow {
  var label: String
  /// At the right end of the label's line.
  var detail: String
  /// All that the row shows, in words.
  var description: String
  var bars: [ChartBar]
}

/// A chart as a drawing (SVG 1.1) that needs no colours: every bar has its number, every sort its pattern, and all of it
/// stands in words in the description.
struct ChartFigure {
  var title: String
  var legend: [(pattern: ChartPattern, label: String)]
  /// None if there is nothing to show.
  var rows: [ChartRow]

  // In units of the drawing, which is as wide as a phone.
  private static let width = 400.0
  private static let barHeight = 18.0
  private static let barGap = 3.0
  private static let labelHeight = 22.0
  private static let rowGap = 12.0
  private static let legendHeight = 30.0
  /// What a number behind a bar may take.
  private static let numberWidth = 90.0
  /// Longer labels would run into the numbers.
  private static let longestLabel = 32

  /// `number` makes the names of its parts unique in the page.
  func write(number: Int, to html: inout XMLBuffer) {
    html.markup("<figure>\n<figcaption><h3>", text: title.cleaned, "</h3></figcaption>\n")
    if rows.isEmpty {
      html.markup("<p>Không phát sinh.</p>\n")
    } else {
      writeDrawing(number, to: &html)
    }
    html.markup("</figure>\n")
  }

  private func writeDrawing(_ number: Int, to html: inout XMLBuffer) {
    html.markup(
      "<svg viewBox=\"0 0 \(CSSNumber.text(Self.width)) \(CSSNumber.text(height))\" role=\"img\""
        + " aria-labelledby=\"bieu-do-\(number)-ten bieu-do-\(number)-mo-ta\">\n")
    html.markup("<title id=\"bieu-do-\(number)-ten\">", text: title.cleaned, "</title>\n")
    let description = rows.map(\.description).joined(separator: "; ").cleaned
    html.markup("<desc id=\"bieu-do-\(number)-mo-ta\">", text: "\(description).", "</desc>\n")
    var top = 0.0
    if !legend.isEmpty {
      writeLegend(to: &html)
      top = Self.legendHeight
    }
    for row in rows {
      write(row, top: top, to: &html)
      top += height(of: row)
    }
    html.markup("</svg>\n")
  }

  private var height: Double {
    rows.reduce(legend.isEmpty ? 0 : Self.legendHeight) { $0 + height(of: $1) }
  }

  private func height(of row: ChartRow) -> Double {
    Self.labelHeight + Double(row.bars.count) * (Self.barHeight + Self.barGap) + Self.rowGap
  }

  private func writeLegend(to html: inout XMLBuffer) {
    for (index, entry) in legend.enumerated() {
      let left = Double(index) * Self.width / Double(legend.count)
      writeRectangle(left: left, top: 3, width: 18, height: 14, entry.pattern, to: &html)
      write(entry.label, left: left + 24, line: 15, to: &html)
    }
  }

  private func write(_ row: ChartRow, top: Double, to html: inout XMLBuffer) {
    let line = top + Self.labelHeight - 7
    write(shortened(row.label), left: 0, line: line, to: &html)
    if !row.detail.isEmpty { write(row.detail, left: Self.width, line: line, isStrong: true, to: &html) }
    var barTop = top + Self.labelHeight
    for bar in row.bars {
      write(bar, top: barTop, to: &html)
      barTop += Self.barHeight + Self.barGap
    }
  }

  private func write(_ bar: ChartBar, top: Double, to html: inout XMLBuffer) {
    if bar.number.isEmpty { writeTrack(top: top, to: &html) }
    var left = 0.0
    for segment in bar.segments where segment.count > 0 {
      // What is not nothing is seen, however little it is.
      let width = max(2, Double(segment.count) * unit)
      writeRectangle(left: left, top: top, width: width, height: Self.barHeight, segment.pattern, to: &html)
      left += width
    }
    if !bar.number.isEmpty { write(bar.number, left: left + 6, line: top + Self.barHeight - 4, to: &html) }
  }

  /// The room of a bar, so that one of nothing is seen too.
  private func writeTrack(top: Double, to html: inout XMLBuffer) {
    html.markup(
      "<rect x=\"0.5\" y=\"\(CSSNumber.text(top + 0.5))\" width=\"\(CSSNumber.text(Self.width - 4))\""
        + " height=\"\(CSSNumber.text(Self.barHeight))\" fill=\"#f1f1f1\"/>\n")
  }

  /// How long one dossier is.
  private var unit: Double {
    let bars = rows.flatMap(\.bars)
    let greatest = max(1, bars.map(\.length).max() ?? 1)
    let room = bars.contains { !$0.number.isEmpty } ? Self.width - Self.numberWidth : Self.width - 4
    return room / greatest
  }

  private func writeRectangle(
    left: Double, top: Double, width: Double, height: Double, _ pattern: ChartPattern, to html: inout XMLBuffer
  ) {
    html.markup(
      "<rect x=\"\(CSSNumber.text(left + 0.5))\" y=\"\(CSSNumber.text(top + 0.5))\" width=\"\(CSSNumber.text(width))\""
        + " height=\"\(CSSNumber.text(height))\" fill=\"url(#\(pattern.name))\" stroke=\"#222\"/>\n")
  }

  private func write(
    _ text: String, left: Double, line: Double, isStrong: Bool = false, to html: inout XMLBuffer
  ) {
    html.markup("<text x=\"\(CSSNumber.text(left))\" y=\"\(CSSNumber.text(line))\"")
    html.markup(isStrong ? " text-anchor=\"end\" class=\"strong\">" : ">", text: text.cleaned, "</text>\n")
  }

  private func shortened(_ label: String) -> String {
    label.count > Self.longestLabel ? label.prefix(Self.longestLabel - 1) + "…" : label
  }
}
