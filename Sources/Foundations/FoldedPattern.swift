/// A text that is looked for in others without regard to case and diacritics, made to look through 100,000 of them: it
/// compares bytes where they stand, and allocates nothing.
///
/// Of other scripts than Latin it knows small letters only as they are.
package struct FoldedPattern: Sendable {
  /// Where a pattern was found; the first is the best.
  package enum Match: Int, Comparable, CaseIterable, Sendable {
    case start, wordStart, inside

    package static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
  }

  private let bytes: [UInt8]
  private let letters = BaseLetters.all

  package init(_ text: some StringProtocol) { bytes = Array(UnicodeText.folded(text).utf8) }

  package var isEmpty: Bool { bytes.isEmpty }
  /// Its length in folded bytes, which are letters where it is Latin.
  package var count: Int { bytes.count }

  /// Where the pattern is in `text` at best; nil if it is not there. An empty one is at every start.
  package func match(_ text: String) -> Match? { Self.withBytes(of: text, match) }

  package func begins(_ text: String) -> Bool { Self.withBytes(of: text) { end(at: 0, in: $0) != nil } }

  /// True if a word of `text` begins so. Much quicker than `match`, for long texts.
  package func beginsWord(in text: String) -> Bool { Self.withBytes(of: text) { wordRange(in: $0) != nil } }

  /// The first place where the pattern begins with a word, in UTF-8 offsets: at the start of `text`, or behind a blank or
  /// another sign at or behind `offset`.
  package func wordRange(in text: UnsafeBufferPointer<UInt8>, from offset: Int = 0) -> Range<Int>? {
    guard let first = bytes.first else { return nil }
    var place = offset == 0 ? 0 : Self.nextWord(in: text, from: offset)
    while place < text.count {
      if folded(text, at: place).letter == first, let end = end(at: place, in: text) { return place..<end }
      place = Self.nextWord(in: text, from: place)
    }
    return nil
  }

  /// Behind the next sign; of all signs those below the digits, which are nearly all that stand before a word.
  private static func nextWord(in text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    var place = offset
    // Eight bytes at a time: of those below "0" the subtraction sets the highest bit.
    while place + 8 <= raw.count {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let signs = (eight &- 0x3030_3030_3030_3030) & ~eight & 0x8080_8080_8080_8080
      if signs != 0 { return place + signs.trailingZeroBitCount / 8 + 1 }
      place += 8
    }
    while place < text.count, text[place] >= UInt8(ascii: "0") { place += 1 }
    return place + 1
  }

  private func match(_ text: UnsafeBufferPointer<UInt8>) -> Match? {
    guard let first = bytes.first else { return .start }
    var best: Match?
    var place = 0
    var previous = Self.blank
    while place < text.count {
      let (letter, width) = folded(text, at: place)
      if letter == first, end(at: place, in: text) != nil {
        if place == 0 { return .start }
        if !Self.isWordLetter(previous) { return .wordStart }
        best = .inside
      }
      if letter != 0 { previous = letter }
      place += width
    }
    return best
  }

  /// Where the pattern ends if it begins at `place`.
  private func end(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = place
    var matched = 0
    while matched < bytes.count {
      guard offset < text.count else { return nil }
      let (letter, width) = folded(text, at: offset)
      if letter != 0 {
        guard letter == bytes[matched] else { return nil }
        matched += 1
      }
      offset += width
    }
    return offset
  }

  private static func withBytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = text
    return copy.withUTF8(body)
  }

  private static let blank = UInt8(ascii: " ")

  private static func isWordLetter(_ letter: UInt8) -> Bool {
    (0x61...0x7A).contains(letter) || (0x30...0x39).contains(letter)
  }

  /// The folded letter at `offset` and the bytes it takes; 0 for a mark. A line break is a blank, because it is soft in
  /// a text; a byte of what is not Latin stands for itself.
  @inline(__always)
  private func folded(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> (letter: UInt8, width: Int) {
    let byte = text[offset]
    if byte < 0x80 {
      if byte == 0x0A { return (Self.blank, 1) }
      return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte, 1)
    }
    let (letter, width) = letters.letter(text, at: offset)
    return width > 0 ? (letter, width) : (byte, 1)
  }
}
