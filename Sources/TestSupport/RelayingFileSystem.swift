import Foundations

/// A file system that does something of its own in a few operations and leaves the others to another one.
package protocol RelayingFileSystem: FileSystem {
  associatedtype Base: FileSystem
  var base: Base { get }
}

extension RelayingFileSystem {
  package func open(_ path: String, _ mode: OpenMode) throws(SystemError) -> OpenFile { try base.open(path, mode) }
  package func read(_ file: OpenFile, into buffer: inout MutableSpan<UInt8>) throws(SystemError) -> Int {
    try base.read(file, into: &buffer)
  }
  package func write(_ file: OpenFile, _ bytes: Span<UInt8>) throws(SystemError) -> Int { try base.write(file, bytes) }
  package func synchronise(_ file: OpenFile) throws(SystemError) { try base.synchronise(file) }
  package func synchroniseData(_ file: OpenFile) throws(SystemError) { try base.synchroniseData(file) }
  package func truncate(_ file: OpenFile, to size: Int) throws(SystemError) { try base.truncate(file, to: size) }
  package func lock(_ file: OpenFile) throws(SystemError) -> Bool { try base.lock(file) }
  package func close(_ file: OpenFile) throws(SystemError) { try base.close(file) }
  package func status(of file: OpenFile) throws(SystemError) -> FileStatus { try base.status(of: file) }
  package func setPermissions(of file: OpenFile, to permissions: UInt32) throws(SystemError) {
    try base.setPermissions(of: file, to: permissions)
  }
  package func setOwner(of file: OpenFile, to owner: UInt32, group: UInt32) throws(SystemError) {
    try base.setOwner(of: file, to: owner, group: group)
  }
  package func status(at path: String) throws(SystemError) -> FileStatus { try base.status(at: path) }
  package func rename(_ path: String, to target: String) throws(SystemError) { try base.rename(path, to: target) }
  package func remove(_ path: String) throws(SystemError) { try base.remove(path) }
  package func synchroniseFolder(_ path: String) throws(SystemError) { try base.synchroniseFolder(path) }
  package func makeFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    try base.makeFolder(path, permissions: permissions)
  }
  package func names(inFolder path: String) throws(SystemError) -> [String] { try base.names(inFolder: path) }
  package func linkTarget(_ path: String) throws(SystemError) -> String? { try base.linkTarget(path) }
  package func realPath(_ path: String) throws(SystemError) -> String { try base.realPath(path) }
}
