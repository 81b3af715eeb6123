import CommandLanguage
import ReportScript
import Testing

@Suite("References in the cells of a table")
struct TableReferenceTests {
  @Test("have bars that part no cells, while others do")
  func bars() throws {
    let block = TextBlock(text: "{period|long} | a \\| b | {75/KH-SNgV|dated} c |\n--- |\n{ | 2 | \\{x | 4 |")
    let table = TableText.parse(block)
    guard case .failure = table else {
      Issue.record("the last row has four cells")
      return
    }
    let right = TextBlock(text: "{period|long} | a \\| b | {75/KH-SNgV|dated} c |\n--- |\n{ | 2 | \\{x |")
    let rows = try TableText.parse(right).get().rows.map { $0.map(\.text) }
    #expect(rows == [["{period|long}", "a \\| b", "{75/KH-SNgV|dated} c"], ["{", "2", "\\{x"]])
    #expect(
      TableText.print(try TableText.parse(right).get()).lines.map(\.text)
        == right.lines.map { $0.text == "--- |" ? "---|" : $0.text })
  }
}
