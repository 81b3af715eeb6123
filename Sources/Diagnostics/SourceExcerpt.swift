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
    text = (isCutBefore ? "…" : "") + row.cells[window].map(\.text).joined() + (isCutAfter ? "…" : "")
    caretIndent = (isCutBefore ? 1 : 0) + row.width(of: window.lowerBound..<span.lowerBound)
    caretCount = max(1, row.width(of: span))
  }
}

/// The grapheme clusters of a line around a span, as they are shown.
private struct Row {
  /// One cluster; a tab is four blanks, so that the carets do not depend on the stops of the terminal.
  struct Cell {
    let text: String
    let width: Int

    init(_ character: Character) {
      text = character == "\t" ? "    " : UnicodeText.printable(String(character))
      width = UnicodeText.displayWidth(text)
    }
  }

  private(set) var cells: [Cell] = []
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
    var (offset, first, last) = (lower, 0, 0)
    for character in place.source.string(lower..<max(lower, upper)) {
      let next = offset + character.utf8.count
      if next <= place.range.lowerBound { first += 1 }
      if offset < place.range.upperBound { last += 1 }
      cells.append(Cell(character))
      offset = next
    }
    span = first..<max(first, last)
    isCutBefore = lower > place.line.lowerBound
    isCutAfter = upper < place.line.upperBound
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

extension [UInt8] {
  /// The first offset from `offset` on that is not inside a UTF-8 sequence.
  fileprivate func scalarStart(atOrAfter offset: Int) -> Int {
    var offset = offset
    while offset < count, self[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
