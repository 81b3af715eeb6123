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
    #expect(EditorLayout(promptWidth: 2, line: line, columns: 10).cursor.row == expected)
  }

  @Test("What stands behind the cursor does not count")
  func behindCursor() {
    let line = EditedLine(scalars: Array("a\nb".unicodeScalars), cursor: 1)
    #expect(EditorLayout(promptWidth: 2, line: line, columns: 10).cursor.row == 0)
  }

  @Test("A row that is full to its last column leaves the cursor on the next one")
  func fullRow() {
    let layout = EditorLayout(promptWidth: 2, line: EditedLine("12345678"), columns: 10)
    #expect((layout.cursor.row, layout.cursor.column) == (1, 0))
  }

  @Test("The end is told apart from the cursor, and a tab reaches to the next eighth column")
  func end() {
    let line = EditedLine(scalars: Array("a\tb\nđ".unicodeScalars), cursor: 1)
    let layout = EditorLayout(promptWidth: 2, line: line, columns: 40)
    #expect((layout.cursor.row, layout.cursor.column) == (0, 3))
    #expect((layout.end.row, layout.end.column) == (1, 1))
    let first = EditedLine(scalars: Array("a\tb".unicodeScalars), cursor: 3)
    #expect(EditorLayout(promptWidth: 2, line: first, columns: 40).cursor.column == 9)
  }
}
