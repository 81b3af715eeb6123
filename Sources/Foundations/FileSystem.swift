/// A file that was opened; only the file system that gave it out can use it.
package struct OpenFile: Hashable, Sendable {
  package let descriptor: Int32
  /// The path it was opened by, for messages.
  package let path: String

  package init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }
}

/// How a file is opened.
package enum OpenMode: Hashable, Sendable {
  case reading
  /// Writing at the end of what exists, without creating it.
  case appending
  /// Writing a file that must not exist yet (`EEXIST`), with these permissions less the user's mask.
  case creating(permissions: UInt32)
}

/// What a path leads to.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case file, folder, other }

  /// Which file it is, whatever its name: two paths with one identity are one file.
  package struct Identity: Hashable, Sendable {
    package var device: UInt64
    package var inode: UInt64

    package init(device: UInt64, inode: UInt64) {
      self.device = device
      self.inode = inode
    }
  }

  package var kind: Kind
  package var size: Int
  /// The twelve permission bits, as in `chmod`.
  package var permissions: UInt32
  package var owner: UInt32
  package var group: UInt32
  package var identity: Identity

  package init(
    kind: Kind, size: Int, permissions: UInt32, owner: UInt32, group: UInt32, identity: Identity
  ) {
    self.kind = kind
    self.size = size
    self.permissions = permissions
    self.owner = owner
    self.group = group
    self.identity = identity
  }
}

/// The primitive operations on files, each of which can fail by itself; all else is built from them, so that tests can
/// let any single one fail.
package protocol FileSystem: Sendable {
  func open(_ path: String, _ mode: OpenMode) throws(SystemError) -> OpenFile
  /// Reads up to `buffer.count` bytes; 0 is the end.
  func read(_ file: OpenFile, into buffer: inout MutableSpan<UInt8>) throws(SystemError) -> Int
  /// Writes as many of `bytes` as the system takes at once, and says how many.
  func write(_ file: OpenFile, _ bytes: Span<UInt8>) throws(SystemError) -> Int
  /// Returns when all that was written is on the disk.
  func synchronise(_ file: OpenFile) throws(SystemError)
  /// As `synchronise`, but leaves out what is not needed to read it back, such as the time of the change.
  func synchroniseData(_ file: OpenFile) throws(SystemError)
  /// Cuts off what lies behind the first `size` bytes.
  func truncate(_ file: OpenFile, to size: Int) throws(SystemError)
  /// Takes the file for this process alone, without waiting; the lock goes with `close` or with the process. False if
  /// another one has it. Throws `ENOTSUP` where the disk knows no locks.
  func lock(_ file: OpenFile) throws(SystemError) -> Bool
  /// Gives the file back, whether it throws or not.
  func close(_ file: OpenFile) throws(SystemError)
  func status(of file: OpenFile) throws(SystemError) -> FileStatus
  func setPermissions(of file: OpenFile, to permissions: UInt32) throws(SystemError)
  func setOwner(of file: OpenFile, to owner: UInt32, group: UInt32) throws(SystemError)

  /// Follows symbolic links.
  func status(at path: String) throws(SystemError) -> FileStatus
  /// Replaces what is at `target` in one step.
  func rename(_ path: String, to target: String) throws(SystemError)
  /// Removes a file, or a folder in which nothing is left.
  func remove(_ path: String) throws(SystemError)
  /// Returns when the names in the folder are on the disk.
  func synchroniseFolder(_ path: String) throws(SystemError)
  /// `EEXIST` if there is one.
  func makeFolder(_ path: String, permissions: UInt32) throws(SystemError)
  /// The names in a folder, without `.` and `..`, in no order.
  func names(inFolder path: String) throws(SystemError) -> [String]
  /// What a symbolic link says; `nil` where there is nothing or something else.
  func linkTarget(_ path: String) throws(SystemError) -> String?
  /// The absolute path of something that exists, without links and dots.
  func realPath(_ path: String) throws(SystemError) -> String
}
