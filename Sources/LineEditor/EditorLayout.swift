import Foundations
import Glibc

/// Where prompt and line stand on the screen.
package enum EditorLayout {
  /// What a terminal that does not tell its width is taken for.
  private static let usualColumns = 80

  static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return usualColumns }
    return Int(size.ws_col)
  }

  /// How many rows of prompt and line lie above the one with the cursor.
  package static func rowsAboveCursor(promptWidth: Int, line: EditedLine, columns: Int) -> Int {
    guard columns > 0 else { return 0 }
    let paragraphs = line.beforeCursor.split(separator: "\n", omittingEmptySubsequences: false)
    var rows = paragraphs.count - 1
    for (index, paragraph) in paragraphs.enumerated() {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: paragraph)
      rows += (UnicodeText.displayWidth(String(view)) + (index == 0 ? promptWidth : 0)) / columns
    }
    return rows
  }
}
