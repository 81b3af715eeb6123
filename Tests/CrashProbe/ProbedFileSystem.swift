import Foundations
import Glibc
import Synchronization
import TestSupport

/// The files of the machine, for a process that dies at a chosen call. It remembers what was asked of it, what was said to the
/// user, and whether anything was said while something was not yet surely on the disk.
final class ProbedFileSystem: RelayingFileSystem {
  /// A call that changes what is on the disk, or makes sure of it.
  enum Call: Hashable, Sendable { case open, write, synchronise, truncate, close, rename, remove, synchroniseFolder }

  /// When the process dies: before the call, in a write of which only half is done, or after the call.
  enum Moment: String, CaseIterable, Sendable { case before, within, after }

  struct Death: Sendable {
    var moment: Moment
    /// Counted from 1.
    var call: Int
  }

  private struct Memory {
    var calls: [Call] = []
    /// Files and folders with changes that a power cut could still undo.
    var unsafePaths: Set<String> = []
    var earlyWords = 0
    var complaints = ""
  }

  let base = PosixFileSystem()
  private let death: Death?
  private let isSilent: Bool
  private let memory = Mutex(Memory())

  /// What is printed goes nowhere if `isSilent`.
  init(death: Death? = nil, isSilent: Bool) {
    self.death = death
    self.isSilent = isSilent
  }

  var calls: [Call] { memory.withLock { $0.calls } }
  /// How often something was said before all that was done was on the disk.
  var earlyWords: Int { memory.withLock { $0.earlyWords } }
  /// What was said on standard error.
  var complaints: String { memory.withLock { $0.complaints } }

  func open(_ path: String, _ mode: OpenMode) throws(SystemError) -> OpenFile {
    if mode == .reading { return try base.open(path, mode) }
    return try meet(.open) { () throws(SystemError) in try base.open(path, mode) }
  }

  func write(_ file: OpenFile, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    if file.descriptor <= 2 { return try speak(file, bytes) }
    change(file.path)
    return try meet(.write, within: { _ = try? base.write(file, bytes.extracting(..<(bytes.count / 2))) }) {
      () throws(SystemError) in try base.write(file, bytes)
    }
  }

  func synchronise(_ file: OpenFile) throws(SystemError) {
    try meet(.synchronise) { () throws(SystemError) in try base.synchronise(file) }
    settle(file.path)
  }

  func synchroniseData(_ file: OpenFile) throws(SystemError) {
    try meet(.synchronise) { () throws(SystemError) in try base.synchroniseData(file) }
    settle(file.path)
  }

  func truncate(_ file: OpenFile, to size: Int) throws(SystemError) {
    change(file.path)
    try meet(.truncate) { () throws(SystemError) in try base.truncate(file, to: size) }
  }

  func close(_ file: OpenFile) throws(SystemError) {
    try meet(.close) { () throws(SystemError) in try base.close(file) }
  }

  func rename(_ path: String, to target: String) throws(SystemError) {
    memory.withLock { memory in
      if memory.unsafePaths.remove(path) != nil { memory.unsafePaths.insert(target) }
      memory.unsafePaths.insert(FilePath.folder(of: target))
    }
    try meet(.rename) { () throws(SystemError) in try base.rename(path, to: target) }
  }

  func remove(_ path: String) throws(SystemError) {
    settle(path)
    try meet(.remove) { () throws(SystemError) in try base.remove(path) }
  }

  func synchroniseFolder(_ path: String) throws(SystemError) {
    try meet(.synchroniseFolder) { () throws(SystemError) in try base.synchroniseFolder(path) }
    settle(path)
  }

  // MARK: What is remembered

  /// A lock goes with the process, so nothing of it need be on the disk.
  private func change(_ path: String) {
    if !path.hasSuffix(".lock") { memory.withLock { _ = $0.unsafePaths.insert(path) } }
  }

  private func settle(_ path: String) { memory.withLock { _ = $0.unsafePaths.remove(path) } }

  private func speak(_ file: OpenFile, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    let text = file.descriptor == 2 ? String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) : ""
    memory.withLock { memory in
      if !memory.unsafePaths.isEmpty { memory.earlyWords += 1 }
      memory.complaints += text
    }
    return isSilent ? bytes.count : try base.write(file, bytes)
  }

  // MARK: The end

  private func meet<Outcome>(
    _ call: Call, within: () -> Void = {}, _ body: () throws(SystemError) -> Outcome
  ) throws(SystemError) -> Outcome {
    let number = memory.withLock { memory in
      memory.calls.append(call)
      return memory.calls.count
    }
    guard let death, death.call == number else { return try body() }
    switch death.moment {
    case .before: break
    case .within: within()
    case .after: _ = try body()
    }
    kill(getpid(), SIGKILL)
    while true { pause() }
  }
}
