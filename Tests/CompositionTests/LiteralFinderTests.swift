import Composition
import Foundations
import ReportModel
import Testing

private let head = """
  report Q3/2021
  set unit "Sở Ngoại vụ"
  set unit-short SNgV
  set superior "UBND tỉnh Quảng Ngãi"
  add plan 75/KH-SNgV dated 8/2/2021 title "rà soát thủ tục hành chính năm 2021"
  add plan 20/KH-UBND dated 29/01/2021 by "UBND tỉnh" title "rà soát thủ tục hành chính năm 2021"
  add decision 920/QĐ-UBND by "UBND tỉnh"
  """

/// What all proposals together make of a paragraph of I.4, those that change the paper included.
private func all(_ text: String, _ more: String = "", language: Language = .english) -> String {
  let report = report(head + "\n" + more + "\nadd paragraph I.4\n| \(text)")
  var finder = LiteralFinder(report, language)
  let outcome = finder.walk { proposal in
    if case .otherDate = proposal.kind { return .leave }
    return .take
  }
  return outcome.changes.first { $0.place.section?.description == "I.4" }?.text.text ?? text
}

private func proposals(_ text: String, _ more: String = "") -> [LiteralProposal] {
  let report = report(head + "\n" + more + "\nadd paragraph I.4\n| \(text)")
  var finder = LiteralFinder(report, .english)
  return finder.walk { _ in .leave }.left
}

@Suite("What is written out and could be a reference")
struct LiteralFinderTests {
  // MARK: Time and names

