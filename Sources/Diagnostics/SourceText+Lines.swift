extension SourceText {
  /// Where `offset` is. For one place; `LineIndex` is for many.
  package func position(at offset: Int) -> SourcePosition {
    var index = LineIndex(self)
    return index.position(at: offset)
  }

  /// The text of the line that holds `offset`, without its line feed.
  package func line(at offset: Int) -> String {
    string(LineIndex(self).lineRange(at: min(max(0, offset), bytes.count)))
  }
}

/// The places of many diagnostics: the lines of each source are looked for once.
struct PlaceFinder {
  private let sources: SourceMap
  private var indices: [SourceID: LineIndex] = [:]

  init(_ sources: SourceMap) { self.sources = sources }

  /// A span in the terms of people and of its line; `nil` if its source is unknown.
  mutating func place(of span: SourceSpan) -> Place? {
    guard let source = sources[span.source] else { return nil }
    var index = indices[span.source] ?? LineIndex(source)
    indices[span.source] = nil  // so that the index is changed in place, not copied
    defer { indices[span.source] = index }
    let limits = 0...source.bytes.count
    let range = span.range.lowerBound.clamped(to: limits)..<span.range.upperBound.clamped(to: limits)
    return Place(
      source: source, range: range, line: index.lineRange(at: range.lowerBound),
      start: index.position(at: range.lowerBound), end: index.position(at: range.upperBound))
  }
}

/// A span with what is needed to show it.
struct Place {
  var source: SourceText
  var range: Range<Int>
  /// The bytes of the line where the span begins.
  var line: Range<Int>
  var start: SourcePosition
  /// Exclusive.
  var end: SourcePosition
}

extension Int {
  fileprivate func clamped(to limits: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, limits.lowerBound), limits.upperBound)
  }
}
