import Foundations
import Glibc

/// Where prompt and line stand on the screen, as libedit draws them: rows are filled to the last column, a line feed
/// begins a row.
package struct EditorLayout: Hashable, Sendable {
  /// A place, counted from the row of the prompt and from the leftmost column, both from 0.
  package struct Position: Hashable, Sendable {
    package var row = 0
    package var column = 0

    fileprivate mutating func advance(over character: Character, columns: Int) {
      if character == "\n" {
        self = Position(row: row + 1)
        return
      }
      // libedit shows a tab as blanks up to the next multiple of 8.
      let width = character == "\t" ? 8 - column % 8 : UnicodeText.displayWidth(character)
      if column + width > columns { self = Position(row: row + 1) }
      column += width
      // The cursor never stands behind the last column.
      if column >= columns { self = Position(row: row + 1) }
    }
  }

  package let columns: Int
  package let cursor: Position
  package let end: Position

  package init(promptWidth: Int, line: EditedLine, columns: Int) {
    self.columns = max(1, columns)
    var position = Position()
    position.row = promptWidth / self.columns
    position.column = promptWidth % self.columns
    for character in Self.text(line.beforeCursor) { position.advance(over: character, columns: self.columns) }
    cursor = position
    for character in Self.text(line.afterCursor) { position.advance(over: character, columns: self.columns) }
    end = position
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// The size of the terminal's window.
struct ScreenSize: Hashable {
  /// What a terminal that does not tell its size is taken for.
  private static let usual = ScreenSize(columns: 80, rows: 24)

  var columns: Int
  var rows: Int

  static func of(_ descriptor: Int32) -> ScreenSize {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return usual }
    return ScreenSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
