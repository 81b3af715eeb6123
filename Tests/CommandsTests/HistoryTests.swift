import Foundations
import Testing

@testable import Commands

@Suite("history of typed lines")
struct HistoryTests {
  private let typed =
    ["báo cáo quý 3/2021", "thêm đoạn I.4\n| một\n| hai", "thêm kế hoạch 75/KH-SNgV"] + (4...25).map { "xem I.\($0)" }

  @Test("lists the last twenty lines with their numbers from the oldest")
  func last() {
    var shell = SessionUnderTest(history: typed)
    let lines = shell.lines("lịch sử dòng gõ")
    #expect(lines.count == 20)
    #expect(lines.first == " 7  xem I.7")
    #expect(lines.last == "26  lịch sử dòng gõ")
  }

  @Test("lists all, an entry of several lines as one, cut to the screen")
  func all() {
    var shell = SessionUnderTest(columns: 30, history: typed)
    let lines = shell.lines("history lines all")
    #expect(lines.count == 26)
    #expect(lines[1] == " 2  thêm đoạn I.4⏎| một⏎| hai")
    var narrow = SessionUnderTest(columns: 20, history: typed)
    #expect(narrow.lines("lich su dong go tat ca")[1] == " 2  thêm đoạn I.4⏎|…")
  }

  @Test("puts a line into the next prompt, whole")
  func recall() {
    var shell = SessionUnderTest(history: typed)
    #expect(shell.type("lịch sử dòng gõ 2") == "")
    #expect(shell.session.takeNextLine().text == "thêm đoạn I.4\n| một\n| hai")
    #expect(shell.type("lịch sử dòng gõ 2") == "", "the number means the same line later on")
    #expect(shell.session.takeNextLine().text == "thêm đoạn I.4\n| một\n| hai")
  }

  @Test("tells which numbers there are", arguments: ["0", "99", "-1"])
  func outOfRange(number: String) {
    var shell = SessionUnderTest(history: typed)
    _ = shell.type("lịch sử dòng gõ \(number)")
    let error = shell.screen.takeErrors()
    #expect(error.contains("không có lệnh số \(number)"))
    #expect(error.contains("có các lệnh từ 1 đến 26"))
    #expect(shell.session.takeNextLine().text == "")
  }

  @Test("finds words, ignoring diacritics")
  func filter() {
    var shell = SessionUnderTest(history: typed)
    #expect(
      shell.lines("lịch sử dòng gõ ke hoach") == [" 3  thêm kế hoạch 75/KH-SNgV", "26  lịch sử dòng gõ ke hoach"])
  }

  @Test("is empty where nobody types")
  func nobody() {
    var shell = SessionUnderTest()
    shell.session.interlocutor = nil
    #expect(shell.type("lịch sử dòng gõ") == "(chưa có lệnh nào)\n")
  }

  @Test("shows control characters as signs")
  func printable() {
    var shell = SessionUnderTest(history: ["x\u{1B}[2Jy"])
    #expect(shell.lines("lịch sử dòng gõ").first == "1  x␛[2Jy")
  }
}
