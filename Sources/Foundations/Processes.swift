import Glibc

/// Which process of which machine it is, so that another one can tell whether it is still there.
package struct ProcessIdentity: Hashable, Sendable {
  package var pid: Int32
  /// When the process began, in the kernel's own ticks since the machine was started: numbers of processes come again.
  package var start: String
  /// Of the time since the machine was started; another one after each start.
  package var boot: String
  package var host: String
  /// Such as `pts/3`; nil without a terminal.
  package var terminal: String?

  package init(pid: Int32, start: String = "", boot: String = "", host: String = "", terminal: String? = nil) {
    self.pid = pid
    self.start = start
    self.boot = boot
    self.host = host
    self.terminal = terminal
  }
}

/// What is known of this process and of others.
package struct Processes: Sendable {
  package var own: @Sendable () -> ProcessIdentity
  /// False only for a process that is surely gone: it ended, or the machine was started anew. What runs on another
  /// machine cannot be seen and counts as running.
  package var mayBeRunning: @Sendable (ProcessIdentity) -> Bool

  package init(
    own: @escaping @Sendable () -> ProcessIdentity, mayBeRunning: @escaping @Sendable (ProcessIdentity) -> Bool
  ) {
    self.own = own
    self.mayBeRunning = mayBeRunning
  }

  /// One process that knows of no other.
  package static let alone = Processes(own: { ProcessIdentity(pid: 1) }, mayBeRunning: { _ in false })

  package static let ofMachine = Processes(
    own: {
      let pid = getpid()
      return ProcessIdentity(
        pid: pid, start: startOfProcess(pid) ?? "", boot: bootID, host: hostName, terminal: terminalName)
    },
    mayBeRunning: { other in
      guard other.host == hostName else { return true }
      guard other.boot == bootID, let start = startOfProcess(other.pid) else { return false }
      return other.start == start
    })

  private static var bootID: String { text("/proc/sys/kernel/random/boot_id") ?? "" }

  private static var hostName: String { text("/proc/sys/kernel/hostname") ?? "" }

  private static var terminalName: String? {
    guard let name = ttyname(STDIN_FILENO) else { return nil }
    let path = String(cString: name)
    return path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path
  }

  /// The 22nd field of `/proc/PID/stat`; nil if there is no such process. The second one, the name in parentheses, may
  /// hold anything.
  private static func startOfProcess(_ pid: Int32) -> String? {
    guard let status = text("/proc/\(pid)/stat"), let nameEnd = status.lastIndex(of: ")") else { return nil }
    let fields = status[status.index(after: nameEnd)...].split(separator: " ")
    return fields.count > 19 ? String(fields[19]) : nil
  }

  private static func text(_ path: String) -> String? {
    guard let bytes = try? PosixFileSystem().readFile(path, limit: 1 << 16) else { return nil }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
