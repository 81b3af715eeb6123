import Foundations
import Synchronization
import Testing

@testable import Commands

/// A clock that goes on by some milliseconds each time it is read.
private final class StepClock: Sendable {
  private let time = Mutex<Int64>(0)
  private let step: Int64

  init(step: Int64) { self.step = step }

  func read() -> Int64 {
    time.withLock { time in
      defer { time += step }
      return time
    }
  }
}

@Suite("Progress")
struct OutputProgressTests {
  private func line(_ language: Language) -> ProgressLine {
    let screen = ScreenFiles()
    return ProgressLine(
      LocalizedText(vi: "đang đọc q3.baocao", en: "reading q3.baocao"), unit: LocalizedText(vi: "lệnh", en: "commands"),
      language: language, console: Console(files: screen),
      in: Environment(files: screen, clock: .fixed(at: 0)))
  }

  @Test("tells percent, rate and time left")
  func text() {
    let progress = WorkMonitor.Progress(done: 450, of: 1000, count: 24_000)
    #expect(
      line(.vietnamese).text(progress, milliseconds: 2000) == "đang đọc q3.baocao: 45%, 12.000 lệnh/giây, còn 3 giây")
    #expect(
      line(.english).text(progress, milliseconds: 2000) == "reading q3.baocao: 45%, 12.000 commands/s, 3 s left")
    #expect(
      line(.vietnamese).text(.init(done: 1, of: 100), milliseconds: 1000)
        == "đang đọc q3.baocao: 1%, 1 lệnh/giây, còn 1 phút 39 giây")
    #expect(line(.vietnamese).text(.init(done: 0, of: 0), milliseconds: 600) == "đang đọc q3.baocao: 0%")
  }

  /// Enough commands for several checkpoints.
  private static let script =
    "báo cáo quý 3/2021\n" + (1...2000).map { "thêm văn bản \($0)/QĐ-UBND ngày 1/2/2021\n" }.joined()

  @Test("is one line of standard error, rewritten and in the end erased, within the screen")
  func drawing() {
    let clock = StepClock(step: 200)
    var shell = SessionUnderTest(
      columns: 30, files: ["/q3.baocao": Self.script], milliseconds: { clock.read() })
    #expect(shell.type("mở /q3.baocao").contains("2000 văn bản"))
    let drawn = shell.screen.takeErrors()
    #expect(drawn.hasPrefix("\rđang đọc /q3.baocao: "))
    #expect(drawn.hasSuffix("\r\u{1B}[K"))
    #expect(!drawn.contains("\n"))
    for line in drawn.replacing("\u{1B}[K", with: "").split(separator: "\r") {
      #expect(UnicodeText.displayWidth(line) <= 29)
    }
  }

  @Test("is not shown of quick work, in a pipe, or with --plain")
  func quiet() {
    for (step, terminal, plain) in [(Int64(1), true, false), (200, false, false), (200, true, true)] {
      let clock = StepClock(step: step)
      var shell = SessionUnderTest(
        onTerminal: terminal, plain: plain, files: ["/q3.baocao": Self.script], milliseconds: { clock.read() })
      _ = shell.type("mở /q3.baocao")
      #expect(shell.screen.takeErrors() == "")
    }
  }
}

/// A wish to stop that comes at the n-th look while a command under test runs, and stays.
private final class StopWish: Sendable {
  private let isArmed = Atomic(false)
  private let remaining = Atomic(0)

  func arm(at look: Int) {
    remaining.store(look, ordering: .relaxed)
    isArmed.store(true, ordering: .relaxed)
  }

  func disarm() { isArmed.store(false, ordering: .relaxed) }

  var interruption: Interruption {
    Interruption { [self] in
      isArmed.load(ordering: .relaxed) && remaining.subtract(1, ordering: .relaxed).newValue <= 0
    }
  }
}

@Suite("Ctrl-C")
struct OutputInterruptionTests {
  private static let stopped = "đã dừng theo yêu cầu; báo cáo không thay đổi, chưa ghi tệp nào\n"
  private static let script =
    "báo cáo quý 3/2021\n" + (1...600).map { "thêm văn bản \($0)/QĐ-UBND ngày 1/2/2021\n" }.joined()

  @Test("stops open, run, export and check, wherever they are, and leaves all as it was", arguments: 1...9)
  func stops(look: Int) {
    for command in ["mở /khac.baocao", "chạy /them.baocao", "xuất /a.txt /b.md", "kiểm tra"] {
      let wish = StopWish()
      var shell = SessionUnderTest(
        files: ["/khac.baocao": Self.script, "/them.baocao": "thêm nơi nhận \"x\"\n"],
        interruption: wish.interruption)
      shell.prepare(smallReport + "thêm đoạn I.4 \"một\"\nlưu /cu.baocao\n")
      let before = shell.session.workspace.report
      let files = shell.screen.files.files
      wish.arm(at: look)
      let output = shell.type(command)
      wish.disarm()
      guard output.contains("đã dừng") else {
        #expect(look > 2, "\(command) does not look often enough")
        continue
      }
      #expect(output == Self.stopped || command.hasPrefix("xuất"), "\(command)")
      #expect(shell.session.workspace.report == before)
      if output == Self.stopped { #expect(shell.screen.files.files == files) }
    }
  }

  @Test("between two outputs tells which was written")
  func written() {
    let wish = StopWish()
    var shell = SessionUnderTest(interruption: wish.interruption)
    shell.prepare(smallReport)
    var outputs: Set<String> = []
    for look in 1...40 {
      wish.arm(at: look)
      outputs.insert(shell.type("xuất /a.txt /b.md bản nháp"))
      wish.disarm()
    }
    #expect(outputs.contains(Self.stopped))
    #expect(
      outputs.contains("đã xuất /a.txt (3 KB)\nđã dừng theo yêu cầu; báo cáo không thay đổi, chỉ mới ghi: /a.txt\n"))
    #expect(outputs.contains("đã xuất /a.txt (3 KB)\nđã xuất /b.md (3 KB)\n"))
    #expect(outputs.count == 3)
  }

  @Test("drops the rest of what was pasted")
  func rest() {
    let wish = StopWish()
    var shell = SessionUnderTest(interruption: wish.interruption)
    shell.prepare(smallReport)
    wish.arm(at: 1)
    #expect(shell.type("kiểm tra\nliệt kê nơi nhận") == Self.stopped)
  }
}
