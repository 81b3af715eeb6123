import CommandLanguage
import Foundations
import ReportModel
import ReportScript
import Testing

/// Annexes: sections of their own behind the paper.
struct AnnexTests {
  private static let two = """
    report Q3/2021
    add annex "Một"
    add paragraph PL1 "a"
    add section PL1.1 "Một một"
    add item PL1.1 "b"
    add annex "Hai" landscape items numbers
    add table PL2 "c"
    | x | y |

    """

  /// The annexes as lines of identifier, heading, pages and texts.
  private func lines(_ script: String) -> [String] {
    var lines: [String] = []
    report(script).outline.forEachInAnnexes { id, section in
      let words = [id.description, section.heading.text] + (section.isLandscape ? ["ngang"] : [])
      lines.append((words + section.blocks.map { "“\($0.text.text)”" }).joined(separator: " "))
    }
    return lines
  }

  @Test func anAnnexHoldsWhatASectionHolds() {
    #expect(lines(Self.two) == ["PL1 Một “a”", "PL1.1 Một một “b”", "PL2 Hai ngang “c”"])
    #expect(
      lines(
        Self.two + """
          edit paragraph PL1 "d"
          add paragraph pl.1 at 1 "e"
          move paragraph PL1 at 2 to PL2 at 1
          remove item PL1.1
          move table PL2 at 2 to PL1.1
          """) == ["PL1 Một “e”", "PL1.1 Một một “c”", "PL2 Hai ngang “d”"])
  }

  @Test func annexesAreChangedByTheirNumber() {
    #expect(lines(Self.two + "edit annex 1 \"Đầu\" landscape").first == "PL1 Đầu ngang “a”")
    #expect(lines(Self.two + "sửa phụ lục PL2 khổ dọc").last == "PL2 Hai “c”")
    #expect(lines(Self.two + "edit annex 2 \"Cuối\"").last == "PL2 Cuối ngang “c”")
    #expect(lines(Self.two + "remove annex 1") == ["PL1 Hai ngang “c”"])
    #expect(lines(Self.two + "move annex 2 to 1") == ["PL1 Hai ngang “c”", "PL2 Một “a”", "PL2.1 Một một “b”"])
    #expect(lines(Self.two + "move section PL1.1 to PL2.1").last == "PL2.1 Một một “b”")
  }

  @Test func theBuiltInOutlineStaysWhenAnnexesMove() {
    #expect(report(Self.two + "move annex 2 to 1\nmove section PL2.1 to PL1.1").outline.name == "kstt")
    let report = report(Self.two + "move section I.9 to PL2.1")
    #expect(report.outline.name == "free")
    #expect(report.outline.annexes[1].children.first?.original == nil)
  }

  @Test func annexesMayComeBeforeTheReport() {
    #expect(report("add annex \"Một\"\nreport Q3/2021") == report("report Q3/2021\nadd annex \"Một\""))
  }

  @Test func bothOrientationsCannotBe() {
    ReportScriptTests.expect(
      ["repeated-keyword"], in: "add annex \"a\"\nedit annex 1 portrait «landscape»")
  }

  @Test(
    "The number of an annex is a number or its identifier",
    arguments: ["0", "100", "I.4", "PL1.1", "PL0", "một", "1.0"])
  func malformed(number: String) {
    ReportScriptTests.expect(["malformed-annex"], in: "add annex \"a\"\nedit annex «\(number)» \"b\"")
  }

  @Test func whatThereIsIsNamedWhereSomethingIsNot() {
    func hints(_ script: String) -> [String] { replay(Self.two + script).diagnostics.first?.hints.map(\.en) ?? [] }
    #expect(hints("add paragraph IX \"a\"\n").first == "there are sections I to III")
    #expect(hints("add paragraph PL1.2 \"a\"\n").first == "there are sections PL1.1 to PL1.1")
    #expect(hints("add paragraph PL3 \"a\"\n").first == "there are annexes 1 to 2")
  }

  @Test func thereAreAtMost99() {
    let all = (1...99).map { "add annex \"\($0)\"\n" }.joined()
    #expect(report(all).outline.annexes.count == 99)
    ReportScriptTests.expect(["section-out-of-range"], in: all + "«add annex \"100\"»")
  }

  @Test func aScriptWritesThemBehindTheSections() {
    #expect(
      CanonicalScript.print(
        report("add paragraph PL1 \"x\"".asLast(of: Self.two + "add recipient \"y\"\n")), .vietnamese)
          == """
          baocao 1 vi
          báo cáo quý III/2021

          thêm phụ lục "Một"
          thêm mục PL1.1 "Một một"
          thêm đoạn PL1
          | a
          thêm đoạn PL1
          | x
          thêm ý PL1.1
          | b
          thêm phụ lục "Hai" khổ ngang kiểu ý số
          thêm bảng PL2 "c"
          | x | y |

          thêm nơi nhận "y"

          """)
  }

  @Test func theEditorIsGivenTheWholeAnnex() {
    let report = report(Self.two)
    let fragment = ScriptFragment(.section(SectionID(annex: 1)), of: report, .english)
    #expect(
      fragment.map { ScriptPrinter.print(Script(statements: $0.statements)) } == """
        edit annex 1 "Một" portrait
        add paragraph PL1
        | a

        edit section PL1.1 "Một một"
        add item PL1.1
        | b

        """)
  }

  @Test(
    "What follows from an annex that could not be added is not reported",
    arguments: [
      "add annex «Một»\nadd paragraph PL1 \"a\"\nadd section PL1.1 \"b\"\nedit annex 1 landscape",
      "thêm «phụ» lụ \"Một\"\nadd paragraph PL1 \"a\"",
      "add annex \"Một\"\nadd annex «Hai»\nadd item PL2 \"a\"\nmove annex 2 to 1",
    ])
  func consequences(marked: String) {
    let (text, ranges) = unmarked(marked)
    #expect(replay(text).diagnostics.map(\.span?.range) == ranges)
  }
}

extension String {
  /// This command behind others.
  fileprivate func asLast(of script: String) -> String { script + self }
}
