import Foundations
import Synchronization

/// A file system that fails where a test wants it to, and remembers what was asked of it.
package final class FaultyFileSystem: FileSystem {
  /// One call of a primitive operation.
  package struct Call: Hashable, Sendable {
    package var operation: SystemError.Operation
    package var path: String
  }

  /// What happens instead of the operation. A file is given back even when closing it fails.
  package enum Fault: Sendable {
    case failure(Int32)
    /// Only so many bytes are taken by a write.
    case shortWrite(Int)
  }

  private let base: any FileSystem
  private let fault: @Sendable (_ index: Int, _ call: Call) -> Fault?
  private let history = Mutex<[Call]>([])

  /// `fault` is asked before each call; `index` counts the calls from 0.
  package init(_ base: any FileSystem, fault: @escaping @Sendable (_ index: Int, _ call: Call) -> Fault?) {
    self.base = base
    self.fault = fault
  }

  package var calls: [Call] { history.withLock { $0 } }

  package func open(_ path: String, _ mode: OpenMode) throws(SystemError) -> OpenFile {
    let operation: SystemError.Operation =
      switch mode {
      case .reading: .open
      case .appending: .write
      case .creating: .create
      }
    try meet(operation, path)
    return try base.open(path, mode)
  }

  package func read(_ file: OpenFile, into buffer: inout MutableSpan<UInt8>) throws(SystemError) -> Int {
    try meet(.read, file.path)
    return try base.read(file, into: &buffer)
  }

  package func write(_ file: OpenFile, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    let limit = try meet(.write, file.path) ?? bytes.count
    return try base.write(file, bytes.extracting(..<min(limit, bytes.count)))
  }

  package func synchronise(_ file: OpenFile) throws(SystemError) {
    try meet(.synchronise, file.path)
    try base.synchronise(file)
  }

  package func synchroniseData(_ file: OpenFile) throws(SystemError) {
    try meet(.synchronise, file.path)
    try base.synchroniseData(file)
  }

  package func truncate(_ file: OpenFile, to size: Int) throws(SystemError) {
    try meet(.write, file.path)
    try base.truncate(file, to: size)
  }

  package func lock(_ file: OpenFile) throws(SystemError) -> Bool {
    try meet(.lock, file.path)
    return try base.lock(file)
  }

  package func close(_ file: OpenFile) throws(SystemError) {
    let result = Result { () throws(SystemError) in _ = try meet(.close, file.path) }
    try base.close(file)
    try result.get()
  }

  package func status(of file: OpenFile) throws(SystemError) -> FileStatus {
    try meet(.status, file.path)
    return try base.status(of: file)
  }

  package func setPermissions(of file: OpenFile, to permissions: UInt32) throws(SystemError) {
    try meet(.setAttributes, file.path)
    try base.setPermissions(of: file, to: permissions)
  }

  package func setOwner(of file: OpenFile, to owner: UInt32, group: UInt32) throws(SystemError) {
    try meet(.setAttributes, file.path)
    try base.setOwner(of: file, to: owner, group: group)
  }

  package func status(at path: String) throws(SystemError) -> FileStatus {
    try meet(.status, path)
    return try base.status(at: path)
  }

  package func rename(_ path: String, to target: String) throws(SystemError) {
    try meet(.rename, target)
    try base.rename(path, to: target)
  }

  package func remove(_ path: String) throws(SystemError) {
    try meet(.remove, path)
    try base.remove(path)
  }

  package func synchroniseFolder(_ path: String) throws(SystemError) {
    try meet(.synchronise, path)
    try base.synchroniseFolder(path)
  }

  package func makeFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    try meet(.makeFolder, path)
    try base.makeFolder(path, permissions: permissions)
  }

  package func names(inFolder path: String) throws(SystemError) -> [String] {
    try meet(.list, path)
    return try base.names(inFolder: path)
  }

  package func linkTarget(_ path: String) throws(SystemError) -> String? {
    try meet(.readLink, path)
    return try base.linkTarget(path)
  }

  package func realPath(_ path: String) throws(SystemError) -> String {
    try meet(.readLink, path)
    return try base.realPath(path)
  }

  /// Records the call and throws its fault; gives the most bytes that a write may take.
  @discardableResult
  private func meet(_ operation: SystemError.Operation, _ path: String) throws(SystemError) -> Int? {
    let call = Call(operation: operation, path: path)
    let index = history.withLock { calls in
      calls.append(call)
      return calls.count - 1
    }
    switch fault(index, call) {
    case .failure(let code): throw SystemError(operation, path, code: code)
    case .shortWrite(let count): return count
    case nil: return nil
    }
  }
}
