import Commands
import Foundations
import Glibc
import TestSupport

/// What a session comes to that nothing interrupts: what must be found after a crash is what it was then.
struct Reference: Sendable {
  /// What there is at one moment: the report, and the files that belong to it.
  struct Snapshot: Sendable {
    var state: ProbeSession.State
    var file: [UInt8]?
    var previousFile: [UInt8]?
    var paper: [UInt8]?
  }

  /// After so many commands.
  private(set) var snapshots: [Snapshot] = []
  private(set) var calls: [ProbedFileSystem.Call] = []
  private(set) var problems: [String] = []

  /// Plays the whole session in a folder of its own.
  init(in folder: String) throws {
    let script = CrashScript(folder: folder)
    try script.prepare()
    let files = ProbedFileSystem(isSilent: true)
    var probe = try ProbeSession(opening: script.report, files)
    snapshots = [Snapshot(probe.state, script)]
    for command in script.commands {
      if !probe.take(command) { problems.append("\(command) is not accepted: \(files.complaints)") }
      snapshots.append(Snapshot(probe.state, script))
    }
    calls = files.calls
    if files.earlyWords > 0 {
      problems.append("\(files.earlyWords) times something was said before it was on the disk")
    }
  }

  /// What is wrong in a folder where a process was killed after it had acknowledged so many commands: all of them must be
  /// there, at most the next one besides, each once. `isTorn` says that it was killed while it was writing, `isReopened`
  /// that another process has opened and perhaps saved the report since.
  func problems(
    in folder: String, acknowledged count: Int, isTorn: Bool = false, isReopened: Bool = false
  ) -> [String] {
    let script = CrashScript(folder: folder)
    let possible = snapshots[count...min(count + 1, CrashScript.commandCount)]
    var problems = filesOf(script, differFrom: isReopened ? possible.flatMap(\.whenReopened) : Array(possible))
    do throws(CommandFailure) {
      let files = ProbedFileSystem(isSilent: true)
      var probe = try ProbeSession(opening: script.report, files)
      let state = probe.state
      if !possible.contains(where: { $0.state == state }) { problems.append("the report is not what it was") }
      if !files.complaints.isEmpty, !isTorn { problems.append(files.complaints) }
      problems += goOn(&probe, script)
    } catch {
      problems.append("the report cannot be opened: \(error)")
    }
    return problems
  }

  private func filesOf(_ script: CrashScript, differFrom possible: [Snapshot]) -> [String] {
    let found = Snapshot(possible[0].state, script)
    var problems: [String] = []
    if !possible.contains(where: { $0.file == found.file }) { problems.append("the file is no generation of it") }
    if !possible.contains(where: { $0.previousFile == found.previousFile }) {
      problems.append("the file before the last save is no generation of it")
    }
    if !possible.contains(where: { $0.paper == found.paper }) { problems.append("the paper is no export of it") }
    return problems
  }

  /// The work goes on: all can be taken back and done again, saved, and found again.
  private func goOn(_ probe: inout ProbeSession, _ script: CrashScript) -> [String] {
    let before = probe.state
    var problems: [String] = []
    if !before.inForce.isEmpty {
      probe.session.converse("undo \(before.inForce.count)")
      if probe.state.script != snapshots[0].state.script { problems.append("not all can be taken back") }
      probe.session.converse("redo \(before.inForce.count)")
      if probe.state != before { problems.append("what was taken back cannot be done again") }
    }
    probe.session.converse("save")
    probe.session.endWork()
    guard let again = try? ProbeSession(opening: script.report, ProbedFileSystem(isSilent: true)) else {
      return problems + ["what was saved cannot be opened"]
    }
    if again.state != before { problems.append("what was saved is not what was there") }
    return problems
  }
}

extension Reference.Snapshot {
  /// What may be there instead while another process saves it, and after that.
  fileprivate var whenReopened: [Self] {
    var saved = self
    saved.file = Array(state.script.utf8)
    saved.previousFile = file
    return [self, saved]
  }

  init(_ state: ProbeSession.State, _ script: CrashScript) {
    let read = { (path: String) in try? PosixFileSystem().readFile(path, limit: 1 << 24) }
    self.init(
      state: state, file: read(script.report), previousFile: read(script.report + "~"), paper: read(script.paper))
  }
}

extension CrashScript {
  /// Makes the folder anew, with the script that the session runs.
  func prepare() throws(SystemError) {
    remove()
    let files = PosixFileSystem()
    files.makeFolders(folder)
    try files.replaceFile(part, with: Array(Self.partText.utf8))
  }

  /// Removes the folder with all that is in it.
  func remove() { Self.remove(folder) }

  private static func remove(_ path: String) {
    let files = PosixFileSystem()
    for name in (try? files.names(inFolder: path)) ?? [] { remove(FilePath.join(path, name)) }
    try? files.remove(path)
  }
}
