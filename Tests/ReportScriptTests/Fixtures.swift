import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Testing

/// What became of a script.
struct Replayed {
  var report: Report
  var diagnostics: [Diagnostic]
  var source: SourceText

  var ids: [String] { diagnostics.map(\.id.rawValue) }
}

/// Reads and replays `text` as a file is.
func replay(_ text: String, onto report: Report = Report(), sessionCommands: [CommandSpecification] = []) -> Replayed {
  var sources = SourceMap()
  let source = SourceText(name: "q3.baocao", text: text)
  let parsed = ScriptParser.parse(sources.add(source), in: sources)
  var replay = ScriptReplay(onto: report, binder: ScriptBinder(sessionCommands: sessionCommands))
  replay.run(parsed.script)
  return Replayed(report: replay.report, diagnostics: parsed.diagnostics + replay.diagnostics, source: source)
}

/// The report of a script that must be right.
func report(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Report {
  let replayed = replay(text)
  #expect(replayed.diagnostics == [], sourceLocation: sourceLocation)
  return replayed.report
}

/// The edit of one command that must be right.
func edit(
  _ text: String, prefixLanguage: Language? = nil, sourceLocation: SourceLocation = #_sourceLocation
) -> Edit? {
  var sources = SourceMap()
  let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: text)), in: sources)
  let binder = ScriptBinder(sessionCommands: [], prefixLanguage: prefixLanguage)
  #expect(parsed.diagnostics == [] && parsed.script.statements.count == 1, sourceLocation: sourceLocation)
  switch parsed.script.statements.first.map({ binder.bind($0) }) {
  case .edit(let edit): return edit
  case let other:
    Issue.record("“\(text)” is no edit: \(String(describing: other))", sourceLocation: sourceLocation)
    return nil
  }
}

/// `marked` without its « and », and the byte ranges that they enclosed.
func unmarked(_ marked: String) -> (text: String, ranges: [Range<Int>]) {
  var text = ""
  var ranges: [Range<Int>] = []
  let pieces = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
  for (index, piece) in pieces.enumerated() {
    let start = text.utf8.count
    text += UnicodeText.normalized(String(piece))
    if !index.isMultiple(of: 2) { ranges.append(start..<text.utf8.count) }
  }
  return (text, ranges)
}

/// Checks that `marked` gives exactly the diagnostics `ids`, at the places enclosed by « and » in their order, each
/// with words in both languages.
@discardableResult
func expect(
  _ ids: [String], in marked: String, sessionCommands: [CommandSpecification] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) -> Replayed {
  let (text, ranges) = unmarked(marked)
  let replayed = replay(text, sessionCommands: sessionCommands)
  #expect(replayed.ids == ids, "\(text)", sourceLocation: sourceLocation)
  let spans = replayed.diagnostics.map { $0.span.map { replayed.source.string($0.range) } ?? "nowhere" }
  #expect(
    replayed.diagnostics.map(\.span?.range) == ranges, "\(text)\nreported at \(spans)", sourceLocation: sourceLocation)
  for diagnostic in replayed.diagnostics {
    let texts = [diagnostic.message] + diagnostic.notes.map(\.message) + diagnostic.hints
    for language in Language.allCases {
      #expect(texts.allSatisfy { !$0[language].isEmpty }, "\(diagnostic)", sourceLocation: sourceLocation)
    }
  }
  return replayed
}
