import Foundations

/// The candidates shown below the line, one of them chosen or none yet.
package struct CompletionMenu: Hashable, Sendable {
  /// What is shown at once at the most, however high the window is.
  private static let mostRows = 12
  private static let gap = 2

  package let completion: Completion
  /// What was typed in the place of a candidate.
  let typed: String
  package private(set) var selection: Int?

  package init(_ completion: Completion, typed: String) {
    self.completion = completion
    self.typed = typed
  }

  /// What stands in the line now.
  package var inserted: String { selection.map { completion.candidates[$0].text } ?? typed }

  package mutating func select(_ step: Int) {
    let count = completion.candidates.count
    guard count > 0 else { return }
    guard let current = selection else {
      selection = step > 0 ? 0 : count - 1
      return
    }
    selection = ((current + step) % count + count) % count
  }

  /// The page of the list with the chosen candidate, and below it, if there is more, where in the list it is.
  package func lines(columns: Int, rows: Int, language: Language, isColored: Bool) -> [String] {
    let layout = Layout(completion.candidates, columns: columns - 1)
    let mostRows = max(1, min(Self.mostRows, rows - 3))
    let rowCount = (completion.candidates.count + layout.perRow - 1) / layout.perRow
    let shownRows = min(mostRows, rowCount)
    let row = (selection ?? 0) / layout.perRow
    let first = row / shownRows * shownRows
    let shown = first..<min(first + shownRows, rowCount)
    var lines = shown.map { line($0, layout, isColored: isColored) }
    let total = completion.candidates.count + completion.omittedCount
    if rowCount > shownRows || completion.omittedCount > 0 {
      let from = shown.lowerBound * layout.perRow + 1
      let to = min(shown.upperBound * layout.perRow, completion.candidates.count)
      let note = LocalizedText(
        vi: "\(from)–\(to) trong \(total); Tab: tiếp, gõ thêm để thu hẹp",
        en: "\(from)–\(to) of \(total); Tab for more, type on to narrow it down")
      lines.append(TextStyle.dim.painted(note[language].clipped(to: columns - 1), if: isColored))
    }
    return lines
  }

  private func line(_ row: Int, _ layout: Layout, isColored: Bool) -> String {
    let first = row * layout.perRow
    let cells = (first..<min(first + layout.perRow, completion.candidates.count)).map { index in
      cell(index, layout, isColored: isColored)
    }
    return cells.joined(separator: String(repeating: " ", count: Self.gap))
  }

  /// The chosen one is marked by a sign too, for terminals without colours.
  private func cell(_ index: Int, _ layout: Layout, isColored: Bool) -> String {
    let candidate = completion.candidates[index]
    let isSelected = index == selection
    let label = UnicodeText.printable(candidate.label).clipped(to: layout.labelWidth)
    let padding = String(repeating: " ", count: layout.labelWidth - UnicodeText.displayWidth(label))
    let shown = (isSelected ? TextStyle.selected : .strong).painted(label, if: isColored) + padding
    let mark = isSelected ? "› " : "  "
    guard layout.detailWidth > 0 else { return mark + shown }
    let detail = UnicodeText.printable(candidate.detail).clipped(to: layout.detailWidth)
    return "\(mark)\(shown)  \(TextStyle.dim.painted(detail, if: isColored))"
  }

  /// One candidate a row with its detail where there are details and room; else in columns.
  private struct Layout {
    private static let markWidth = 2
    private static let leastDetail = 16

    let labelWidth: Int
    let detailWidth: Int
    let perRow: Int

    init(_ candidates: [Completion.Candidate], columns: Int) {
      let widest = candidates.map { UnicodeText.displayWidth($0.label) }.max() ?? 1
      let room = columns - Self.markWidth
      let hasDetails = candidates.contains { !$0.detail.isEmpty }
      let longest = hasDetails ? max(8, min(widest, room / 2)) : max(1, min(widest, room))
      let detailRoom = room - longest - CompletionMenu.gap
      labelWidth = hasDetails && detailRoom < Self.leastDetail ? max(1, min(widest, room)) : longest
      detailWidth = hasDetails && detailRoom >= Self.leastDetail ? detailRoom : 0
      let cellWidth = Self.markWidth + labelWidth
      perRow = detailWidth > 0 ? 1 : max(1, (columns + CompletionMenu.gap) / (cellWidth + CompletionMenu.gap))
    }
  }
}
