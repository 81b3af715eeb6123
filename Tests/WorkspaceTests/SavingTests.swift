import Foundations
import Glibc
import TestSupport
import Testing
import Workspace

@Suite("A saved report")
struct SavingTests {
  @Test("keeps the generation before it")
  func previous() throws {
    let old = "# của tôi\nreport Q3/2021\n"
    let files = WorkspaceUnderTest.files(old)
    var session = WorkspaceUnderTest(files)
    try session.open()
    try session.type("add item I.2 \"một\"  # cuối dòng")
    try session.type("save")
    #expect(files.text("/home/q3.baocao~") == old)
    let saved = try #require(files.text(WorkspaceUnderTest.path))
    #expect(saved.contains("# của tôi\nreport Q3/2021\n"))
    #expect(saved.contains("add item I.2  # cuối dòng\n| một\n"))
    try session.type("add item I.2 \"hai\"")
    try session.type("save")
    #expect(files.text("/home/q3.baocao~") == saved)
  }

  @Test("is not written over what somebody else has made of the file")
  func changedOnDisk() throws {
    let files = WorkspaceUnderTest.files("report Q3/2021\n")
    var session = WorkspaceUnderTest(files)
    try session.open()
    try session.type("add item I.2 \"của tôi\"")
    let theirs = "report Q3/2021\nadd item I.2 \"của người khác\"\n"
    files.put(Array(theirs.utf8), at: WorkspaceUnderTest.path)
    #expect(throws: Workspace.SaveFailure.self) { try session.save() }
    #expect(files.text(WorkspaceUnderTest.path) == theirs)
    // Nothing keeps it from being saved elsewhere.
    try session.save(as: "/home/rieng.baocao")
    #expect(files.text("/home/rieng.baocao")?.contains("của tôi") == true)
    #expect(files.text(WorkspaceUnderTest.path) == theirs)
  }

  @Test("is made again where it was removed while it was open")
  func removed() throws {
    let files = WorkspaceUnderTest.files("report Q3/2021\n")
    var session = WorkspaceUnderTest(files)
    try session.open()
    try session.type("add item I.2 \"một\"")
    try files.remove(WorkspaceUnderTest.path)
    let saved = try session.workspace.save(
      as: nil, sessionLanguage: .english, binder: WorkspaceUnderTest.binder, in: session.environment)
    #expect(saved.wasMissing)
    #expect(files.text(WorkspaceUnderTest.path) == session.script)
  }

  @Test("under another name takes its history along, and leaves nothing to recover behind")
  func elsewhere() throws {
    let files = WorkspaceUnderTest.files("report Q3/2021\n")
    var session = WorkspaceUnderTest(files)
    try session.open()
    try session.type("add item I.2 \"một\"")
    try session.save(as: "/home/moi.baocao")
    session.workspace.close(in: session.environment)

    var old = WorkspaceUnderTest(files)
    try old.open()
    #expect(old.workspace.recovery == nil)
    #expect(!old.script.contains("một"))
    var new = WorkspaceUnderTest(files)
    try new.open("/home/moi.baocao")
    #expect(new.workspace.recovery == nil)
    try new.type("undo")
    #expect(!new.script.contains("một"))
    #expect(new.script.contains("report Q3/2021"))
  }

  @Test("that a kill kept from being written is recovered whole", arguments: 0..<40)
  func killedWhileSaving(call: Int) throws {
    let memory = WorkspaceUnderTest.files("report Q3/2021\n")
    var session = WorkspaceUnderTest(memory)
    try session.open()
    try session.type("add item I.2 \"một\"")
    // From some operation of `save` on nothing reaches the disk any more.
    let faulty = FaultyFileSystem(memory) { index, _ in index >= call ? .failure(EIO) : nil }
    session.environment.files = faulty
    _ = try? session.save()
    var next = WorkspaceUnderTest(memory.withoutLocks())
    try next.open()
    #expect(next.workspace.recovery?.fileHasChanged != true)
    _ = next.takeRecovery()
    #expect(next.script == session.script)
    let file = try #require(memory.text(WorkspaceUnderTest.path))
    #expect(["report Q3/2021\n", session.script].contains(file), "a whole generation")
  }

