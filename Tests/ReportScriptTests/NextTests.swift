import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Testing

/// The columns of a field that are not 0, as "3:2 7:2": number of the column, count.
private func columns(_ report: Report, _ field: String = "Hộ tịch") -> String {
  guard let counts = report.filledFormII06a()?.row(label: field)?.counts else { return "" }
  return FormCounts.Column.allCases.filter { counts[$0] != 0 }.map { "\($0.rawValue):\(counts[$0])" }
    .joined(separator: " ")
}

/// The report of the next quarter, with further commands.
private func next(_ report: Report, _ commands: String = "") throws -> Report {
  let replayed = replay(commands, onto: try report.next().report)
  #expect(replayed.diagnostics == [])
  return replayed.report
}

private func dossier(_ code: String, _ received: String, due: String, _ end: String = "") -> String {
  "add dossier \(code) field \"Hộ tịch\" via direct received \(received) due \(due) \(end)\n"
}

@Suite("The figures from quarter to quarter")
struct NextFiguresTests {
  @Test("two solved in Q3, three in Q4 of which one is left, and that one solved late in Q1 of the next year")
  func threeQuarters() throws {
    let third = report(
      "report Q3/2021\n" + dossier("H01", "21/6/2021", due: "5/7/2021", "resolved 30/6/2021")
        + dossier("H02", "12/7/2021", due: "2/8/2021", "resolved 26/7/2021"))
    #expect(columns(third) == "3:2 5:2 7:2 8:2")

    let fourth = try next(
      third,
      dossier("H03", "20/9/2021", due: "5/10/2021", "resolved 1/10/2021")
        + dossier("H04", "1/10/2021", due: "15/10/2021", "resolved 15/10/2021")
        + dossier("H05", "1/12/2021", due: "20/12/2021"))
    #expect(columns(fourth) == "3:3 5:3 7:2 8:1 9:1 11:1 12:1")
    #expect(fourth.dossiers.records.map(\.dossier.code) == ["H03", "H04", "H05"])

    let first = try next(fourth, "resolve H05 on 10/1/2022")
    #expect(columns(first) == "3:1 6:1 7:1 10:1")

    let second = try next(first)
    #expect(columns(second) == "")
    #expect(
      second.figures.records.map { "\($0.period?.id ?? "") \($0.counts.received) \($0.counts.open)" }
        == ["Q3/2021 2 0", "Q4/2021 3 1", "Q1/2022 1 0"])
  }

  /// The last and the first day of a period, on both sides of the turn of the year.
  @Test(
    "a dossier belongs to the quarter in whose days it was received",
    arguments: [
      ("14/9/2021", "3:1 5:1 11:1 12:1", "3:1 6:1 11:1 13:1", "3:1 6:1 11:1 13:1"),
      ("15/9/2021", "", "3:1 5:1 11:1 13:1", "3:1 6:1 11:1 13:1"),
      ("14/12/2021", "", "3:1 5:1 11:1 12:1", "3:1 6:1 11:1 13:1"),
      ("15/12/2021", "", "", "3:1 5:1 11:1 13:1"),
    ])
  func boundaries(received: String, third: String, fourth: String, first: String) throws {
    let due = received.hasSuffix("9/2021") ? "1/10/2021" : "1/1/2022"
    let reportOfThird = report("report Q3/2021\n" + dossier("H01", received, due: due))
    #expect(columns(reportOfThird) == third)
    let reportOfFourth = try next(reportOfThird)
    #expect(columns(reportOfFourth) == fourth)
    #expect(columns(try next(reportOfFourth)) == first)
  }

  /// What ended on the last day is counted and goes; what ended the day after was open, and is solved in the next.
  @Test(
    "a dossier belongs to the quarter in whose days it ended",
    arguments: [("14/9/2021", 0, ""), ("15/9/2021", 1, "3:1 6:1 7:1 10:1")])
  func ends(resolved: String, open: Int, fourth: String) throws {
    let third = report("report Q3/2021\n" + dossier("H01", "1/7/2021", due: "1/8/2021", "resolved \(resolved)"))
    #expect(third.filledFormII06a()?.total.open == open)
    #expect(columns(try next(third)) == fourth)
  }

  @Test("totals carry what they have left, and stay to be filled in")
  func totals() throws {
    let third = report("report Q3/2021\nadd figures field \"Hộ tịch\" direct 9 carried 1 early 6 interm 3 overdue 1\n")
    let fourth = try next(third, "edit figures field \"Hộ tịch\" direct 5 early 9 interm 0 overdue 0")
    #expect(columns(fourth) == "3:9 5:5 6:4 7:9 8:9")
    #expect(
      CanonicalScript.print(try third.next().report, .english).hasSuffix(
        """
        add figures field "Hộ tịch" carried 4 interm 3 overdue 1
        add figures field "Hộ tịch" period Q3/2021 direct 9 carried 1 early 6 interm 3 overdue 1

        """))
    #expect(columns(try next(fourth)) == "")
  }

  @Test("dossiers and totals of one field close together")
  func both() throws {
    let third = report(
      "report Q3/2021\nadd figures field \"Hộ tịch\" direct 2 interm 2\n"
        + dossier("H01", "1/9/2021", due: "20/9/2021"))
    let fourth = try next(third)
    #expect(columns(fourth) == "3:3 6:3 11:3 12:2 13:1")
    #expect(fourth.figures.records.last?.counts == FormCounts(direct: 3, interm: 3))
  }

  @Test("the form stays annexed where texts point to it and nothing has come in yet")
  func form() throws {
    let third = report(
      "report Q3/2021\nadd paragraph I.6 \"{dossiers.solved: Hộ tịch} ({form II.06a})\"\n"
        + dossier("H01", "1/7/2021", due: "9/7/2021", "resolved 5/7/2021"))
    #expect(try next(third).forms.map(\.code) == ["II.06a"])
  }

  @Test("figures that cannot be are refused")
  func broken() {
    var third = report("report Q3/2021\n")
    third.figures = FigureRegister([FigureRecord(field: "x", counts: FormCounts(direct: 2, early: 1))])
    #expect(throws: NextRefusal.brokenFigures(third.filledFormII06a()?.rows ?? [])) { try third.next() }
  }
}

