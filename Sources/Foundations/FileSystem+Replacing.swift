import Glibc

extension FileSystem {
  /// Puts `bytes` in the place of the file at `path`, or makes it, so that after any failure, even of the power, either
  /// the old content is there whole or the new one is.
  ///
  /// Symbolic links are followed, the mode and, where allowed, the owner of an existing file are kept. What is not a
  /// regular file (a terminal, a pipe, `/dev/full`, `/dev/stdout`) cannot be replaced and is written as it is. A file
  /// that is made gets `permissions` less the user's mask.
  package func replaceFile(
    _ path: String, with bytes: [UInt8], permissions: UInt32 = 0o666
  ) throws(SystemError) {
    do throws(SystemError) {
      switch try destination(of: path) {
      case .stream(let path): try writeStream(path, bytes)
      case .file(let path, let existing): try replace(path, existing, with: bytes, permissions)
      }
    } catch {
      throw SystemError(path: path, operation: error.isOfReading ? .write : error.operation, reason: error.reason)
    }
  }

  private func destination(of path: String) throws(SystemError) -> Destination {
    if FilePath.isOfDescriptor(path) { return .stream(path) }
    do throws(SystemError) {
      let status = try status(at: path)
      switch status.kind {
      case .folder: throw SystemError(.write, path, code: EISDIR)
      case .other: return .stream(path)
      case .file:
        let target = try linkEnd(path)
        return FilePath.isOfDescriptor(target) ? .stream(target) : .file(target, existing: status)
      }
    } catch {
      guard error.code == ENOENT else { throw error }
      let target = try linkEnd(path)
      if target.isEmpty { throw error }
      if target.hasSuffix("/") { throw SystemError(.write, path, code: EISDIR) }
      return .file(target, existing: nil)
    }
  }

  /// Where a chain of symbolic links ends, whether something is there or not.
  package func linkEnd(_ path: String) throws(SystemError) -> String {
    var end = path
    for _ in 0..<40 {  // as many as Linux follows
      if FilePath.isOfDescriptor(end) { return end }
      guard let next = try linkTarget(end) else { return end }
      end = FilePath.join(FilePath.folder(of: end), next)
    }
    throw SystemError(.write, path, code: ELOOP)
  }

  private func writeStream(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let file = try open(path, .appending)
    try closing(file) { () throws(SystemError) in try writeAll(bytes, to: file) }
  }

  private func replace(
    _ path: String, _ existing: FileStatus?, with bytes: [UInt8], _ permissions: UInt32
  ) throws(SystemError) {
    // A file that its owner made read-only must not be replaced behind her back, though its folder would allow it.
    if existing != nil { try close(open(path, .appending)) }
    let folder = FilePath.folder(of: path)
    let temporary = try createTemporary(in: folder, permissions: existing == nil ? permissions : 0o600)
    do throws(SystemError) {
      try closing(temporary) { () throws(SystemError) in
        try writeAll(bytes, to: temporary)
        if let existing { try keepAttributes(existing, of: temporary) }
        try synchronise(temporary)
      }
      try rename(temporary.path, to: path)
    } catch {
      try? remove(temporary.path)  // the first failure is the one to report
      throw error
    }
    try synchroniseFolder(folder)
  }

  /// A name that another program uses at the same time, or left behind when it was killed, is stepped over.
  private func createTemporary(in folder: String, permissions: UInt32) throws(SystemError) -> OpenFile {
    var number = 0
    while true {
      do throws(SystemError) {
        let path = FilePath.join(folder, ".baocao-\(number).tmp")
        return try open(path, .creating(permissions: permissions))
      } catch {
        number += 1
        if error.code != EEXIST || number == 1000 { throw error }
      }
    }
  }

  /// Only the administrator may give a file away: then it becomes the user's own, with the mode it had.
  private func keepAttributes(_ status: FileStatus, of file: OpenFile) throws(SystemError) {
    let own = try self.status(of: file)
    if own.owner != status.owner || own.group != status.group {
      do throws(SystemError) {
        try setOwner(of: file, to: status.owner, group: status.group)
      } catch {
        guard error.code == EPERM || error.code == EINVAL else { throw error }
      }
    }
    try setPermissions(of: file, to: status.permissions & 0o777)
  }

  /// Writes all bytes, however few the system takes at once.
  package func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = try write(file, bytes.span.extracting(written...))
      if count <= 0 { throw SystemError(.write, file.path, code: EIO) }
      written += count
    }
  }

  /// Closes `file` after `body`; a disk may report only then that it could not take what was written.
  private func closing(_ file: OpenFile, _ body: () throws(SystemError) -> Void) throws(SystemError) {
    do throws(SystemError) {
      try body()
    } catch {
      try? close(file)
      throw error
    }
    try close(file)
  }
}

/// Where the bytes of `replaceFile` go.
private enum Destination {
  /// Something that takes bytes but cannot be replaced.
  case stream(String)
  /// A regular file, and what is there already.
  case file(String, existing: FileStatus?)
}

extension FilePath {
  /// True for the names of what the process has open (`/dev/stdout`): even where that is a regular file it must be
  /// written, not replaced, for who gave it to us goes on writing there.
  fileprivate static func isOfDescriptor(_ path: String) -> Bool {
    ["/dev/stdin", "/dev/stdout", "/dev/stderr"].contains(path)
      || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
  }
}

extension SystemError {
  /// While a file is replaced, a failure to look at what is there is a failure to write.
  fileprivate var isOfReading: Bool { [.open, .read, .status, .readLink, .list].contains(operation) }
}
