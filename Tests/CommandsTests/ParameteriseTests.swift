import Commands
import Foundations
import TestSupport
import Testing

/// A session on a report in whose text things are written out.
private func desk(_ language: Language = .english, _ replies: String...) -> EditingSession {
  var session = EditingSession(language, replies: replies.map { .text($0) })
  _ = session.say(
    "report Q3/2021", "set unit \"Sở Ngoại vụ\"", "set unit-short SNgV",
    "add plan 75/KH-SNgV dated 8/2/2021 title \"rà soát\"",
    "add paragraph I.4 \"Trong Quý III/2021, Sở Ngoại vụ thực hiện Kế hoạch số 75/KH-SNgV ngày 08/02/2021.\"",
    "add item III \"Trong Quý IV năm 2021, theo Kế hoạch số 86/KH-SNgV ngày 19/02/2021 về kiểm tra.\"")
  return session
}

@Suite("parameterise")
struct ParameteriseTests {
  @Test("asks about each place, with the text before and after")
  func questions() {
    var session = desk(.english, "y", "n", "", "s")
    let said = session.say("parameterise")
    #expect(said.contains("I.4 at 1: Quý III/2021 → {period}\n"))
    #expect(said.contains("  before: Trong Quý III/2021, Sở Ngoại vụ"))
    #expect(said.contains("  after:  Trong {period}, Sở Ngoại vụ"))
    #expect(said.contains("~ replaced 2 places; `undo` takes all of it back"))
    #expect(session.script().contains("| Trong {period}, Sở Ngoại vụ thực hiện {75/KH-SNgV|dated}.\n"))
    #expect(session.script().contains("| Trong Quý IV năm 2021"))
  }

  @Test("takes all from where that is answered, and registers what is not registered")
  func all() {
    var session = desk(.vietnamese, "k", "t")
    let said = session.say("tham số hóa")
    #expect(said.contains("đăng ký văn bản: thêm kế hoạch 86/KH-SNgV ngày 19/02/2021 trích yếu \"kiểm tra\""))
    #expect(said.contains("~ đã thay 4 chỗ, đăng ký 1 văn bản; “hoàn tác” lấy lại tất cả"))
    #expect(session.script().contains("| Trong Quý III/2021, {đơn vị} thực hiện {75/KH-SNgV|có ngày}.\n"))
    #expect(session.script().contains("| Trong {kỳ sau|dài}, theo {86/KH-SNgV|có ngày} về kiểm tra.\n"))
  }

  @Test("is one step of undo")
  func undo() {
    var session = desk()
    let before = session.script()
    _ = session.say("parameterise all")
    #expect(session.script() != before)
    _ = session.say("undo")
    #expect(session.script() == before)
  }

  @Test("looks at one section if it is told to")
  func scope() {
    var session = desk()
    _ = session.say("parameterise III all")
    #expect(session.script().contains("Trong Quý III/2021") && session.script().contains("Trong {period.next|long}"))
    #expect(session.say("parameterise IX").contains("there is no section IX"))
  }

  @Test("never chooses between two dates, and says how many there are")
  func dates() {
    var session = desk(.english, "n", "")
    _ = session.say("add paragraph I.5 \"Kế hoạch số 75/KH-SNgV ngày 19/02/2021\"")
    let said = session.say("parameterise all")
    #expect(said.contains("I.5 at 1: 75/KH-SNgV is registered of 08/02/2021, the text says 19/02/2021"))
    #expect(said.contains("1 place gives another date"))
    #expect(session.script().contains("| Kế hoạch số 75/KH-SNgV ngày 19/02/2021\n"))
  }

  @Test("uses the registered date where she says so")
  func dateChosen() {
    var session = desk(.english, "n", "n", "n", "y")
    _ = session.say("add paragraph I.5 \"Kế hoạch số 75/KH-SNgV ngày 19/02/2021\"", "remove item III", "parameterise")
    #expect(session.script().contains("| Kế hoạch số {75/KH-SNgV|number} ngày {75/KH-SNgV|date}\n"))
  }

  @Test("has nothing to do where all is a reference")
  func nothing() {
    var session = desk()
    _ = session.say("parameterise all")
    #expect(session.say("parameterise") == "there is nothing to replace\n")
  }

  @Test("needs a period")
  func noPeriod() {
    var session = EditingSession(.english)
    #expect(session.say("parameterise").contains("error[missing-period]"))
  }

  @Test("changes cells, captions, headings and fields too")
  func everywhere() {
    var session = desk()
    _ = session.say(
      "set closing\n| Báo cáo Quý III/2021./.", "edit section I.4 \"Rà soát Quý III/2021\"",
      "add table I.7 \"Quý III/2021\"\n| Quý III/2021 | A |\n|---|\n| Quý IV/2021 | 2 |", "parameterise all")
    let script = session.script()
    for line in [
      "| Báo cáo {period}./.", "edit section I.4 \"Rà soát {period}\"", "add table I.7 \"{period}\"",
      "| {period} | A |",
      "| {period.next} | 2 |",
    ] { #expect(script.contains(line), "\(line)") }
  }

  @Test("makes a text pasted from Word one that the next quarter can use")
  func nextQuarter() {
    var session = EditingSession(.vietnamese)
    _ = session.say(
      "báo cáo quý 3/2021", "đặt đơn vị \"Sở Ngoại vụ\"", "đặt đơn vị tắt SNgV",
      """
      thêm đoạn I.4
      | Thực hiện Kế hoạch số 20/KH-UBND ngày 29/01/2021 của UBND tỉnh về rà soát TTHC năm 2021 và Kế hoạch số 75/KH-SNgV
      | ngày 08/02/2021, trong Quý III/2021 (từ ngày 15/6/2021 đến ngày 14/9/2021) Sở Ngoại vụ đã rà soát xong.
      |
      | Quyết định số 932/QĐ-UBND ngày 30/6/2021 của UBND tỉnh, Công văn số 667/SNgV-VP ngày 18/8/2021 và Nghị định số
      | 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ được niêm yết; Kế hoạch số 75/KH-SNgV tiếp tục trong QUÝ IV NĂM 2021.
      """, "tham số hóa tất cả", "sửa kỳ báo cáo quý 4/2021")
    let text = session.say("xuất txt:-")
    #expect(text.contains("trong Quý IV/2021 (từ ngày 15/9/2021 đến ngày 14/12/2021) Sở Ngoại vụ đã rà soát xong."))
    #expect(text.contains("Kế hoạch số 75/KH-SNgV tiếp tục trong Quý I năm 2022."))
    #expect(
      text.contains("Kế hoạch số 20/KH-UBND ngày 29/01/2021 của UBND tỉnh về rà soát TTHC năm 2021 và Kế hoạch số"))
    #expect(!text.contains("III/2021") && !text.contains("14/9/2021"))
  }
}
