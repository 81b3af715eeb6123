import Foundations
import Glibc
import Synchronization
import TestSupport
import Testing
import Workspace

@Suite("A disk that fails")
struct FaultTests {
  private static let commands = [
    "report Q3/2021", "add item I.2 \"một\"", "save", "add item I.2 \"hai\"", "undo", "add item I.2 \"ba\"", "save",
    "add item I.2 \"bốn\"",
  ]

  /// How many operations the session makes in all.
  private static func callCount() throws -> Int {
    let faulty = FaultyFileSystem(WorkspaceUnderTest.files()) { _, _ in nil }
    var session = WorkspaceUnderTest(faulty)
    try session.open()
    for command in commands { try session.type(command) }
    return faulty.calls.count
  }

  @Test(
    "at any operation loses nothing that was acknowledged, and acknowledges nothing that is not there",
    arguments: [ENOSPC, EIO, EROFS])
  func anyOperation(code: Int32) throws {
    for failing in 0..<(try Self.callCount()) {
      let memory = WorkspaceUnderTest.files()
      let isBroken = Mutex(true)
      let faulty = FaultyFileSystem(memory) { index, call in
        // Only what changes something fails, and from there on everything of that sort does.
        let changes: Set<SystemError.Operation> = [.write, .create, .synchronise, .rename, .remove]
        guard index >= failing, changes.contains(call.operation), isBroken.withLock({ $0 }) else { return nil }
        return .failure(code)
      }
      var session = WorkspaceUnderTest(faulty)
      try session.open()
      // What was acknowledged last, and what was done since.
      var possible = [session.script]
      for command in Self.commands {
        do {
          try session.type(command)
          if command != "save" { possible = [] }
        } catch is SystemError {
        } catch is Workspace.SaveFailure {
        }
        possible.append(session.script)
      }
      // The machine is switched off here: all that was acknowledged is there.
      var next = WorkspaceUnderTest(memory.withoutLocks())
      try next.open()
      _ = next.takeRecovery()
      #expect(possible.contains(next.script), "\(failing)")

      // Or the disk works again: what was in memory only goes down with the next command.
      isBroken.withLock { $0 = false }
      try session.type("add item I.2 \"năm\"")
      #expect(!session.workspace.hasPendingRecords)
      var later = WorkspaceUnderTest(memory.withoutLocks())
      try later.open()
      _ = later.takeRecovery()
      #expect(later.script == session.script, "\(failing)")
    }
  }

  @Test("costs one write and one sync a command; none is acknowledged before its journal is synchronised")
  func synchronised() throws {
    let faulty = FaultyFileSystem(WorkspaceUnderTest.files()) { _, _ in nil }
    var session = WorkspaceUnderTest(faulty)
    try session.open()
    for command in Self.commands {
      let before = faulty.calls.count
      try session.type(command)
      guard command != Self.commands.first, command != "save" else { continue }
      let calls = faulty.calls.dropFirst(before).filter { [.write, .synchronise].contains($0.operation) }
      #expect(calls.map(\.path) == [WorkspaceUnderTest.journal, WorkspaceUnderTest.journal], "\(command)")
      #expect(calls.map(\.operation) == [.write, .synchronise], "one write, one sync: \(command)")
    }
  }

  @Test("that takes only part of a record leaves no half record behind")
  func shortWrites() throws {
    let memory = WorkspaceUnderTest.files()
    let isFull = Mutex(false)
    let faulty = FaultyFileSystem(memory) { _, call in
      guard isFull.withLock({ $0 }), call.path == WorkspaceUnderTest.journal else { return nil }
      return call.operation == .write ? .shortWrite(5) : .failure(EIO)
    }
    var session = WorkspaceUnderTest(faulty)
    try session.open()
    try session.type("report Q3/2021")
    isFull.withLock { $0 = true }
    #expect(throws: SystemError.self) { try session.type("add item I.2 \"một\"") }
    isFull.withLock { $0 = false }
    try session.type("add item I.2 \"hai\"")
    var next = WorkspaceUnderTest(memory.withoutLocks())
    try next.open()
    #expect(next.workspace.notices == [])
    _ = next.takeRecovery()
    #expect(next.script == session.script)
  }

  @Test("or a user that removes the journal while it is open costs nothing")
  func removedJournal() throws {
    let memory = WorkspaceUnderTest.files()
    var session = WorkspaceUnderTest(memory)
    try session.open()
    try session.type("report Q3/2021")
    try session.type("add item I.2 \"một\"")
    try memory.remove(WorkspaceUnderTest.journal)
    try session.type("add item I.2 \"hai\"")
    var next = WorkspaceUnderTest(memory.withoutLocks())
    try next.open()
    _ = next.takeRecovery()
    #expect(next.script == session.script)
    try next.type("undo 2")
    #expect(!next.script.contains("một"))
  }
}
