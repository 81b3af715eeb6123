import Commands
import Foundations
import Glibc
import Workspace

/// Opens a report beside a large journal of which nothing was saved, and takes all of it.
struct RecoveryTimes {
  private let folder: String
  private let program: String

  init(inFolder folder: String, program: String) { (self.folder, self.program) = (folder, program) }

  func run() throws {
    for (name, count, budget) in [("100,000", 100_000, "0.5 s"), ("1,000,000", 1_000_000, "5 s")] {
      let path = "\(folder)/recovery-\(count).baocao"
      try writeJournal(of: count, beside: path)
      try tell("recover \(name) records", recover(path), budget)
      try tell("baocao run, \(name) records", runProgram(path), budget)
    }
  }

  private func tell(_ name: String, _ time: Time, _ budget: String) {
    row(name, "\(hundredths(time.passed)) s, of the processor \(hundredths(time.ofProcessor)) s", budget: budget)
  }

  private func recover(_ path: String) throws -> Time {
    let environment = Environment(files: PosixFileSystem(), clock: .system, processes: .ofMachine)
    var workspace = Workspace()
    let time = try Time {
      try workspace.open(path, for: .editing, binder: CommandTable.binder, in: environment)
      _ = workspace.takeRecovery(binder: CommandTable.binder, at: Work.time)
    }
    guard workspace.notices.isEmpty, workspace.stepCount > 0 else {
      throw BenchFailure(description: "the journal was not taken as a whole: \(workspace.notices)")
    }
    workspace.close(in: environment)
    return time
  }

  private func runProgram(_ path: String) throws -> Time {
    var status: Int32 = 0
    let time = Time { status = system("'\(program)' run --recover take --dry-run '\(path)' >/dev/null 2>&1") }
    guard status == 0 else { throw BenchFailure(description: "\(program) failed: \(status)") }
    return time
  }

  /// Most commands add something; some set a field, some are taken back and done again.
  private func writeJournal(of count: Int, beside path: String) throws {
    let files = PosixFileSystem()
    let script = Array(Work.script.utf8)
    try files.replaceFile(path, with: script)
    var bytes = Array(JournalRecord.fileHeader.utf8)
    for number in 1...count {
      JournalRecord(sequence: number, time: Work.time + Int64(number), content: content(number)).write(to: &bytes)
    }
    let place = ReportPlace(path, in: files)
    try files.replaceFile(place.journal, with: bytes, permissions: 0o600)
  }

  private func content(_ number: Int) -> JournalRecord.Content {
    guard number > 1 else { return .base(Fingerprint(of: Array(Work.script.utf8)), text: Work.script) }
    return switch number % 20 {
    case 8: .undo(2)
    case 9: .redo(1)
    case 3, 13: .edit(text: Work.setting(number) + "\n")
    case 1, 5, 11, 15: .edit(text: Work.item(number) + "\n")
    default: .edit(text: Work.plan(number) + "\n")
    }
  }
}
