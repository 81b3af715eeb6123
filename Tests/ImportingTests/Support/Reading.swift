import CommandLanguage
import Composition
import Diagnostics
import Foundation
import Foundations
import Importing
import ReportModel
import ReportScript
import Testing
import Writers

let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The report of a script that must be right.
func report(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Report {
  var sources = SourceMap()
  let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: text)), in: sources)
  var replay = ScriptReplay(onto: Report(), binder: ScriptBinder(sessionCommands: []))
  replay.run(parsed.script)
  #expect(parsed.diagnostics + replay.diagnostics == [], sourceLocation: sourceLocation)
  return replay.report
}

func example(_ name: String) throws -> Report {
  report(try String(contentsOf: projectFolder.appending(path: "scripts/examples/\(name).baocao"), encoding: .utf8))
}

func text(_ report: Report) throws -> String {
  let bytes = try TextWriter(columns: nil).write(Composer.compose(report).document, monitor: .none)
  return String(decoding: bytes, as: UTF8.self)
}

/// What is read from a file, and its report read once more from its script, as the command does.
func imported(
  _ content: [UInt8], name: String = "x.docx", language: Language = .vietnamese,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> ImportedReport {
  let document = try ImportedDocument.read(content, name: name)
  var imported = try #require(
    ReportImporter.read(document, onto: Report(), language), sourceLocation: sourceLocation)
  let script = imported.script(language, startsReport: true)
  let again = report(script, sourceLocation: sourceLocation)
  #expect(again == imported.report, sourceLocation: sourceLocation)
  imported.report = again
  return imported
}

/// The failure that a file ends with.
func failure(_ content: [UInt8], name: String = "x.docx") -> ImportFailure? {
  do throws(ImportFailure) {
    _ = try ImportedDocument.read(content, name: name)
    return nil
  } catch {
    return error
  }
}

extension Report {
  /// The texts of a section: "- " before items, "+ " below them, "| " before tables.
  func parts(_ id: String) -> [String] {
    guard let section = SectionID(id).flatMap({ outline[$0] }) else { return ["no section"] }
    return section.blocks.map { block in
      switch block.content {
      case .paragraph(let isRunIn): (isRunIn ? ": " : "") + block.text.text
      case .item(let level): (level == 1 ? "- " : "+ ") + block.text.text
      case .table: "| " + block.text.text
      }
    }
  }
}
