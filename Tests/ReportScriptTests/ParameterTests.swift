import CommandLanguage
import Foundations
import ReportModel
import ReportScript
import Testing

/// What one script leaves open, and what it says must come out.
struct ParameterTests {
  private static let script = """
    baocao 1 en
    report Q3/2021

    # Which of the two.
    param huyen choice "Bình An/Bình Minh" default "Bình An" "Which district?"
    param ghi-chu text default "không" "A note?"
    param ngay-hop date default 08/9/2021
    param moc period default Q2/2021
    param chi-tieu number default 12,5  # percent
    param ten text

    add paragraph I.4
    | {huyen} {moc|long}

    expect dossiers.early: Hộ tịch = 7
    expect "a # b" = "x y"
    expect moc = Q2/2021

    """

  @Test(arguments: [Language.english, .vietnamese])
  func theyAreSavedAsTheyWereSaid(language: Language) {
    let report = report(Self.script)
    let saved = CanonicalScript.print(report, language)
    if language == .english { #expect(saved == Self.script) }
    #expect(replay(saved).report == report)
    #expect(saved.contains("| {huyen} {moc|long}\n"))
  }

  @Test func vietnameseIsTheSameReport() {
    let vietnamese = """
      báo cáo quý 3/2021
      tham số huyen lựa chọn "Bình An/Bình Minh" mặc định "binh an" "Which district?"
      tham số moc kỳ mặc định "quý II năm 2021"
      mong đợi moc = Q2/2021
      """
    let english = """
      report Q3/2021
      param huyen choice " Bình An / Bình  Minh " "Which district?" default "Bình An"
      param moc period default Q2/2021
      expect {moc} = Q2/2021
      """
    #expect(report(vietnamese) == report(english))
  }

  @Test func aParameterIsChangedAndTakenAway() {
    let changed = report(
      Self.script + """
        edit param huyen choices "Bình An/Bình Tân" "Huyện nào?"
        sửa tham số chi-tieu mặc định 13
        edit param NGÀY-HỌP type text
        remove param ten
        remove expect "a # b"
        """)
    #expect(changed.parameters[0].kind == .choice(["Bình An", "Bình Tân"]))
    #expect(changed.parameters[0].prompt == "Huyện nào?")
    #expect(changed.parameters[2].standard == .text("08/9/2021"))
    #expect(changed.parameters[4].standard == .number("13"))
    #expect(changed.parameters.count == 5)
    #expect(changed.expectations.map(\.name) == ["dossiers.early: Hộ tịch", "moc"])
  }

  @Test func aValueOfAnotherTypeIsToldInItsPlace() {
    expect(["malformed-value"], in: "report Q3/2021\nparam a date default «31/9/2021»\n")
    expect(["malformed-value"], in: "report Q3/2021\nparam a number default «mười»\n")
    expect(["malformed-value"], in: "report Q3/2021\nparam a period default «Q5/2021»\n")
    expect(["malformed-value"], in: "report Q3/2021\nparam a choice \"x/y\" default «z»\n")
    expect(["malformed-value"], in: "report Q3/2021\nparam a number\nedit param a default «x»\n")
    expect(["malformed-value"], in: "report Q3/2021\nparam a text default \"x y\"\nedit param a type «number»\n")
  }

  @Test func choicesBelongToAChoiceOnly() {
    expect(["missing-argument"], in: "report Q3/2021\nparam a «choice»\n")
    expect(["malformed-choices"], in: "report Q3/2021\nparam a choice «\"x\"»\n")
    expect(["malformed-choices"], in: "report Q3/2021\nparam a choice «\"x/X\"»\n")
    expect(["unexpected-text"], in: "report Q3/2021\nparam a text «\"x/y\"» \"?\"\n")
    expect(["unknown-choice"], in: "report Q3/2021\nparam a «texts»\n")
    expect(["malformed-name"], in: "report Q3/2021\nparam «\"tên xã\"» text\n")
  }

  @Test func namesInBracesDoNotClash() {
    expect(["name-taken"], in: "report Q3/2021\nparam «UNIT» text\n")
    expect(["name-taken"], in: "report Q3/2021\nparam «kỳ» text\n")
    expect(["name-taken"], in: "report Q3/2021\nparam huyen text\nparam «Huyện» date\n")
    expect(["name-taken"], in: "report Q3/2021\nadd plan 1/KH-UBND as ke-hoach\nparam «kế-hoạch» text\n")
    expect(["name-taken"], in: "report Q3/2021\nparam a text\nadd plan 1/KH-UBND as «a»\n")
    expect(["name-taken"], in: "report Q3/2021\nadd plan 1/KH-UBND\nedit plan 1/KH-UBND as «unit»\n")
  }

  @Test func bothWhoHaveANameAreNamed() throws {
    let found = replay("report Q3/2021\nadd plan 1/KH-UBND as ke-hoach\nparam ke-hoach text\n").diagnostics
    #expect(found.first?.message.en == "“ke-hoach” is taken by the alias of 1/KH-UBND")
    #expect(found.first?.notes.count == 1)
  }

  @Test func whatIsNotThereCannotBeChanged() {
    expect(["unknown-parameter"], in: "report Q3/2021\nparam huyen text\nedit param «huyn» default \"x\"\n")
    expect(["unknown-parameter"], in: "report Q3/2021\nremove param «huyen»\n")
    expect(["unknown-expectation"], in: "report Q3/2021\nremove expect «kỳ»\n")
  }

  @Test func anExpectationHasAnEqualsSignAndIsSaidOnce() {
    expect(["expectation-exists"], in: "report Q3/2021\nexpect year = 2021\nexpect «YEAR» = 2022\n")
    expect(["missing-argument"], in: "report Q3/2021\n«expect year»\n")
    expect(["missing-argument"], in: "report Q3/2021\nexpect year «=»\n")
    expect(["unquoted-text"], in: "report Q3/2021\nexpect period = «quý III/2021»\n")
  }

  @Test func theEqualsSignNeedsNoBlanks() {
    for spelling in ["expect year=2021", "expect year =2021", "expect year= 2021", "expect year = 2021"] {
      #expect(report("report Q3/2021\n\(spelling)").expectations.map { "\($0.name)|\($0.value.text)" } == ["year|2021"])
    }
    #expect(
      report("report Q3/2021\nexpect dossiers.early: Hộ tịch=7").expectations.map(\.name)
        == ["dossiers.early: Hộ tịch"])
    expect(["expectation-exists"], in: "report Q3/2021\nexpect year=2021\nexpect «year»=2022\n")
    expect(["missing-argument"], in: "report Q3/2021\nexpect year«=»\n")
  }

  @Test func theNextReportKeepsThemButNotWhatIsExpectedOfThePeriod() throws {
    let plan = try report(
      "report Q3/2021\nparam huyen text\nexpect huyen = x\nexpect dossiers.open = 0\nexpect kỳ|dài = Q3/2021\n"
        + "expect unit = a"
    ).next()
    #expect(plan.report.parameters.map(\.name) == ["huyen"])
    #expect(plan.report.expectations.map(\.name) == ["huyen", "unit"])
    #expect(
      plan.entries.contains { $0.action == .dropped && $0.matter == .expectations(["dossiers.open", "kỳ|dài"]) })
  }

  @Test func onlyTheParameterThatFailedIsTold() {
    expect(["malformed-value"], in: "report Q3/2021\nparam a date default «x»\nedit param a default 1/2/2021\n")
  }
}
