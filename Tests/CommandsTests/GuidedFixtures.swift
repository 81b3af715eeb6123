import Commands
import Foundations
import Synchronization
import TestSupport

/// Somebody who answers by a list, and Ctrl-D when it is over.
final class ScriptedInterlocutor: Interlocutor {
  private var replies: [Reply]
  private(set) var questions: [Question] = []
  private(set) var history: [String] = []

  init(_ replies: [Reply]) { self.replies = replies }

  func ask(_ question: Question) -> Reply {
    questions.append(question)
    return replies.isEmpty ? .endOfInput : replies.removeFirst()
  }

  func remember(_ command: String) { history.append(command) }

  var prompts: [String] { questions.map(\.prompt) }
  var isExhausted: Bool { replies.isEmpty }
}

/// A session in a conversation without a terminal; what it says is gathered.
struct Conversation {
  var session: Session
  private let files: StandardStreams

  init(_ language: Language = .vietnamese, columns: Int = 80, _ commands: String...) {
    let files = StandardStreams()
    let environment = Environment(
      files: files, clock: .fixed(at: 0), terminal: Terminal(measuredColumns: { columns }))
    self.files = files
    session = Session(
      environment: environment, console: Console(files: files), language: language, isInteractive: true)
    for command in commands { session.converse(command) }
    files.forget()
  }

  /// Types a command and answers what is asked; an answer is a line, `Reply`s are taken as they are.
  @discardableResult
  mutating func type(_ command: String, answering replies: [Reply]) -> ScriptedInterlocutor {
    let interlocutor = ScriptedInterlocutor(replies)
    session.interlocutor = interlocutor
    files.forget()
    session.converse(command)
    session.console.flush()
    return interlocutor
  }

  @discardableResult
  mutating func type(_ command: String, _ answers: String...) -> ScriptedInterlocutor {
    type(command, answering: answers.map(Reply.text))
  }

  /// What the last command said, diagnostics included.
  var output: String { files.text }
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// Standard output and standard error together, before files in memory.
final class StandardStreams: RelayingFileSystem {
  let base = MemoryFileSystem(["/home/.keep": ""])
  private let bytes = Mutex<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func forget() { bytes.withLock { $0 = [] } }

  func write(_ file: OpenFile, _ written: Span<UInt8>) throws(SystemError) -> Int {
    guard file.descriptor < 3 else { return try base.write(file, written) }
    bytes.withLock { bytes in for index in written.indices { bytes.append(written[index]) } }
    return written.count
  }
}
