import Foundations
import ReportModel

/// Form II.06a in the old paper: its table and what stands above it.
struct FormReader {
  struct Row {
    /// Nil: the unit as a whole.
    var field: String?
    var counts: FormCounts
    var place: ImportedPlace
  }

  private(set) var rows: [Row] = []
  private(set) var reportingUnit: String?
  private(set) var receivingUnit: String?
  /// True if single figures are written 02.
  private(set) var isPadded = false
  private(set) var hasTable = false
  private(set) var account = ImportAccount()

  /// A table of thirteen columns of which one row counts them.
  static func isForm(_ table: ImportedTable) -> Bool {
    guard table.columnCount >= 13 else { return false }
    return table.rows.contains { row in
      let texts = row.map { UnicodeText.folded($0.text) }
      return texts.contains { $0.hasSuffix("(13)") } || texts.contains { $0.hasPrefix("tong cong") }
    }
  }

  /// `blocks` is everything behind the signature; `table` the form's, wherever it stands.
  init(_ blocks: [ImportedDocument.Block], tables: [ImportedTable]) {
    readParties(blocks.flatMap(\.paragraphs).filter { !$0.isBlank }.map { PaperLine($0) })
    for table in tables { read(table) }
  }

  private mutating func readParties(_ lines: [PaperLine]) {
    var index = 0
    while index < lines.count {
      let (line, folded) = (lines[index], lines[index].folded)
      let isReporting = folded.hasPrefix("don vi bao cao")
      guard isReporting || folded.hasPrefix("don vi nhan bao cao") else {
        index += 1
        continue
      }
      var name = line.text.drop { $0 != ":" }.dropFirst().trimmedBlanks
      index += 1
      if name.isEmpty, index < lines.count, lines[index].mark == nil, !lines[index].folded.hasPrefix("don vi") {
        name = lines[index].flatText
        index += 1
      }
      guard !name.isEmpty else { continue }
      if isReporting { reportingUnit = name } else { receivingUnit = name }
    }
  }

  // MARK: The table

  private mutating func read(_ table: ImportedTable) {
    hasTable = true
    let grid = table.rows.map(Self.expanded)
    let start = grid.lastIndex { row in row.contains { $0.hasPrefix("(3)") || $0.hasPrefix("(4)") } }.map { $0 + 1 }
    let first = start ?? max(table.headerRowCount, grid.firstIndex { $0.first.flatMap { Int($0) } != nil } ?? 0)
    for (index, row) in grid.enumerated() where index >= first {
      let place = table.rows[index].first?.paragraphs.first?.place ?? table.place
      read(row, place)
    }
  }

  /// One text a column; where cells are joined, the first of them has it.
  private static func expanded(_ row: [ImportedTable.Cell]) -> [String] {
    row.flatMap { cell in
      [cell.continuesAbove ? "" : cell.text] + [String](repeating: "", count: max(0, cell.columnSpan - 1))
    }
  }

  private mutating func read(_ row: [String], _ place: ImportedPlace) {
    guard row.contains(where: { !$0.isEmpty }) else { return }
    let isTotal = row.prefix(3).contains {
      UnicodeText.folded($0).hasPrefix("tong cong") || UnicodeText.folded($0) == "tong"
    }
    let cells = row.suffix(11)
    isPadded = isPadded || cells.contains { $0.count == 2 && $0.hasPrefix("0") }
    guard !isTotal, row.count >= 13 else { return }
    let label = row[row.count - 12].joinedBlanks
    var counts = FormCounts()
    for (column, text) in zip(Self.columns, cells) {
      guard let number = Self.count(text) else {
        return account.leave(
          row.filter { !$0.isEmpty }.joined(separator: " | "), at: place, "“\(text)” không phải là số đếm",
          "“\(text)” is not a count")
      }
      if FormCounts.Column.stored.contains(column) { counts[column] = number }
    }
    guard !label.isEmpty else { return }
    guard counts.received == counts.solved + counts.open else {
      return account.leave(
        row.filter { !$0.isEmpty }.joined(separator: " | "), at: place,
        "hàng không cân đối: tiếp nhận \(counts.received), đã và đang giải quyết \(counts.solved + counts.open)",
        "the row does not balance: \(counts.received) received, \(counts.solved + counts.open) solved and open")
    }
    rows.append(Row(field: label == Report.wholeUnitLabel ? nil : label, counts: counts, place: place))
  }

  /// (3) to (13).
  private static let columns: [FormCounts.Column] = (3...13).compactMap { FormCounts.Column(rawValue: $0) }

  /// A blank or a dash is 0.
  private static func count(_ text: String) -> Int? {
    let text = text.joinedBlanks
    if text.isEmpty || text == "-" || text == "–" { return 0 }
    let digits = text.filter { $0 != "." && $0 != " " }
    return digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
  }
}
