import Foundations

/// What a journal tells: its records up to the first one that is not whole.
package struct JournalReading: Sendable {
  package var records: [JournalRecord] = []
  /// Where each of them begins.
  var offsets: [Int] = []
  /// How many bytes of the file hold these records.
  package var validSize = 0
  package var damage: Damage?

  /// The part of a journal that cannot be trusted.
  package struct Damage: Hashable, Sendable {
    /// Where it begins, in bytes from the beginning of the file.
    package var offset: Int
    /// How many bytes there are from there to the end.
    package var byteCount: Int
    /// How many records in it are whole all the same. They are not taken: what stood before them is not known.
    package var wholeRecordCount: Int
    /// The files that those records say were saved: what they hold is newer than what was read.
    var savedFiles: Set<Fingerprint>
  }

  package init() {}

  package init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let header = Array(JournalRecord.fileHeader.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      if bytes.count >= header.count, bytes[..<header.count].elementsEqual(header) {
        offset = header.count
        while let (record, end) = JournalRecord.read(bytes, at: offset, sequence: records.count + 1) {
          records.append(record)
          offsets.append(offset)
          offset = end
        }
      }
      validSize = offset
      if offset < bytes.count { damage = Self.damage(bytes, from: offset) }
    }
  }

  /// Only so much of a damaged part is searched, whatever somebody has put there.
  private static let searchedSize = 16 << 20

  private static func damage(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Damage {
    var damage = Damage(offset: offset, byteCount: bytes.count - offset, wholeRecordCount: 0, savedFiles: [])
    var index = offset
    let limit = min(bytes.count, offset + searchedSize)
    while index < limit {
      guard bytes[index] == UInt8(ascii: "@"), let (record, end) = JournalRecord.read(bytes, at: index, sequence: nil)
      else {
        index += 1
        continue
      }
      damage.wholeRecordCount += 1
      if case .saved(let fingerprint) = record.content { damage.savedFiles.insert(fingerprint) }
      index = end
    }
    return damage
  }
}