  @Test(
    "is the period, this one, the next and the one before, in both spellings",
    arguments: [
      ("Trong Quý III/2021, Sở", "Trong {period}, Sở"), ("Quý III năm 2021.", "{period|long}."),
      ("sang Quý IV/2021", "sang {period.next}"), ("so với Quý II năm 2021", "so với {period.previous|long}"),
      ("(Quý III/2021)", "({period})"), ("Quý III/2021; Quý IV năm 2021", "{period}; {period.next|long}"),
    ])
  func periods(text: String, expected: String) { #expect(all(text) == expected) }

  @Test(
    "says how the paper would change where the period is spelled otherwise",
    arguments: [
      ("quý 3 năm 2021", "{period|long}", "Quý III năm 2021"),
      ("QUÝ IV NĂM 2021", "{period.next|long}", "Quý IV năm 2021"),
      ("quý III/2021", "{period}", "Quý III/2021"),
    ])
  func otherSpelling(text: String, replacement: String, printed: String) throws {
    let proposal = try #require(proposals("Trong \(text) này").first)
    #expect(proposal.replacement == replacement && proposal.printed == printed && !proposal.keepsThePaper)
  }

  @Test("knows that a heading of the first level prints in capitals")
  func capitals() throws {
    let report = report(head + "\nadd section IV \"NHIỆM VỤ QUÝ IV NĂM 2021\"")
    var finder = LiteralFinder(report, .english)
    let proposal = try #require(finder.walk { _ in .leave }.left.first)
    #expect(proposal.replacement == "{period.next|long}" && proposal.keepsThePaper)
  }

  @Test("is the half of a year and the month where the report is of one")
  func otherPeriods() {
    let half = report("report H1/2021\nadd paragraph I.4\n| Trong 6 tháng đầu năm 2021, và tháng 9 năm 2021")
    var finder = LiteralFinder(half, .english)
    #expect(finder.walk { _ in .take }.changes.map(\.text.text) == ["Trong {period}, và tháng 9 năm 2021"])
  }

  @Test(
    "is the first and the last day, and the year of the report",
    arguments: [
      ("từ ngày 15/6/2021 đến ngày 14/9/2021", "từ ngày {from} đến ngày {to}"),
      ("Đến hết ngày 14/9/2021, Sở", "Đến hết ngày {to}, Sở"), ("trong năm 2021.", "trong năm {year}."),
      ("trong năm 2020 và ngày 13/9/2021", "trong năm 2020 và ngày 13/9/2021"),
    ])
  func days(text: String, expected: String) { #expect(all(text) == expected) }

  @Test("is the unit's name where it stands as a word")
  func names() {
    #expect(
      all("Sở Ngoại vụ giao SNgV; 667/SNgV-VP thì không", "add letter 667/SNgV-VP")
        == "{unit} giao {unit-short}; {667/SNgV-VP|number} thì không")
  }

  @Test(
    "is nothing in quotes, behind a backslash, or in braces",
    arguments: ["“Quý III/2021”", "\"Quý III/2021\"", "\\{period}", "{period} và {75/KH-SNgV}", "Quý I/2020"])
  func untouched(text: String) { #expect(all(text) == text) }

  @Test("goes over line breaks, which are soft")
  func lineBreaks() { #expect(all("Trong Quý III\n| năm 2021 này") == "Trong {period|long} này") }

  @Test("is written in the language of the session")
  func vietnamese() {
    #expect(
      all("Quý III năm 2021, Kế hoạch số 75/KH-SNgV ngày 08/02/2021", language: .vietnamese)
        == "{kỳ|dài}, {75/KH-SNgV|có ngày}")
  }

  // MARK: Citations

  @Test(
    "is a citation in the form that prints the same at its place",
    arguments: [
      ("theo Kế hoạch số 75/KH-SNgV ngày 08/02/2021.", "theo {75/KH-SNgV|dated}."),
      ("theo Kế hoạch số 75/KH-SNgV.", "theo {75/KH-SNgV|short}."),
      (
        "theo Kế hoạch số 75/KH-SNgV ngày 08/02/2021 của Sở Ngoại vụ về rà soát thủ tục hành chính năm 2021.",
        "theo {75/KH-SNgV}."
      ),
      ("số 75/KH-SNgV ngày 08/02/2021", "số {75/KH-SNgV|number} ngày {75/KH-SNgV|date}"),
      ("(Kế hoạch 75/KH-SNgV)", "(Kế hoạch {75/KH-SNgV|number})"),
      (
        "{75/KH-SNgV}; Kế hoạch số 75/KH-SNgV và Kế hoạch số 75/KH-SNgV ngày 08/02/2021",
        "{75/KH-SNgV}; {75/KH-SNgV} và {75/KH-SNgV|dated}"
      ),
      ("Quyết định số 920/QĐ-UBND", "{920/QĐ-UBND|short}"),
      ("Kế hoạch số 20/KH-UBND ngày 29/01/2021 của UBND tỉnh rà soát", "{20/KH-UBND|dated} của UBND tỉnh rà soát"),
    ])
  func citations(text: String, expected: String) { #expect(all(text) == expected) }

  @Test("leaves the paper as it is, whatever is proposed without a warning")
  func samePaper() {
    let text = """
      Thực hiện Kế hoạch số 20/KH-UBND ngày 29/01/2021 của UBND tỉnh về rà soát thủ tục hành chính năm 2021, \
      Kế hoạch số 75/KH-SNgV và Kế hoạch số 75/KH-SNgV ngày 08/02/2021, Sở Ngoại vụ đã xong trong Quý III/2021 \
      (từ ngày 15/6/2021 đến ngày 14/9/2021).
      """
    let before = report(head + "\nadd paragraph I.4\n| \(text)\nadd paragraph I.5\n| Kế hoạch số 75/KH-SNgV")
    var after = before
    var finder = LiteralFinder(before, .english)
    let outcome = finder.walk { $0.keepsThePaper ? .take : .leave }
    outcome.apply(to: &after)
    #expect(outcome.taken.count == 8)
    #expect(Composer.compose(after).lines == Composer.compose(before).lines)
    #expect(Composer.compose(after).diagnostics.isEmpty)
  }

  @Test("is no year in the title of a document, whether its number is a reference already or not")
  func yearsOfTitles() {
    for text in [
      "{75/KH-SNgV|dated} về rà soát TTHC năm 2021. Trong năm 2021",
      "{20/KH-UBND|dated} của UBND tỉnh rà soát năm 2021, trong năm 2021",
    ] {
      #expect(all(text) == String(text.dropLast(4)) + "{year}")
    }
    #expect(
      all("Kế hoạch số 75/KH-SNgV ngày 08/02/2021 về kiểm tra năm 2021") == "{75/KH-SNgV|dated} về kiểm tra năm 2021")
  }

  @Test("says that a later citation becomes short")
  func shortens() throws {
    let more = "add paragraph I.11 \"Theo {75/KH-SNgV}.\""
    let proposal = try #require(proposals("Kế hoạch số 75/KH-SNgV ngày 08/02/2021", more).first)
    #expect(proposal.shortens?.section?.description == "I.11")
  }

  @Test("asks about another date, and decides nothing")
  func otherDate() throws {
    let text = "Kế hoạch số 75/KH-SNgV ngày 19/02/2021"
    let proposal = try #require(proposals(text).first)
    guard case .otherDate(let document, let written) = proposal.kind else {
      Issue.record("\(proposal.kind)")
      return
    }
    #expect(document.date?.description == "08/02/2021" && written.description == "19/02/2021")
    #expect(proposal.textAfter == "Kế hoạch số {75/KH-SNgV|number} ngày {75/KH-SNgV|date}")
    #expect(all(text) == text)
  }

  @Test("tells two documents of one number apart by the year of the date")
  func twoYears() {
    let more = "add plan 75/KH-SNgV dated 9/02/2022"
    #expect(
      all("Kế hoạch số 75/KH-SNgV ngày 09/02/2022 và Kế hoạch số 75/KH-SNgV", more)
        == "{75/KH-SNgV@2022|dated} và Kế hoạch số 75/KH-SNgV")
  }

  // MARK: Registration

  @Test("offers a document that is not registered, with what the text tells of it")
  func registration() {
    let text = """
      Quyết định số 37/QĐ-SNgV ngày 12/7/2021 của Sở Ngoại vụ về việc thành lập Đoàn kiểm tra nội bộ, Đoàn đã làm việc; \
      Công văn số 2276/UBND-KSTTHC ngày 20/5/2020 của UBND tỉnh về việc thực hiện Nghị định số 45/2020/NĐ-CP và Thông tư số 1/2020/TT-BTP.
      """
    let report = report(head + "\nadd paragraph I.4\n| \(text)")
    var finder = LiteralFinder(report, .english)
    let outcome = finder.walk { _ in .take }
    #expect(outcome.registered.map(\.number.text) == ["37/QĐ-SNgV", "2276/UBND-KSTTHC"])
    #expect(outcome.registered.map(\.type) == [.decision, .letter])
    #expect(outcome.registered.map { $0.date?.description } == ["12/7/2021", "20/5/2020"])
    #expect(outcome.registered.map(\.issuer) == [nil, "UBND tỉnh"])
    #expect(
      outcome.registered.map(\.title) == [
        "về việc thành lập Đoàn kiểm tra nội bộ",
        "về việc thực hiện Nghị định số 45/2020/NĐ-CP và Thông tư số 1/2020/TT-BTP",
      ])
    #expect(outcome.changes.map(\.text.text) == ["{37/QĐ-SNgV}, Đoàn đã làm việc; {2276/UBND-KSTTHC}."])
  }

