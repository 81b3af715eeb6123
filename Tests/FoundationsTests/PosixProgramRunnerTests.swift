import Foundations
import Glibc
import Testing

/// One after the other: a program runs with the signals of the whole process set aside.
@Suite("Programs and signals", .serialized)
struct PosixProgramRunnerTests {
  private let runner = PosixProgramRunner()

  @Test(
    "tell their exit status",
    arguments: [("exit 0", 0), ("exit 3", 3), ("kill -KILL $$", 137), ("khong-co-lenh-nay 2>/dev/null", 127)])
  func status(commandLine: String, status: Int) throws {
    #expect(try runner.run(commandLine, arguments: [], input: nil) == Int32(status))
  }

  @Test("get their arguments whole, and the options of the command line")
  func arguments() throws {
    let test = "test \"$#\" = 1 && test \"$1\" ="
    #expect(try runner.run("sh -c '\(test) \"a b $x\"' name", arguments: ["a b "], input: nil) == 0)
    #expect(try runner.run("sh -c '\(test) \"a b $x\"' name", arguments: ["a", "b"], input: nil) == 1)
  }

  @Test("read their input to its end")
  func input() throws {
    let text = Array(String(repeating: "Quý III\n", count: 20_000).utf8)
    #expect(try runner.run("test \"$(wc -c)\" -eq \(text.count) #", arguments: [], input: text) == 0)
  }

  @Test("may leave before they have read everything")
  func leavesEarly() throws {
    let text = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(try runner.run("head -c 1 >/dev/null", arguments: [], input: text) == 0)
  }

  @Test("leave Ctrl-C as a wish of the user while work is watched, until it is forgotten")
  func interruption() {
    let (before, wish, after) = Interruption.watch {
      let before = Interruption.ofProcess.isRequested()
      kill(getpid(), SIGINT)
      // Another thread takes it; the limit is only a safety net.
      for _ in 0..<10_000 where !Interruption.ofProcess.isRequested() { usleep(1000) }
      let wish = Interruption.ofProcess.isRequested()
      Interruption.forget()
      return (before, wish, Interruption.ofProcess.isRequested())
    }
    #expect((before, wish, after) == (false, true, false))
  }

  @Test("are none where none can be started")
  func none() throws {
    #expect(try NoPrograms().run("true", arguments: [], input: nil) == 127)
  }
}
