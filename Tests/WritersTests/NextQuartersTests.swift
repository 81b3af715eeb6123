import Checks
import CommandLanguage
import Composition
import Diagnostics
import Foundation
import Foundations
import ReportModel
import ReportScript
import Testing
import Writers

/// One quarter of the chain: its report, and the plan that made it.
private struct Quarter {
  var plan: NextPlan
  /// The report of the quarter before, as it was closed.
  var before: Report

  var report: Report { plan.report }
  var composition: Composition { Composer.compose(report) }
}

/// From the example of Q3/2021, eight quarters in a row. In each of them three dossiers are received: one that is solved
/// early, one that is solved on its due date, and one that stays open until the quarter after.
private let quarters: [Quarter] = {
  var quarters: [Quarter] = []
  var report = replayed(example)
  for _ in 0..<8 {
    guard let plan = try? report.next() else { return quarters }
    quarters.append(Quarter(plan: plan, before: report))
    report = worked(on: plan.report, after: quarters.count)
  }
  return quarters
}()

private let example: String = {
  let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let file = project.appending(path: "scripts/examples/quy-3-2021.baocao")
  return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
}()

private func replayed(_ text: String, onto report: Report = Report()) -> Report {
  var sources = SourceMap()
  let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: text)), in: sources)
  var replay = ScriptReplay(onto: report, binder: ScriptBinder(sessionCommands: []))
  replay.run(parsed.script)
  #expect(parsed.diagnostics + replay.diagnostics == [])
  return replay.report
}

/// What an officer does in a quarter: new dossiers, and the end of the one that was left.
private func worked(on report: Report, after count: Int) -> Report {
  let first = report.period?.from ?? CalendarDate.earliest
  let last = report.period?.to ?? CalendarDate.latest
  let field = "\"Hội nghị, hội thảo quốc tế\""
  let due = first.adding(days: 20)
  let commands = """
    add dossier A\(count) field \(field) via online received \(first) due \(due) resolved \(first.adding(days: 5))
    add dossier B\(count) field \(field) via direct received \(first) due \(due) resolved \(due)
    add dossier C\(count) field \(field) via direct received \(last) due \(last.adding(days: 20))
    \(count > 1 ? "resolve C\(count - 1) on \(last)" : "")
    """
  return replayed(commands, onto: report)
}

@Suite("Eight quarters in a row from the example")
struct NextQuartersTests {
  @Test("are those of two years, without a gap")
  func periods() {
    #expect(
      quarters.map { "\($0.plan.to.id) \($0.plan.to.from)–\($0.plan.to.to)" } == [
        "Q4/2021 15/9/2021–14/12/2021", "Q1/2022 15/12/2021–14/3/2022", "Q2/2022 15/3/2022–14/6/2022",
        "Q3/2022 15/6/2022–14/9/2022", "Q4/2022 15/9/2022–14/12/2022", "Q1/2023 15/12/2022–14/3/2023",
        "Q2/2023 15/3/2023–14/6/2023", "Q3/2023 15/6/2023–14/9/2023",
      ])
  }

  @Test("have no word of the quarter before in text and DOCX", arguments: 0..<8)
  func words(index: Int) throws {
    let quarter = quarters[index]
    let document = quarter.composition.document
    let text = String(decoding: try TextWriter(columns: nil).write(document), as: UTF8.self)
    let docx = try Docx(document).text
    let (from, to) = (quarter.plan.from, quarter.plan.to)
    for (name, paper) in [("txt", text), ("docx", docx)] {
      let folded = paper.lowercased()
      for word in [from.short, from.long, from.formTitle, from.from.description, from.to.description] {
        #expect(!folded.contains(word.lowercased()), "\(name) of \(to.id) has \(word)")
      }
      for word in [to.long, to.formTitle, to.next.long, "ngày \(to.from) đến ngày \(to.to)"] {
        #expect(folded.contains(word.lowercased()), "\(name) of \(to.id) lacks \(word)")
      }
    }
  }

  @Test("begin with what the one before has left, field by field", arguments: 0..<8)
  func carriedOver(index: Int) throws {
    let quarter = quarters[index]
    let left = try #require(quarter.before.filledFormII06a()).rows
    let carried = try #require(quarter.report.filledFormII06a())
    // In the very first one nothing was left; in all others the dossier that came on the last day.
    #expect(left.map(\.counts.open) == [index == 0 ? 0 : 1])
    for row in left { #expect(carried.row(label: row.label)?.counts.carried ?? 0 == row.counts.open) }
    // The check holds it to the same.
    #expect(AllChecks.findings(in: quarter.report).filter { $0.severity == .error } == [])
    let closing = quarter.report.figures.records.last
    #expect(closing?.period == quarter.plan.from && closing?.counts == left.first?.counts)
  }

  @Test("tell it when a dossier that was left is lost", arguments: 1..<8)
  func lost(index: Int) {
    let report = replayed("remove dossier C\(index)", onto: quarters[index].report)
    let errors = AllChecks.findings(in: report).filter { $0.severity == .error }
    #expect(errors.map(\.id) == [FiguresSatisfyIdentities.id])
  }

  @Test("keep the register as it is, and ask for new plans once the year is over", arguments: 0..<8)
  func register(index: Int) {
    let quarter = quarters[index]
    #expect(quarter.report.documents == quarter.before.documents)
    let expired = AllChecks.findings(in: quarter.report).filter { $0.id == PlanIsOfThisYear.id }
    #expect(expired.count == (index == 0 ? 0 : 8))
  }

  @Test("grow only by what is new: a line of closing figures for each field", arguments: 1..<8)
  func growth(index: Int) {
    let quarter = quarters[index]
    func lines(_ report: Report) -> Int { CanonicalScript.print(report, .vietnamese).split(separator: "\n").count }
    let closed = quarter.before.dossiers.count - quarter.report.dossiers.count
    #expect(closed == (index == 1 ? 2 : 3))
    #expect(lines(quarter.report) == lines(quarter.before) - closed + 1)
    #expect(quarter.report.tasks.count == 6)
  }

  @Test("are saved in canonical form and replay to themselves", arguments: 0..<8, Language.allCases)
  func saving(index: Int, language: Language) {
    let script = CanonicalScript.print(quarters[index].report, language)
    let again = replayed(script)
    #expect(again == quarters[index].report)
    #expect(CanonicalScript.print(again, language) == script)
  }

  @Test("wait for review as a whole, and say for which quarter each text was looked through last", arguments: 0..<8)
  func review(index: Int) {
    let parts = quarters[index].report.unreviewedParts
    #expect(parts.count == 35)
    #expect(Set(parts.map(\.reviewed.id)) == ["Q3/2021"])
  }
}
