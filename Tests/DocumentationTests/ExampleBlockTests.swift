import Commands
import Diagnostics
import Foundation
import ReportModel
import ReportScript
import Testing
import Workspace

/// Blocks marked ```baocao. One that begins with `baocao`, `report` or `báo cáo` begins a report, any other goes on with
/// the report of the block before. A block marked ```baocao ID shows a mistake: the diagnostic that it gets.
@Suite("Examples in the documentation")
struct ExampleBlockTests {
  @Test("replay without an error", arguments: try documents())
  func blocksReplay(file: String) throws {
    let blocks = fencedBlocks("baocao", in: try text(of: file))
    var report = Report()
    for block in blocks {
      if Self.beginsReport(block) { report = Report() }
      let (outcome, errors) = try replay(block, onto: report, name: file)
      #expect(errors.isEmpty, "\(block): \(errors.map(\.message.en))")
      #expect(outcome.replay.commandCount > 0)
      report = outcome.replay.report
    }
  }

  @Test("are in the README and in the description of the language", arguments: ["README.md", "docs/language.md"])
  func thereAreExamples(file: String) throws {
    #expect(!fencedBlocks("baocao", in: try text(of: file)).isEmpty)
  }

  @Test("of mistakes get the diagnostic that is said", arguments: try mistakes())
  func mistakesAreFound(id: String, block: String) throws {
    let (_, errors) = try replay(block, onto: Report(), name: "example")
    #expect(errors.map(\.id.rawValue) == [id])
  }

  private static func beginsReport(_ block: String) -> Bool {
    ["baocao ", "report ", "báo cáo "].contains { block.hasPrefix($0) }
  }

  private static func mistakes() throws -> [(String, String)] {
    let text = try text(of: "docs/language.md")
    let ids = text.matches(of: /\n```baocao ([a-z-]+)\n/).map { String($0.output.1) }
    return Set(ids).sorted().flatMap { id in fencedBlocks("baocao \(id)", in: text).map { (id, $0) } }
  }

  private func replay(
    _ block: String, onto report: Report, name: String
  ) throws -> (outcome: ScriptFile.Outcome, errors: [Diagnostic]) {
    var sources = SourceMap()
    let outcome = try ScriptFile.replay(
      Array(block.utf8), name: name, onto: report, binder: CommandTable.binder, sources: &sources)
    return (outcome, outcome.diagnostics + ScriptFile.referenceErrors(outcome))
  }
}
