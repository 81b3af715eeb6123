import Checks
import CommandLanguage
import Diagnostics
import ReportModel
import ReportScript
import Testing

/// What the checks find in a script that replays without an error, as `id line:column`.
private func findings(_ text: String) -> [String] {
  var sources = SourceMap()
  let source = SourceText(name: "x", text: text)
  let parsed = ScriptParser.parse(sources.add(source), in: sources)
  var replay = ScriptReplay(onto: Report(), binder: ScriptBinder(sessionCommands: []))
  replay.run(parsed.script)
  #expect(parsed.diagnostics + replay.diagnostics == [])
  return AllChecks.findings(in: replay.report).map { finding in
    guard let span = finding.span else { return "\(finding.severity) \(finding.id.rawValue)" }
    let place = source.position(at: Int(span.start))
    return "\(finding.severity) \(finding.id.rawValue) \(place.line):\(place.column)"
  }
}

private let complete = """
  report Q3/2021
  set unit "Sở Ngoại vụ"
  set superior "UBND tỉnh"
  set place "Huế"
  set symbol BC-SNgV
  set number 5
  set date 8/9/2021
  set subject "x"
  set addressee "y"
  set position "Giám đốc"
  set signer "Nguyễn Văn A"

  """

@Suite("The checks")
struct CheckTests {
  private func added(_ text: String) -> [String] {
    findings(complete + text).filter { !$0.contains("empty-section") }
  }

