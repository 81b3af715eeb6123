import Comparison

/// The differences as Markdown: tables, and lists with a sign before each line.
package enum ComparisonMarkdown {
  package static func bytes(_ page: ComparisonPage) -> [UInt8] {
    var lines = ["# \(escaped(page.title))"]
    for part in page.parts {
      lines.append("")
      switch part {
      case .heading(let text): lines.append("## \(escaped(text))")
      case .note(let text): lines.append(escaped(text))
      case .lines(let entries): lines += entries.map(line)
      case .table(let table): lines += rows(table)
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func rows(_ table: ComparisonPage.Table) -> [String] {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let ruler = table.titles.indices.map { table.numberColumns.contains($0) ? "---:" : "---" }
    return [row([""] + table.titles.map(escaped)), row(["---"] + ruler)]
      + table.rows.map { row([$0.sign.rawValue.trimmed] + $0.cells.map(escaped)) }
  }

  private static func line(_ line: ComparisonPage.Line) -> String {
    let sign = line.sign == .none ? "" : "`\(line.sign.rawValue)` "
    var text = "\(line.isIndented ? "  " : "")- \(sign)\(escaped(line.label))"
    if !line.segments.isEmpty {
      text +=
        ": "
        + line.segments.text {
          escaped($0)
        } marks: {
          $0
        }
    }
    return text
  }

  /// Letters that Markdown would take for its own are escaped; a table must not be broken either.
  private static func escaped(_ text: String) -> String {
    text.cleaned.reduce(into: "") { result, character in
      if "\\`*_[]{}<>#|~".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}

extension String {
  fileprivate var trimmed: String { self == " " ? "" : self }
}

extension [WordSegment] {
  /// One line: what came stands in `[+…]`, what went in `[−…]`, a period that moved on as `[old → new]`. Words of the
  /// reports are passed through `words`; what is marked through `marks`.
  package func text(words: (String) -> String, marks: (String) -> String) -> String {
    reduce(into: "") { line, segment in
      if segment.isSpaced, !line.isEmpty { line += " " }
      switch segment.content {
      case .same(let text): line += words(text)
      case .removed(let text): line += marks("[−\(words(text))]")
      case .added(let text): line += marks("[+\(words(text))]")
      case .period(let old, let new): line += marks("[\(words(old)) → \(words(new))]")
      }
    }
  }
}
