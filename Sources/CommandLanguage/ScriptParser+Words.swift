import Diagnostics
import Foundations

extension ScriptParser {
  /// The word at `offset`, or nil after an error, which is reported.
  mutating func readWord() -> Word? {
    if bytes[offset] == Byte.quote { return readQuoted(openingWidth: 1) }
    if isCurly(offset, closing: false) { return readQuoted(openingWidth: 3) }
    let start = offset
    while offset < bytes.count, bytes[offset] != Byte.newline, blankWidth(offset) == 0 { offset += 1 }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
    return Word(text, span: span(start, offset), origin: TextOrigin(source: source, start: start))
  }

  /// Reads from the opening quote to its partner on the same line. `“…”` nest, `"…"` end at the next `"`.
  private mutating func readQuoted(openingWidth: Int) -> Word? {
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
          value.append(bytes[pieceStart..<offset])
          value.appendEscape(replacement, sourceStart: offset, next: offset + 2)
          pieceStart = offset + 2
        }
        offset += 2
        continue
      case Byte.quote where !isCurlyQuote:
        value.append(bytes[pieceStart..<offset])
        offset += 1
        return finishQuoted(value, from: start)
      case 0xE2 where isCurlyQuote:
        if isCurly(offset, closing: false) { depth += 1 }
        if isCurly(offset, closing: true) { depth -= 1 }
        if depth == 0 {
          value.append(bytes[pieceStart..<offset])
          offset += 3
          return finishQuoted(value, from: start)
        }
      default: break
      }
      offset += 1
    }
    diagnostics.append(.unterminatedQuote(span(start, start + openingWidth), isCurly: isCurlyQuote, end: offset))
    return nil
  }

  private mutating func finishQuoted(_ value: QuotedValue, from start: Int) -> Word? {
    let end = offset
    if offset < bytes.count, bytes[offset] != Byte.newline, blankWidth(offset) == 0 {
      while offset < bytes.count, bytes[offset] != Byte.newline, blankWidth(offset) == 0 { offset += 1 }
      diagnostics.append(.textAfterQuote(span(end, offset)))
      return nil
    }
    return Word(value.text, isQuoted: true, span: span(start, end), origin: value.origin)
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

/// The value of a quoted word while it is read.
private struct QuotedValue {
  var utf8: [UInt8] = []
  var origin: TextOrigin

  init(origin: TextOrigin) { self.origin = origin }

  var text: String { String(decoding: utf8, as: UTF8.self) }

  mutating func append(_ piece: Slice<UnsafeBufferPointer<UInt8>>) { utf8.append(contentsOf: piece) }

  mutating func appendEscape(_ byte: UInt8, sourceStart: Int, next: Int) {
    origin.addPiece(textStart: utf8.count, sourceStart: sourceStart)
    utf8.append(byte)
    origin.addPiece(textStart: utf8.count, sourceStart: next)
  }
}