@Suite("The next report")
struct NextTests {
  /// What follows by itself, and what is said instead.
  @Test(
    "is that of the next period of the same kind",
    arguments: [
      ("Q3/2021", "Q4/2021 15/9/2021 14/12/2021"), ("Q4/2021", "Q1/2022 15/12/2021 14/3/2022"),
      ("H1/2021", "H2/2021 15/6/2021 14/12/2021"), ("H2/2021", "H1/2022 15/12/2021 14/6/2022"),
      ("Y2021", "Y2022 15/12/2021 14/12/2022"), ("M12/2021", "M1/2022 15/12/2021 14/01/2022"),
      ("Q3/2021 from 7/6/2021 to 4/9/2021", "Q4/2021 05/9/2021 14/12/2021"),
    ])
  func periods(present: String, following: String) throws {
    let period = try report("report \(present)").next().to
    #expect("\(period.id) \(period.from) \(period.to)" == following)
  }

  @Test(
    "is that of the period that was asked for",
    arguments: [
      ("Q3/2021", "Q1/2022", "Q1/2022 15/12/2021"), ("9M/2021", "Y2021", "Y2021 15/12/2020"),
      ("Q3/2021 from 7/6/2021 to 4/9/2021", "Q4/2021", "Q4/2021 05/9/2021"),
      ("Q3/2021 from 7/6/2021 to 4/9/2021", "Q4/2021 from 10/9/2021 to 14/12/2021", "Q4/2021 10/9/2021"),
      ("H1/2021", "Y2021", "Y2021 15/12/2020"),
    ])
  func asked(present: String, wanted: String, following: String) throws {
    let period = try report("report \(present)").next(report("report \(wanted)").period).to
    #expect("\(period.id) \(period.from)" == following)
  }

