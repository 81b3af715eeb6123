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
    try probe.send("a\u{1B}[15~\u{1B}[5~\u{1B}[97;5u\u{1B}OP\u{16}\u{13}\u{07}\t\u{1C}\u{1B}]0;x\u{07}đ\r")
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

@Suite("Help while typing on a terminal")
struct TerminalAssistanceTests {
  private func startWithHistory(_ lines: [String], _ surroundings: Surroundings = .usual) throws -> (
    PtyChild, TemporaryFolder
  ) {
    let folder = try TemporaryFolder()
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "history")
    let probe = try startProbe(surroundings, "--history", folder.path + "/history", "--color")
    try probe.expect("1\u{1B}[0m> ")  // by now the history has been read
    return (probe, folder)
  }

  @Test("Ctrl-R finds đ and ă, typed with or without their marks", arguments: Surroundings.drawing)
  func search(surroundings: Surroundings) throws {
    let (probe, folder) = try startWithHistory(["thêm quyết định 37/QĐ", "văn bản", "xem I.4"], surroundings)
    defer { withExtendedLifetime(folder) {} }
    try probe.send("\u{12}định")
    try probe.expect("search: định")
    try probe.send("\r")
    try probe.expect("1:" + report("thêm quyết định 37/QĐ"))
    try probe.expect("2\u{1B}[0m> ")
    try probe.send("\u{12}van ban\u{05}!\r")
    try probe.expect("2:" + report("văn bản!"))
    try probe.expect("3\u{1B}[0m> ")
    try probe.send("nháp\u{12}xem\u{07}\r")
    try probe.expect("3:" + report("nháp"))
  }

  @Test("Tab completes one candidate, lists several, refuses none", arguments: Surroundings.drawing)
  func tab(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings, "--complete", "thêm,đặt,đặt lại")
    try probe.expect("1> ")
    try probe.send("them\t75\r")
    try probe.expect("1:" + report("thêm 75"))
    try probe.expect("2> ")
    try probe.send("da\t")
    try probe.expect("đặt lại")
    try probe.send("\t\t\r\r")
    try probe.expect("2:" + report("đặt lại "))
    try probe.expect("3> ")
    try probe.send("z\t")
    try probe.expect("\u{07}")
    try probe.send("\r")
    try probe.expect("3:" + report("z"))
  }

  @Test("Right takes the dim suggestion", arguments: Surroundings.drawing)
  func suggestion(surroundings: Surroundings) throws {
    let (probe, _) = try startWithHistory(["thêm kế hoạch 75/KH-SNgV"], surroundings)
    try probe.send("thêm")
    try probe.expect("\u{1B}[2m kế hoạch 75/KH-SNgV\u{1B}[0m")
    try probe.send("\u{1B}[C!\r")
    try probe.expect("1:" + report("thêm kế hoạch 75/KH-SNgV!"))
  }

  @Test("A suggestion that is not taken leaves nothing on the screen or in the line")
  func refusedSuggestion() throws {
    let (probe, _) = try startWithHistory(["thêm kế hoạch"])
    try probe.send("thêm")
    try probe.expect("\u{1B}[2m kế hoạch")
    try probe.send(" k")
    try probe.send("h\r")
    try probe.expect("1:" + report("thêm kh"))
  }

  @Test("Ctrl-_ takes typing back", arguments: Surroundings.drawing)
  func undo(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("kế hoạch\u{15}\u{1F} số\r")
    try probe.expect("1:" + report("kế hoạch số"))
  }

  @Test("A line begins with what was put there")
  func initialText() throws {
    let probe = try startProbe(.usual, "--initial", "thêm đoạn")
    try probe.expect("1> ")
    try probe.expect("thêm đoạn")
    try probe.send(" I.4\r")
    try probe.expect("1:" + report("thêm đoạn I.4"))
  }

  @Test("The prompt is coloured where colours are wanted, and what is typed is not")
  func colouredPrompt() throws {
    let probe = try startProbe(.usual, "--color")
    try probe.expect("\u{1B}[1;34m1\u{1B}[0m> ")
    try probe.send("a\r")
    try probe.expect("1:" + report("a"))
  }

  @Test("A line of 5,000 letters keeps them all")
  func longLine() throws {
    let probe = try startProbe()
    try probe.expect("1> ")
    let text = String(repeating: "hồ sơ đúng hạn, ", count: 313)
    for part in stride(from: 0, to: text.count, by: 500) {
      try probe.send(String(text.dropFirst(part).prefix(500)))
    }
    try probe.send("\u{01}Các \u{05}!\r")
    try probe.expect("1:" + report("Các " + text + "!"))
  }

  @Test("After kill -9 the history is whole, and the next session has it")
  func killed() throws {
    let (probe, folder) = try startWithHistory(["cũ"])
    try probe.send("thêm đoạn I.4\r")
    try probe.expect("1:" + report("thêm đoạn I.4"))
    try probe.expect("2\u{1B}[0m> ")
    try probe.send("dở dang")
    kill(probe.processID, SIGKILL)
    #expect(try probe.wait() == .killed(signal: SIGKILL))
    #expect(try HistoryFile(path: folder.path + "/history").load() == ["cũ", "thêm đoạn I.4"])
    let next = try startProbe(.usual, "--history", folder.path + "/history")
    try next.expect("1> ")
    try next.send("\u{1B}[A\r")
    try next.expect("1:" + report("thêm đoạn I.4"))
  }

  @Test("In vi's way Escape leads to commands and i back", arguments: Surroundings.drawing)
  func viKeys(surroundings: Surroundings) throws {
    let folder = try TemporaryFolder()
    try folder.write("văn bản\n", to: "history")
    let vi = try startProbe(surroundings, "--vi", "--history", folder.path + "/history")
    try vi.expect("1> ")
    try vi.send("kế hoạch\u{1B}")
    try vi.expect("hoạch\u{08}")  // Escape is one once nothing followed it; the cursor then goes back a letter
    try vi.send("0xiK")
    try vi.expect("Kế\u{08}")
    try vi.send("\u{1B}")
    try vi.expect("\u{08}")
    try vi.send("A số\r")
    try vi.expect("1:" + report("Kế hoạch số"))
    try vi.expect("2> ")
    try vi.send("ab\u{1B}")
    try vi.expect("ab\u{08}")
    try vi.send("kk")  // past the line above to what the history held
    try vi.expect("văn bản")
    try vi.send("A!\r")
    try vi.expect("2:" + report("văn bản!"))
  }

  @Test("Up in a prose leads to the line above, and what was typed stays", arguments: Surroundings.drawing)
  func proseLines(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings, "--prose")
    try probe.expect("1> ")
    try probe.send("dòng một\r")
    try probe.expect("1> ")
    try probe.send("dòng hia")
    try probe.send("\u{1B}[A")
    try probe.expect("dòng một")
    try probe.send(".\u{1B}[B")
    try probe.expect("\u{1B}[?2004h1> ")
    try probe.expect("dòng hia")
    try probe.send("\u{7F}\u{7F}ai.\r.\r")
    try probe.expect("1:prose:" + report("dòng một.\ndòng hai.").dropFirst(5))
  }

  @Test("A paste of three paragraphs into a prose is shown, waits for Enter and is never run")
  func pastedProse() throws {
    let probe = try startProbe(.usual, "--prose")
    try probe.expect("1> ")
    try probe.send("\u{1B}[200~Đoạn một.\r\rĐoạn\u{A0}hai\u{03}.\r\rĐoạn ba.\r\u{1B}[201~")
    try probe.expect("pasted 3 paragraphs, 6 words")
    try probe.send("\r.\r")
    try probe.expect("1:prose:" + report("Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba.").dropFirst(5))
  }

  @Test("Ctrl-C in the middle of a prose drops it")
  func interruptedProse() throws {
    let probe = try startProbe(.usual, "--prose")
    try probe.expect("1> ")
    try probe.send("một\r")
    try probe.expect("1> ")
    try probe.send("ha\u{03}")
    try probe.expect("1:interrupted:")
  }

  @Test("A block typed with Alt-Enter is one entry, and Up brings all of it back", arguments: Surroundings.drawing)
  func typedBlock(surroundings: Surroundings) throws {
    let probe = try startProbe(surroundings)
    try probe.expect("1> ")
    try probe.send("thêm đoạn I.4\u{1B}\r| một\u{1B}\r| hai\r")
    try probe.expect("1:" + report("thêm đoạn I.4\n| một\n| hai"))
    try probe.expect("2> ")
    try probe.send("\u{1B}[A!\r")
    try probe.expect("2:" + report("thêm đoạn I.4\n| một\n| hai!"))
  }

  @Test("After a resize the end of input is one, not a failure")
  func endAfterResize() throws {
    let probe = try startProbe()
    try probe.expect("1> ")
    probe.resize(rows: 10, columns: 40)
    try probe.expect("1> ")
    try probe.send("\u{04}")
    try probe.expect("1:end:")
  }

  @Test("A resize while candidates are shown keeps the line")
  func resizeWithList() throws {
    let probe = try startProbe(.usual, "--complete", "xem,xóa,xuất")
    try probe.expect("1> ")
    try probe.send("x\t")
    try probe.expect("xuất")
    probe.resize(rows: 10, columns: 40)
    try probe.expect("1> x")
    try probe.send("em\r")
    try probe.expect("1:" + report("xem"))
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
