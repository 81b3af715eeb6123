import Foundations
import TestSupport
import Testing
import Workspace

@Suite("A damaged journal")
struct DamagedJournalTests {
  /// A session that was killed: its files, and the report after each of its commands, the first one before them all.
  private static func session(_ commands: [String]) throws -> (file: String?, journal: [UInt8], states: [String]) {
    let files = WorkspaceUnderTest.files()
    var session = WorkspaceUnderTest(files)
    try session.open()
    var states = [session.script]
    for command in commands {
      try session.type(command)
      states.append(session.script)
    }
    let journal = try #require(files.bytes(WorkspaceUnderTest.journal))
    return (files.text(WorkspaceUnderTest.path), journal, states)
  }

  private static let commands = [
    "report Q3/2021", "set unit \"Sở Ngoại vụ\"", "add plan 75/KH-SNgV dated 8/2/2021 title \"rà soát thủ tục\"",
    "add paragraph I.4\n| Theo {75/KH-SNgV},\n| đã rà soát.\n", "undo", "redo", "add item I.2 \"một\"",
  ]

  /// Opens a report whose journal is `bytes` and takes what was not saved; gives the report and how much was told lost.
  private func recovered(
    _ bytes: [UInt8], file: String?
  ) throws -> (script: String, lost: Int?, files: MemoryFileSystem) {
    let files = WorkspaceUnderTest.files(file)
    files.put(bytes, at: WorkspaceUnderTest.journal)
    var opened = WorkspaceUnderTest(files)
    try opened.open()
    _ = opened.takeRecovery()
    try opened.workspace.commit(in: opened.environment)
    var lost: Int?
    for notice in opened.workspace.notices {
      if case .damaged(let damage, _, _, let kept) = notice {
        lost = damage.byteCount
        let name = try #require(kept)
        #expect(files.bytes(name) == Array(bytes.dropFirst(damage.offset)), "the damaged part is kept")
      }
    }
    return (opened.script, lost, files)
  }

  @Test("cut at any byte gives what was done before the cut, and tells what is lost")
  func cut() throws {
    let (file, journal, states) = try Self.session(Self.commands)
    var reached = Set<Int>()
    for length in 0...journal.count {
      let (script, lost, files) = try recovered(Array(journal[..<length]), file: file)
      let state = try #require(states.lastIndex(of: script), "cut at \(length)")
      reached.insert(state)
      let isWhole = files.bytes(WorkspaceUnderTest.journal).map { $0.count >= length } ?? (length == 0)
      #expect((lost == nil) == isWhole, "cut at \(length)")
      guard length % 7 == 0 else { continue }
      // A second time there is nothing left to tell.
      let again = try recovered(files.bytes(WorkspaceUnderTest.journal) ?? [], file: file)
      #expect(again.lost == nil)
      #expect(again.script == script)
    }
    #expect(reached.count >= 6, "all states are met: \(reached.sorted())")
  }

  @Test("with any byte changed gives what was done before it, and tells what is lost")
  func flipped() throws {
    let (file, journal, states) = try Self.session(Self.commands)
    for index in journal.indices {
      let mask: UInt8 = [0x01, 0x20, 0xFF][index % 3]  // another digit, small or capital, anything else
      var bytes = journal
      bytes[index] ^= mask
      let (script, lost, _) = try recovered(bytes, file: file)
      #expect(states.contains(script), "byte \(index)")
      #expect(lost != nil, "byte \(index) ^ \(mask) is noticed")
    }
  }

  @Test("with a tail of zeros gives all that was done", arguments: [1, 7, 512, 4096])
  func zeros(count: Int) throws {
    let (file, journal, states) = try Self.session(Self.commands)
    let (script, lost, _) = try recovered(journal + [UInt8](repeating: 0, count: count), file: file)
    #expect(script == states.last)
    #expect(lost == count)
  }

  @Test("does nothing twice that is in a file saved since")
  func savedSince() throws {
    let (file, journal, states) = try Self.session(Self.commands + ["save"])
    let saved = try #require(file)
    for length in 0...journal.count {
      let (script, _, _) = try recovered(Array(journal[..<length]), file: saved)
      // What the file holds is there, and once, whatever is left of the journal.
      #expect(script == states.last, "cut at \(length)")
    }
  }

  @Test("of a newer format is kept, and the report opens")
  func newer() throws {
    let (script, lost, _) = try recovered(Array("baocao journal 2\n@1 x\n".utf8), file: "report Q3/2021\n")
    #expect(script.contains("report Q3/2021"))
    #expect(lost == 22)
  }

  @Test("that is whole but makes no sense ends where that begins")
  func senseless() throws {
    var bytes = Array(JournalRecord.fileHeader.utf8)
    JournalRecord(sequence: 1, time: 0, content: .base(Fingerprint(of: []), text: "")).write(to: &bytes)
    JournalRecord(sequence: 2, time: 0, content: .edit(text: "report Q3/2021\n")).write(to: &bytes)
    let end = bytes.count
    JournalRecord(sequence: 3, time: 0, content: .undo(5)).write(to: &bytes)
    let (script, lost, _) = try recovered(bytes, file: nil)
    #expect(script.contains("report Q3/2021"))
    #expect(lost == bytes.count - end)
  }
}
