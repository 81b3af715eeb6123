import Diagnostics
import Foundations

extension ScriptParser {
  /// Reads the word at `offset` into `words`; false after an error, which is reported.
  mutating func readWord(into words: inout [Word]) -> Bool {
    if bytes[offset] == Byte.quote { return readQuoted(openingWidth: 1, into: &words) }
    if isCurly(offset, closing: false) { return readQuoted(openingWidth: 3, into: &words) }
    let start = offset
    offset = endOfBareWord(start)
    words.append(
      Word(text(start..<offset), span: span(start, offset), origin: TextOrigin(source: source, start: start)))
    return true
  }

  /// The first place from `start` on where a blank stands or the line ends.
  private func endOfBareWord(_ start: Int) -> Int {
    let bytes = bytes
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      // Hardly any byte of a word is one of these.
      if byte <= Byte.space || byte == 0xC2, byte == Byte.newline || blankWidth(end) > 0 { return end }
      end += 1
    }
    return end
  }

  /// Reads from the opening quote to its partner on the same line. `“…”` nest, `"…"` end at the next `"`.
  private mutating func readQuoted(openingWidth: Int, into words: inout [Word]) -> Bool {
    let isCurlyQuote = openingWidth == 3
    let start = offset
    offset += openingWidth
    var value = QuotedValue(origin: TextOrigin(source: source, start: offset))
    var pieceStart = offset
    var depth = 1
    while offset < bytes.count, bytes[offset] != Byte.newline {
      switch bytes[offset] {
      case Byte.backslash where offset + 1 < bytes.count && bytes[offset + 1] != Byte.newline:
        if let replacement = escaped(bytes[offset + 1]) {
          value.append(bytes[pieceStart..<offset], escape: replacement, at: offset)
          pieceStart = offset + 2
        }
        offset += 2
        continue
      case Byte.quote where !isCurlyQuote:
        return finishQuoted(value, from: start, lastPiece: pieceStart..<offset, closingWidth: 1, into: &words)
      case 0xE2 where isCurlyQuote:
        if isCurly(offset, closing: false) { depth += 1 }
        if isCurly(offset, closing: true) { depth -= 1 }
        if depth == 0 {
          return finishQuoted(value, from: start, lastPiece: pieceStart..<offset, closingWidth: 3, into: &words)
        }
      default: break
      }
      offset += 1
    }
    diagnostics.append(.unterminatedQuote(span(start, start + openingWidth), isCurly: isCurlyQuote, end: offset))
    return false
  }

  private mutating func finishQuoted(
    _ value: QuotedValue, from start: Int, lastPiece: Range<Int>, closingWidth: Int, into words: inout [Word]
  ) -> Bool {
    let end = lastPiece.upperBound + closingWidth
    offset = endOfBareWord(end)
    guard offset == end else {
      diagnostics.append(.textAfterQuote(span(end, offset)))
      return false
    }
    // Mostly there are no escapes: then the text stands in the source as it is.
    let text = value.utf8.isEmpty ? text(lastPiece) : String(decoding: value.utf8 + bytes[lastPiece], as: UTF8.self)
    words.append(Word(text, isQuoted: true, span: span(start, end), origin: value.origin))
    return true
  }

  private func escaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case Byte.quote, Byte.backslash: byte
    case UInt8(ascii: "n"): Byte.newline
    case UInt8(ascii: "t"): Byte.tab
    default: nil  // passes on to the markup, backslash and all
    }
  }

  /// U+201C “ or U+201D ”.
  private func isCurly(_ offset: Int, closing: Bool) -> Bool {
    offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == (closing ? 0x9D : 0x9C)
  }
}

/// The value of a quoted word up to its last escape, while it is read.
private struct QuotedValue {
  var utf8: [UInt8] = []
  var origin: TextOrigin

  /// `place` is where the two bytes of the escape stand.
  mutating func append(_ piece: Slice<UnsafeBufferPointer<UInt8>>, escape byte: UInt8, at place: Int) {
    utf8.append(contentsOf: piece)
    origin.addPiece(textStart: utf8.count, sourceStart: place)
    utf8.append(byte)
    origin.addPiece(textStart: utf8.count, sourceStart: place + 2)
  }
}