  @Test("completes a document that was registered without its date")
  func completion() {
    let report = report(head + "\nadd paragraph I.4\n| Quyết định số 920/QĐ-UBND ngày 14/6/2021 của UBND tỉnh.")
    var finder = LiteralFinder(report, .english)
    let outcome = finder.walk { _ in .take }
    #expect(outcome.registered.map { $0.date?.description } == ["14/6/2021"])
    #expect(outcome.changes.map(\.text.text) == ["{920/QĐ-UBND}."])
  }

  @Test("is left alone once it was refused")
  func refusal() {
    #expect(
      proposals("số 37/QĐ-SNgV và số 37/QĐ-SNgV").map(\.literal) == ["số 37/QĐ-SNgV"])
  }

  // MARK: Where

  @Test("is looked for in fields, headings, captions and cells, and only in one section if that is asked")
  func places() {
    let text = """
      report Q3/2021
      set subject "Báo cáo Quý III/2021"
      set closing "Trên đây là báo cáo Quý III/2021."
      edit section I.4 "Rà soát Quý III/2021"
      add table I.7 "Kết quả Quý III/2021"
      | Quý III/2021 | Quý IV/2021 |
      |---|
      | 1 | 2 |
      """
    var finder = LiteralFinder(report(text), .english)
    let places = finder.walk { _ in .take }.changes.map(\.place)
    #expect(places.count == 6 && places.first == .field(.subject) && places.last == .field(.closing))
    var scoped = LiteralFinder(report(text), .english)
    #expect(scoped.walk(in: SectionID("I.7")) { _ in .take }.changes.count == 3)
  }

  @Test("stops where it is told to, with what was taken so far")
  func stop() {
    let report = report(head + "\nadd paragraph I.4\n| Quý III/2021, Quý IV/2021, Quý II/2021")
    var finder = LiteralFinder(report, .english)
    var count = 0
    let outcome = finder.walk { _ in
      count += 1
      return count == 1 ? .take : .stop
    }
    #expect(outcome.changes.map(\.text.text) == ["{period}, Quý IV/2021, Quý II/2021"] && count == 2)
  }
}
