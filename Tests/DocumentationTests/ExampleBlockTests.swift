import CommandLanguage
import Commands
import Diagnostics
import Foundation
import ReportModel
import ReportScript
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

@Suite("Examples in the documentation")
struct ExampleBlockTests {
  @Test("marked as baocao replay without an error", arguments: ["README.md", "docs/language.md"])
  func blocksReplay(file: String) throws {
    let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
    let blocks = text.components(separatedBy: "```baocao\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(!blocks.isEmpty)
    for block in blocks {
      var sources = SourceMap()
      let source = sources.add(SourceText(name: file, text: block))
      let parsed = ScriptParser.parse(source, in: sources)
      var replay = ScriptReplay(onto: Report(), binder: CommandTable.binder)
      replay.run(parsed.script)
      #expect(parsed.diagnostics.isEmpty && replay.diagnostics.isEmpty, "\(replay.diagnostics)")
      #expect(replay.commandCount > 0)
    }
  }
}
