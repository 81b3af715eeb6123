import Foundations

/// The file of a journal, open for writing at its end.
///
/// A record counts only once `append` has returned. What a failed call has left behind the durable end is cut off before
/// anything more is written.
struct JournalFile: Sendable {
  let path: String
  private let file: OpenFile
  private let identity: FileStatus.Identity
  /// The bytes that are surely on the disk.
  private(set) var size: Int
  private var isTorn = false

  /// Opens a journal of which `size` bytes are valid; what lies behind them is cut off.
  init(path: String, validSize size: Int, in files: any FileSystem) throws(SystemError) {
    self.path = path
    self.size = size
    file = try files.open(path, .appending)
    do throws(SystemError) {
      let status = try files.status(of: file)
      identity = status.identity
      isTorn = status.size != size
    } catch {
      try? files.close(file)
      throw error
    }
  }

  /// Opens a journal and cuts off what lies behind its first `size` bytes.
  init(path: String, cuttingTo size: Int, in files: any FileSystem) throws(SystemError) {
    try self.init(path: path, validSize: size, in: files)
    do throws(SystemError) {
      try cutTail(in: files)
    } catch {
      try? files.close(file)
      throw error
    }
  }

  /// Puts a whole journal in the place of what is there, or makes it; only the user may read it.
  init(path: String, writing bytes: [UInt8], in files: any FileSystem) throws(SystemError) {
    try files.replaceFile(path, with: bytes, permissions: 0o600)
    try self.init(path: path, validSize: bytes.count, in: files)
  }

  /// True if the file still stands under its name, as it was left: what is written to one that was removed is lost, and
  /// what somebody else has cut off or added is not to be trusted.
  func isInPlace(_ files: any FileSystem) -> Bool {
    guard let status = try? files.status(at: path), status.identity == identity else { return false }
    return status.size == size || isTorn
  }

  mutating func append(_ bytes: [UInt8], in files: any FileSystem) throws(SystemError) {
    if isTorn { try cutTail(in: files) }
    isTorn = true
    try files.writeAll(bytes, to: file)
    try files.synchroniseData(file)
    isTorn = false
    size += bytes.count
  }

  private mutating func cutTail(in files: any FileSystem) throws(SystemError) {
    try files.truncate(file, to: size)
    try files.synchronise(file)
    isTorn = false
  }

  func close(in files: any FileSystem) { try? files.close(file) }
}
