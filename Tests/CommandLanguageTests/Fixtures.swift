import CommandLanguage
import Diagnostics
import Foundations
import Testing

/// What a source was read as, and the source itself.
struct Reading {
  var script: Script
  var diagnostics: [Diagnostic]
  var source: SourceText

  var ids: [String] { diagnostics.map(\.id.rawValue) }

  /// The piece of the source that a span encloses.
  func text(_ span: SourceSpan?) -> String? { span.map { source.string($0.range) } }
}

func read(_ text: String) -> Reading {
  var sources = SourceMap()
  let source = SourceText(name: "q3.baocao", text: text)
  let result = ScriptParser.parse(sources.add(source), in: sources)
  return Reading(script: result.script, diagnostics: result.diagnostics, source: source)
}

/// The words of the only command of `text`.
func words(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> [Word] {
  let reading = read(text)
  #expect(reading.ids == [], sourceLocation: sourceLocation)
  #expect(reading.script.statements.count == 1, sourceLocation: sourceLocation)
  return reading.script.statements.first?.words ?? []
}

func quoted(_ text: String) -> Word { Word(text, isQuoted: true) }

/// Checks that reading `marked` gives exactly the diagnostics `ids`, at the places enclosed by « and » in their order.
@discardableResult
func expect(_ ids: [String], in marked: String, sourceLocation: SourceLocation = #_sourceLocation) -> Reading {
  var text = ""
  var ranges: [Range<Int>] = []
  for (index, piece) in marked.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "«" || $0 == "»" })
    .map({ UnicodeText.normalized(String($0)) }).enumerated()
  {
    let start = text.utf8.count
    text += piece
    if !index.isMultiple(of: 2) { ranges.append(start..<text.utf8.count) }
  }
  let reading = read(text)
  #expect(reading.ids == ids, sourceLocation: sourceLocation)
  #expect(reading.diagnostics.map(\.span?.range) == ranges, sourceLocation: sourceLocation)
  for diagnostic in reading.diagnostics {
    for language in Language.allCases {
      #expect(!diagnostic.message[language].isEmpty, sourceLocation: sourceLocation)
      #expect(diagnostic.hints.allSatisfy { !$0[language].isEmpty }, sourceLocation: sourceLocation)
    }
  }
  return reading
}
