import Foundations

/// Records in aligned columns below a header line, by the widths that Vietnamese takes on a terminal.
///
/// Where the columns are too wide together, those that give way are cut with "…", in their order; where even that is not
/// enough, dispensable ones are left out and named below the table.
struct ColumnTable: Sendable {
  enum Alignment: Sendable {
    case left, right
  }

  struct Column: Sendable {
    var title: String
    var alignment = Alignment.left
    /// The place in the order in which columns are cut, 1 first; nil for one that is never cut.
    var givesWay: Int?
    /// How narrow a column that gives way may become.
    var minimum = 8
    /// The greatest is left out first; nil for one that always stays.
    var dispensability: Int?
  }

  let columns: [Column]
  let rows: [[String]]
  /// What each column needs to show everything.
  private let naturalWidths: [Int]

  private static let gap = "  "

  init(_ columns: [Column], rows: [[String]]) {
    self.columns = columns
    let cells = rows.map { row in row.map { UnicodeText.printable($0) } }
    self.rows = cells
    naturalWidths = columns.enumerated().map { column, declaration in
      cells.reduce(UnicodeText.displayWidth(declaration.title)) { widest, row in
        row.indices.contains(column) ? max(widest, UnicodeText.displayWidth(row[column])) : widest
      }
    }
  }

  /// The header and the rows, each in at most `width` columns.
  func lines(width: Int, isColored: Bool = false) -> [String] {
    let shown = shownColumns(width: width)
    let widths = columnWidths(of: shown, width: width)
    func line(_ cells: [String]) -> String {
      let parts = zip(shown, widths).map { column, width in
        cells.indices.contains(column) ? padded(cells[column], columns[column].alignment, to: width) : ""
      }
      return parts.joined(separator: Self.gap).withoutTrailingBlanks
    }
    let header = TextStyle.strong.painted(line(columns.map(\.title)), if: isColored)
    return [header] + rows.map(line)
  }

  /// The titles of the columns for which there is no room.
  func omittedTitles(width: Int) -> [String] {
    let shown = shownColumns(width: width)
    return columns.indices.filter { !shown.contains($0) }.map { columns[$0].title }
  }

  // MARK: Widths

  private func shownColumns(width: Int) -> [Int] {
    let needs = columns.indices.map { column in
      columns[column].givesWay == nil ? naturalWidths[column] : min(naturalWidths[column], columns[column].minimum)
    }
    var shown = Array(columns.indices)
    func need() -> Int { shown.reduce(0) { $0 + needs[$1] } + (shown.count - 1) * Self.gap.count }
    while need() > width {
      let dispensable = shown.filter { columns[$0].dispensability != nil }
      guard let first = dispensable.max(by: { rank($0) < rank($1) }) else { break }
      shown.removeAll { $0 == first }
    }
    return shown
  }

  private func rank(_ column: Int) -> Int { columns[column].dispensability ?? 0 }

  private func columnWidths(of shown: [Int], width: Int) -> [Int] {
    var widths = shown.map { naturalWidths[$0] }
    var excess = widths.reduce(0, +) + (shown.count - 1) * Self.gap.count - width
    let yielding = shown.indices.filter { columns[shown[$0]].givesWay != nil }
      .sorted { (columns[shown[$0]].givesWay ?? 0, $0) < (columns[shown[$1]].givesWay ?? 0, $1) }
    for place in yielding where excess > 0 {
      let cut = min(excess, max(0, widths[place] - columns[shown[place]].minimum))
      widths[place] -= cut
      excess -= cut
    }
    // A screen this narrow cuts whatever is widest.
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1 {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func padded(_ cell: String, _ alignment: Alignment, to width: Int) -> String {
    let text = cell.clipped(to: width)
    let blanks = String(repeating: " ", count: max(0, width - UnicodeText.displayWidth(text)))
    return alignment == .left ? text + blanks : blanks + text
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
