import Checks
import Commands
import Comparison
import Composition
import Diagnostics
import Foundation
import Foundations
import ReportModel
import ReportScript
import Testing
import Workspace
import Writers

@Suite("The page on the JSON export")
struct JSONSchemaTests {
  @Test("names every key that is written", arguments: ["quy-3-2021", "mot-cua-quy-1-2022"])
  func everyKeyIsDescribed(example: String) throws {
    let page = try text(of: "docs/json.md")
    let described = Set(page.matches(of: /[A-Za-z]+/).map { String($0.output) })
    let value = try JSONSerialization.jsonObject(with: try export("scripts/examples/\(example).baocao"))
    for key in keys(of: value) where key.contains(where: \.isLetter) { #expect(described.contains(key), "\(key)") }
  }

  @Test("names every key of a comparison")
  func everyKeyOfAComparisonIsDescribed() throws {
    let page = try text(of: "docs/json.md")
    let described = Set(page.matches(of: /[A-Za-z]+/).map { String($0.output) })
    let sides = try ["quy-3-2021", "mot-cua-quy-1-2022"].map { example in
      let report = try report("scripts/examples/\(example).baocao").report
      return ComparedReport(report: report, composition: Composer.compose(report))
    }
    let bytes = ComparisonJSON.bytes(ReportComparison(from: sides[0], to: sides[1]), old: "a", new: "b")
    for key in keys(of: try JSONSerialization.jsonObject(with: Data(bytes))) {
      #expect(described.contains(key), "\(key)")
    }
  }

  private func report(_ path: String) throws -> (report: Report, sources: SourceMap) {
    var sources = SourceMap()
    let outcome = try ScriptFile.replay(
      Array(try text(of: path).utf8), name: path, onto: Report(), binder: CommandTable.binder, sources: &sources)
    return (outcome.replay.report, sources)
  }

  private func export(_ path: String) throws -> Data {
    let (report, sources) = try report(path)
    let composition = Composer.compose(report)
    let input = ExportInput(
      report: report, composition: composition,
      findings: AllChecks.findings(in: CheckInput(report: report, composition: composition)), sources: sources,
      language: .english)
    return Data(try #require(ExportFormat.named("json")).write(input).bytes)
  }

  /// Those of objects in all depths; the names of the fields of `set` are in the manual.
  private func keys(of value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.reduce(into: Set(object.keys)) { keys, member in
        if member.key != "letterhead" { keys.formUnion(self.keys(of: member.value)) }
      }
    case let list as [Any]: list.reduce(into: []) { $0.formUnion(keys(of: $1)) }
    default: []
    }
  }
}
