import Checks
import CommandLanguage
import Composition
import Diagnostics
import ReportModel
import ReportScript
import Testing

@Suite struct ExpectationTests {
  private func findings(_ text: String, _ values: ParameterValues = .none) -> [Diagnostic] {
    var sources = SourceMap()
    let script =
      "report Q3/2021\nset counts padded\nset unit \"Sở Ngoại vụ\"\nparam a text\n"
      + "add figures field \"Hộ tịch\" online 1247 early 1200 late 47\n" + text + "\n"
    let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: script)), in: sources)
    var replay = ScriptReplay(onto: Report(), binder: ScriptBinder(sessionCommands: []))
    replay.run(parsed.script)
    #expect(parsed.diagnostics + replay.diagnostics == [])
    let composition = Composer.compose(replay.report, values: values)
    return ExpectationsHold.findings(in: CheckInput(report: replay.report, composition: composition))
  }

  @Test(arguments: [
    "dossiers.received = 1247", "hồ sơ.tiếp nhận = 1.247", "dossiers.late: Hộ tịch = 47", "dossiers.open = 0",
    "dossiers.direct = 00", "period = Q3/2021", "kỳ = \"Quý III năm 2021\"", "from = 2021-06-15",
    "unit = \"Sở  Ngoại vụ\"",
    "year = 2021", "\"dossiers.early / dossiers.solved|%\" = 96,2%", "dossiers.early / dossiers.solved|% = 96.2%",
  ])
  func whatHoldsIsNoFinding(expectation: String) { #expect(findings("expect \(expectation)") == []) }

  @Test func whatDoesNotHoldIsAnErrorWithBothValues() throws {
    let finding = try #require(findings("expect dossiers.late = 50").first)
    #expect(finding.id == "expectation-failed" && finding.severity == .error)
    #expect(finding.message.en == "{dossiers.late} was expected to be “50”, but is “47”")
    #expect(finding.message.vi == "mong đợi {dossiers.late} là “50” nhưng báo cáo cho “47”")
    #expect(finding.span != nil)
  }

  @Test(arguments: ["96,2", "96,3%", "Quý IV/2021", "sở ngoại vụ"])
  func anotherValueIsAnother(value: String) {
    let name = value.contains("9") ? "dossiers.early / dossiers.solved|%" : value.contains("Quý") ? "period" : "unit"
    #expect(findings("expect \(name) = \"\(value)\"").map(\.id.rawValue) == ["expectation-failed"])
  }

  @Test func aNameThatMeansNothingIsToldAsInATexts() {
    #expect(findings("expect nothing = 3").map(\.id.rawValue) == ["unknown-reference"])
    #expect(findings("expect dossiers.early: Đất đai = 3").map(\.id.rawValue) == ["unknown-reference"])
    #expect(findings("expect a = x").map(\.id.rawValue) == ["parameter-without-value"])
  }

  @Test func parametersAreLookedAtWithTheirValues() {
    var values = ParameterValues()
    values["a"] = .text("x")
    #expect(findings("expect a = x", values) == [])
    #expect(findings("expect a = y", values).map(\.id.rawValue) == ["expectation-failed"])
  }
}
