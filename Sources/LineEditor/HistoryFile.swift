import Glibc

/// The history on disk: UTF-8, one entry a line, oldest first, only ever appended to, so that two sessions can share
/// it and an interrupted write costs one entry. In an entry a line feed is written `\n` and a backslash `\\`.
package struct HistoryFile: Hashable, Sendable {
  /// How much of the file's end is read: start-up stays quick however old the file is.
  private static let longestTail = 256 * 1024
  package let path: String

  package init(path: String) { self.path = path }

  /// The entries, oldest first, each only where it was last used. A missing file is an empty history.
  package func load() throws(SystemFailure) -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw SystemFailure(path: path, code: errno)
    }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let start = max(0, size - Self.longestTail)
    guard lseek(descriptor, off_t(start), SEEK_SET) >= 0 else { throw SystemFailure(path: path, code: errno) }
    guard let bytes = Descriptor.readToEnd(descriptor) else { throw SystemFailure(path: path, code: errno) }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return Self.deduplicated((start > 0 ? lines.dropFirst() : lines[...]).compactMap(Self.entry))
  }

  /// Appends one entry in one write. The file is made readable to its owner alone: a draft may hold names.
  package func append(_ entry: String) throws(SystemFailure) {
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemFailure(path: path, code: errno) }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw SystemFailure(path: path, code: errno) }
    var line = Self.line(for: entry)
    if !Self.endsInLineFeed(descriptor) { line.insert(UInt8(ascii: "\n"), at: 0) }
    guard Descriptor.write(line, to: descriptor) else { throw SystemFailure(path: path, code: errno) }
  }

  static func line(for entry: String) -> [UInt8] {
    var result: [UInt8] = []
    for byte in entry.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): result += Array(#"\n"#.utf8)
      case UInt8(ascii: #"\"#): result += Array(#"\\"#.utf8)
      default: result.append(byte)
      }
    }
    return result + [UInt8(ascii: "\n")]
  }

  /// The entry of a line; nil if the line is not UTF-8, as after a torn write.
  static func entry(from line: some Collection<UInt8>) -> String? {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in line {
      switch byte {
      case UInt8(ascii: #"\"#) where !isEscaped: isEscaped = true
      case UInt8(ascii: "n") where isEscaped:
        result.append(UInt8(ascii: "\n"))
        isEscaped = false
      default:
        result.append(byte)
        isEscaped = false
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  private static func deduplicated(_ entries: [String]) -> [String] {
    var seen: Set<String> = []
    return entries.reversed().filter { seen.insert($0).inserted }.reversed()
  }

  private static func endsInLineFeed(_ descriptor: Int32) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    var last = UInt8(ascii: "\n")
    if size > 0 { _ = pread(descriptor, &last, 1, size - 1) }
    return last == UInt8(ascii: "\n")
  }
}
