import Foundations
import Glibc
import TestSupport
import Testing

struct ReadFileTests {
  private let files = PosixFileSystem()

  @Test(arguments: ["", "báo cáo", String(repeating: "đoạn ", count: 50_000)])
  func aFileIsReadWhole(text: String) throws {
    let scratch = ScratchFolder()
    let path = try scratch.file("q3.baocao", text)
    #expect(try files.readFile(path, limit: 1 << 20) == Array(text.utf8))
  }

  @Test func aPipeIsReadToItsEnd() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    #expect(Glibc.write(ends[1], "báo cáo", 9) == 9)
    Glibc.close(ends[1])
    defer { Glibc.close(ends[0]) }
    #expect(try files.readFile("/dev/fd/\(ends[0])", limit: 100) == Array("báo cáo".utf8))
  }

  @Test(arguments: [
    ("/no/such/file", ENOENT), ("", ENOENT), ("/tmp", EISDIR), ("/tmp/", EISDIR), ("/dev/null/x", ENOTDIR),
    ("/tmp\0/x", EINVAL),
  ])
  func whatCannotBeReadIsNamed(path: String, code: Int32) {
    #expect(failure(files, path)?.code == code)
    #expect(failure(files, path)?.path == path)
  }

  @Test func aFileWithoutPermissionIsRecognised() {
    let memory = MemoryFileSystem(["/q": "x"])
    memory.setPermissions(at: "/q", to: 0o000)
    #expect(failure(memory, "/q") == SystemError(.open, "/q", code: EACCES))
  }

  @Test(.enabled(if: geteuid() != 0)) func aFileOnDiskWithoutPermissionIsRecognised() throws {
    let scratch = ScratchFolder()
    #expect(failure(files, try scratch.file("q", "x", permissions: 0o000))?.code == EACCES)
  }

  @Test(arguments: ["/dev/zero", "/proc/self/exe"]) func whatIsTooLargeIsRefused(path: String) {
    #expect(failure(files, path, limit: 1000)?.reason == .tooLarge(limit: 1000))
  }

  @Test func exactlyTheLimitIsRead() throws {
    let memory = MemoryFileSystem(["/q": "12345"])
    #expect(try memory.readFile("/q", limit: 5).count == 5)
    #expect(failure(memory, "/q", limit: 4)?.reason == .tooLarge(limit: 4))
  }

  @Test func everyFailingStepIsReportedAndTheFileGivenBack() {
    for step in 0..<4 {  // open, status, read, read the end; closing cannot lose anything
      let memory = MemoryFileSystem(["/q": "12345"])
      let faulty = FaultyFileSystem(memory) { index, _ in index == step ? .failure(EIO) : nil }
      #expect(failure(faulty, "/q")?.code == EIO)
      #expect(memory.openCount == 0)
    }
  }

  private func failure(_ files: some FileSystem, _ path: String, limit: Int = 1 << 20) -> SystemError? {
    do throws(SystemError) {
      _ = try files.readFile(path, limit: limit)
      return nil
    } catch {
      return error
    }
  }
}
