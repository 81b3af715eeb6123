import Commands
import Foundations
import Synchronization
import TestSupport

/// Files in memory, with a screen at the descriptors 1 and 2.
final class ScreenFiles: RelayingFileSystem {
  let files: MemoryFileSystem
  var base: MemoryFileSystem { files }
  private let output = Mutex<[UInt8]>([])
  private let errors = Mutex<[UInt8]>([])

  init(_ files: [String: String] = [:]) { self.files = MemoryFileSystem(files) }

  /// What was written to standard output since the last call.
  func takeOutput() -> String { Self.take(output) }

  /// What was written to standard error since the last call.
  func takeErrors() -> String { Self.take(errors) }

  private static func take(_ bytes: borrowing Mutex<[UInt8]>) -> String {
    bytes.withLock { bytes in
      defer { bytes = [] }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  func write(_ file: OpenFile, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    guard file.descriptor == 1 || file.descriptor == 2 else { return try files.write(file, bytes) }
    var new: [UInt8] = []
    for index in bytes.indices { new.append(bytes[index]) }
    if file.descriptor == 1 { output.withLock { $0 += new } } else { errors.withLock { $0 += new } }
    return new.count
  }
}

/// Somebody who only types commands; every question is answered with Enter.
final class Typist: Interlocutor {
  private(set) var history: [String]

  init(history: [String] = []) { self.history = history }

  func ask(_ question: Question) -> Reply { .text("") }
  func remember(_ command: String) { history.append(command) }
}

/// Programs that only remember how they were called.
final class ProgramsUnderTest: ProgramRunner {
  struct Call: Hashable {
    var commandLine: String
    var input: String
  }

  private let status: Int32
  private let recorded = Mutex<[Call]>([])

  init(status: Int32 = 0) { self.status = status }

  var calls: [Call] { recorded.withLock { $0 } }

  func run(_ commandLine: String, arguments: [String], input: [UInt8]?) throws(SystemError) -> Int32 {
    recorded.withLock {
      $0.append(Call(commandLine: commandLine, input: String(decoding: input ?? [], as: UTF8.self)))
    }
    return status
  }
}

/// A conversation on a terminal of a given size, in a world that owes nothing to the machine.
struct SessionUnderTest {
  var session: Session
  let screen: ScreenFiles
  let typist: Typist

  init(
    _ language: Language = .vietnamese, columns: Int = 80, rows: Int = 1000, onTerminal: Bool = true,
    plain: Bool = false, colored: Bool = false, variables: [String: String] = [:], files: [String: String] = [:],
    programs: any ProgramRunner = NoPrograms(), interruption: Interruption = .none, history: [String] = [],
    milliseconds: @escaping @Sendable () -> Int64 = { 0 }
  ) {
    screen = ScreenFiles(files)
    typist = Typist(history: history)
    let clock = Clock.fixed(at: 0)
    let environment = Environment(
      files: screen, variables: ["TERM": "xterm", "LANG": "vi_VN.UTF-8", "HOME": "/home"].merging(variables) { $1 },
      clock: Clock(now: clock.now, today: clock.today, milliseconds: milliseconds),
      terminal: Terminal(
        inputIsTerminal: onTerminal, outputIsTerminal: onTerminal, errorIsTerminal: onTerminal,
        measuredColumns: { columns }, measuredRows: { rows }),
      programs: programs, interruption: interruption)
    session = Session(
      environment: environment, console: Console(files: screen, colorsOutput: colored), language: language,
      isInteractive: true, isPlain: plain)
    session.interlocutor = typist
  }

  /// Types a command and returns what it printed.
  mutating func type(_ command: String) -> String {
    session.converse(command)
    return screen.takeOutput()
  }

  /// As `type`, line by line.
  mutating func lines(_ command: String) -> [String] {
    type(command).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// Types commands whose output does not matter.
  mutating func prepare(_ commands: String) {
    _ = type(commands)
    _ = screen.takeErrors()
  }
}

/// A small report.
let smallReport = """
  báo cáo quý 3/2021
  thêm kế hoạch 75/KH-SNgV ngày 8/2/2021 cơ quan "Sở Ngoại vụ" trích yếu "rà soát, đánh giá thủ tục hành chính năm 2021 của Sở"
  thêm quyết định 920/QĐ-UBND ngày 25/6/2021 cơ quan "UBND tỉnh Quảng Ngãi" trích yếu "công bố Danh mục"
  thêm hồ sơ H01 lĩnh vực "Hộ tịch" qua trực tiếp nhận 21/6/2021 hẹn 5/7/2021 trả 30/6/2021
  thêm hồ sơ H02 lĩnh vực "Hộ tịch" qua trực tuyến nhận 22/6/2021 hẹn 6/7/2021 trả 8/7/2021
  thêm hồ sơ H03 lĩnh vực "Lãnh sự" qua trực tuyến nhận 1/9/2021 hẹn 30/9/2021

  """
