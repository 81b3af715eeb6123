import Foundations
import Glibc
import TestSupport
import Testing

/// `replaceFile` leaves the old content or the new one, and nothing beside it.
struct ReplaceFileTests {
  private let files = PosixFileSystem()

  @Test func aNewFileIsMade() throws {
    let scratch = ScratchFolder()
    try files.replaceFile("\(scratch.path)/q3.baocao", with: Array("báo cáo".utf8))
    #expect(try scratch.text("q3.baocao") == "báo cáo")
    #expect(scratch.names == ["q3.baocao"])
  }

  @Test func anExistingFileKeepsItsMode() throws {
    let scratch = ScratchFolder()
    let path = try scratch.file("q3.baocao", "old", permissions: 0o640)
    try files.replaceFile(path, with: Array("new".utf8))
    #expect(try scratch.text("q3.baocao") == "new")
    #expect(try files.status(at: path).permissions == 0o640)
    #expect(scratch.names == ["q3.baocao"])
  }

  @Test(.enabled(if: geteuid() == 0)) func theAdministratorKeepsTheOwnerOfTheFile() throws {
    let scratch = ScratchFolder()
    let path = try scratch.file("q3.baocao", "old")
    chown(path, 1234, 2345)
    try files.replaceFile(path, with: Array("new".utf8))
    let status = try files.status(at: path)
    #expect([status.owner, status.group] == [1234, 2345])
  }

  @Test(arguments: ["link", "chain"]) func aSymbolicLinkIsFollowed(name: String) throws {
    let scratch = ScratchFolder()
    _ = try scratch.file("q3.baocao", "old")
    symlink("q3.baocao", "\(scratch.path)/link")
    symlink("\(scratch.path)/link", "\(scratch.path)/chain")
    try files.replaceFile("\(scratch.path)/\(name)", with: Array("new".utf8))
    #expect(try scratch.text("q3.baocao") == "new")
    #expect(try files.linkTarget("\(scratch.path)/link") == "q3.baocao")
    #expect(scratch.names == ["chain", "link", "q3.baocao"])
  }

  @Test func aLinkToNothingMakesItsTarget() throws {
    let scratch = ScratchFolder()
    symlink("q3.baocao", "\(scratch.path)/link")
    try files.replaceFile("\(scratch.path)/link", with: Array("new".utf8))
    #expect(try scratch.text("q3.baocao") == "new")
    #expect(try files.linkTarget("\(scratch.path)/link") == "q3.baocao")
  }

  @Test func linksInACircleAreRefused() {
    let scratch = ScratchFolder()
    symlink("b", "\(scratch.path)/a")
    symlink("a", "\(scratch.path)/b")
    #expect(failure(files, "\(scratch.path)/a") == SystemError(.write, "\(scratch.path)/a", code: ELOOP))
  }

  @Test(arguments: [
    ("/dev/full", ENOSPC), ("/tmp", EISDIR), ("/tmp/", EISDIR), ("", ENOENT), ("/no/such/folder/file", ENOENT),
    ("/dev/null/file", ENOTDIR), ("/tmp/no-such-file-here/", EISDIR), ("/tmp/a\0b", EINVAL),
    ("/tmp/\(String(repeating: "a", count: 300))", ENAMETOOLONG),
  ])
  func whatCannotBeWrittenIsNamed(path: String, code: Int32) {
    #expect(failure(files, path)?.code == code)
    #expect(failure(files, path)?.path == path)
  }

  @Test func aDeviceIsWrittenAndStaysADevice() throws {
    try files.replaceFile("/dev/null", with: Array("new".utf8))
    #expect(try files.status(at: "/dev/null").kind == .other)
  }

  @Test func anOpenDescriptorIsWrittenNotReplaced() throws {
    let scratch = ScratchFolder()
    let path = try scratch.file("out.txt", "before, ")
    let descriptor = Glibc.open(path, O_RDWR)
    defer { Glibc.close(descriptor) }
    let identity = try files.status(at: path).identity
    try files.replaceFile("/dev/fd/\(descriptor)", with: Array("after".utf8))
    #expect(try scratch.text("out.txt") == "before, after")
    #expect(try files.status(at: path).identity == identity)
  }

  @Test func aTemporaryFileOfAnotherProgramIsLeftAlone() throws {
    let scratch = ScratchFolder()
    _ = try scratch.file(".baocao-0.tmp", "theirs")
    try files.replaceFile("\(scratch.path)/q3.baocao", with: Array("new".utf8))
    #expect(scratch.names == [".baocao-0.tmp", "q3.baocao"])
    #expect(try scratch.text(".baocao-0.tmp") == "theirs")
  }

  @Test func aReadOnlyFileIsNotReplaced() {
    let memory = MemoryFileSystem(["/home/q3.baocao": "old"])
    memory.setPermissions(at: "/home/q3.baocao", to: 0o444)
    #expect(failure(memory, "/home/q3.baocao") == SystemError(.write, "/home/q3.baocao", code: EACCES))
    #expect(memory.text("/home/q3.baocao") == "old")
  }

  @Test func fewBytesAtATimeAreWrittenAll() throws {
    let memory = MemoryFileSystem(["/q": "old"])
    let short = FaultyFileSystem(memory) { _, call in call.operation == .write ? .shortWrite(3) : nil }
    try short.replaceFile("/q", with: Array("a longer text".utf8))
    #expect(memory.text("/q") == "a longer text")
  }

  @Test func aDiskThatTakesNothingIsAnError() {
    let full = FaultyFileSystem(MemoryFileSystem()) { _, call in call.operation == .write ? .shortWrite(0) : nil }
    #expect(failure(full, "/q")?.code == EIO)
  }

  @Test(arguments: [["/home/q3.baocao": "old"], ["/home/other": "x"]])
  func aFailureAtAnyStepLeavesOldOrNewAndNothingElse(before: [String: String]) {
    for step in 0..<100 {
      let memory = MemoryFileSystem(before)
      let faulty = FaultyFileSystem(memory) { index, _ in index == step ? .failure(EIO) : nil }
      let error = failure(faulty, "/home/q3.baocao")
      let isRenamed = faulty.calls.contains { $0.operation == .rename } && faulty.calls.last?.operation == .synchronise
      #expect(memory.text("/home/q3.baocao") == (isRenamed ? "new" : before["/home/q3.baocao"]), "step \(step)")
      #expect(memory.files.count == (isRenamed ? ["/home/q3.baocao": ""].merging(before) { $1 } : before).count)
      #expect(memory.openCount == 0, "step \(step)")
      if error == nil {
        #expect(step == faulty.calls.count, "every step was tried")
        return
      }
      #expect(error?.path == "/home/q3.baocao")
    }
    Issue.record("replacing takes more steps than were tried")
  }

  @Test func theContentIsOnTheDiskBeforeItsNameAndTheNameBeforeTheReturn() throws {
    let faulty = FaultyFileSystem(MemoryFileSystem()) { _, _ in nil }
    try faulty.replaceFile("/q", with: [1])
    #expect(
      faulty.calls.map(\.operation) == [
        .status, .readLink, .create, .write, .synchronise, .close, .rename, .synchronise,
      ])
  }

  private func failure(_ files: some FileSystem, _ path: String) -> SystemError? {
    do throws(SystemError) {
      try files.replaceFile(path, with: Array("new".utf8))
      return nil
    } catch {
      return error
    }
  }
}
