import Glibc
import LineEditor
import TestSupport
import Testing

/// Locale and terminal of a probe.
struct Surroundings: Sendable, CustomTestStringConvertible {
  var locale: String?
  var terminal: String?

  var environment: [String: String] {
    var result: [String: String] = [:]
    result["LANG"] = locale
    result["TERM"] = terminal
    return result
  }

  var testDescription: String { "LANG=\(locale ?? "unset") TERM=\(terminal ?? "unset")" }

  static let locales = ["C", "C.UTF-8", nil]
  static let drawing = locales.map { Surroundings(locale: $0, terminal: "xterm-256color") }
  static let plain = ["dumb", nil].flatMap { terminal in locales.map { Surroundings(locale: $0, terminal: terminal) } }
  static let usual = Surroundings(locale: "C.UTF-8", terminal: "xterm-256color")
}

/// The probe, in surroundings that say everything.
func startProbe(_ surroundings: Surroundings = .usual, _ arguments: String...) throws -> PtyChild {
  try PtyChild([probePath()] + arguments, environment: surroundings.environment)
}

func probePath() throws -> String { try PtyChild.builtProgram(named: "lineeditor-probe") }

/// What the probe prints for a line.
func report(_ text: String) -> String {
  "line:"
    + text.unicodeScalars.map { scalar in
      scalar.value >= 0x20 && scalar.value < 0x7F ? String(scalar) : "<\(String(scalar.value, radix: 16))>"
    }.joined() + ":"
}

@Suite("Editing on a terminal")
struct TerminalTests {
  @Test("Vietnamese typed in NFC arrives as typed", arguments: Surroundings.drawing + Surroundings.plain)
  func composed(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("Thực hiện Kế hoạch số 75/KH-SNgV, đã ban hành\r")
    try probe.expect("1:" + report("Thực hiện Kế hoạch số 75/KH-SNgV, đã ban hành"))
    try probe.expect("2> ")
  }

  @Test("Vietnamese typed in NFD arrives in NFC", arguments: Surroundings.drawing + Surroundings.plain)
  func decomposed(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("Việt, giấy tờ, kế hoạch\r".decomposed)
    try probe.expect("1:" + report("Việt, giấy tờ, kế hoạch"))
  }

  @Test("Backspace deletes a whole letter, however it was typed", arguments: Surroundings.drawing)
  func backspace(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("Việt".decomposed + "\u{7F}\u{7F}\r")
    try probe.expect("1:" + report("Vi"))
    try probe.expect("2> ")
    try probe.send("đề\u{7F}\u{08}ổ\r")
    try probe.expect("2:" + report("ổ"))
  }

  @Test("An input method's burst of deletions and new text replaces what it had typed", arguments: Surroundings.drawing)
  func inputMethodBurst(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    for burst in ["t", "i", "e", "\u{7F}ê", "\u{7F}ế", "ng", " ", "d", "\u{7F}đ", "uo", "\u{7F}\u{7F}ươ", "\u{7F}ờng"] {
      try probe.send(burst)
    }
    try probe.send("\r")
    try probe.expect("1:" + report("tiếng đường"))
  }

  @Test("Home, End, arrows, word jumps and Delete edit Vietnamese in the middle", arguments: Surroundings.drawing)
  func movement(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("kế hoạch số\u{1B}[1~Đã \u{1B}[1;5C\u{1B}[1;5C,\u{1B}OF 7\u{1B}[D\u{1B}[3~8\u{1B}[H\u{1B}[3~D\r")
    try probe.expect("1:" + report("Dã kế hoạch, số 8"))
  }

  @Test("Ctrl-C drops the line and asks anew", arguments: Surroundings.drawing + Surroundings.plain)
  func interrupt(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("bỏ\u{03}")
    try probe.expect("1:interrupted:")
    try probe.expect("2> ")
    try probe.send("giữ\r")
    try probe.expect("2:" + report("giữ"))
  }

  @Test("SIGINT from outside is like Ctrl-C", arguments: [Surroundings.usual] + Surroundings.plain.prefix(1))
  func interruptSignal(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    kill(probe.processID, SIGINT)
    try probe.expect("1:interrupted:")
    try probe.expect("2> ")
  }

  @Test("Ctrl-D on an empty line ends the input", arguments: Surroundings.drawing + Surroundings.plain)
  func endOfInput(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("\u{04}")
    try probe.expect("1:end:")
    #expect(try probe.wait() == .exited(0))
    #expect(probe.terminalIsCooked)
  }

  @Test("Ctrl-D inside a line deletes and does not end the input")
  func deleteForward() throws {
    let probe = try startProbe()
    try probe.expect("1> ")
    try probe.send("đê\u{01}\u{04}\r")
    try probe.expect("1:" + report("ê"))
  }

  @Test("A paste of three lines is one line and waits for Enter", arguments: Surroundings.drawing)
  func paste(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("\u{1B}[200~thêm đoạn I.4\r| một\r| hai\u{03}\r\u{1B}[201~")
    try probe.send("| ba")
    try probe.expect("ba")
    try probe.send("\r")
    try probe.expect("1:" + report("thêm đoạn I.4\n| một\n| hai\n| ba"))
    try probe.expect("2> ")
  }

  @Test("A long paste is whole, Enter gives all of it, and Up brings all of it back")
  func longPaste() throws {
    let probe = try startProbe()
    try probe.expect("1> ")
    let text = (1...400).map { "| dòng thứ \($0) của báo cáo quý" }.joined(separator: "\n")
    try probe.send("\u{1B}[200~" + text + "\n\u{1B}[201~\r")
    try probe.expect("1:" + report(text))
    try probe.expect("2> ")
    try probe.send("\u{1B}[A!\r")
    try probe.expect("2:" + report(text + "!"))
  }

