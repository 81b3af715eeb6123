import LineEditor
import Testing

@Suite("Rows above the cursor")
struct EditorLayoutTests {
  @Test(
    "Width counts, not letters, and line feeds begin a row",
    arguments: [("", 0), ("kế hoạc", 0), ("kế hoạch số", 1), ("a\nb\nc", 2), ("漢字漢字", 1), ("một\nba", 1)])
  func rows(text: String, expected: Int) {
    let scalars = Array(text.unicodeScalars)
    let line = EditedLine(scalars: scalars, cursor: scalars.count)
    #expect(EditorLayout.rowsAboveCursor(promptWidth: 2, line: line, columns: 10) == expected)
  }

  @Test("What stands behind the cursor does not count")
  func behindCursor() {
    let line = EditedLine(scalars: Array("a\nb".unicodeScalars), cursor: 1)
    #expect(EditorLayout.rowsAboveCursor(promptWidth: 2, line: line, columns: 10) == 0)
  }
}
