import Foundations

/// What is drawn around the line while it waits for a key, and is wiped away before libedit draws again. libedit knows
/// nothing of it.
package struct LineDecoration: Hashable, Sendable {
  /// How the line may go on, dim behind its end. Drawn only with colours, for nothing else tells it from the line.
  package var suggestion = ""
  /// A short note at the right edge of a line that is one row high.
  package var rightNote = ""
  /// Lines below, each at most one row high; they may hold styles.
  package var footer: [String] = []

  package init(suggestion: String = "", rightNote: String = "", footer: [String] = []) {
    self.suggestion = suggestion
    self.rightNote = rightNote
    self.footer = footer
  }

  package var isEmpty: Bool { suggestion.isEmpty && rightNote.isEmpty && footer.isEmpty }

  /// What draws it and brings the cursor back; empty if there is nothing to draw or no room. Every move is relative, so
  /// that scrolling does no harm.
  package func drawing(at layout: EditorLayout, isColored: Bool) -> String {
    var text = isColored ? drawnSuggestion(layout) : ""
    text += drawnNote(layout, behind: shownSuggestion(layout, isColored: isColored), isColored: isColored)
    guard !footer.isEmpty else { return text }
    let rowsDown = layout.end.row - layout.cursor.row
    if rowsDown > 0 { text += "\u{1B}[\(rowsDown)B" }
    for line in footer { text += "\r\n" + line + "\u{1B}[K" }
    return text + "\r" + Cursor.up(rowsDown + footer.count) + Cursor.right(layout.cursor.column)
  }

  /// What wipes it away, with the cursor where `drawing` had left it.
  package func erasing(at layout: EditorLayout) -> String {
    let rowsDown = layout.end.row - layout.cursor.row
    let toEnd = (rowsDown > 0 ? "\u{1B}[\(rowsDown)B" : "") + "\r" + Cursor.right(layout.end.column)
    return toEnd + "\u{1B}[J" + "\r" + Cursor.up(rowsDown) + Cursor.right(layout.cursor.column)
  }

  private func drawnSuggestion(_ layout: EditorLayout) -> String {
    let shown = shownSuggestion(layout, isColored: true)
    guard !shown.isEmpty else { return "" }
    return TextStyle.dim.painted(shown) + "\r" + Cursor.right(layout.cursor.column)
  }

  /// As much of the suggestion as the row holds, in one line.
  private func shownSuggestion(_ layout: EditorLayout, isColored: Bool) -> String {
    let room = layout.columns - layout.cursor.column - 1
    guard isColored, layout.cursor == layout.end, room > 1 else { return "" }
    return UnicodeText.printable(suggestion.split(separator: "\n").joined(separator: " ⏎ ")).clipped(to: room)
  }

  private func drawnNote(_ layout: EditorLayout, behind suggestion: String, isColored: Bool) -> String {
    let width = UnicodeText.displayWidth(rightNote)
    let used = layout.end.column + UnicodeText.displayWidth(suggestion)
    guard width > 0, layout.end.row == 0, used + width + 3 <= layout.columns else { return "" }
    let column = layout.columns - width - 1
    return "\r" + Cursor.right(column) + TextStyle.dim.painted(rightNote, if: isColored) + "\r"
      + Cursor.right(layout.cursor.column)
  }
}

/// Moves of the terminal's cursor; none for 0, which terminals take for 1.
enum Cursor {
  static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }
  static func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }
}
