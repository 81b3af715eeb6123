import DocumentTree
import Testing

@testable import Writers

@Suite struct TextTableTests {
  private func text(_ table: Table, columns: Int?) throws -> String {
    String(decoding: try TextWriter(columns: columns).write(Sample.document([.table(table)])), as: UTF8.self)
  }

  private func cell(_ column: Int, _ text: String, columns: Int = 1, rows: Int = 1) -> TableCell {
    TableCell(column: column, columnSpan: columns, rowSpan: rows, Paragraph(.tableText, text))
  }

  private var merged: Table {
    Table(
      columnWidths: [1, 1, 1],
      rows: [
        TableRow([cell(0, "STT", rows: 2), cell(1, "Trong kỳ", columns: 2)]),
        TableRow([cell(1, "Trực tuyến"), cell(2, "Trực tiếp")]),
        TableRow([cell(0, "1"), cell(1, "2"), cell(2, "0")]),
      ], headerRowCount: 2)
  }

  @Test func withoutColumnsARowIsOneLineAndItsCellsAreAligned() throws {
    #expect(
      try text(merged, columns: nil) == """
        STT  Trong kỳ
             Trực tuyến  Trực tiếp
        1    2           0

        """)
  }

  @Test func mergedCellsStayMergedInTheDrawing() throws {
    #expect(
      try text(merged, columns: 31) == """
        ┌─────────┬───────────────────┐
        │STT      │Trong kỳ           │
        │         ├─────────┬─────────┤
        │         │Trực     │Trực tiếp│
        │         │tuyến    │         │
        ├─────────┼─────────┼─────────┤
        │1        │2        │0        │
        └─────────┴─────────┴─────────┘

        """)
  }

  @Test func aTallCellMakesItsLastRowHigher() throws {
    let table = Table(
      columnWidths: [1, 1],
      rows: [TableRow([cell(0, "a b c d e f g", rows: 2), cell(1, "x")]), TableRow([cell(1, "y")])], headerRowCount: 0)
    #expect(
      try text(table, columns: 20) == """
        ┌─────────┬────────┐
        │a b c d e│x       │
        │f g      ├────────┤
        │         │y       │
        └─────────┴────────┘

        """)
  }

  @Test func placesWithoutACellAreDrawnEmpty() throws {
    let table = Table(columnWidths: [1, 1], rows: [TableRow([cell(1, "x")])], headerRowCount: 0)
    #expect(
      try text(table, columns: 20) == """
        ┌─────────┬────────┐
        │         │x       │
        └─────────┴────────┘

        """)
  }

  @Test func formII06aFitsATerminal() throws {
    let lines = try text(Sample.form, columns: 80).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count == 80 })
    #expect(lines.contains { $0.contains("│Hội nghị,│") })
  }
}
