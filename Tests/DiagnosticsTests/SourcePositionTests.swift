import Diagnostics
import Foundations
import Testing

struct SourcePositionTests {
  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (4, 1, 3), (5, 1, 4), (6, 2, 1), (7, 2, 2), (8, 3, 1), (999, 3, 1), (-1, 1, 1),
  ])
  func columnsCountGraphemeClusters(offset: Int, line: Int, column: Int) {
    let source = SourceText(name: "x", text: "aềb\nc\n")  // ề takes three bytes
    #expect(source.position(at: offset) == SourcePosition(line: line, column: column))
  }

  @Test func insideAClusterIsTheColumnOfTheCluster() {
    let source = SourceText(name: "x", text: "ề👩‍👩‍👧x")
    #expect((0..<3).map { source.position(at: $0).column } == [1, 1, 1])
    #expect((3..<21).allSatisfy { source.position(at: $0).column == 2 })
    #expect(source.position(at: 21).column == 3)
  }

  @Test func linesCountFromTheFirstLine() {
    let source = SourceText(name: "shell", text: "add\nplan", firstLine: 7)
    #expect(source.position(at: 5) == SourcePosition(line: 8, column: 2))
    #expect(source.line(at: 5) == "plan")
    #expect(source.line(at: 3) == "add")
  }

  @Test func manyDiagnosticsInAnyOrderAgreeWithSinglePlaces() {
    let text = String(repeating: "thêm “đoạn” 👍🏽 ẫ\u{0332}\n", count: 20)
    let source = SourceText(name: "x", text: text)
    var sources = SourceMap()
    let id = sources.add(source)
    let offsets = stride(from: 0, to: source.bytes.count, by: 7).map { ($0 * 31) % source.bytes.count }
    let diagnostics = offsets.map { offset in
      Diagnostic("x", .note, LocalizedText(verbatim: "m"), span: SourceSpan(source: id, start: offset, end: offset))
    }
    let rendered = TextRenderer(language: .english).render(diagnostics, in: sources)
    let found = rendered.split(separator: "\n").filter { $0.hasPrefix("x:") }.map(String.init)
    let expected = offsets.map(source.position(at:)).map { "x:\($0.line):\($0.column): note[x]: m" }
    #expect(found == expected)
  }
}
