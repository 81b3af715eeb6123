import Foundations

/// Names one source of commands (a file, a typed line) in a `SourceMap`.
package struct SourceID: Hashable, Sendable {
  package let index: Int32

  package init(index: Int32) { self.index = index }
}

/// A stretch of one source: byte offsets into its NFC text, `end` exclusive. Line and column are computed only when a
/// diagnostic is rendered.
package struct SourceSpan: Hashable, Sendable {
  package var source: SourceID
  package var start: Int32
  package var end: Int32

  @inlinable
  package init(source: SourceID, start: Int, end: Int) {
    self.source = source
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: end)
  }

  package init(source: SourceID, range: Range<Int>) {
    self.init(source: source, start: range.lowerBound, end: range.upperBound)
  }

  package var range: Range<Int> { Int(start)..<Int(max(start, end)) }

  /// The smallest span that covers both; `other` must be of the same source, else `self` is returned.
  package func union(_ other: SourceSpan) -> SourceSpan {
    guard source == other.source else { return self }
    return SourceSpan(source: source, start: Int(min(start, other.start)), end: Int(max(end, other.end)))
  }
}

/// A place as people count: line and column from 1, columns in grapheme clusters.
package struct SourcePosition: Hashable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The text of one source, valid UTF-8 in NFC with LF line ends.
package struct SourceText: Sendable {
  /// What stands before the line number in a message: the path as the user wrote it, or a word such as "shell".
  package let name: String
  package let bytes: [UInt8]
  /// The number of the first line, counted from 1: a typed line stands in the course of a session.
  package let firstLine: Int

  package init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
  }

  package init(name: String, text: String, firstLine: Int = 1) {
    self.init(name: name, bytes: Array(UnicodeText.normalized(text).utf8), firstLine: firstLine)
  }

  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

/// All sources of a session, so that a diagnostic can show the line it speaks of, wherever it was typed.
package struct SourceMap: Sendable {
  private var sources: [SourceText] = []

  package init() {}

  package mutating func add(_ source: SourceText) -> SourceID {
    sources.append(source)
    return SourceID(index: Int32(clamping: sources.count - 1))
  }

  package subscript(id: SourceID) -> SourceText? {
    sources.indices.contains(Int(id.index)) ? sources[Int(id.index)] : nil
  }
}
