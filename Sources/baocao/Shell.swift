import Commands
import Foundations
import LineEditor

/// The conversation: reads lines, hands them to the session, asks for texts, and asks about unsaved work at the end.
struct Shell {
  var session: Session
  private var reader: any LineReader
  /// A line that ended a text block and is a command itself.
  private var pending: String?

  init(session: Session, isPlain: Bool) {
    self.session = session
    let environment = session.environment
    let history = Self.historyFile(in: environment)
    let choice = LineReaderChoice(
      plainIsRequested: isPlain, inputIsTerminal: environment.terminal.inputIsTerminal,
      outputIsTerminal: environment.terminal.outputIsTerminal, environment: { environment.value(of: $0) })
    switch choice {
    case .terminal:
      let entries = (try? history?.load()) ?? []
      reader =
        TerminalLineReader(program: "baocao", historyFile: history, entries: entries)
        ?? PlainLineReader(historyFile: history)
    case .plain: reader = PlainLineReader(historyFile: history)
    }
  }

  private static func historyFile(in environment: Environment) -> HistoryFile? {
    guard let folder = environment.stateFolder else { return nil }
    makeFolders(folder, in: environment)
    return HistoryFile(path: FilePath.join(folder, "history"))
  }

  /// A history that cannot be kept is no reason not to work.
  private static func makeFolders(_ folder: String, in environment: Environment) {
    var missing: [String] = []
    var path = folder
    while path != "/", path != ".", (try? environment.files.status(at: path)) == nil {
      missing.append(path)
      path = FilePath.folder(of: path)
    }
    for path in missing.reversed() { try? environment.files.makeFolder(path, permissions: 0o700) }
  }

  mutating func run() -> ExitCode {
    welcome()
    while !session.wantsToQuit {
      switch nextLine(prompt: session.prompt) {
      case .line(let line): take(line)
      case .interrupted: continue
      case .endOfInput:
        leave()
      case .failed(let failure):
        if let code = report(failure) { return code }
      }
    }
    return .done
  }

  private mutating func nextLine(prompt: String) -> ReadResult {
    if let line = pending {
      pending = nil
      return .line(line)
    }
    session.console.flush()
    return reader.readLine(prompt: prompt)
  }

  // MARK: Commands

  private mutating func take(_ line: String) {
    guard let command = completeCommand(line) else { return }
    remember(command)
    if session.isQuit(command) {
      leave()
    } else {
      session.converse(command)
      session.console.flush()
    }
  }

  private mutating func remember(_ command: String) {
    guard command.contains(where: { !$0.isWhitespace }) else { return }
    // What cannot be written to the history file is still remembered for this session.
    try? reader.addHistory(command)
  }

  /// The line with its continuations and the text that it needs; nil if that was interrupted.
  private mutating func completeCommand(_ first: String) -> String? {
    var command = first
    while command.hasSuffix(" \\") || command == "\\" {
      guard case .line(let next) = nextLine(prompt: "… ") else { return nil }
      command += "\n" + next
    }
    guard session.missingText(command) != nil else { return command }
    guard let block = readBlock() else { return nil }
    return command + "\n" + block.map { $0.isEmpty ? "|" : "| \($0)" }.joined(separator: "\n")
  }

  /// The lines of a text, up to a line with only `.` or the end of input. If the first one begins with `|`, as in a
  /// pasted script, the text ends at the first line that does not.
  private mutating func readBlock() -> [String]? {
    var lines: [String] = []
    var isScript: Bool?
    while true {
      switch nextLine(prompt: "| ") {
      case .line(let pasted):
        for (index, line) in pasted.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
          .enumerated()
        {
          let beginsWithMark = line.drop { $0 == " " }.hasPrefix("|")
          if isScript == nil { isScript = beginsWithMark }
          if isScript == true, !beginsWithMark {
            let rest = pasted.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(index)
            pending = rest.joined(separator: "\n")
            return lines
          }
          if line == "." { return lines }
          lines.append(isScript == true ? Self.withoutMark(line) : line)
        }
      case .endOfInput: return lines
      case .interrupted:
        session.sayInterrupted()
        return nil
      case .failed(let failure):
        if report(failure) != nil { return nil }
      }
    }
  }

  private static func withoutMark(_ line: String) -> String {
    let text = line.drop { $0 == " " }.dropFirst()
    return String(text.hasPrefix(" ") ? text.dropFirst() : text)
  }

  // MARK: Leaving

  /// Asks a question. The end of input is a no, so that a closed terminal ends the session.
  private mutating func ask(_ question: String) -> String {
    switch nextLine(prompt: question) {
    case .line(let line): line
    case .endOfInput: "n"
    case .interrupted, .failed: ""
    }
  }

  private mutating func leave() {
    var session = session
    session.endConversation { ask($0) }
    self.session = session
  }

  private func report(_ failure: ReadFailure) -> ExitCode? {
    switch failure {
    case .invalidText(let line, let column):
      session.sayInvalidText(line: line, column: column)
      return nil
    case .terminated: return .interrupted
    case .system(let failure):
      session.show(.system(SystemError(.read, failure.path ?? "stdin", code: failure.code)))
      return .system
    }
  }

  private func welcome() { session.welcome(version: Version.text) }
}
