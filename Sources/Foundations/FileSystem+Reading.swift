import Glibc

extension FileSystem {
  /// All bytes of a file, a pipe or `/dev/stdin`, at most `limit` of them: an endless source must not exhaust the memory.
  package func readFile(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
    let file = try open(path, .reading)
    let result: Result<[UInt8], SystemError>
    do throws(SystemError) {
      result = .success(try contents(of: file, limit: limit))
    } catch {
      result = .failure(error)
    }
    try? close(file)  // what was read is whole; nothing depends on giving the file back
    return try result.get()
  }

  /// As `readFile`, but only of a regular file: a pipe that somebody has put there would never end.
  package func readRegularFile(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
    switch try status(at: path).kind {
    case .file: return try readFile(path, limit: limit)
    case .folder: throw SystemError(.read, path, code: EISDIR)
    case .other: throw SystemError(.read, path, code: EINVAL)
    }
  }

  private func contents(of file: OpenFile, limit: Int) throws(SystemError) -> [UInt8] {
    let status = try status(of: file)
    if status.kind == .folder { throw SystemError(.read, file.path, code: EISDIR) }
    if status.kind == .file && status.size > limit { throw tooLarge(file, limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(status.kind == .file ? status.size : 0)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var span = chunk.mutableSpan
      let count = try read(file, into: &span)
      if count == 0 { return bytes }
      if bytes.count + count > limit { throw tooLarge(file, limit) }
      bytes.append(contentsOf: chunk.prefix(count))
    }
  }

  private func tooLarge(_ file: OpenFile, _ limit: Int) -> SystemError {
    SystemError(path: file.path, operation: .read, reason: .tooLarge(limit: limit))
  }
}
