import Commands
import Foundations
import Glibc
import Workspace

/// Commands of a conversation, each on the disk before it is acknowledged. In turns with a bare loop that appends as many
/// bytes and calls `fdatasync`, so that both meet the disk in the same mood.
struct DurableCommands {
  private static let count = 2000
  private static let roundLength = 50

  private let folder: String

  init(inFolder folder: String) { self.folder = folder }

  func run() throws {
    let commands = (1...Self.count).map { $0.isMultiple(of: 2) ? Work.plan($0) : Work.item($0) }
    var session = try conversation()
    let bare = try BareLoop("\(folder)/bare")
    var (ours, theirs): ([Double], [Double]) = ([], [])
    for start in stride(from: 0, to: commands.count, by: Self.roundLength) {
      let round = commands[start..<start + Self.roundLength]
      ours.append(
        seconds {
          for command in round {
            session.converse(command)
            _ = session.prompt
          }
        })
      theirs.append(try bare.append(records(of: round)))
    }
    guard session.workspace.stepCount == commands.count, !session.workspace.hasPendingRecords else {
      throw BenchFailure(description: "only \(session.workspace.stepCount) commands were taken")
    }
    tell(ours, theirs)
    for mode in ["WAL", "DELETE"] { try tellSqlite(mode, commands) }
  }

  private func conversation() throws -> Session {
    let files = try QuietFiles(isDurable: true)
    let path = "\(folder)/durable.baocao"
    try files.replaceFile(path, with: Array(Work.script.utf8))
    let environment = Environment(
      files: files, clock: .system, processes: .ofMachine)
    var session = Session(
      environment: environment, console: Console(files: files), language: .english, isInteractive: true)
    session.interlocutor = Agreeable()
    try session.open(path)
    return session
  }

  private func records(of commands: ArraySlice<String>) -> [[UInt8]] {
    commands.enumerated().map { number, command in
      var bytes: [UInt8] = []
      JournalRecord(sequence: number + 1000, time: Work.time, content: .edit(text: command + "\n")).write(to: &bytes)
      return bytes
    }
  }

  private func tell(_ ours: [Double], _ theirs: [Double]) {
    let (rate, bareRate) = (Double(Self.count) / ours.sum, Double(Self.count) / theirs.sum)
    row("durable commands", "\(rounded(rate)) per s")
    row("bare append + fdatasync", "\(rounded(bareRate)) per s")
    let ratios = zip(ours, theirs).map { $1 / $0 }
    row(
      "durable commands / bare loop", "\(hundredths(rate / bareRate)), median of rounds \(hundredths(ratios.median))",
      budget: "at least 0.85")
  }

  /// The command line program of SQLite, one transaction for each INSERT.
  private func tellSqlite(_ mode: String, _ commands: [String]) throws {
    let name = "sqlite3, \(mode), synchronous FULL"
    guard access("/usr/bin/sqlite3", X_OK) == 0 else { return row(name, "(sqlite3 is not installed)") }
    guard let sqlite = popen("/usr/bin/sqlite3 '\(folder)/\(mode).db' >/dev/null", "w") else {
      throw SystemError(.open, "sqlite3", code: errno)
    }
    var script = "PRAGMA journal_mode=\(mode);\nPRAGMA synchronous=FULL;\n"
    script += "CREATE TABLE command(number INTEGER PRIMARY KEY, time INTEGER, text TEXT);\n"
    for command in commands { script += "INSERT INTO command(time, text) VALUES(\(Work.time), '\(command)');\n" }
    var status: Int32 = 0
    let time = seconds {
      fputs(script, sqlite)
      status = pclose(sqlite)
    }
    guard status == 0 else { throw BenchFailure(description: "sqlite3 failed") }
    row(name, "\(rounded(Double(commands.count) / time)) per s")
  }
}

/// Appends to a file and waits for the disk, and does nothing else.
private struct BareLoop {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError(.create, path, code: errno) }
  }

  /// The seconds that the records took.
  func append(_ records: [[UInt8]]) throws -> Double {
    var failures = 0
    let time = seconds {
      for record in records {
        if write(descriptor, record, record.count) != record.count || fdatasync(descriptor) != 0 { failures += 1 }
      }
    }
    guard failures == 0 else { throw BenchFailure(description: "the bare loop could not write") }
    return time
  }
}

/// Presses Enter whatever is asked.
private final class Agreeable: Interlocutor {
  let history: [String] = []

  func ask(_ question: Question) -> Reply { .text(question.initialText) }
  func remember(_ command: String) {}
}