  @Test("changed by another program is taken as it is where nothing was unsaved, and undo goes back behind that")
  func adopted() throws {
    let files = WorkspaceUnderTest.files("report Q3/2021\n")
    var session = WorkspaceUnderTest(files)
    try session.open()
    try session.type("add item I.2 \"một\"")
    try session.type("save")
    session.workspace.close(in: session.environment)
    files.put(Array("report Q3/2021\nadd item I.2 \"hai\"\n".utf8), at: WorkspaceUnderTest.path)

    var next = WorkspaceUnderTest(files)
    try next.open()
    #expect(next.workspace.recovery == nil)
    #expect(!next.workspace.hasUnsavedWork)
    let journal = files.bytes(WorkspaceUnderTest.journal)
    next.workspace.close(in: next.environment)
    #expect(files.bytes(WorkspaceUnderTest.journal) == journal, "looking writes nothing")

    try next.open()
    try next.type("add item I.2 \"ba\"")
    var killed = WorkspaceUnderTest(files.withoutLocks())
    try killed.open()
    #expect(killed.workspace.recovery?.steps.map(\.title) == ["add item I.2 \"ba\""])
    _ = killed.takeRecovery()
    #expect(killed.script == next.script)
    try killed.type("undo 2")
    #expect(killed.script.contains("một"))
    #expect(!killed.script.contains("hai"))
  }

  @Test("keeps what both have changed as it is on the disk, and tells")
  func changedByBoth() throws {
    let base = "report Q3/2021\nset unit \"Sở A\"\nadd paragraph I.4\n| Một.\nadd paragraph I.4\n| Hai.\n"
    let files = WorkspaceUnderTest.files(base)
    var session = WorkspaceUnderTest(files)
    try session.open()
    for command in [
      "edit paragraph I.4 at 1\n| Một, tôi sửa.\n", "remove paragraph I.4 at 2", "set unit \"Sở của tôi\"",
      "set place \"Quảng Ngãi\"",
    ] {
      try session.type(command)
    }
    let theirs =
      "report Q3/2021\nset unit \"Sở của họ\"\nadd paragraph I.4\n| Chèn.\nadd paragraph I.4\n| Một.\nadd paragraph I.4\n| Hai.\n"
    let changed = files.withoutLocks()
    changed.put(Array(theirs.utf8), at: WorkspaceUnderTest.path)
    var next = WorkspaceUnderTest(changed)
    try next.open()
    let conflicts = next.takeRecovery()
    #expect(
      conflicts.map(\.title) == [
        "edit paragraph I.4 at 1 | Một, tôi sửa.", "remove paragraph I.4 at 2", "set unit \"Sở của tôi\"",
      ])
    for text in ["Chèn.", "Một.", "Hai.", "Sở của họ", "Quảng Ngãi"] { #expect(next.script.contains(text)) }
    #expect(!next.script.contains("tôi"))
    // Taken back twice it is what she had before.
    try next.type("undo 2")
    #expect(next.script == session.script)
    try next.type("undo 9")
    #expect(next.script.contains("Sở A"))
    #expect(next.workspace.stepCount == 0)
  }

  @Test("that the journal takes for not made is merged without doing anything twice")
  func madeAllTheSame() throws {
    let files = WorkspaceUnderTest.files()
    var session = WorkspaceUnderTest(files)
    try session.open()
    for command in ["report Q3/2021", "add item I.2 \"một\"", "save", "add item I.2 \"hai\""] {
      try session.type(command)
    }
    let saved = Fingerprint(of: files.bytes(WorkspaceUnderTest.path) ?? [])
    var journal = try #require(files.bytes(WorkspaceUnderTest.journal))
    JournalRecord(sequence: 6, time: 0, content: .unsaved(saved)).write(to: &journal)
    let left = files.withoutLocks()
    left.put(journal, at: WorkspaceUnderTest.journal)
    var next = WorkspaceUnderTest(left)
    try next.open()
    #expect(next.workspace.notices == [])
    #expect(next.takeRecovery().map(\.title) == [])
    #expect(next.script == session.script)
  }

  @Test("keeps its previous generation when it is saved without a change")
  func unchanged() throws {
    let files = WorkspaceUnderTest.files("report Q3/2021\n")
    var session = WorkspaceUnderTest(files)
    try session.open()
    try session.type("add item I.2 \"một\"")
    try session.type("save")
    try session.type("save")
    #expect(files.text("/home/q3.baocao~") == "report Q3/2021\n")
  }

