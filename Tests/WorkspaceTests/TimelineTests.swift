import Foundations
import ReportModel
import ReportScript
import TestSupport
import Testing
import Workspace

@Suite("What was done to a report")
struct TimelineTests {
  /// A command that may be taken or refused, of many kinds.
  private func command(_ random: inout SplitMix64, _ number: Int) -> String {
    let sections = ["I.2", "I.4", "I.7", "II.2.a", "III"]
    let section = sections[Int.random(in: 0..<sections.count, using: &random)]
    let commands = [
      "add plan \(number)/KH-SNgV dated 8/2/2021 title \"kế hoạch \(number)\"",
      "add item \(section) \"việc thứ \(number)\"",
      "add paragraph \(section)\n| Đoạn \(number),\n| hai dòng.\n",
      "set unit \"Sở \(number)\"",
      "add dossier H\(number) field \"Hộ tịch\" via online received 20/6/2021 due 5/7/2021",
      "add recipient \"Nơi \(number)\"",
      "remove item \(section) at 1",
      "edit item \(section) at 1 \"việc sửa \(number)\"",
      "remove section I.10",
      "# ghi chú \(number)\nset place \"Quảng Ngãi\"",
      "undo \(number % 3 + 1)", "redo", "redo \(number % 2 + 1)",
    ]
    return commands[Int.random(in: 0..<commands.count, using: &random)]
  }

  @Test("taken back as a whole gives the empty report, done again the same bytes", arguments: 1...6)
  func property(seed: Int) throws {
    let files = WorkspaceUnderTest.files()
    var session = WorkspaceUnderTest(files)
    var random = SplitMix64(seed: UInt64(seed))
    try session.open()
    try session.type("report Q3/2021")
    var accepted = 0
    for number in 1...120 {
      let before = session.workspace
      do {
        if number == 60 {
          try session.run("add item I.3.a \"từ tệp\"\nadd item I.3.a \"hai\"\n# cuối tệp\n")
        } else {
          try session.type(command(&random, number))
        }
        accepted += 1
      } catch is EditRejection {
        #expect(session.workspace.report == before.report)
      }
    }
    #expect(accepted > 60)
    let last = session.script

    // The same after the program was killed and started again.
    var other = WorkspaceUnderTest(files.withoutLocks())
    try other.open()
    _ = other.takeRecovery()
    #expect(other.script == last)

    // Replay of the journal is replay of the saved script.
    try other.save(as: "/home/saved.baocao")
    var saved = WorkspaceUnderTest(other.environment.files)
    try saved.open("/home/saved.baocao", for: .reading)
    #expect(saved.script == last)

    let count = other.workspace.stepCount
    try other.type("undo 1000")
    #expect(other.workspace.report == Report())
    try other.type("redo \(count)")
    #expect(other.script == last)
  }

  @Test("is taken back step by step, across sessions")
  func acrossSessions() throws {
    let files = WorkspaceUnderTest.files("baocao 1 en\nreport Q3/2021\nadd item I.2 \"không\"\n")
    var session = WorkspaceUnderTest(files)
    try session.open()
    try session.type("add item I.2 \"một\"")
    try session.run("add item I.2 \"hai\"\nadd item I.2 \"ba\"\n")
    try session.type("save")
    session.workspace.close(in: session.environment)

    var next = WorkspaceUnderTest(files)
    try next.open()
    #expect(next.workspace.recovery == nil)
    #expect(!next.workspace.hasUnsavedWork)
    let now = next.environment.clock.now()
    #expect(next.workspace.undo(1, binder: WorkspaceUnderTest.binder, at: now) == ["run"])
    #expect(!next.script.contains("hai"))
    #expect(next.workspace.undo(5, binder: WorkspaceUnderTest.binder, at: now) == ["add item I.2 \"một\""])
    #expect(next.script.contains("không"))
    #expect(next.workspace.undo(1, binder: WorkspaceUnderTest.binder, at: now) == [])
    #expect(next.workspace.redo(1, binder: WorkspaceUnderTest.binder, at: now) == ["add item I.2 \"một\""])
    #expect(next.script.contains("một"))
  }

  @Test("keeps what a new edit dropped")
  func dropped() throws {
    var session = WorkspaceUnderTest(WorkspaceUnderTest.files())
    try session.open()
    for command in ["report Q3/2021", "add item I.2 \"một\"", "undo", "add item I.2 \"hai\"", "redo"] {
      try session.type(command)
    }
    let timeline = session.workspace.timeline
    #expect(timeline.steps.map(\.title) == ["report Q3/2021", "add item I.2 \"một\"", "add item I.2 \"hai\""])
    #expect(timeline.inForce == [0, 2])
    #expect(timeline.undone == [])
  }
}

extension MemoryFileSystem {
  /// The same files after the process that had them open is gone.
  func withoutLocks() -> MemoryFileSystem {
    let copy = WorkspaceUnderTest.files()
    for path in files { if let bytes = bytes(path) { copy.put(bytes, at: path) } }
    return copy
  }
}
