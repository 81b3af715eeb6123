import CommandLanguage
import Commands
import Diagnostics
import Foundation
import ReportScript
import Testing

/// The folder of the project.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func text(of path: String) throws -> String {
  try String(contentsOf: projectFolder.appending(path: path), encoding: .utf8)
}

/// Every document of the project, the manual too, by its path.
func documents() throws -> [String] {
  let docs = try FileManager.default.subpathsOfDirectory(atPath: projectFolder.appending(path: "docs").path)
  return ["README.md"] + docs.filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }.sorted()
}

/// What stands in the fenced blocks whose info string is `info`.
func fencedBlocks(_ info: String, in text: String) -> [String] {
  var blocks: [String] = []
  var block: [Substring]?
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("```") {
      if let lines = block { blocks.append(lines.map { $0 + "\n" }.joined()) }
      block = block == nil && line.dropFirst(3) == info ? [] : nil
    } else {
      block?.append(line)
    }
  }
  return blocks
}

/// The commands of a text are known and well formed; whether a report would take them is another question.
func expectUnderstood(_ command: String) {
  var sources = SourceMap()
  let parsed = ScriptParser.parse(sources.add(SourceText(name: "example", text: command)), in: sources)
  #expect(parsed.diagnostics.isEmpty && !parsed.script.statements.isEmpty, "\(command)")
  for statement in parsed.script.statements {
    if case .rejected(let diagnostics) = CommandTable.binder.bind(statement) {
      Issue.record("\(command): \(diagnostics.map(\.message.en))")
    }
  }
}
