import Foundation
import Testing

/// The short form of `scripts/crash-test`; what is looked at after each kill stands in `Tests/CrashProbe`.
@Suite("Killed at any moment")
struct CrashTests {
  @Test("a session leaves every acknowledged command, once, and whole files")
  func steps() throws { try expectNoProblems(["steps", "61"]) }

  @Test("the program leaves every acknowledged command, once, and whole files")
  func random() throws { try expectNoProblems(["random", "8", "4"]) }

  @Test("two processes in one folder do not disturb each other, and the second on one report is told of the first")
  func parallel() throws { try expectNoProblems(["parallel", "100"]) }

  private func expectNoProblems(_ arguments: [String]) throws {
    // In memory where that can be: a kill, unlike a power cut, loses nothing that was written.
    let memory = URL(filePath: "/dev/shm")
    let program = try Program(below: FileManager.default.isWritableFile(atPath: memory.path) ? memory : nil)
    defer { program.remove() }
    let outcome = try program.run(
      [arguments[0], program.folder.path] + arguments.dropFirst(), of: "crash-probe")
    #expect(outcome.output.hasSuffix(": 0 problems\n"), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.code == 0)
  }
}