  @Test("Unknown keys leave nothing in the line", arguments: Surroundings.drawing)
  func unknownKeys(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("a\u{1B}[15~\u{1B}[5~\u{1B}[97;5u\u{1B}OP\u{16}\u{13}\u{12}\t\u{1C}\u{1B}]0;x\u{07}đ\r")
    try probe.expect("1:" + report("ađ"))
  }

  @Test("Up brings earlier lines back, Down the one being typed", arguments: Surroundings.drawing)
  func history(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("một\r")
    try probe.expect("2> ")
    try probe.send("\u{1B}[200~hai\nba\u{1B}[201~\r")
    try probe.expect("3> ")
    try probe.send("\u{1B}[A\u{1B}[A\u{1B}[A!\r")  // into the block, its first line, the entry before it
    try probe.expect("3:" + report("một!"))
    try probe.expect("4> ")
    try probe.send("nháp\u{1B}[A\u{1B}[B ổn\r")
    try probe.expect("4:" + report("nháp ổn"))
  }

  @Test("The history of an earlier session is there", arguments: Surroundings.drawing)
  func earlierSession(surroundings: Surroundings) throws {
    let folder = try TemporaryFolder()
    try folder.write(#"thêm đoạn I.4\n| một"# + "\n", to: "history")
    let probe = try startProbe(surroundings, "--history", folder.path + "/history")
    try probe.expect("1> ")
    try probe.send("\u{1B}[A!\r")
    try probe.expect("1:" + report("thêm đoạn I.4\n| một!"))
    try probe.expect("2> ")
    try probe.send("\u{04}")
    try probe.expect("2:end:")
    #expect(try HistoryFile(path: folder.path + "/history").load().last == "thêm đoạn I.4\n| một!")
  }

  @Test("After a resize the line is drawn anew and keeps its text", arguments: Surroundings.drawing)
  func resize(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("kế hoạch")
    try probe.expect("kế hoạch")
    probe.resize(rows: 10, columns: 40)
    try probe.expect("1> kế hoạch")
    try probe.send(" số\r")
    try probe.expect("1:" + report("kế hoạch số"))
  }

  @Test("A terminal that no database knows is edited on like an xterm, without a warning")
  func unknownTerminal() throws {
    let probe = try startProbe(Surroundings(locale: nil, terminal: "no-such-terminal"))
    #expect(try !probe.expect("1> ").contains("terminal"))
    try probe.send("đ\u{1B}[Dê\r")
    try probe.expect("1:" + report("êđ"))
  }

  @Test("Lines of a prompt above its last one are shown")
  func longPrompt() throws {
    let probe = try startProbe(.usual, "--prompt", " Mục I.4\n| ")
    try probe.expect("1 Mục I.4")
    try probe.expect("| ")
    try probe.send("a\r")
    try probe.expect("1:" + report("a"))
  }
}

@Suite("Leaving the terminal in order")
struct TerminalOrderTests {
  @Test("Bracketed paste is on while a line is read and off outside")
  func bracketedPaste() throws {
    let probe = try startProbe()
    try probe.expect("\u{1B}[?2004h")
    try probe.expect("1> ")
    try probe.send("a\r")
    try probe.expect("\u{1B}[?2004l")
    try probe.expect("1:line:a:")
  }

  @Test(
    "A terminating signal leaves the terminal restored",
    arguments: [SIGTERM, SIGHUP, SIGQUIT], [Surroundings.usual] + Surroundings.plain.prefix(1))
  func terminated(signal: Int32, surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("đang gõ")
    try probe.expect("đang gõ")
    kill(probe.processID, signal)
    try probe.expect("1:failed:terminated(signal: \(signal)):")
    #expect(try probe.wait() == .exited(4))
    #expect(probe.terminalIsCooked)
  }

  @Test("Ctrl-Z gives the terminal back; after fg the line is there again", arguments: Surroundings.drawing)
  func suspend(surroundings: Surroundings) throws {
    let shell = try PtyChild(
      ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"],
      environment: surroundings.environment.merging(["PS1": "sh$ "]) { $1 })
    try shell.expect("sh$ ")
    try shell.send(try probePath() + "\n")
    try shell.expect("1> ")
    try shell.send("kế hoạch")
    try shell.expect("kế hoạch")
    try shell.send("\u{1A}")
    try shell.expect("\u{1B}[?2004l")
    try shell.expect("sh$ ")
    #expect(shell.terminalIsCooked)
    try shell.send("fg\n")
    try shell.expect("\u{1B}[?2004h")
    try shell.expect("1> kế hoạch")
    try shell.send(" số\r")
    try shell.expect("1:" + report("kế hoạch số"))
  }

  @Test("The plain reader writes no escape sequence", arguments: Surroundings.plain)
  func plainOutput(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("đề nghị\n")
    try probe.expect("1:" + report("đề nghị"))
    try probe.expect("2> ")
    try probe.send("\u{04}")
    #expect(try probe.wait() == .exited(0))
    #expect(!probe.transcript.contains(0x1B))
  }

  @Test("--plain and ACCESSIBLE choose the plain reader on any terminal")
  func plainOnRequest() throws {
    let requested = try startProbe(.usual, "--plain")
    try requested.expect("1> ")
    #expect(!requested.transcript.contains(0x1B))
    let environment = Surroundings.usual.environment.merging(["ACCESSIBLE": "1"]) { $1 }
    let accessible = try PtyChild([probePath()], environment: environment)
    try accessible.expect("1> ")
    #expect(!accessible.transcript.contains(0x1B))
  }
}
