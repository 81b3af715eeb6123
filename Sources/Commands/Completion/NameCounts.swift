import Glibc

/// How often each of a few names occurs among many records, in the order in which they first occur.
///
/// A hash table of its own over the bytes of the names: `Dictionary` brings every text to its normal form, which takes
/// most of the time of a completion.
struct NameCounts {
  private(set) var all: [(name: String, count: Int)] = []
  private var hashes: [UInt64] = []
  /// For each place of the table where in `all` its name is, counted from 1; 0 for none. Never more than half full.
  private var table = [Int32](repeating: 0, count: 64)

  mutating func count(_ name: String, by step: Int = 1) {
    let hash = Self.hash(name)
    var place = place(of: hash)
    while table[place] > 0 {
      let index = Int(table[place]) - 1
      if hashes[index] == hash, Self.areEqual(all[index].name, name) {
        all[index].count += step
        return
      }
      place = (place + 1) & (table.count - 1)
    }
    all.append((name, step))
    hashes.append(hash)
    table[place] = Int32(clamping: all.count)
    if all.count * 2 > table.count { grow() }
  }

  private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & (table.count - 1) }

  private mutating func grow() {
    table = [Int32](repeating: 0, count: table.count * 4)
    for (index, hash) in hashes.enumerated() {
      var place = place(of: hash)
      while table[place] > 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(clamping: index + 1)
    }
  }

  private static func areEqual(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return withBytes(of: left) { left in
      withBytes(of: right) { right in
        guard let left = left.baseAddress, let start = right.baseAddress else { return true }
        return memcmp(left, start, right.count) == 0
      }
    }
  }

  /// FNV-1a, eight bytes at a time.
  private static func hash(_ text: String) -> UInt64 {
    withBytes(of: text) { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var offset = 0
      func mix(_ value: UInt64) { hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15 }
      while offset + 8 <= bytes.count {
        mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      for byte in bytes[offset...] { mix(UInt64(byte)) }
      return hash
    }
  }

  private static func withBytes<Result>(of text: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) { return result }
    var copy = text
    return copy.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
