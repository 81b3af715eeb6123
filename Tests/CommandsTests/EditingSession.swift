import Commands
import Foundations
import Synchronization
import TestSupport

/// A session with somebody at the keyboard, on files in memory; what it prints is kept.
struct EditingSession {
  let files: RecordingFileSystem
  let person: ScriptedInterlocutor
  var session: Session

  init(
    _ language: Language = .vietnamese, programs: any ProgramRunner = NoPrograms(), variables: [String: String] = [:],
    replies: [Reply] = [], files memory: MemoryFileSystem = MemoryFileSystem(["/tmp/.keep": "", "/home/.keep": ""])
  ) {
    files = RecordingFileSystem(memory)
    person = ScriptedInterlocutor(replies)
    let environment = Environment(
      files: files, variables: ["HOME": "/home"].merging(variables) { $1 }, clock: .fixed(at: 0),
      programs: programs)
    session = Session(
      environment: environment, console: Console(files: files), language: language, isInteractive: true)
    session.interlocutor = person
  }

  /// What the session says to `lines`, typed one after the other.
  mutating func say(_ lines: String...) -> String {
    let before = files.shown.count
    for line in lines { session.converse(line) }
    return String(decoding: files.shown.dropFirst(before), as: UTF8.self)
  }

  var proposal: String {
    var session = session
    return session.takeNextLine().proposal
  }

  /// The report as `save` writes it.
  mutating func script() -> String { say(session.language == .vietnamese ? "xem lệnh" : "show script") }
}

/// Files in memory, and a screen that keeps what is written to it.
final class RecordingFileSystem: RelayingFileSystem {
  let memory: MemoryFileSystem
  var base: MemoryFileSystem { memory }
  private let screen = Mutex<[UInt8]>([])

  init(_ memory: MemoryFileSystem) { self.memory = memory }

  var shown: [UInt8] { screen.withLock { $0 } }

  func write(_ file: OpenFile, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    guard file.descriptor <= 2 else { return try memory.write(file, bytes) }
    var new: [UInt8] = []
    for index in bytes.indices { new.append(bytes[index]) }
    screen.withLock { [new] in $0 += new }
    return new.count
  }
}
