import Foundations

/// A source line as it is shown, or the part of a long one that is around the span, and where the carets stand under it.
///
/// Widths are in terminal columns. Only as much of the line is looked at as could be shown.
struct SourceExcerpt {
  let text: String
  /// The columns before the first caret.
  let caretIndent: Int
  /// At least 1: a span at the end of a line has its caret after the last character.
  let caretCount: Int

  init(_ place: Place, columns: Int) {
    let row = Row(place, columns: columns)
    let window = row.window(columns: columns)
    let isCutBefore = row.isCutBefore || window.lowerBound > 0
    let isCutAfter = row.isCutAfter || window.upperBound < row.cells.count
    let span = row.span.clamped(to: window)
    text = (isCutBefore ? "…" : "") + row.cells[window].map(\.shown).joined() + (isCutAfter ? "…" : "")
    caretIndent = (isCutBefore ? 1 : 0) + row.width(of: window.lowerBound..<span.lowerBound)
    caretCount = max(1, row.width(of: span))
  }
}

/// The grapheme clusters of a line around a span, as they are shown.
private struct Row {
  /// One cluster; a tab is four blanks, so that the carets do not depend on the stops of the terminal.
  struct Cell {
    let character: Character
    let width: Int

    init(_ character: Character) {
      self.character = character
      let width = UnicodeText.displayWidth(character)
      // Controls have no width and hide in longer clusters, but the signs that they are shown as have one.
      let isPlain = width > 0 && character.unicodeScalars.count == 1
      self.width = isPlain ? width : UnicodeText.displayWidth(Self.shown(character))
    }

    var shown: String { Self.shown(character) }

    private static func shown(_ character: Character) -> String {
      character == "\t" ? "    " : UnicodeText.printable(String(character))
    }
  }

  let cells: [Cell]
  /// Which of `cells` the span touches, clipped to the line.
  let span: Range<Int>
  /// The line goes on before or after `cells`.
  let isCutBefore: Bool
  let isCutAfter: Bool

  init(_ place: Place, columns: Int) {
    let reach = columns * 8  // bytes: room for the longest UTF-8 sequence with a mark in each column
    let bytes = place.source.bytes
    let lower = bytes.scalarStart(atOrAfter: max(place.line.lowerBound, place.range.lowerBound - reach))
    let upper = bytes.scalarStart(atOrAfter: min(place.line.upperBound, place.range.lowerBound + reach))
    let text = place.source.string(lower..<max(lower, upper))
    // Never negative in valid UTF-8; what is not valid may be shown badly, but it must be shown.
    let start = text.cluster(at: max(0, place.range.lowerBound - lower))
    let end = text.utf8.index(
      text.startIndex, offsetBy: max(0, place.range.upperBound - lower), limitedBy: text.endIndex)
    let before = text[..<start].suffix(columns + 1)
    let rest = text[start...].prefix(columns + 1)
    cells = before.map(Cell.init) + rest.map(Cell.init)
    span = before.count..<before.count + rest.indices.prefix { $0 < end ?? text.endIndex }.count
    isCutBefore = lower > place.line.lowerBound || before.startIndex > text.startIndex
    isCutAfter = upper < place.line.upperBound || rest.endIndex < text.endIndex
  }

  func width(of range: Range<Int>) -> Int { cells[range].reduce(0) { $0 + $1.width } }

  /// Which cells are shown: all if they fit, else from the start of the line if the span is seen then, else from a
  /// little before the span.
  func window(columns: Int) -> Range<Int> {
    var first = 0
    if isCutBefore || width(of: 0..<span.upperBound) > columns - 1 {
      first = span.lowerBound
      var room = columns / 3
      while first > 0, cells[first - 1].width <= room {
        first -= 1
        room -= cells[first].width
      }
    }
    let start = isCutBefore || first > 0 ? 1 : 0  // the ellipsis
    if !isCutAfter && start + width(of: first..<cells.count) <= columns { return first..<cells.count }
    var last = first
    var room = columns - start - 1
    while last < cells.count, cells[last].width <= room {
      room -= cells[last].width
      last += 1
    }
    return first..<last
  }
}

extension String {
  /// The start of the grapheme cluster that holds the byte at `offset`, or the end.
  fileprivate func cluster(at offset: Int) -> Index {
    guard let index = utf8.index(startIndex, offsetBy: offset, limitedBy: endIndex), index < endIndex else {
      return endIndex
    }
    return self.index(before: self.index(after: index))  // an index inside a cluster counts as its start
  }
}

extension [UInt8] {
  /// The first offset from `offset` on that is not inside a UTF-8 sequence.
  fileprivate func scalarStart(atOrAfter offset: Int) -> Int {
    var offset = offset
    while offset < count, self[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
