import Foundations

/// A text that knows where in the sources each of its bytes was written, so that an error inside a paragraph can be
/// shown in its place. Equality is that of the text alone: where it was written is no part of a report.
package struct SourcedText: Hashable, Sendable {
  package var text: String
  package var origin: TextOrigin?

  package init(_ text: String, origin: TextOrigin? = nil) {
    self.text = text
    self.origin = origin
  }

  /// Paragraphs as one text, a blank line between them.
  package init(joining paragraphs: [SourcedText]) {
    self.init(paragraphs.first?.text ?? "", origin: paragraphs.first?.origin)
    for paragraph in paragraphs.dropFirst() {
      text += "\n\n"
      if let span = paragraph.span, origin?.source == span.source {
        origin?.addPiece(textStart: text.utf8.count, sourceStart: Int(span.start))
      }
      text += paragraph.text
    }
  }

  package var isEmpty: Bool { text.isEmpty }

  /// The place in the sources of a range of UTF-8 offsets of `text`, or nil if the text was not written by the user.
  package func span(_ range: Range<Int>) -> SourceSpan? { origin?.span(range) }

  package var span: SourceSpan? { span(0..<text.utf8.count) }

  package static func == (left: SourcedText, right: SourcedText) -> Bool { left.text == right.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// Maps byte offsets of a text to byte offsets of the source it was read from.
///
/// The text is cut into pieces that stand unbroken in the source; a quoted text without escapes is one piece, a block
/// one piece a line.
package struct TextOrigin: Hashable, Sendable {
  package struct Piece: Hashable, Sendable {
    package var textStart: Int32
    package var sourceStart: Int32
  }

  package let source: SourceID
  private let first: Int32
  private var later: [Piece] = []

  package init(source: SourceID, start: Int) {
    self.source = source
    self.first = Int32(clamping: start)
  }

  /// From `textStart` on, the text stands at `sourceStart`. Pieces are added in order.
  package mutating func addPiece(textStart: Int, sourceStart: Int) {
    later.append(Piece(textStart: Int32(clamping: textStart), sourceStart: Int32(clamping: sourceStart)))
  }

  private func sourceOffset(_ offset: Int) -> Int {
    var low = 0
    var high = later.count
    while low < high {
      let middle = (low + high) / 2
      if Int(later[middle].textStart) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return Int(first) + offset }
    let piece = later[low - 1]
    return Int(piece.sourceStart) + offset - Int(piece.textStart)
  }

  package func span(_ range: Range<Int>) -> SourceSpan {
    let start = sourceOffset(range.lowerBound)
    // The last byte decides the end: the byte after it may already stand on another line.
    let end = range.isEmpty ? start : sourceOffset(range.upperBound - 1) + 1
    return SourceSpan(source: source, start: start, end: max(start, end))
  }
}

/// Where a record was written. Always equal to any other, so that two reports are equal whatever lines they came from.
package struct Provenance: Hashable, Sendable {
  package var span: SourceSpan?

  package init(_ span: SourceSpan? = nil) { self.span = span }

  package static func == (left: Provenance, right: Provenance) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}