  @Test("find nothing in a report that is right")
  func nothing() {
    #expect(
      added("add plan 75/KH-SNgV dated 8/2/2021\nadd paragraph I.4 \"{75/KH-SNgV}, 75/KH-SNgV ngày 08/02/2021\"\n")
        == [])
  }

  @Test("find a date in the prose that is not the registered one, in both ways of writing it")
  func dates() {
    let plan = "add plan 75/KH-SNgV dated 8/2/2021\nadd paragraph I.11\n"
    #expect(added(plan + "| (Kế hoạch số 75/KH-SNgV ngày 19/02/2021)\n") == ["warning document-date-differs 14:16"])
    #expect(added(plan + "| số 75/KH-SNgV ngày 19 tháng 02 năm 2021.\n") == ["warning document-date-differs 14:6"])
    #expect(added(plan + "| số 75/KH-SNgV ngày 08 tháng 02 năm 2021.\n") == [])
  }

  @Test("find one number with two dates in the prose alone")
  func datesInProse() {
    #expect(
      added(
        "add paragraph I.4 \"số 86/KH-SNgV ngày 19/02/2021\"\nadd paragraph I.11 \"số 86/KH-SNgV ngày 20/02/2021\"\n")
        == ["warning document-date-differs 13:24"])
  }

  @Test("hold the form to the closing figures of the period before")
  func carriedOver() {
    let history = "add figures field \"Hộ tịch\" period Q2/2021 direct 2 interm 2\n"
    let open = "add dossier H\(1) field \"Hộ tịch\" via direct received 1/6/2021 due 1/7/2021\n"
    #expect(added(history + open) == ["error broken-identity 12:1"])
    #expect(added(history + open + open.replacingOccurrences("H1", "H2")) == [])
  }

  @Test("hold the form to the row of figures without a field, where there are fields too, else to the whole unit")
  func carriedOverByUnit() {
    let totals = "add figures carried 3 interm 3\nadd figures field \"x\" carried 2 interm 2\n"
    let unit = "add figures period Q2/2021 direct 3 interm 3\n"
    let field = "add figures field \"x\" period Q2/2021 direct 2 interm 2\n"
    #expect(added(totals + unit + field) == [])
    #expect(added(totals + unit) == ["error broken-identity 14:1"])
    #expect(added(totals + unit.replacingOccurrences("3", "5")) == [])
  }

  @Test("hold the form to closing figures of the days right before, whatever the period is called")
  func carriedOverByDays() {
    let report = complete.replacingOccurrences("report Q3/2021", "report Q3/2021 from 1/6/2021 to 31/8/2021")
    let closing = "add figures field \"x\" period M5/2021 from 1/5/2021 to 31/5/2021 direct 2 interm 2\n"
    #expect(findings(report + closing).contains("error broken-identity 12:1"))
    #expect(!findings(complete + closing).contains("error broken-identity 12:1"))
  }

  @Test(
    "ask for the plan of this year where an annual plan is cited whose year is over",
    arguments: [
      ("dated 8/2/2021 for 2021", true), ("dated 8/2/2021 for 2022", false), ("dated 8/2/2021", true),
      ("dated 10/12/2020", true), ("dated 10/12/2021", false), ("dated 8/5/2021", false), ("", false),
      ("dated 8/2/2021 title \"công tác năm 2021\"", true), ("dated 8/2/2021 title \"chuyển đổi số\"", false),
      ("dated 8/2/2021 title \"giai đoạn 2021-2025\"", false),
      ("dated 8/2/2021 title \"giai đoạn 2021-2025\" for 2021", true),
    ])
  func annualPlans(plan: String, isOver: Bool) {
    let next = complete.replacingOccurrences("report Q3/2021", "report Q1/2022")
    let script =
      "add plan 75/KH-SNgV \(plan)\nadd item I.4 \"{75/KH-SNgV|short}\"\nadd item I.5 \"{75/KH-SNgV|short}\"\n"
    let found = findings(next + script).filter { $0.contains("plan-of-past-year") }
    #expect(found == (isOver ? ["warning plan-of-past-year 13:15"] : []))
    #expect(findings(complete + script).filter { $0.contains("plan-of-past-year") } == [])
    #expect(
      findings(next + "add plan 75/KH-SNgV \(plan)\n").filter { $0.contains("plan-of-past-year") } == [],
      "nothing is asked of a plan that is not cited")
  }

  @Test("tell section by section what is not reviewed")
  func reviews() {
    #expect(
      added(
        "add item I.4 reviewed Q2/2021 \"a\"\nadd item I.4 reviewed Q3/2021 \"b\"\nadd item I.5 reviewed Q2/2021 \"c\"\n"
      )
        == ["warning not-reviewed 12:32", "warning not-reviewed 14:32"])
  }

  @Test("tell what the letterhead lacks, and what a draft may lack")
  func letterhead() {
    let found = findings("report Q3/2021\n").filter { $0.contains("missing-field") }
    #expect(found.filter { $0.hasPrefix("warning") }.count == 8)
    #expect(found.filter { $0.hasPrefix("note") }.count == 2)
  }

  @Test("list the sections that print “Không”")
  func emptySections() {
    let found = findings(complete + "add paragraph I.1 \"x\"\n").filter { $0.contains("empty-section") }
    #expect(found.count == 16)
    #expect(found.allSatisfy { $0.hasPrefix("note") })
  }

  @Test(
    "find an annex that the body does not point to",
    arguments: [
      "add paragraph I.4 \"xem {annex 1}\"", "set opening \"({phụ lục 1} kèm theo)\"",
      "edit section I.4 \"x ({annex 1})\"",
      "add paragraph I.4 \"(phụ lục kèm theo)\"", "add table I.4\n| {annex 1} |",
    ])
  func annexes(reference: String) {
    let annex = "add annex \"Một\"\nadd paragraph PL1 \"{annex 1}\"\n"
    #expect(added(annex) == ["warning annex-not-referred-to 12:1"])
    #expect(added(annex + reference + "\n") == [])
    let second = "add annex \"Hai\"\nadd paragraph PL2 \"x\"\n"
    #expect(added(annex + second + reference + "\n").last == "warning annex-not-referred-to 14:1")
    #expect(added(annex + second + "add paragraph I.4 \"Phụ lục I và Phụ lục II.\"\n") == [])
    #expect(added(annex + second + "add paragraph I.4 \"Phụ lục II\"\n") == ["warning annex-not-referred-to 12:1"])
  }

  @Test("list annexes without content, and look for dates in them")
  func contentOfAnnexes() {
    let annex = "add paragraph I.4 \"{annex 1}\"\nadd annex \"Một\"\n"
    #expect(findings(complete + annex).contains("note empty-section 13:1"))
    let plan = "add plan 75/KH-SNgV dated 8/2/2021\nadd paragraph PL1 \"75/KH-SNgV ngày 09/02/2021\"\n"
    #expect(added(annex + plan) == ["warning document-date-differs 15:20"])
  }

  @Test("tell of a field with dossiers and totals, and of a range that deviates from the rule")
  func others() {
    #expect(
      added(
        "add dossier H1 field \"x\" via direct received 1/7/2021 due 1/10/2021\nadd figures field \"x\" direct 1 early 1\n"
      )
        == ["warning field-counted-twice 13:1"])
    let ranged = complete.replacingOccurrences("report Q3/2021", "report Q3/2021 from 1/6/2021 to 31/8/2021")
    #expect(findings(ranged).first == "note range-deviates")
  }

  @Test("need a period")
  func period() { #expect(findings("set unit \"x\"\n").contains("error missing-period")) }

  @Test("each have an explanation in both languages and an id of their own")
  func explanations() {
    #expect(Set(AllChecks.explanations.map(\.id)).count == AllChecks.checks.count)
    for (_, text) in AllChecks.explanations { #expect(!text.vi.isEmpty && !text.en.isEmpty && text.vi != text.en) }
  }
}

extension String {
  fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String { replacing(old, with: new) }

  @Test(
    "ask for whom a signer signs",
    arguments: [
      ("TM.", "Chủ tịch", true), ("TM. Ủy ban nhân dân", "Chủ tịch", false), ("TL.", "Chánh Văn phòng", true),
      ("TUQ", "Chánh Văn phòng", true), ("KT.", "Giám đốc", true), ("KT.", "Phó Giám đốc", false),
      ("Q.", "Giám đốc", false),
      ("KT. Giám đốc", "Phó Giám đốc", false),
    ])
  func authority(authority: String, position: String, isFound: Bool) {
    let script = complete.replacing("\"Giám đốc\"", with: "\"\(position)\"") + "set authority \"\(authority)\"\n"
    #expect(findings(script).contains { $0.contains("incomplete-authority") } == isFound)
  }

  @Test(
    "ask for the mark at the end of the text",
    arguments: [("Trên đây là báo cáo.", true), ("Trên đây là báo cáo./.", false)])
  func endMark(closing: String, isFound: Bool) {
    #expect(findings(complete + "set closing \"\(closing)\"\n").contains { $0.contains("missing-end-mark") } == isFound)
  }
}
