import Foundations
import ReportModel

/// A stretch of a text that may be a literal, whatever the report knows.
struct LiteralMatch {
  enum Kind {
    case period(Period)
    case date(CalendarDate)
    /// "năm 2021".
    case year(Int)
    case mention(DocumentMention)
    /// A name of the letterhead.
    case name(TextVariable)
    /// What is a reference already.
    case reference(String)
  }

  var kind: Kind
  /// UTF-8 offsets.
  var range: Range<Int>

  var isYear: Bool { if case .year = kind { true } else { false } }
}

/// Finds what may be a literal in one text.
struct LiteralReader {
  let text: LiteralText
  /// The names that may be said by a variable, the longest first.
  let names: [(variable: TextVariable, name: String)]
  /// Those who may issue documents.
  let bodies: [String]

  init(_ text: String, names: [(variable: TextVariable, name: String)] = [], bodies: [String] = []) {
    self.text = LiteralText(text)
    self.names = names
    self.bodies = bodies
  }

  /// In the order of the text; none overlaps another.
  var matches: [LiteralMatch] {
    var matches: [LiteralMatch] = text.references.map { LiteralMatch(kind: .reference($0.name), range: $0.range) }
    // What is part of a period of no concern or of a document's title stays as it is.
    var taken: [Range<Int>] = []
    let reader = MentionReader(text: text, bodies: bodies)
    let titles = titlesBehindReferences(reader)
    var index = 0
    while index < text.words.count {
      if let (mention, next) = reader.mention(at: index), text.isFree(mention.numberRange) {
        matches.append(LiteralMatch(kind: .mention(mention), range: mention.start..<mention.end))
        taken.append(mention.start..<mention.end)
        index = next
      } else if let (match, next) = time(at: index) {
        let isOfTitle = match.isYear && titles.contains { $0.overlaps(match.range) }
        if text.isFree(match.range), !isOfTitle { matches.append(match) }
        taken.append(match.range)
        index = next
      } else {
        index += 1
      }
    }
    for (variable, name) in names {
      for range in places(of: name) where !taken.contains(where: { $0.overlaps(range) }) {
        matches.append(LiteralMatch(kind: .name(variable), range: range))
        taken.append(range)
      }
    }
    return matches.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A year in the title of a document is the document's own, also where the number before it is a reference already.
  private func titlesBehindReferences(_ reader: MentionReader) -> [Range<Int>] {
    text.references.compactMap { mark in
      guard case .document = try? Reference(mark.name),
        let first = text.words.firstIndex(where: { $0.range.lowerBound == mark.range.upperBound + 1 })
      else { return nil }
      let end = reader.titleEnd(behindReferenceAt: first)
      return end > first ? text.words[first].range.lowerBound..<text.words[end - 1].range.upperBound : nil
    }
  }

  // MARK: Time

  private func time(at index: Int) -> (LiteralMatch, Int)? {
    let words = text.words
    let word = words[index]
    if word.text.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
      case .success(let date) = CalendarDate.parse(word.text)
    {
      return (LiteralMatch(kind: .date(date), range: word.range), index + 1)
    }
    guard Self.periodOpenings.contains(UnicodeText.folded(word.text)) else { return nil }
    var phrase = [word.text]
    while index + phrase.count < words.count, phrase.count < 5, words[index + phrase.count].followsClosely {
      phrase.append(words[index + phrase.count].text)
    }
    guard let (period, count) = Period.parse(phrase) else { return nil }
    let last = words[index + count - 1].range
    let kind: LiteralMatch.Kind = period.kind == .year && count == 2 ? .year(period.year) : .period(period)
    return (LiteralMatch(kind: kind, range: word.range.lowerBound..<last.upperBound), index + count)
  }

  private static let periodOpenings: Set<String> = ["quy", "qui", "thang", "nam", "6", "9"]

  // MARK: Names

  private func places(of name: String) -> [Range<Int>] {
    let wanted = Array(name.utf8)
    guard let first = wanted.first, text.bytes.count >= wanted.count else { return [] }
    var ranges: [Range<Int>] = []
    var offset = 0
    while offset + wanted.count <= text.bytes.count {
      let range = offset..<offset + wanted.count
      if text.bytes[offset] == first, text.bytes[range].elementsEqual(wanted), text.isFree(range) {
        ranges.append(range)
        offset = range.upperBound
      } else {
        offset += 1
      }
    }
    return ranges
  }
}
