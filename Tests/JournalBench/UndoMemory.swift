import Commands
import Foundations
import Glibc
import Workspace

/// What it costs in memory that every step can be taken back.
struct UndoMemory {
  private static let documentCount = 10_000
  private static let stepCount = 10_000
  /// So that no command names a larger number than the language knows.
  private static let parts = 4

  private let folder: String

  init(inFolder folder: String) { self.folder = folder }

  func run() throws {
    let files = try QuietFiles(isDurable: false)
    let path = "\(folder)/memory.baocao"
    let documents = (1...Self.documentCount).map { Work.plan($0) + "\n" }.joined()
    try files.replaceFile(path, with: Array((Work.script + documents).utf8))
    let environment = Environment(files: files, clock: .system, processes: .ofMachine)
    var session = Session(
      environment: environment, console: Console(files: files), language: .english, isInteractive: true)
    try session.open(path)
    let opened = try peak()
    row("memory, 10,000 documents open", "\(opened) KiB")
    // The report does not grow by these; what grows is what undo is made of.
    for number in 1...Self.stepCount { session.converse(Work.setting(number)) }
    try tell("10,000 steps", since: opened)
    for _ in 0..<Self.parts { session.converse("undo \(Self.stepCount / Self.parts)") }
    guard session.workspace.stepCount == 0 else { throw BenchFailure(description: "undo did not take all back") }
    try tell("10,000 steps, undone", since: opened)
    for _ in 0..<Self.parts { session.converse("redo \(Self.stepCount / Self.parts)") }
    guard session.workspace.stepCount == Self.stepCount else { throw BenchFailure(description: "redo did not do all") }
    try tell("10,000 steps, undone and redone", since: opened)
  }

  private func tell(_ name: String, since opened: Int) throws {
    let more = try peak() - opened
    row("memory, \(name)", "\(more) KiB more at most, \(more * 1024 / Self.stepCount) bytes a step")
  }

  /// The most memory that the process has had so far, in KiB.
  private func peak() throws -> Int {
    let status = String(decoding: try PosixFileSystem().readFile("/proc/self/status", limit: 1 << 16), as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    guard let number = line.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap({ Int($0) }) else {
      throw BenchFailure(description: "the system does not say how much memory was used")
    }
    return number
  }
}
