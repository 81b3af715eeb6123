import Glibc

/// The files of the machine.
package struct PosixFileSystem: FileSystem {
  package init() {}

  package func open(_ path: String, _ mode: OpenMode) throws(SystemError) -> OpenFile {
    let common = O_CLOEXEC | O_NOCTTY
    let descriptor =
      switch mode {
      case .reading: try check(.open, path) { Glibc.open(path, O_RDONLY | common) }
      case .appending: try check(.write, path) { Glibc.open(path, O_WRONLY | O_APPEND | common) }
      case .creating(let permissions):
        try check(.create, path) { Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | common, mode_t(permissions)) }
      }
    return OpenFile(descriptor: descriptor, path: path)
  }

  package func read(_ file: OpenFile, into buffer: inout MutableSpan<UInt8>) throws(SystemError) -> Int {
    try buffer.withUnsafeMutableBytes { (bytes) throws(SystemError) in
      try transfer(.read, file, waitingFor: POLLIN) { Glibc.read(file.descriptor, bytes.baseAddress, bytes.count) }
    }
  }

  package func write(_ file: OpenFile, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    try bytes.withUnsafeBytes { (bytes) throws(SystemError) in
      try transfer(.write, file, waitingFor: POLLOUT) { Glibc.write(file.descriptor, bytes.baseAddress, bytes.count) }
    }
  }

  package func synchronise(_ file: OpenFile) throws(SystemError) {
    try check(.synchronise, file.path) { fsync(file.descriptor) }
  }

  package func synchroniseData(_ file: OpenFile) throws(SystemError) {
    try check(.synchronise, file.path) { fdatasync(file.descriptor) }
  }

  package func truncate(_ file: OpenFile, to size: Int) throws(SystemError) {
    try check(.write, file.path) { ftruncate(file.descriptor, off_t(size)) }
  }

  package func lock(_ file: OpenFile) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try check(.lock, file.path) { flock(file.descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      switch error.code {
      case EWOULDBLOCK: return false
      case ENOLCK, EINVAL, ENOSYS, EOPNOTSUPP: throw SystemError(.lock, file.path, code: ENOTSUP)
      default: throw error
      }
    }
  }

  package func close(_ file: OpenFile) throws(SystemError) {
    // Linux has given the descriptor back even when it reports EINTR, so closing again could hit another file.
    guard Glibc.close(file.descriptor) != 0, errno != EINTR else { return }
    throw SystemError(.close, file.path, code: errno)
  }

  package func status(of file: OpenFile) throws(SystemError) -> FileStatus {
    var status = stat()
    try check(.status, file.path) { fstat(file.descriptor, &status) }
    return FileStatus(status)
  }

  package func setPermissions(of file: OpenFile, to permissions: UInt32) throws(SystemError) {
    try check(.setAttributes, file.path) { fchmod(file.descriptor, mode_t(permissions)) }
  }

  package func setOwner(of file: OpenFile, to owner: UInt32, group: UInt32) throws(SystemError) {
    try check(.setAttributes, file.path) { fchown(file.descriptor, owner, group) }
  }

  package func status(at path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    try check(.status, path) { stat(path, &status) }
    return FileStatus(status)
  }

  package func rename(_ path: String, to target: String) throws(SystemError) {
    try check(.rename, target) { Glibc.rename(path, target) }
  }

  package func remove(_ path: String) throws(SystemError) {
    try check(.remove, path) { Glibc.remove(path) }
  }

  package func synchroniseFolder(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      let folder = try open(path, .reading)
      let result = fsync(folder.descriptor) == 0 ? 0 : errno
      try close(folder)
      if result != 0 { throw SystemError(.synchronise, path, code: result) }
    } catch {
      // Some network disks cannot do it, and a folder may be writable without being readable: the file itself is safe.
      guard [EINVAL, EACCES, EPERM, ENOTSUP, EBADF].contains(error.code) else { throw error }
    }
  }

  package func makeFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    try check(.makeFolder, path) { mkdir(path, mode_t(permissions)) }
  }

  package func names(inFolder path: String) throws(SystemError) -> [String] {
    try checkText(.list, path)
    guard let folder = opendir(path) else { throw SystemError(.list, path, code: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  package func linkTarget(_ path: String) throws(SystemError) -> String? {
    try checkText(.readLink, path)
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &target, target.count)
    if count >= 0 { return String(decoding: target.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) }
    if errno == EINVAL || errno == ENOENT { return nil }
    throw SystemError(.readLink, path, code: errno)
  }

  package func realPath(_ path: String) throws(SystemError) -> String {
    try checkText(.readLink, path)
    guard let resolved = realpath(path, nil) else { throw SystemError(.readLink, path, code: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// C would take a path that holds a NUL for its first part: another file.
  private func checkText(_ operation: SystemError.Operation, _ path: String) throws(SystemError) {
    if path.utf8.contains(0) { throw SystemError(operation, path, code: EINVAL) }
  }

  /// Calls again when a signal came in between.
  @discardableResult
  private func check(
    _ operation: SystemError.Operation, _ path: String, _ call: () -> Int32
  ) throws(SystemError) -> Int32 {
    try checkText(operation, path)
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError(operation, path, code: errno) }
    }
  }

  /// Calls again when a signal came in between; waits when another program made the descriptor non-blocking.
  private func transfer(
    _ operation: SystemError.Operation, _ file: OpenFile, waitingFor event: Int32, _ call: () -> Int
  ) throws(SystemError) -> Int {
    while true {
      let count = call()
      if count >= 0 { return count }
      if errno == EAGAIN {
        var request = pollfd(fd: file.descriptor, events: Int16(truncatingIfNeeded: event), revents: 0)
        _ = poll(&request, 1, -1)
      } else if errno != EINTR {
        throw SystemError(operation, file.path, code: errno)
      }
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    self.init(
      kind: kind, size: Int(status.st_size), permissions: status.st_mode & 0o7777, owner: status.st_uid,
      group: status.st_gid, identity: Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
  }
}
