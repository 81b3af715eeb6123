import Commands
import Diagnostics
import Foundations
import LineEditor

/// The lines that go back and forth between the session and the person at the keyboard.
final class Dialogue {
  private var reader: any LineReader
  /// A line that ended a text block and is a command itself.
  private var pending: String?
  /// Why the conversation is over, once the terminal failed.
  private(set) var failure: ReadFailure?
  var look: EditorLook

  init(in environment: Environment, isPlain: Bool, isColored: Bool) {
    look = EditorLook(isColored: isColored, usesViKeys: environment.value(of: "BAOCAO_KEYS") == "vi")
    let history = Self.historyFile(in: environment)
    let choice = LineReaderChoice(
      plainIsRequested: isPlain, inputIsTerminal: environment.terminal.inputIsTerminal,
      outputIsTerminal: environment.terminal.outputIsTerminal, environment: { environment.value(of: $0) })
    let entries = (try? history?.load()) ?? []
    let plain = PlainLineReader(historyFile: history, entries: entries)
    switch choice {
    case .terminal:
      reader =
        TerminalLineReader(
          program: "baocao", historyFile: history, entries: entries, usesViKeys: look.usesViKeys) ?? plain
    case .plain: reader = plain
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

  func read(_ request: LineRequest) -> ReadResult {
    if let line = pending {
      pending = nil
      return .line(line)
    }
    var request = request
    request.look = look
    return reader.readLine(request)
  }

  private func readProse(_ request: LineRequest) -> Reply {
    var request = request
    request.look = look
    switch reader.readProse(request) {
    case .lines(let lines, let rest):
      pending = rest
      return .text(lines.joined(separator: "\n"))
    case .interrupted: return .interrupted
    case .failed(let failure):
      self.failure = failure
      return .interrupted
    }
  }

  /// A line that is not UTF-8 is lost, the conversation goes on.
  private func isFatal(_ failure: ReadFailure) -> Bool {
    if case .invalidText = failure { return false }
    self.failure = failure
    return true
  }
}

extension Dialogue: Interlocutor {
  func ask(_ question: Question) -> Reply {
    let request = LineRequest(
      question.takesProse ? .text : .answer, prompt: question.prompt, initialText: question.initialText,
      assistant: QuestionAssistant(question: question))
    if question.takesProse { return readProse(request) }
    while true {
      switch read(request) {
      case .line(let line): return .text(line)
      case .endOfInput: return .endOfInput
      case .interrupted, .moved: return .interrupted
      case .failed(let failure): if isFatal(failure) { return .endOfInput }
      }
    }
  }

  var history: [String] { reader.history }

  func remember(_ command: String) {
    guard command.contains(where: { !$0.isWhitespace }) else { return }
    // What cannot be written to the history file is still remembered for this session.
    try? reader.addHistory(command)
  }
}

/// Completes the answer to a question.
private struct QuestionAssistant: LineAssistant {
  let question: Question

  func completion(of line: EditedLine) -> Completion {
    question.completion?(line.text, line.cursor) ?? Completion(replaced: line.cursor..<line.cursor)
  }

  func suggestion(for line: EditedLine) -> String? { question.suggestion?(line.text) }
}
