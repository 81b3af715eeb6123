import Diagnostics
import ReportModel

extension ImportedTable {
  /// As the command language has it: rows of equal length, joined cells as `<` and `^`.
  var narrative: NarrativeTable {
    let columns = columnCount
    let rows = rows.filter { row in !row.allSatisfy(\.isRule) }
    let headers = headerRowCount > 0 ? min(headerRowCount, rows.count - 1) : boldRowCount
    let texts = rows.enumerated().map { index, row in
      var cells: [SourcedText] = []
      for cell in row {
        let text = (index < headers ? cell.text.escapedForMarkup : cell.markup).replacing("|", "\\|")
        cells.append(SourcedText(cell.continuesAbove && index > 0 ? NarrativeTable.joinAbove : text))
        let joined = [SourcedText](repeating: SourcedText(NarrativeTable.joinLeft), count: cell.columnSpan - 1)
        cells += cell.continuesAbove ? joined.map { _ in SourcedText(NarrativeTable.joinAbove) } : joined
      }
      return Array((cells + [SourcedText](repeating: SourcedText(""), count: columns)).prefix(columns))
    }
    return NarrativeTable(headerRowCount: headers, rows: texts)
  }

  private var boldRowCount: Int {
    let bold = rows.prefix { row in
      row.allSatisfy { cell in cell.paragraphs.allSatisfy { $0.isBlank || PaperLine($0).isBold } }
    }.count
    return bold < rows.count ? max(bold, 1) : 1
  }
}

extension ImportedTable.Cell {
  /// Dashes and blanks alone: a line that somebody has drawn.
  fileprivate var isRule: Bool { text.allSatisfy { $0 == "-" || $0 == ":" || $0.isWhitespace } && text.contains("-") }

  fileprivate var markup: String {
    paragraphs.map { paragraph in
      [paragraph.marker, paragraph.runs.trimmed.markup].compactMap(\.self).joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
