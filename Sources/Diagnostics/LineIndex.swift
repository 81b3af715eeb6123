import Foundations

/// Where the lines of one source begin. Made once for many diagnostics; the columns of a long line are counted once, too,
/// so that many places on it do not cost its square.
struct LineIndex {
  private let source: SourceText
  /// The offset of the first byte of each line; never empty.
  private let starts: [Int]
  /// For each line that was asked for, some of its clusters, from its first one on, about `stride` bytes apart.
  private var milestones: [Int: [Milestone]] = [:]

  private struct Milestone {
    var offset: Int
    var column: Int
  }

  private static let stride = 512

  init(_ source: SourceText) {
    self.source = source
    var starts = [0]
    source.bytes.withUnsafeBufferPointer { bytes in
      for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  /// The bytes of the line that holds `offset`, without its line feed.
  func lineRange(at offset: Int) -> Range<Int> {
    let line = lineIndex(at: offset)
    return starts[line]..<(line + 1 < starts.count ? starts[line + 1] - 1 : source.bytes.count)
  }

  /// Inside a cluster it is the column of that cluster.
  mutating func position(at offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), source.bytes.count)
    let line = lineIndex(at: offset)
    var known = milestones.removeValue(forKey: line) ?? [Milestone(offset: starts[line], column: 1)]
    var place = known[Self.lastIndex(of: known, \.offset, atMost: offset)]
    // A little more than asked for, to see whether a cluster goes on after `offset`.
    let end = min(lineRange(at: offset).upperBound, offset + 64)
    for character in source.string(place.offset..<max(place.offset, end)) {
      let next = place.offset + character.utf8.count
      if next > offset { break }
      place = Milestone(offset: next, column: place.column + 1)
      if let last = known.last, next >= last.offset + Self.stride { known.append(place) }
    }
    milestones[line] = known
    return SourcePosition(line: source.firstLine + line, column: place.column)
  }

  /// The last line that starts at or before `offset`, counted from 0.
  private func lineIndex(at offset: Int) -> Int { Self.lastIndex(of: starts, \.self, atMost: offset) }

  /// The last of the rising `elements` that is at most `limit`; the first one always counts as such.
  private static func lastIndex<Element>(of elements: [Element], _ value: (Element) -> Int, atMost limit: Int) -> Int {
    var (low, high) = (0, elements.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if value(elements[middle]) <= limit { low = middle } else { high = middle }
    }
    return low
  }
}
