import CPty
import Glibc

/// A program on a pseudo-terminal of its own: what a test types reaches it as from a keyboard, Ctrl-C included.
///
/// A wait that takes too long throws with what the program had written; that limit is a safety net, never a measure.
package final class PtyChild {
  /// What went wrong, with the transcript where that helps.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// How a program ended.
  package enum Status: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  private static let safetyNet = Duration.seconds(20)
  private static let pollInterval: Int32 = 20  // milliseconds

  package let processID: pid_t
  private let descriptor: Int32
  /// Everything the program has written so far.
  package private(set) var transcript: [UInt8] = []
  /// `expect` looks from here on.
  private var mark = 0
  private var status: Status?

  /// Starts `arguments[0]`, a path, with exactly `environment`, as the leader of a session whose terminal this is.
  package init(_ arguments: [String], environment: [String: String], rows: UInt16 = 24, columns: UInt16 = 80) throws {
    guard let program = arguments.first else { throw Failure(description: "no program") }
    var name = [CChar](repeating: 0, count: 128)
    let descriptor = cpty_open(&name, name.count)
    guard descriptor >= 0 else { throw Failure(description: "no pseudo-terminal: errno \(errno)") }
    self.descriptor = descriptor
    Self.setSize(of: descriptor, rows: rows, columns: columns)
    let argumentPointers = arguments.map { strdup($0) } + [nil]
    let environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var processID: pid_t = 0
    let code = Self.withSpawnSettings(terminal: name) { actions, attributes in
      posix_spawn(&processID, program, &actions, &attributes, argumentPointers, environmentPointers)
    }
    self.processID = processID
    guard code == 0 else {
      close(descriptor)
      status = .exited(127)
      throw Failure(description: "cannot start \(program): errno \(code)")
    }
  }

  deinit {
    if status == nil {
      kill(processID, SIGKILL)
      var ignored: Int32 = 0
      waitpid(processID, &ignored, 0)
    }
    close(descriptor)
  }

  /// The terminal is opened as descriptor 0 in the child, after it has become the leader of a session, and so becomes
  /// its controlling terminal.
  private static func withSpawnSettings(
    terminal: [CChar], _ body: (inout posix_spawn_file_actions_t, inout posix_spawnattr_t) -> Int32
  ) -> Int32 {
    SpawnSettings.apply(
      flags: cpty_spawn_setsid(),
      prepare: { actions in
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
      }, spawn: body)
  }

  /// Types `text`.
  package func send(_ text: String) throws { try send(Array(text.utf8)) }

  package func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "cannot type: errno \(errno)") }
      rest = rest.dropFirst(count)
    }
  }

  package func resize(rows: UInt16, columns: UInt16) { Self.setSize(of: descriptor, rows: rows, columns: columns) }

  private static func setSize(of descriptor: Int32, rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// Waits until `text` appears behind what was last waited for; returns what came before it.
  @discardableResult
  package func expect(_ text: String) throws -> String {
    let wanted = Array(text.utf8)
    let end = ContinuousClock.now + Self.safetyNet
    while true {
      if let position = position(of: wanted) {
        defer { mark = position + wanted.count }
        return String(decoding: transcript[mark..<position], as: UTF8.self)
      }
      let isOpen = readAvailable()
      if !isOpen && position(of: wanted) == nil { throw failure("the program ended without", text) }
      if ContinuousClock.now > end { throw failure("waited in vain for", text) }
    }
  }

  /// Waits for the program's end.
  package func wait() throws -> Status {
    let end = ContinuousClock.now + Self.safetyNet
    while status == nil {
      var raw: Int32 = 0
      if waitpid(processID, &raw, WNOHANG) == processID {
        status = raw & 0x7F == 0 ? .exited(raw >> 8 & 0xFF) : .killed(signal: raw & 0x7F)
      } else if !readAvailable() {
        poll(nil, 0, Self.pollInterval)
      }
      if ContinuousClock.now > end { throw failure("the program does not end;", "") }
    }
    while readAvailable(timeout: 0, endsWhenQuiet: true) {}
    return status ?? .exited(0)
  }

  /// True if the terminal echoes and works by lines, as it does for a program that has left it in order.
  package var terminalIsCooked: Bool {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return false }
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return settings.c_lflag & wanted == wanted
  }

  /// False once the program has closed the terminal, or if nothing has come and `endsWhenQuiet`.
  private func readAvailable(timeout: Int32 = pollInterval, endsWhenQuiet: Bool = false) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, timeout) > 0 else { return !endsWhenQuiet }
    var block = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &block, block.count)
    if count > 0 { transcript += block.prefix(count) }
    return count > 0
  }

  private func position(of wanted: [UInt8]) -> Int? {
    guard !wanted.isEmpty, transcript.count >= mark + wanted.count else { return wanted.isEmpty ? mark : nil }
    return (mark...(transcript.count - wanted.count)).first { transcript[$0...].starts(with: wanted) }
  }

  private func failure(_ what: String, _ text: String) -> Failure {
    let rest = String(decoding: transcript[mark...], as: UTF8.self)
    return Failure(description: "\(what) \(text.debugDescription); it had written \(rest.debugDescription)")
  }
}
