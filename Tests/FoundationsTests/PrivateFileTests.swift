import Foundations
import Glibc
import TestSupport
import Testing

/// A file that nobody else can see, for as long as an editor has it.
struct PrivateFileTests {
  private let files = PosixFileSystem()

  private func make(below folders: [String], _ text: String = "kín") throws -> String {
    try files.makePrivateFile(named: "sua.txt", holding: Array(text.utf8), below: folders)
  }

  @Test func onlyItsOwnerMayReadItOrEnterItsFolder() throws {
    let scratch = ScratchFolder()
    let path = try make(below: [scratch.path])
    #expect(path == "\(scratch.path)/baocao-1/sua.txt")
    #expect(try files.readFile(path, limit: 100) == Array("kín".utf8))
    #expect(try files.status(at: path).permissions == 0o600)
    #expect(try files.status(at: "\(scratch.path)/baocao-1").permissions == 0o700)
  }

  @Test func aPlaceThatTakesNothingIsPassedOver() throws {
    let scratch = ScratchFolder()
    #expect(try make(below: ["/proc", "/nowhere", scratch.path]) == "\(scratch.path)/baocao-1/sua.txt")
    #expect(throws: SystemError(.makeFolder, "/nowhere/baocao-1", code: ENOENT)) { try make(below: ["/nowhere"]) }
  }

  @Test func aNameThatIsTakenIsSteppedOverAndLeftAlone() throws {
    let scratch = ScratchFolder()
    symlink("/tmp", "\(scratch.path)/baocao-1")
    #expect(try make(below: [scratch.path]) == "\(scratch.path)/baocao-2/sua.txt")
  }

  @Test func itGoesWithTheCopiesOfTheEditor() throws {
    let scratch = ScratchFolder()
    let path = try make(below: [scratch.path])
    #expect(!files.hasCompany(path))
    for name in ["sua.txt~", ".sua.txt.swp"] { _ = try scratch.file("baocao-1/\(name)", "x") }
    #expect(files.hasCompany(path))
    files.removePrivateFile(path)
    #expect(scratch.names == [])
  }

  @Test func whatWasSavedUnderAnotherNameStays() throws {
    let scratch = ScratchFolder()
    let path = try make(below: [scratch.path])
    _ = try scratch.file("baocao-1/khác.txt", "x")
    files.removePrivateFile(path)
    #expect(try files.names(inFolder: "\(scratch.path)/baocao-1") == ["khác.txt"])
  }

  @Test func nothingStaysWhereTheDiskIsFull() throws {
    let memory = MemoryFileSystem(["/tmp/.keep": ""])
    let full = FaultyFileSystem(memory) { _, call in call.operation == .write ? .failure(ENOSPC) : nil }
    #expect(throws: SystemError(.write, "/tmp/baocao-1/sua.txt", code: ENOSPC)) {
      try full.makePrivateFile(named: "sua.txt", holding: [1], below: ["/tmp"])
    }
    #expect(memory.files == ["/tmp/.keep"])
    #expect((try? memory.status(at: "/tmp/baocao-1")) == nil)
  }
}
