import CommandLanguage
import Composition
import Diagnostics
import DocumentTree
import ReportModel
import ReportScript
import Testing

/// The report of a script that must be right.
func report(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Report {
  var sources = SourceMap()
  let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: text)), in: sources)
  var replay = ScriptReplay(onto: Report(), binder: ScriptBinder(sessionCommands: []))
  replay.run(parsed.script)
  #expect(parsed.diagnostics + replay.diagnostics == [], sourceLocation: sourceLocation)
  return replay.report
}

func compose(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Composition {
  Composer.compose(report(text, sourceLocation: sourceLocation))
}

extension Composition {
  /// The paragraphs of the report itself, one line each.
  var lines: [String] {
    document.flows[0].blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph): [paragraph.plainText]
      case .sideBySide(let columns): columns.paragraphs.map(\.plainText)
      case .table: []
      }
    }
  }

  /// The texts of a section.
  func texts(_ id: String) -> [String] { sections.first { $0.id.description == id }?.blocks.map(\.text) ?? [] }

  var ids: [String] { diagnostics.map(\.id.rawValue) }
}
