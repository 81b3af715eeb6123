import CXXHash

/// Finds where in a list something of a name stands, in constant time.
///
/// It holds places and hashes; the names are those of the list. So it is small, and grows without looking at a name. Two
/// names are one if their bytes are.
package struct NameIndex: Sendable {
  private struct Slot: Sendable {
    var hash: UInt32
    /// The place and 1; 0 for an empty slot.
    var entry: UInt32
  }

  /// A power of two, or none; those of one hash follow each other. Never full.
  private var slots: [Slot] = []
  private var count = 0

  package init() {}

  /// `isAt` tells whether the thing at a place has this name.
  package func place(of name: String, isAt: (Int) -> Bool) -> Int? {
    guard count > 0 else { return nil }
    let entry = slots[slot(Self.hash(name), isAt)].entry
    return entry == 0 ? nil : Int(entry) - 1
  }

  /// The place that is entered for a name; if there is none, `place` is entered.
  package mutating func enter(_ name: String, at place: Int, isAt: (Int) -> Bool) -> Int {
    if count * 4 >= slots.count * 3 { grow() }
    let hash = Self.hash(name)
    let slot = slot(hash, isAt)
    guard slots[slot].entry == 0 else { return Int(slots[slot].entry) - 1 }
    slots[slot] = Slot(hash: hash, entry: UInt32(truncatingIfNeeded: place + 1))
    count += 1
    return place
  }

  /// Where the name is entered, or the empty slot where it would be.
  private func slot(_ hash: UInt32, _ isAt: (Int) -> Bool) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot].entry != 0 {
      if slots[slot].hash == hash, isAt(Int(slots[slot].entry) - 1) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, entry: 0), count: max(16, old.count * 2))
    for entered in old where entered.entry != 0 { slots[slot(entered.hash) { _ in false }] = entered }
  }

  /// Other ones in each process, so that nobody can write a script all of whose names meet in one slot.
  private static let seed = UInt64.random(in: .min ... .max)

  private static func hash(_ name: String) -> UInt32 {
    let bytes = name.utf8.span
    return UInt32(truncatingIfNeeded: bytes.withUnsafeBytes { cxxhash_name($0.baseAddress, $0.count, seed) })
  }
}