  @Test("is refused without a period, before the present one, and after nine months if nothing is said")
  func refusals() throws {
    let third = report("report Q3/2021")
    #expect(throws: NextRefusal.noPeriod) { try Report().next() }
    for wanted in ["Q3/2021", "Q2/2021", "M9/2021", "H1/2021"] {
      let period = try #require(report("report \(wanted)").period)
      #expect(throws: NextRefusal.liesBefore(period, present: Period(.quarter(3), 2021))) { try third.next(period) }
    }
    let nineMonths = report("report 9M/2021")
    #expect(throws: NextRefusal.noNextOfKind(Period(.nineMonths, 2021))) { try nineMonths.next() }
    let last = report("report Q4/2999")
    #expect(throws: NextRefusal.lastPeriod(Period(.quarter(4), 2999))) { try last.next() }
  }

  @Test("counts the dossiers of the present period again where its days lie in the new one")
  func overlap() throws {
    let half = report("report H1/2021\n" + dossier("H01", "1/2/2021", due: "9/2/2021", "resolved 5/2/2021"))
    let plan = try half.next(Period(.year, 2021))
    #expect(columns(plan.report) == "3:1 5:1 7:1 8:1")
    #expect(plan.entries.contains { $0.matter == .overlap(from: Period(.firstHalf, 2021), to: Period(.year, 2021)) })
  }

  @Test("tells of days that belong to no report, and of days of its own")
  func days() throws {
    let third = report("report Q3/2021")
    let gap = try third.next(Period(.quarter(1), 2022))
    #expect(gap.entries.contains { $0.matter == .gap(from: gap.from, to: gap.to) })
    let ranged = try report("report Q3/2021 from 7/6/2021 to 4/9/2021").next()
    #expect(ranged.entries.contains { $0.matter == .ranged(ranged.to) })
  }

  @Test("has all that is constant, and no number and date")
  func constants() throws {
    let third = report(
      """
      report Q3/2021
      set unit "Sở Ngoại vụ"
      set number 5
      set date 8/9/2021
      set margins 20/20/30/20
      set urgency immediate
      add plan 75/KH-SNgV dated 8/2/2021
      add abbreviation TTHC "thủ tục hành chính"
      add section IV "Kiến nghị"
      add annex "Giờ" landscape
      add recipient "Như trên"
      """)
    var expected = third
    expected.period = Period(.quarter(4), 2021)
    expected.settings[.number] = nil
    expected.settings[.date] = nil
    let plan = try third.next()
    #expect(plan.report == expected)
    #expect(plan.entries.contains { $0.action == .asked && $0.matter == .marks([.urgency]) })
  }