  @Test("changed by another program is merged by the annex that is meant, not by its number alone")
  func mergedAnnexes() throws {
    let base = "report Q3/2021\nadd annex \"Một\"\n"
    for (mine, theirs, conflicts, kept) in [
      (["add paragraph PL1 \"a\""], "add annex \"Hai\"\n", [], ["add paragraph PL1\n| a", "Hai"]),
      (
        ["add annex \"Ba\"", "add paragraph PL2 \"a\""], "add annex \"Hai\"\n",
        ["add annex \"Ba\"", "add paragraph PL2 \"a\""], ["Hai"]
      ),
      (["add paragraph PL1 \"a\""], "add annex \"Hai\"\nmove annex 2 to 1\n", ["add paragraph PL1 \"a\""], ["Hai"]),
      (["set unit \"\"", "set margins left 35"], "", [], ["set margins 20/20/35/20"]),
    ] as [([String], String, [String], [String])] {
      let files = WorkspaceUnderTest.files(base)
      var session = WorkspaceUnderTest(files)
      try session.open()
      for command in mine { try session.type(command) }
      let changed = files.withoutLocks()
      changed.put(Array((base + "add paragraph I.1 \"x\"\n" + theirs).utf8), at: WorkspaceUnderTest.path)
      var next = WorkspaceUnderTest(changed)
      try next.open()
      #expect(next.takeRecovery().map(\.title) == conflicts)
      for text in kept { #expect(next.script.contains(text), "\(next.script)") }
    }
  }

  @Test("changed by another program is merged with what was not saved")
  func merged() throws {
    let files = WorkspaceUnderTest.files("report Q3/2021\nadd item I.2 \"chung\"\n")
    var session = WorkspaceUnderTest(files)
    try session.open()
    try session.type("add item I.2 \"của tôi\"")
    try session.type("add dossier H1 field \"Hộ tịch\" via online received 20/6/2021 due 5/7/2021")
    let theirs =
      "report Q3/2021\nadd item I.2 \"chung\"\nadd item I.2 \"của người khác\"\n"
      + "add dossier H1 field \"Đất đai\" via online received 20/6/2021 due 5/7/2021\n"
    let changed = files.withoutLocks()
    changed.put(Array(theirs.utf8), at: WorkspaceUnderTest.path)

    var next = WorkspaceUnderTest(changed)
    try next.open()
    #expect(next.workspace.recovery?.fileHasChanged == true)
    let conflicts = next.takeRecovery()
    #expect(conflicts.map(\.title) == ["add dossier H1 field \"Hộ tịch\" via online received 20/6/2021 due 5/7/2021"])
    for text in ["chung", "của tôi", "của người khác", "Đất đai"] { #expect(next.script.contains(text)) }
    #expect(next.script.components(separatedBy: "chung") == 2)
    try next.workspace.commit(in: next.environment)
    var again = WorkspaceUnderTest(changed.withoutLocks())
    try again.open()
    #expect(again.workspace.notices == [])
    _ = again.takeRecovery()
    #expect(again.script == next.script)
    try next.type("undo")
    #expect(!next.script.contains("của tôi"))
    #expect(next.script.contains("của người khác"))
  }
}

@Suite("A report in use")
struct LockTests {
  private let first = ProcessIdentity(pid: 4242, start: "77", boot: "b1", host: "may-1", terminal: "pts/3")

  @Test("can only be looked at by the next one, who is told by whom")
  func second() throws {
    let files = WorkspaceUnderTest.files("report Q3/2021\n")
    var one = WorkspaceUnderTest(files, processes: Processes(own: { [first] in first }, mayBeRunning: { _ in true }))
    try one.open()
    var two = WorkspaceUnderTest(files)
    try two.open()
    let holder = try #require(two.workspace.holder)
    #expect(holder?.process == first)
    #expect(holder?.since == 1_632_122_400)
    #expect(throws: Workspace.EditFailure.self) { try two.type("add item I.2 \"một\"") }
    #expect(throws: Workspace.SaveFailure.self) { try two.save() }
    try one.type("add item I.2 \"hai\"")
    one.workspace.close(in: one.environment)
    try two.open()
    #expect(two.workspace.holder == nil)
  }

  @Test("is free again when its process is gone", arguments: [true, false])
  func stale(diskKnowsLocks: Bool) throws {
    let files = WorkspaceUnderTest.files("report Q3/2021\n")
    var one = WorkspaceUnderTest(
      files, processes: Processes(own: { [first] in first }, mayBeRunning: { _ in true }))
    try one.open()
    let left = files.withoutLocks()
    let disk: any FileSystem =
      diskKnowsLocks
      ? left
      : FaultyFileSystem(left) { _, call in
        call.operation == .lock ? .failure(ENOTSUP) : nil
      }
    var two = WorkspaceUnderTest(
      disk, processes: Processes(own: { ProcessIdentity(pid: 1) }, mayBeRunning: { _ in false }))
    try two.open()
    #expect(two.workspace.holder == nil)
    try two.type("add item I.2 \"một\"")
  }

  @Test("is not free while its process runs, on a disk without locks")
  func withoutLocks() throws {
    let files = WorkspaceUnderTest.files("report Q3/2021\n")
    let disk = FaultyFileSystem(files) { _, call in call.operation == .lock ? .failure(ENOTSUP) : nil }
    let processes = Processes(own: { [first] in first }, mayBeRunning: { [first] in $0 == first })
    var one = WorkspaceUnderTest(disk, processes: processes)
    try one.open()
    var two = WorkspaceUnderTest(disk, processes: processes)
    try two.open()
    #expect(two.workspace.holder??.process == first)
  }
}

extension String {
  fileprivate func components(separatedBy text: String) -> Int { ranges(of: text).count + 1 }
}
