import Commands
import Diagnostics
import Foundations
import LineEditor
import Synchronization
import Workspace

/// The lines that go back and forth between the session and the person at the keyboard.
final class Dialogue {
  private var reader: any LineReader
  /// A line that ended a text block and is a command itself.
  private var pending: String?
  /// Why the conversation is over, once the terminal failed.
  private(set) var failure: ReadFailure?
  /// The lines of the last prose, if Ctrl-C dropped it.
  private(set) var droppedProse = ""
  private let console: Console
  /// Where half-typed lines are kept; nil where nothing is.
  var draftPlace: DraftPlace?
  /// True if something may be kept there.
  private let draftMark = DraftMark()
  var look: EditorLook

  init(in environment: Environment, console: Console, isPlain: Bool) {
    self.console = console
    look = EditorLook(isColored: console.colorsOutput, usesViKeys: environment.value(of: "BAOCAO_KEYS") == "vi")
    let history = Self.historyFile(in: environment)
    let entries = (try? history?.load()) ?? []
    let plain = PlainLineReader(historyFile: history, entries: entries)
    switch LineReaderChoice(plainIsRequested: isPlain, in: environment) {
    case .terminal:
      reader =
        TerminalLineReader(
          program: "baocao", historyFile: history, entries: entries, usesViKeys: look.usesViKeys) ?? plain
    case .plain: reader = plain
    }
  }

  private static func historyFile(in environment: Environment) -> HistoryFile? {
    guard let folder = environment.stateFolder else { return nil }
    environment.files.makeFolders(folder)
    return HistoryFile(path: FilePath.join(folder, "history"))
  }

  /// Reads a command: first what was pasted below a prose.
  func readCommand(_ request: LineRequest) -> ReadResult {
    if let line = pending {
      pending = nil
      return .line(line)
    }
    return read(request)
  }

  func read(_ request: LineRequest, of command: String? = nil, isQuoted: Bool = false) -> ReadResult {
    var request = request
    request.look = look
    if request.kind == .command || command != nil {
      request.onIdle = draftKeeper { line in
        let line = isQuoted ? "\"\(line)\"" : line
        return command.map { $0.hasSuffix("\\") ? "\($0)\n\(line)" : "\($0) \(line)" } ?? line
      }
    }
    return reader.readLine(request)
  }

  /// Keeps what stands in the line, as it would be typed again.
  private func draftKeeper(_ text: @escaping @Sendable (String) -> String) -> (@Sendable (String) -> Void)? {
    guard let draftPlace else { return nil }
    return { [draftMark] line in
      let isEmpty = !line.contains { !$0.isWhitespace }
      draftMark.isSet.withLock { $0 = true }
      if isEmpty { draftPlace.drop() } else { draftPlace.keep(text(line)) }
    }
  }

  /// From now on a draft may be there: one of an earlier session, which stands at the prompt.
  func expectDraft() { draftMark.isSet.withLock { $0 = true } }

  /// To be called once a command was carried out, or dropped.
  func dropDraft() {
    let mayBeThere = draftMark.isSet.withLock { keeps in
      defer { keeps = false }
      return keeps
    }
    if mayBeThere { draftPlace?.drop() }
  }

  private func readProse(_ request: LineRequest, of command: String?) -> Reply {
    var request = request
    request.look = look
    request.onIdle = draftKeeper { text in
      let block = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "|" : "| \($0)" }
      return ([command].compactMap { $0 } + block).joined(separator: "\n")
    }
    request.rightPrompt = look.language == .vietnamese ? "dòng chỉ có dấu . là xong" : "a line of only . ends it"
    droppedProse = ""
    switch reader.readProse(request, onInvalidText: sayInvalidText) {
    case .lines(let lines, let rest):
      pending = rest
      return .text(lines.joined(separator: "\n"))
    case .interrupted(let lines):
      droppedProse = lines.joined(separator: "\n")
      return .interrupted
    case .failed(let failure):
      self.failure = failure
      return .interrupted
    }
  }

  /// A line that is not UTF-8 is lost, which is said, and the conversation goes on; with any other failure it is over.
  func isFatal(_ failure: ReadFailure) -> Bool {
    guard case .invalidText(let line, let column) = failure else {
      self.failure = failure
      return true
    }
    sayInvalidText(line: line, column: column)
    return false
  }

  private func sayInvalidText(line: Int, column: Int) {
    let diagnostic = Diagnostic.invalidInput(line: line, column: column)
    console.printError(TextRenderer(language: look.language).render(diagnostic, in: SourceMap()))
  }
}

extension Dialogue: Interlocutor {
  func ask(_ question: Question) -> Reply {
    let request = LineRequest(
      question.takesProse ? .text : .answer, prompt: question.prompt, initialText: question.initialText,
      assistant: QuestionAssistant(question: question))
    if question.takesProse { return readProse(request, of: question.command) }
    while true {
      switch read(request, of: question.command, isQuoted: question.isQuoted) {
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

/// Remembers whether a draft was kept.
private final class DraftMark: Sendable {
  let isSet = Mutex(false)
}

/// Completes the answer to a question.
private struct QuestionAssistant: LineAssistant {
  let question: Question

  func completion(of line: EditedLine) -> Completion {
    question.completion?(line.text, line.cursor) ?? Completion(replaced: line.cursor..<line.cursor)
  }

  func suggestion(for line: EditedLine) -> String? { question.suggestion?(line.text) }
}
