import Diagnostics
import Foundations

/// The text as it came back from the editor. Its lines keep the numbers that they have there.
struct EditedText {
  let source: SourceText

  init(_ source: SourceText) { self.source = source }

  /// With an empty line for each line of `head`, wherever it stands by now: she may have written above them.
  func blanking(head: [String]) -> EditedText {
    var bytes: [UInt8] = []
    for line in source.lineRanges {
      if !head.contains(source.string(line)) { bytes += source.bytes[line] }
      bytes.append(UInt8(ascii: "\n"))
    }
    return EditedText(SourceText(name: source.name, bytes: bytes, firstLine: source.firstLine))
  }

  /// Without all lines at its top that begin with `#`.
  func withoutComments() -> SourceText { dropping { $0.utf8.first == UInt8(ascii: "#") } }

  private func dropping(_ isDropped: (String) -> Bool) -> SourceText {
    var start = 0
    var count = 0
    for line in source.lineRanges {
      guard isDropped(source.string(line)) else { break }
      start = min(line.upperBound + 1, source.bytes.count)
      count += 1
    }
    return SourceText(name: source.name, bytes: Array(source.bytes[start...]), firstLine: source.firstLine + count)
  }
}

extension SourceText {
  /// The lines without their line feeds; what follows the last line feed is a line if it is not empty.
  var lineRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      ranges.append(start..<offset)
      start = offset + 1
    }
    return start < bytes.count ? ranges + [start..<bytes.count] : ranges
  }

  /// The lines as texts that know their place; blanks at their ends are not seen, as in a text block.
  func sourcedLines(_ id: SourceID) -> [SourcedText] {
    lineRanges.map { range in
      var end = range.upperBound
      while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") {
        end -= 1
      }
      return SourcedText(
        string(range.lowerBound..<end), origin: TextOrigin(source: id, start: range.lowerBound))
    }
  }
}
