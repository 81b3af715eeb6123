import Foundations
import ReportScript

// Output to read: printed, or shown by a pager if it is more than a screenful.

extension Session {
  /// Runs a command, with its output through a pager where that helps.
  mutating func perform(_ command: SessionCommand, _ arguments: Arguments) throws(CommandFailure) {
    guard command.isPaged, mayPage else { return try command.run(arguments, &self) }
    console.beginPage()
    defer { showPage(console.endPage()) }
    try command.run(arguments, &self)
  }

  /// A pager is for somebody who sits at a screen.
  private var mayPage: Bool {
    isInteractive && !isPlain && environment.terminal.inputIsTerminal && environment.terminal.outputIsTerminal
  }

  private func showPage(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let rows = Pager.rows(of: text, columns: environment.terminal.columns)
    guard rows >= environment.terminal.rows, let pager = Pager(in: environment, language) else {
      return console.write(bytes)
    }
    console.flush()
    let page = UnicodeText.printableLines(text, keepsStyles: pager.showsStyles)
    let status = try? environment.programs.run(pager.commandLine, arguments: [], input: Array(page.utf8))
    // 126 and 127 are what sh says of a program that cannot be run; a pager that was left early did its work.
    guard status.map({ $0 == 126 || $0 == 127 }) ?? true else { return }
    console.write(bytes)
    let program = UnicodeText.printable(pager.commandLine)
    say(
      "(không dùng được trình xem “\(program)” nên in thẳng ra màn hình; xem lại biến PAGER)",
      "(the pager “\(program)” did not work, so this was printed; see the variable PAGER)")
  }
}

/// The program that shows long texts.
struct Pager: Hashable {
  let commandLine: String
  /// True if it is known to show colours and not their codes.
  let showsStyles: Bool

  /// `PAGER`, else less if it is there; nil for none, which an empty `PAGER` or `cat` asks for.
  init?(in environment: Environment, _ language: Language) {
    switch environment.variables["PAGER"].map({ $0.filter { $0 != " " } }) {
    case "", "cat": return nil
    case nil, "less":
      guard environment.hasProgram("less") else { return nil }
      // Outside a UTF-8 locale less shows the codes of Vietnamese letters, unless it is told.
      let setting = environment.localeIsUTF8 || environment.value(of: "LESSCHARSET") != nil ? "" : "LESSCHARSET=utf-8 "
      commandLine = "\(setting)less -FRX '-Ps\(Self.keys[language])'"
      showsStyles = true
    default:
      commandLine = environment.value(of: "PAGER") ?? ""
      let options = commandLine.split(separator: " ").dropFirst() + [(environment.value(of: "LESS") ?? "")[...]]
      showsStyles = commandLine.contains("less") && options.contains { $0.lowercased().contains("r") }
    }
  }

  /// What less says at its last row, for somebody who meets it the first time. `:`, `?`, `.` and `%` mean something to
  /// less, and it shows the codes of letters with marks in its prompt.
  private static let keys = LocalizedText(
    vi: "dau cach = trang sau, q = thoat", en: "space = next page, q = leave")

  /// How many rows of a screen a text takes.
  static func rows(of text: String, columns: Int) -> Int {
    let plain = UnicodeText.printableLines(text, keepsStyles: false)
    let body = plain.hasSuffix("\n") ? plain.dropLast() : plain[...]
    return body.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { rows, line in
      rows + max(1, (UnicodeText.displayWidth(line) + columns - 1) / max(1, columns))
    }
  }
}
