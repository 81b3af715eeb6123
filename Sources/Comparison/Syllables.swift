import Foundations
import ReportModel

/// A syllable as Vietnamese writes them, between blanks; a sign of punctuation; or the words of a period, which count as
/// one.
struct Syllable: Equatable, Sendable {
  var text: String
  /// True if a blank stands before it.
  var isSpaced: Bool
  /// "Quý III/2021", "năm 2021", or the first or last day of the report's own period.
  var isPeriod = false
}

/// Cuts texts into syllables.
struct SyllableReader: Sendable {
  /// The days of the report's own period, as the paper prints them.
  private let days: Set<String>

  init(_ period: Period?) {
    days = period.map { [$0.from.description, $0.to.description] } ?? []
  }

  func syllables(of text: String) -> [Syllable] { joiningPeriods(Self.pieces(of: Array(text.utf8))) }

  // MARK: Pieces

  private static func pieces(of bytes: [UInt8]) -> [Syllable] {
    var pieces: [Syllable] = []
    var index = 0
    var isSpaced = false
    while index < bytes.count {
      let blank = blankWidth(bytes, index)
      if blank > 0 {
        isSpaced = !pieces.isEmpty
        index += blank
        continue
      }
      var end = index
      while end < bytes.count, blankWidth(bytes, end) == 0 { end += 1 }
      cut(bytes, index..<end, isSpaced, into: &pieces)
      isSpaced = false
      index = end
    }
    return pieces
  }

  /// A word with the punctuation around it: “Quý III/2021”, gives three pieces and a comma.
  private static func cut(_ bytes: [UInt8], _ word: Range<Int>, _ isSpaced: Bool, into pieces: inout [Syllable]) {
    var isSpaced = isSpaced
    func take(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      pieces.append(Syllable(text: String(decoding: bytes[range], as: UTF8.self), isSpaced: isSpaced))
      isSpaced = false
    }
    var start = word.lowerBound
    while start < word.upperBound {
      let width = markWidth(bytes, start)
      guard width > 0 else { break }
      take(start..<min(start + width, word.upperBound))
      start += width
    }
    var end = max(start, word.upperBound)
    var marks: [Range<Int>] = []
    while end > start, let mark = mark(endingAt: end, after: start, bytes) {
      marks.append(mark)
      end = mark.lowerBound
    }
    take(start..<end)
    for mark in marks.reversed() { take(mark) }
  }

  /// Blanks, tabs, line feeds and no-break spaces.
  private static func blankWidth(_ bytes: [UInt8], _ index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09, 0x0A: 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
    default: 0
    }
  }

  /// . , ; : ! ? ( ) [ ] " | and “ ” ‘ ’ … – —.
  private static func markWidth(_ bytes: [UInt8], _ index: Int) -> Int {
    switch bytes[index] {
    case 0x21, 0x22, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x7C: 1
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      (0x93...0xA6).contains(bytes[index + 2]) ? 3 : 0
    default: 0
    }
  }

  private static func mark(endingAt end: Int, after start: Int, _ bytes: [UInt8]) -> Range<Int>? {
    for width in [1, 3] where end - width >= start && markWidth(bytes, end - width) == width {
      return end - width..<end
    }
    return nil
  }

  // MARK: Periods

  private func joiningPeriods(_ pieces: [Syllable]) -> [Syllable] {
    var result: [Syllable] = []
    result.reserveCapacity(pieces.count)
    var index = 0
    while index < pieces.count {
      let count = periodLength(pieces, index)
      guard count > 0 else {
        result.append(pieces[index])
        index += 1
        continue
      }
      let words = pieces[index..<index + count].map(\.text)
      result.append(
        Syllable(text: words.joined(separator: " "), isSpaced: pieces[index].isSpaced, isPeriod: true))
      index += count
    }
    return result
  }

  /// How many pieces from `index` on are the words of a period; 0 for none.
  private func periodLength(_ pieces: [Syllable], _ index: Int) -> Int {
    let text = pieces[index].text
    if days.contains(text) { return 1 }
    guard Self.mayBeginPeriod(text) else { return 0 }
    var end = index + 1
    while end < pieces.count, end - index < 5, pieces[end].isSpaced { end += 1 }
    return Period.parse(pieces[index..<end].map(\.text))?.wordCount ?? 0
  }

  /// Only few words need a closer look, which takes time.
  private static func mayBeginPeriod(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 10 else { return false }
    switch first {
    case UInt8(ascii: "6"), UInt8(ascii: "9"): return text.utf8.count == 1 || text.utf8.contains(UInt8(ascii: "/"))
    case UInt8(ascii: "q"), UInt8(ascii: "Q"), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "n"),
      UInt8(ascii: "N"):
      return text.utf8.contains(UInt8(ascii: "/")) || Self.words.contains(UnicodeText.folded(text))
    default: return text.utf8.contains(UInt8(ascii: "/")) && !text.utf8.contains(UInt8(ascii: "-"))
    }
  }

  private static let words: Set<String> = ["quy", "qui", "thang", "nam"]
}
