import Glibc

/// Whole reads and writes on a file descriptor: interrupted calls are repeated, short ones completed.
enum Descriptor {
  private static let blockSize = 16 * 1024

  /// One block: empty at the end of the input, nil with `errno` set if it fails.
  static func readBlock(_ descriptor: Int32) -> [UInt8]? {
    while true {
      var count = 0
      let block = [UInt8](unsafeUninitializedCapacity: blockSize) { buffer, initialized in
        count = read(descriptor, buffer.baseAddress, buffer.count)
        initialized = max(0, count)
      }
      if count >= 0 { return block }
      if errno != EINTR { return nil }
    }
  }

  static func readToEnd(_ descriptor: Int32) -> [UInt8]? {
    var result: [UInt8] = []
    while let block = readBlock(descriptor) {
      if block.isEmpty { return result }
      result += block
    }
    return nil
  }

  /// False, with `errno` set, if not everything could be written.
  static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }
}
