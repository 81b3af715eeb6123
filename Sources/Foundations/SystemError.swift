import Glibc

/// What the system refused to do: on which path, in which operation, for what reason.
///
/// It is about the machine, never about the user's text; the boundary of the program turns it into a message.
package struct SystemError: Error, Hashable, Sendable {
  /// The primitive of `FileSystem` or `ProgramRunner` that failed.
  package enum Operation: String, CaseIterable, Sendable {
    case open, create, read, write, synchronise, close, setAttributes, rename, remove, status, list, readLink,
      makeFolder, lock, run
  }

  /// Why it failed.
  package enum Reason: Hashable, Sendable {
    /// An `errno` of the C library.
    case code(Int32)
    /// More bytes than the caller is willing to hold in memory.
    case tooLarge(limit: Int)
  }

  /// The path as the user wrote it.
  package var path: String
  package var operation: Operation
  package var reason: Reason

  package init(path: String, operation: Operation, reason: Reason) {
    self.path = path
    self.operation = operation
    self.reason = reason
  }

  package init(_ operation: Operation, _ path: String, code: Int32) {
    self.init(path: path, operation: operation, reason: .code(code))
  }

  /// The `errno` that says it best.
  package var code: Int32 {
    switch reason {
    case .code(let code): code
    case .tooLarge: EFBIG
    }
  }

  /// True if there is nothing at the path.
  package var isMissingFile: Bool { code == ENOENT }

  /// True if there is something at the path already.
  package var isExistingFile: Bool { code == EEXIST }

  /// The same failure told of another path: of the file that the user named, not of its temporary twin.
  package func told(of path: String) -> SystemError {
    SystemError(path: path, operation: operation, reason: reason)
  }
}
