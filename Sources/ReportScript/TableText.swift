import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

/// The rows of a table as a text block: `| a | b |`, the row `|---|` ends the header, `\|` is a bar within a cell.
package enum TableText {
  package static func parse(_ block: TextBlock) -> Result<NarrativeTable, Diagnostic> {
    var rows: [[SourcedText]] = []
    var headerRowCount = 0
    for line in block.lines where !line.isEmpty {
      let cells = cells(of: line)
      if isRuler(cells) {
        guard headerRowCount == 0, !rows.isEmpty else { return .failure(.misplacedRuler(line.span)) }
        headerRowCount = rows.count
        continue
      }
      if let width = rows.first?.count, width != cells.count {
        return .failure(.unevenRow(line.span, count: cells.count, expected: width))
      }
      rows.append(cells)
    }
    guard !rows.isEmpty else { return .failure(.emptyText(block.span)) }
    return .success(NarrativeTable(headerRowCount: headerRowCount, rows: rows))
  }

  private static func isRuler(_ cells: [SourcedText]) -> Bool {
    cells.allSatisfy { cell in
      cell.text.count >= 3 && cell.text.allSatisfy { $0 == "-" || $0 == ":" } && cell.text.contains("-")
    }
  }

  /// The block line has lost its first bar already.
  private static func cells(of line: SourcedText) -> [SourcedText] {
    let bytes = Array(line.text.utf8)
    var cells: [SourcedText] = []
    var start = 0
    var offset = 0
    while offset <= bytes.count {
      let isEnd = offset == bytes.count
      if isEnd || bytes[offset] == UInt8(ascii: "|") {
        // The bar that closes the row opens no further cell.
        if !isEnd || !bytes[start...].allSatisfy({ $0 == UInt8(ascii: " ") }) {
          cells.append(cell(bytes, start, offset, of: line))
        }
        start = offset + 1
      } else if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "{"), let close = bytes[offset...].firstIndex(of: UInt8(ascii: "}")) {
        // The bar of {period|long} parts no cells.
        offset = close
      }
      offset += 1
    }
    return cells
  }

  private static func cell(_ bytes: [UInt8], _ start: Int, _ end: Int, of line: SourcedText) -> SourcedText {
    var start = start
    var end = end
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    let origin = line.span(start..<end).map { TextOrigin(source: $0.source, start: Int($0.start)) }
    return SourcedText(String(decoding: bytes[start..<end], as: UTF8.self), origin: origin)
  }

  package static func print(_ table: NarrativeTable) -> TextBlock {
    var lines: [SourcedText] = []
    for (index, row) in table.rows.enumerated() {
      if index == table.headerRowCount, index > 0 { lines.append(SourcedText("---|")) }
      lines.append(SourcedText(row.map(\.text).joined(separator: " | ") + " |"))
    }
    if table.headerRowCount > 0, table.headerRowCount == table.rows.count { lines.append(SourcedText("---|")) }
    return TextBlock(lines: lines)
  }
}
