import CommandLanguage
import Foundations
import ReportModel
import ReportScript
import TestSupport
import Workspace

/// One open report on files in memory, and what is done to it.
struct WorkspaceUnderTest {
  static let path = "/home/q3.baocao"
  static let journal = "/home/.q3.baocao.journal"
  static let binder = ScriptBinder(sessionCommands: [])

  var workspace = Workspace()
  var environment: Environment

  init(_ files: any FileSystem, processes: Processes = .alone, time: Int64 = 1_632_122_400) {
    environment = Environment(
      files: files, variables: ["HOME": "/home", "XDG_STATE_HOME": "/state"], clock: .fixed(at: time),
      processes: processes)
  }

  static func files(_ report: String? = nil) -> MemoryFileSystem {
    MemoryFileSystem(["/home/.keep": "", "/state/.keep": ""].merging(report.map { [path: $0] } ?? [:]) { $1 })
  }

  mutating func open(_ path: String = Self.path, for purpose: Workspace.Purpose = .editing) throws {
    try workspace.open(path, for: purpose, binder: Self.binder, in: environment)
  }

  /// Does a command and gives it to the disk; throws what either of the two refuses.
  mutating func type(_ command: String) throws {
    try workspace.prepareToEdit(in: environment)
    switch command.split(separator: " ").first {
    case "undo": _ = workspace.undo(Int(command.dropFirst(5)) ?? 1, binder: Self.binder, at: now)
    case "redo": _ = workspace.redo(Int(command.dropFirst(5)) ?? 1, binder: Self.binder, at: now)
    case "save": return try save()
    default:
      for statement in try statements(command) {
        guard case .edit(let edit) = Self.binder.bind(statement) else { throw Refused(command: command) }
        _ = try workspace.apply(edit, statement, at: now)
      }
    }
    try workspace.commit(in: environment)
  }

  mutating func run(_ script: String) throws {
    var replay = ScriptReplay(onto: workspace.report, binder: Self.binder, recordsEdits: true)
    for statement in try statements(script) { replay.run(statement) }
    try workspace.prepareToEdit(in: environment)
    workspace.take(replay, title: "run", at: now)
    try workspace.commit(in: environment)
  }

  mutating func save(as path: String? = nil) throws {
    _ = try workspace.save(as: path, sessionLanguage: .english, binder: Self.binder, in: environment)
  }

  mutating func takeRecovery() -> [MergeConflict] { workspace.takeRecovery(binder: Self.binder, at: now) }

  /// The report as `save` writes it.
  var script: String { CanonicalScript.print(workspace.report, .english) }

  struct Refused: Error { var command: String }

  private var now: Int64 { environment.clock.now() }

  private mutating func statements(_ text: String) throws -> [Statement] {
    let source = try ScriptSource.read(Array(text.utf8), name: "test", into: &workspace.sources)
    return ScriptParser.parse(source, in: workspace.sources).script.statements
  }
}
