import Comparison
import Foundations
import Writers

/// The differences on a screen or in a pipe: signs always, colours where there are any.
struct ComparisonScreen {
  /// Nil for a pipe, where a line may be of any length.
  let columns: Int?
  let isColored: Bool

  /// What a table takes where nothing limits it.
  private static let widestTable = 400

  func lines(_ page: ComparisonPage) -> [String] {
    var lines = [TextStyle.strong.painted(page.title, if: isColored)]
    for part in page.parts {
      switch part {
      case .heading(let text): lines += ["", TextStyle.strong.painted(text, if: isColored)]
      case .note(let text): lines.append(TextStyle.dim.painted(text, if: isColored))
      case .table(let table):
        if case .some(let last) = lines.last, !last.isEmpty, lines.count > 1 { lines.append("") }
        lines += rows(table)
      case .lines(let entries): lines += entries.flatMap(self.lines)
      }
    }
    return lines
  }

  // MARK: Tables

  private func rows(_ table: ComparisonPage.Table) -> [String] {
    let columns = table.titles.enumerated().map { index, title in
      let isNumber = table.numberColumns.contains(index)
      return ColumnTable.Column(
        title: title, alignment: isNumber ? .right : .left, givesWay: isNumber ? nil : index + 1,
        // The denominators stand in the manual too; on a narrow screen the figures are wanted.
        dispensability: index == table.titles.count - 1 ? 1 : nil)
    }
    let drawn = ColumnTable(
      [ColumnTable.Column(title: "")] + columns, rows: table.rows.map { [$0.sign.rawValue] + $0.cells })
    let lines = drawn.lines(width: self.columns ?? Self.widestTable, isColored: isColored)
    return lines.prefix(1) + zip(table.rows, lines.dropFirst()).map { row, line in painted(line, row.sign) }
  }

  private func painted(_ text: String, _ sign: ComparisonPage.Sign) -> String {
    style(of: sign).map { $0.painted(text, if: isColored) } ?? text
  }

  private func style(of sign: ComparisonPage.Sign) -> TextStyle? {
    switch sign {
    case .added: .added
    case .removed: .removed
    case .changed: .changed
    case .none: nil
    }
  }

  // MARK: Lines

  private func lines(_ line: ComparisonPage.Line) -> [String] {
    var words = StyledWords()
    words.append(line.label + (line.segments.isEmpty ? "" : ":"), nil, isSpaced: false)
    for (index, segment) in line.segments.enumerated() {
      let isSpaced = segment.isSpaced || index == 0
      switch segment.content {
      case .same(let text): words.append(text, nil, isSpaced: isSpaced)
      case .removed(let text): words.append("[−\(text)]", .removed, isSpaced: isSpaced)
      case .added(let text): words.append("[+\(text)]", .added, isSpaced: isSpaced)
      case .period(let old, let new): words.append("[\(old) → \(new)]", .changed, isSpaced: isSpaced)
      }
    }
    let indent = line.isIndented ? "  " : ""
    let text = words.lines(width: columns.map { max(10, $0 - 2 - indent.count) }, isColored: isColored)
    return text.enumerated().map { index, text in
      indent + (index == 0 ? painted(line.sign.rawValue, line.sign) : " ") + " " + text
    }
  }
}

/// Words of several styles, which are broken into lines by the widths they take and not by their codes.
private struct StyledWords {
  private typealias Piece = (text: String, style: TextStyle?)

  private var words: [[Piece]] = []

  mutating func append(_ text: String, _ style: TextStyle?, isSpaced: Bool) {
    for (index, word) in text.split(separator: " ").enumerated() {
      let piece: Piece = (UnicodeText.printable(word), style)
      if index == 0, !isSpaced, !words.isEmpty {
        words[words.count - 1].append(piece)
      } else {
        words.append([piece])
      }
    }
  }

  func lines(width: Int?, isColored: Bool) -> [String] {
    var lines: [String] = []
    var line: [Piece] = []
    var used = 0
    for word in words {
      let length = word.reduce(0) { $0 + UnicodeText.displayWidth($1.text) }
      if let width, used > 0, used + 1 + length > width {
        lines.append(Self.painted(line, isColored))
        line = []
        used = 0
      }
      if used > 0 {
        line.append((" ", line.last?.style == word.first?.style ? word.first?.style : nil))
        used += 1
      }
      line += word
      used += length
    }
    return line.isEmpty ? lines : lines + [Self.painted(line, isColored)]
  }

  /// Neighbours of one style share its codes.
  private static func painted(_ pieces: [Piece], _ isColored: Bool) -> String {
    var text = ""
    var run: Piece = ("", nil)
    for piece in pieces {
      if piece.style == run.style {
        run.text += piece.text
      } else {
        text += run.style?.painted(run.text, if: isColored) ?? run.text
        run = piece
      }
    }
    return text + (run.style?.painted(run.text, if: isColored) ?? run.text)
  }
}
