import CommandLanguage
import Composition
import Diagnostics
import ReportModel
import ReportScript
import Testing

@testable import Comparison

/// The report of a script that must be right.
func compared(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> ComparedReport {
  var sources = SourceMap()
  let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: text)), in: sources)
  var replay = ScriptReplay(onto: Report(), binder: ScriptBinder(sessionCommands: []))
  replay.run(parsed.script)
  #expect(parsed.diagnostics + replay.diagnostics == [], sourceLocation: sourceLocation)
  return ComparedReport(report: replay.report, composition: Composer.compose(replay.report))
}

func comparison(_ old: String, _ new: String) -> ReportComparison {
  ReportComparison(from: compared(old), to: compared(new))
}

/// Segments as one line: `[-gone-]`, `{+new+}`, `<old>new>`.
func marked(_ segments: [WordSegment]) -> String {
  segments.reduce(into: "") { line, segment in
    if segment.isSpaced, !line.isEmpty { line += " " }
    switch segment.content {
    case .same(let text): line += text
    case .removed(let text): line += "[-\(text)-]"
    case .added(let text): line += "{+\(text)+}"
    case .period(let old, let new): line += "<\(old)>\(new)>"
    }
  }
}

/// The difference of two texts in reports of the third and the fourth quarter of 2021.
func difference(_ old: String, _ new: String) -> String {
  let before = SyllableReader(Period(.quarter(3), 2021)).syllables(of: old)
  let after = SyllableReader(Period(.quarter(4), 2021)).syllables(of: new)
  return marked(WordDifference.segments(before, after))
}
