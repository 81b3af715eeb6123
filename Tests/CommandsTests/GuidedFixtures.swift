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
final class StandardStreams: FileSystem {
  private let base = MemoryFileSystem(["/home/.keep": ""])
  private let bytes = Mutex<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func forget() { bytes.withLock { $0 = [] } }

  func write(_ file: OpenFile, _ written: Span<UInt8>) throws(SystemError) -> Int {
    guard file.descriptor < 3 else { return try base.write(file, written) }
    bytes.withLock { bytes in for index in written.indices { bytes.append(written[index]) } }
    return written.count
  }

  func open(_ path: String, _ mode: OpenMode) throws(SystemError) -> OpenFile { try base.open(path, mode) }
  func read(_ file: OpenFile, into buffer: inout MutableSpan<UInt8>) throws(SystemError) -> Int {
    try base.read(file, into: &buffer)
  }
  func synchronise(_ file: OpenFile) throws(SystemError) { try base.synchronise(file) }
  func close(_ file: OpenFile) throws(SystemError) { try base.close(file) }
  func status(of file: OpenFile) throws(SystemError) -> FileStatus { try base.status(of: file) }
  func setPermissions(of file: OpenFile, to permissions: UInt32) throws(SystemError) {
    try base.setPermissions(of: file, to: permissions)
  }
  func setOwner(of file: OpenFile, to owner: UInt32, group: UInt32) throws(SystemError) {
    try base.setOwner(of: file, to: owner, group: group)
  }
  func status(at path: String) throws(SystemError) -> FileStatus { try base.status(at: path) }
  func rename(_ path: String, to target: String) throws(SystemError) { try base.rename(path, to: target) }
  func remove(_ path: String) throws(SystemError) { try base.remove(path) }
  func synchroniseFolder(_ path: String) throws(SystemError) { try base.synchroniseFolder(path) }
  func makeFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    try base.makeFolder(path, permissions: permissions)
  }
  func names(inFolder path: String) throws(SystemError) -> [String] { try base.names(inFolder: path) }
  func linkTarget(_ path: String) throws(SystemError) -> String? { try base.linkTarget(path) }
  func realPath(_ path: String) throws(SystemError) -> String { try base.realPath(path) }
}