  /// References never count; a day alone may be that of a document, and a year that of a plan.
  @Test(
    "tells which texts name the present period by hand",
    arguments: [
      ("Q3/2021", "Trong Quý III/2021, đã xong.", true), ("Q3/2021", "TRONG QUÝ III NĂM 2021", true),
      ("Q3/2021", "quý 3/2021", true), ("Q3/2021", "quý\n3 năm 2021", true), ("Q3/2021", "Quý III/Năm 2021", true),
      ("Q3/2021", "từ ngày 15/6/2021 đến ngày 14/9/2021", true), ("Q3/2021", "từ 15/06/2021 đến 14/09/2021", true),
      ("Q3/2021", "ngày 14/9/2021", false), ("Q3/2021", "Quý II/2021, quý III/2020, kế hoạch năm 2021", false),
      ("Q3/2021", "{period}, {period|long}, từ {from} đến {to}", false), ("Q1/2021", "Quý II/2021, quý 12/2021", false),
      ("M9/2021", "tháng 9/2021", true), ("H1/2021", "6 tháng đầu năm 2021", true), ("Y2021", "năm 2021", false),
    ])
  func writtenByHand(period: String, text: String, isNamed: Bool) throws {
    var present = report("report \(period)\nadd paragraph I.4 \"a\"\nadd table I.5\n| a | b |\nset closing \"c\"")
    _ = try present.apply(
      .editBlock(
        BlockReference(section: try #require(SectionID("I.4")), position: 1, kind: .paragraph),
        {
          var change = BlockChange()
          change.text = SourcedText(text)
          return change
        }()))
    present.settings[.closing]?.value = SourcedText(text)
    let asked = try present.next().entries.filter { if case .written = $0.matter { true } else { false } }
    #expect(asked.map(\.matter) == (isNamed ? [.written(fields: [.closing], places: ["I.4@1"])] : []))
  }

  @Test("drops texts for one period, and has all others reviewed")
  func narrative() throws {
    let third = report(
      """
      report Q3/2021
      add paragraph I.4 "a"
      add paragraph I.4 once "b"
      add item I.4 reviewed Q2/2021 "c"
      add table I.7 "t"
      | {period} |
      """)
    let fourth = try third.next().report
    #expect(
      fourth.unreviewedParts.map { "\($0.section) \($0.position) \($0.block.text.text) \($0.reviewed)" }
        == ["I.4 1 a Q3/2021", "I.4 2 c Q2/2021", "I.7 1 t Q3/2021"])
    // Nothing waits in a report that was written by hand, but for what says so.
    #expect(third.unreviewedCount == 1)
  }

  @Test("has the items of the section on the next period as tasks, in the words of the new one")
  func tasks() throws {
    let third = report(
      """
      report Q3/2021
      add task "cũ"
      add paragraph III "Bước sang {period.next|long}:"
      add item III "Trong {period.next} hoàn thành {75/KH-SNgV}; so với {period|long}, {kỳ|dài}."
      add item III level 2 once
      | hai
      | dòng \\{period}, {year}
      """)
    #expect(
      try third.next().report.tasks.map(\.text.text) == [
        "Trong {period} hoàn thành {75/KH-SNgV}; so với {period.previous|long}, {kỳ trước|dài}.",
        "hai dòng \\{period}, 2021",
      ])
  }
}

@Suite("The tasks of other outlines")
struct NextTaskTests {
  @Test(
    "are the items of the section that speaks of the next period, or of “phương hướng”, and of those below it",
    arguments: [
      ("Nhiệm vụ {kỳ sau}", ["a", "b"]), ("PHƯƠNG HƯỚNG, NHIỆM VỤ", ["a", "b"]), ("Nhiệm vụ {kỳ}", []),
      ("\\{kỳ sau}", []),
    ])
  func headings(heading: String, tasks: [String]) throws {
    let present = report(
      """
      report Q3/2021 outline free
      add section I "Kết quả"
      add item I "x"
      add section II "\(heading)"
      add paragraph II "y"
      add item II "a"
      add section II.1 "Chung"
      add item II.1 "b"
      """)
    #expect(try present.next().report.tasks.map(\.text.text) == tasks)
  }
}

@Suite("The next of any report")
struct NextPropertyTests {
  /// Over reports that grew by generated commands: what `next` makes is a report that a script can say, its columns (6)
  /// are what was left, and its next is one too.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func isAReportThatBeginsWithWhatWasLeft(seed: UInt64) throws {
    var commands = RandomCommands(seed: seed)
    var grown = report("report Q3/2021")
    for _ in 0..<120 { grown = replay(commands.next(), onto: grown).report }
    for _ in 0..<3 {
      guard let plan = try? grown.next() else { return }
      for language in [Language.vietnamese, .english] {
        let text = CanonicalScript.print(plan.report, language)
        let replayed = replay(text)
        #expect(replayed.ids == [], "\(text)")
        #expect(replayed.report == plan.report, "\(text)")
      }
      #expect(plan.to.from == plan.from.to.adding(days: 1) || plan.to.kind != plan.from.next.kind)
      for case .fieldTotals(let totals) in plan.entries.map(\.matter) {
        for total in totals { #expect(total.carried == total.open, "\(total.field)") }
      }
      #expect(plan.report.unreviewedCount == plan.report.outline.blockCount)
      grown = plan.report
    }
  }
}

