import Foundations

/// Where the lines of one source begin. Made once for many diagnostics; a place on the line asked last is counted from
/// there, so that many places on one very long line do not cost its square.
struct LineIndex {
  private let source: SourceText
  /// The offset of the first byte of each line; never empty.
  private let starts: [Int]
  private var last = (offset: 0, column: 1)

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
    if last.offset < starts[line] || last.offset > offset { last = (starts[line], 1) }
    // A little more than asked for, to see whether a cluster goes on after `offset`.
    let end = min(lineRange(at: offset).upperBound, offset + 64)
    for character in source.string(last.offset..<max(last.offset, end)) {
      let next = last.offset + character.utf8.count
      if next > offset { break }
      last = (next, last.column + 1)
    }
    return SourcePosition(line: source.firstLine + line, column: last.column)
  }

  /// The last line that starts at or before `offset`, counted from 0.
  private func lineIndex(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
