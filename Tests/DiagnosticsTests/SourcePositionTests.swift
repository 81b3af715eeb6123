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

  /// The columns that diagnostics find, in any order, are those of counting from the start of the line each time.
  @Test(arguments: ["\n", " "]) func manyPlacesAreCountedLikeEachOne(separator: String) {
    let text = String(repeating: "thêm “đoạn” 👍🏽 ẫ\u{0332}\(separator)", count: 100)
    var places: [(offset: Int, position: SourcePosition)] = []
    var (offset, position) = (0, SourcePosition(line: 1, column: 1))
    for character in text {
      places.append((offset, position))
      offset += character.utf8.count
      position =
        character == "\n"
        ? SourcePosition(line: position.line + 1, column: 1)
        : SourcePosition(line: position.line, column: position.column + 1)
    }
    let shuffled = places.indices.map { places[($0 * 31) % places.count] }
    var sources = SourceMap()
    let id = sources.add(SourceText(name: "x", text: text))
    let diagnostics = shuffled.map { place in
      let span = SourceSpan(source: id, start: place.offset, end: place.offset + 3)
      return Diagnostic("x", .note, LocalizedText(verbatim: "m"), span: span)
    }
    let expected = shuffled.map { "x:\($0.position.line):\($0.position.column): note[x]: m" }
    let rendered = TextRenderer(language: .english).render(diagnostics, in: sources)
    #expect(rendered.split(separator: "\n").filter { $0.hasPrefix("x:") }.map(String.init) == expected)
  }
}
