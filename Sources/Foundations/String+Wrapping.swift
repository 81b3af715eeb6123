extension String {
  /// The text in lines of at most `width` terminal columns, the first of at most `firstWidth`.
  ///
  /// Blanks inside a line are kept ("Số:      /BC-SNgV"); at a line's end they go. A word longer than a line is cut,
  /// best after a sign of a formula. A text without words has no lines.
  package func wrapped(width: Int, firstWidth: Int? = nil) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    var limit = max(1, firstWidth ?? width)
    var blanks = 0
    func flush() {
      lines.append(line)
      line = ""
      lineWidth = 0
      limit = max(1, width)
    }
    for (index, word) in split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      blanks += index == 0 ? 0 : 1
      guard !word.isEmpty else { continue }
      let wordWidth = UnicodeText.displayWidth(word)
      if lineWidth > 0, lineWidth + blanks + wordWidth > limit { flush() }
      if lineWidth > 0 { line += String(repeating: " ", count: blanks) }
      lineWidth += lineWidth > 0 ? blanks : 0
      var rest = word
      var restWidth = wordWidth
      while restWidth > limit - lineWidth, let cut = rest.cut(toColumns: limit - lineWidth) {
        line += rest[..<cut]
        restWidth -= UnicodeText.displayWidth(rest[..<cut])
        rest = rest[cut...]
        flush()
      }
      line += rest
      lineWidth += restWidth
      blanks = 0
    }
    if lineWidth > 0 { flush() }
    return lines
  }
}

extension String {
  /// The columns of the longest piece that a narrow column should not cut: words end at blanks and after the signs of a
  /// formula.
  package var longestPiece: Int {
    split(whereSeparator: { $0 == " " || formulaSigns.contains($0) }).reduce(0) {
      max($0, UnicodeText.displayWidth($1))
    }
  }
}

/// A word may be cut after these: "(3)=(4)+(5)+(6)".
private let formulaSigns = "+=/-"

extension Substring {
  /// Where to cut a word that takes more than `limit` columns: never at its start, so that cutting comes to an end; nil if
  /// only one character is left.
  fileprivate func cut(toColumns limit: Int) -> Index? {
    var taken = 0
    var index = startIndex
    var afterSign: Index?
    while index < endIndex {
      let next = self.index(after: index)
      taken += UnicodeText.displayWidth(self[index])
      if taken > limit, index > startIndex { return afterSign ?? index }
      if formulaSigns.contains(self[index]) { afterSign = next }
      index = next
    }
    return nil
  }
}
