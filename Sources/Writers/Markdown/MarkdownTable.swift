import DocumentTree

/// A GFM table: one header row, whose labels join what stands above one another; a merged cell shows in its first place.
struct MarkdownTable {
  private let styles: StyleSheet
  private let cells: [PlacedCell]
  private let columnCount: Int
  private let rowCount: Int
  private let headerRowCount: Int

  init(_ table: Table, styles: StyleSheet) {
    self.styles = styles
    cells = table.placedCells
    columnCount = table.columnCount
    rowCount = table.rows.count
    headerRowCount = min(max(table.headerRowCount, 0), rowCount)
  }

  var lines: [String] {
    guard columnCount > 0, rowCount > 0 else { return [] }
    var rows = [[String]](repeating: [String](repeating: "", count: columnCount), count: rowCount - headerRowCount)
    var alignments = [Alignment](repeating: .left, count: columnCount)
    for placed in cells where placed.row >= headerRowCount {
      let content = placed.cell.content
      rows[placed.row - headerRowCount][placed.cell.column] = label(of: content, style: styles[content.role])
      if placed.row == headerRowCount { alignments[placed.cell.column] = styles[content.role].alignment }
    }
    return ([header, alignments.map(delimiter)] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }

  /// "Số lượng hồ sơ tiếp nhận – Trong kỳ – Trực tuyến".
  private var header: [String] {
    var labels = [[String]](repeating: [], count: columnCount)
    for placed in cells where placed.row < headerRowCount {
      let text = label(of: placed.cell.content, style: nil)
      guard !text.isEmpty else { continue }
      for column in placed.columns { labels[column].append(text) }
    }
    return labels.map { $0.joined(separator: " – ") }
  }

  private func label(of content: Paragraph, style: ParagraphStyle?) -> String {
    let text = MarkdownInline.text(of: content.cleanRuns, style: style)
    guard let marker = content.marker?.cleaned else { return text }
    return "\(MarkdownInline.escaped(marker)) \(text)"
  }

  private func delimiter(_ alignment: Alignment) -> String {
    switch alignment {
    case .left, .justified: "---"
    case .center: ":---:"
    case .right: "---:"
    }
  }
}
