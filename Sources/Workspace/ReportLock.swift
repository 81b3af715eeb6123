import Foundations
import Glibc

/// Who works on a report.
package struct LockHolder: Hashable, Sendable {
  package var process: ProcessIdentity
  /// Since when, in seconds since 1970-01-01 00:00 UTC.
  package var since: Int64

  fileprivate var text: String {
    """
    baocao lock 1
    pid \(process.pid)
    start \(process.start)
    boot \(process.boot)
    host \(process.host)
    terminal \(process.terminal ?? "-")
    since \(Timestamp.text(since))

    """
  }

  /// Nil for what no lock file says.
  fileprivate init?(_ text: String) {
    var values: [Substring: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = String(parts[1]) }
    }
    guard let pid = values["pid"].flatMap({ Int32($0) }),
      let since = values["since"].flatMap({ Timestamp.seconds($0.utf8.span) })
    else { return nil }
    let terminal = values["terminal"] == "-" ? nil : values["terminal"]
    process = ProcessIdentity(
      pid: pid, start: values["start"] ?? "", boot: values["boot"] ?? "", host: values["host"] ?? "",
      terminal: terminal)
    self.since = since
  }

  fileprivate init(process: ProcessIdentity, since: Int64) {
    self.process = process
    self.since = since
  }
}

/// That this process alone may change a report.
///
/// The kernel keeps the lock and lets it go with the process, however that ends; the file only says who has it. Where the
/// disk knows no locks the file itself is the lock, and one whose process is gone, or that is from before the machine was
/// started, does not count.
package struct ReportLock: Sendable {
  package enum Failure: Error, Sendable {
    /// Another process has it; nil if it does not say who.
    case taken(LockHolder?)
    case system(SystemError)
  }

  private let path: String
  private let file: OpenFile
  /// Of the open file, which stays the same file whatever becomes of its name.
  private let identity: FileStatus.Identity

  package init(_ path: String, in environment: Environment) throws(Failure) {
    self.path = path
    while true {
      let (file, outcome) = try Self.attempt(path, in: environment)
      switch outcome {
      case .mine(let identity):
        (self.file, self.identity) = (file, identity)
        return
      case .takenBy(let holder):
        try? environment.files.close(file)
        throw .taken(holder)
      // Somebody let it go and removed it in between.
      case .replaced: try? environment.files.close(file)
      }
    }
  }

  private static func attempt(_ path: String, in environment: Environment) throws(Failure) -> (OpenFile, Outcome) {
    let file: OpenFile
    do throws(SystemError) {
      file = try open(path, environment.files)
    } catch {
      // That of another user can be read, not written.
      if [EACCES, EPERM].contains(error.code), let holder = holder(of: path, in: environment) { throw .taken(holder) }
      throw .system(error)
    }
    do throws(SystemError) {
      return (file, try take(file, path, in: environment))
    } catch {
      try? environment.files.close(file)
      throw .system(error)
    }
  }

  /// Who has the lock at `path`; nil if nobody has.
  package static func holder(of path: String, in environment: Environment) -> LockHolder? {
    guard let holder = readHolder(path, environment.files) else { return nil }
    return environment.processes.mayBeRunning(holder.process) ? holder : nil
  }

  private enum Outcome { case mine(FileStatus.Identity), takenBy(LockHolder?), replaced }

  private static func open(_ path: String, _ files: any FileSystem) throws(SystemError) -> OpenFile {
    do throws(SystemError) {
      return try files.open(path, .creating(permissions: 0o644))
    } catch {
      guard error.isExistingFile else { throw error }
      guard try files.status(at: path).kind == .file else { throw SystemError(.lock, path, code: EINVAL) }
      return try files.open(path, .appending)
    }
  }

  private static func take(_ file: OpenFile, _ path: String, in environment: Environment) throws(SystemError) -> Outcome
  {
    let files = environment.files
    do throws(SystemError) {
      guard try files.lock(file) else { return .takenBy(readHolder(path, files)) }
    } catch {
      guard error.code == ENOTSUP else { throw error }
      if let holder = holder(of: path, in: environment) { return .takenBy(holder) }
    }
    let identity = try files.status(of: file).identity
    guard let present = try? files.status(at: path), present.identity == identity else { return .replaced }
    let holder = LockHolder(process: environment.processes.own(), since: environment.clock.now())
    try files.truncate(file, to: 0)
    try files.writeAll(Array(holder.text.utf8), to: file)
    return .mine(identity)
  }

  private static func readHolder(_ path: String, _ files: any FileSystem) -> LockHolder? {
    guard let bytes = try? files.readRegularFile(path, limit: 1 << 16) else { return nil }
    return LockHolder(String(decoding: bytes, as: UTF8.self))
  }

  /// False if somebody has removed the file: another process could then take the lock too.
  func isInPlace(_ files: any FileSystem) -> Bool {
    (try? files.status(at: path))?.identity == identity
  }

  /// Lets it go.
  package func release(in files: any FileSystem) {
    if isInPlace(files) { try? files.remove(path) }
    try? files.close(file)
  }
}
