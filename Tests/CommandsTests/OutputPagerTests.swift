import Foundations
import TestSupport
import Testing

@testable import Commands

@Suite("The pager")
struct OutputPagerTests {
  private let less = ["/usr/bin/less": "x"]

  private func files(_ files: [String: String]) -> ScreenFiles {
    let screen = ScreenFiles(files)
    screen.files.setPermissions(at: "/usr/bin/less", to: 0o755)
    return screen
  }

  private func pager(_ variables: [String: String], hasLess: Bool = true) -> Pager? {
    Pager(
      in: Environment(files: files(hasLess ? less : [:]), variables: variables, clock: .fixed(at: 0)), .english)
  }

  @Test("is PAGER, else less if it is there; an empty PAGER or cat is none")
  func choice() {
    let utf8 = ["LANG": "vi_VN.UTF-8", "PATH": "/bin:/usr/bin"]
    #expect(pager(utf8)?.commandLine == "less -FRX '-Psspace = next page, q = leave'")
    #expect(pager(["LANG": "C"])?.commandLine == "LESSCHARSET=utf-8 less -FRX '-Psspace = next page, q = leave'")
    #expect(pager(utf8, hasLess: false) == nil)
    #expect(pager(utf8.merging(["PAGER": "more -d"]) { $1 })?.commandLine == "more -d")
    #expect(pager(utf8.merging(["PAGER": "less"]) { $1 })?.commandLine == "less -FRX '-Psspace = next page, q = leave'")
    for none in ["", " ", "cat"] { #expect(pager(utf8.merging(["PAGER": none]) { $1 }) == nil) }
  }

  @Test("gets our colours only if it shows them")
  func styles() {
    #expect(pager(["LANG": "C.UTF-8"])?.showsStyles == true)
    #expect(pager(["PAGER": "less -R"])?.showsStyles == true)
    #expect(pager(["PAGER": "less -i", "LESS": "-R"])?.showsStyles == true)
    #expect(pager(["PAGER": "less -i"])?.showsStyles == false)
    #expect(pager(["PAGER": "more"])?.showsStyles == false)
  }

  @Test("shows what is more than a screenful")
  func longOutput() {
    let programs = ProgramsUnderTest()
    var shell = SessionUnderTest(rows: 20, colored: true, variables: ["PAGER": "more"], programs: programs)
    #expect(shell.type("trợ giúp") == "")
    #expect(programs.calls.map(\.commandLine) == ["more"])
    let text = programs.calls.first?.input ?? ""
    #expect(text.hasPrefix("Bắt đầu\n  báo cáo"), "without colours, which more does not show")
  }

  @Test("is not asked for what fits, in a pipe, with --plain or TERM=dumb")
  func shortOutput() {
    for (rows, terminal, plain, type) in [
      (200, true, false, "xterm"), (20, false, false, "xterm"), (20, true, true, "xterm"), (20, true, false, "dumb"),
    ] {
      let programs = ProgramsUnderTest()
      var shell = SessionUnderTest(
        rows: rows, onTerminal: terminal, plain: plain, variables: ["PAGER": "more", "TERM": type], programs: programs)
      #expect(shell.type("trợ giúp").hasPrefix("Bắt đầu\n"))
      #expect(programs.calls == [])
    }
  }

  @Test("that cannot be started leaves the text on the screen, with a note")
  func failure() {
    var shell = SessionUnderTest(
      rows: 20, variables: ["PAGER": "khong-co"], programs: ProgramsUnderTest(status: 127))
    let output = shell.type("trợ giúp")
    #expect(output.hasPrefix("Bắt đầu\n"))
    #expect(
      output.replacing("\n", with: " ").hasSuffix(
        "(không dùng được trình xem “khong-co” nên in thẳng ra màn hình; xem lại biến PAGER) "))
  }

  @Test("does not swallow the error of a command")
  func error() {
    var shell = SessionUnderTest(rows: 20, variables: ["PAGER": "more"], programs: ProgramsUnderTest())
    #expect(shell.type("trợ giúp xyzzy") == "")
    #expect(shell.screen.takeErrors().contains("[unknown-help]"))
    #expect(shell.type("liệt kê mục") == "(trống)\n")
  }
}

@Suite("Lines made printable")
struct OutputPrintableTests {
  @Test("keep our styles, and no other control")
  func styles() {
    let text = "\u{1B}[1mĐậm\u{1B}[0m\n\u{1B}[2Jx\u{1B}[31m\ty"
    #expect(
      UnicodeText.printableLines(text, keepsStyles: true) == "\u{1B}[1mĐậm\u{1B}[0m\n␛[2Jx\u{1B}[31m␉y")
    #expect(UnicodeText.printableLines(text, keepsStyles: false) == "Đậm\n␛[2Jx␉y")
  }

  @Test(
    "are cut by their width, with a sign",
    arguments: [("Sở Ngoại vụ", 6, "Sở Ng…"), ("Sở", 2, "Sở"), ("文文文", 5, "文文…"), ("ab", 1, "…"), ("ab", 0, "")])
  func clipped(text: String, columns: Int, expected: String) {
    #expect(text.clipped(to: columns) == expected)
  }

  @Test("count the rows that they take on a screen")
  func rows() {
    #expect(Pager.rows(of: "một\n\nhai\n", columns: 80) == 3)
    #expect(Pager.rows(of: String(repeating: "ộ", count: 81), columns: 80) == 2)
    #expect(Pager.rows(of: "\u{1B}[1m" + String(repeating: "x", count: 80) + "\u{1B}[0m", columns: 80) == 1)
  }
}