extension Outline {
  fileprivate var blockCount: Int {
    var count = 0
    forEachWithAnnexes { _, section in count += section.blocks.count }
    return count
  }
}

@Suite("What waits for review")
struct ReviewedTests {
  private let fourth = """
    report Q4/2021
    add paragraph I.4 reviewed Q3/2021 "a {period}"
    add paragraph I.4 reviewed Q3/2021 "b"
    add item II.2.a reviewed Q2/2021 "c"
    add table I.7 reviewed Q3/2021
    | 1 |

    """

  private func waiting(_ more: String) -> [String] {
    report(fourth + more).unreviewedParts.map { "\($0.section)@\($0.position)" }
  }

  @Test(
    "is confirmed by section, with all below it, or one by one; what is edited counts as reviewed",
    arguments: [
      ("", ["I.4@1", "I.4@2", "I.7@1", "II.2.a@1"]),
      ("confirm I.4", ["I.7@1", "II.2.a@1"]),
      ("confirm I.4 at 2", ["I.4@1", "I.7@1", "II.2.a@1"]),
      ("confirm II", ["I.4@1", "I.4@2", "I.7@1"]),
      ("confirm I.1", ["I.4@1", "I.4@2", "I.7@1", "II.2.a@1"]),
      ("edit paragraph I.4 at 1 \"x\"", ["I.4@2", "I.7@1", "II.2.a@1"]),
      ("edit table I.7\n| 2 |", ["I.4@1", "I.4@2", "II.2.a@1"]),
      ("edit paragraph I.4 at 1 once", ["I.4@1", "I.4@2", "I.7@1", "II.2.a@1"]),
      ("add paragraph I.5 \"mới\"", ["I.4@1", "I.4@2", "I.7@1", "II.2.a@1"]),
      ("edit paragraph I.4 at 1 reviewed Q3/2021 \"x\"", ["I.4@1", "I.4@2", "I.7@1", "II.2.a@1"]),
      ("edit period Q3/2021", ["II.2.a@1"]),
    ])
  func confirming(command: String, left: [String]) {
    #expect(waiting(command) == left)
  }

  @Test("is saved with the period for which it was looked through")
  func saved() {
    let script = CanonicalScript.print(report(fourth + "confirm I.4 at 1"), .vietnamese)
    #expect(script.contains("thêm đoạn I.4 đã soát quý IV/2021\n| a {period}"))
    #expect(script.contains("thêm đoạn I.4 đã soát quý III/2021\n| b"))
  }

  @Test("is not there any more when a script that was edited as a whole says it otherwise")
  func rewritten() {
    let old = report(fourth)
    var new = report(fourth.replacing("\"b\"", with: "\"B\"").replacing("| 1 |", with: "| 9 |"))
    new.confirmRewritten(since: old)
    #expect(new.unreviewedParts.map { "\($0.section)@\($0.position)" } == ["I.4@1", "II.2.a@1"])
  }

  @Test("can be seen as it was, with the closing figures")
  func earlier() throws {
    let third = report(
      "report Q3/2021 from 7/6/2021 to 14/9/2021\n" + dossier("H01", "1/7/2021", due: "9/7/2021", "resolved 5/7/2021"))
    let view = try third.next().report.view(of: Period(.quarter(3), 2021))
    #expect(view.period == third.period)
    #expect(columns(view) == columns(third))
    #expect(view.dossiers.isEmpty && view.annexesFormII06a)
  }
}
