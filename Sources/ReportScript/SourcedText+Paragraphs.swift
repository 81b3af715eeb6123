import CommandLanguage
import Diagnostics
import Foundations

extension SourcedText {
  /// The paragraphs of a quoted text, the same that a block of its lines would have: an empty line separates two of
  /// them, blanks at the end of a line are not seen. So both spellings give one report, which a block can save.
  var paragraphs: [SourcedText] {
    // Nearly every quoted text is one line without a blank at its end.
    guard text.hasLineFeed || text.utf8.last.map(Self.isBlank) ?? false else { return [self] }
    let lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      var line = line
      while let last = line.last, Self.isBlank(last) { line.removeLast() }
      return line
    }
    return lines.split(whereSeparator: \.isEmpty).map { joined($0) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// Lines of this text as one text. Each byte keeps its place in the source, also behind an escape or a line that was
  /// left out.
  private func joined(_ lines: ArraySlice<ArraySlice<UInt8>>) -> SourcedText {
    var utf8: [UInt8] = []
    var origin: TextOrigin?
    var nextPlace: Int32 = -1
    for line in lines {
      if !utf8.isEmpty { utf8.append(UInt8(ascii: "\n")) }
      nextPlace = -1
      for (offset, byte) in zip(line.indices, line) {
        if let span = span(offset..<offset + 1) {
          if origin == nil {
            origin = TextOrigin(source: span.source, start: Int(span.start))
          } else if span.start != nextPlace {
            origin?.addPiece(textStart: utf8.count, sourceStart: Int(span.start))
          }
          nextPlace = span.start + 1
        }
        utf8.append(byte)
      }
    }
    return SourcedText(String(decoding: utf8, as: UTF8.self), origin: origin)
  }
}
