import Composition
import Foundations
import ReportModel

/// Finds the section of an outline that a line of the old paper is the heading of: marks, case, diacritics and small
/// differences do not count.
struct HeadingMatcher {
  struct Entry {
    var id: SectionID
    /// As it is compared.
    var heading: [Unicode.Scalar]
  }

  struct Match {
    var id: SectionID
    /// 1: the same but for what does not count.
    var likeness: Double
    /// How many characters of the line are the heading; a colon behind it counts not.
    var length: Int
  }

  static let longestHeading = 250

  private(set) var entries: [Entry] = []

  /// Knows no heading.
  init() {}

  init(_ report: Report) {
    report.outline.forEach { id, section in
      let text = TextResolver.plainText(of: section.heading, in: report)
      entries.append(Entry(id: id, heading: Self.compared(text)))
    }
  }

  /// What counts of a heading.
  static func compared(_ text: String) -> [Unicode.Scalar] {
    var words = UnicodeText.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init).joined(separator: " ")
    for (long, short) in abbreviations { words = words.replacing(long, short) }
    // "thủ tục hành chính (TTHC)".
    words = words.replacing("tthc tthc", "tthc")
    return Array(words.unicodeScalars)
  }

  private static let abbreviations = [
    ("thu tuc hanh chinh", "tthc"), ("vbqppl", "van ban qppl"), ("quy pham phap luat", "qppl"),
    ("cai cach hanh chinh", "cchc"),
  ]

  /// The section behind `current` whose heading is most like the line, or like its beginning up to a colon or the end of
  /// what is bold.
  func match(_ line: PaperLine, after current: SectionID?) -> Match? {
    guard line.mark?.isBullet != true else { return nil }
    var best: Match?
    for length in Self.lengths(line) where length <= Self.longestHeading {
      let wanted = Self.compared(String(line.text.prefix(length)))
      guard wanted.count >= 4 else { continue }
      for entry in entries where current.map({ $0 < entry.id }) ?? true {
        guard let likeness = Self.likeness(wanted, entry.heading) else { continue }
        let bonus = hasNumber(line, entry.id) ? 0.12 : 0
        let needed = line.mark == nil && line.outlineLevel == nil && !line.isBold ? 0.93 : 0.8
        guard likeness + bonus >= needed, likeness >= 0.6 else { continue }
        if best.map({ likeness + bonus > $0.likeness + 0.001 }) ?? true {
          best = Match(id: entry.id, likeness: likeness + bonus, length: length)
        }
      }
    }
    return best
  }

  /// How long the heading may be: all of the line, or up to a colon, or to where it is bold no more.
  static func lengths(_ line: PaperLine) -> [Int] {
    let text = line.text
    var lengths = [text.count]
    for (index, character) in text.enumerated() where character == ":" && lengths.count < 4 { lengths.append(index) }
    if line.boldPrefix > 0 { lengths.append(line.boldPrefix) }
    return lengths
  }

  func hasNumber(_ line: PaperLine, _ id: SectionID) -> Bool {
    guard let mark = line.mark else { return false }
    return switch (id.last, mark.kind) {
    case (.roman(let own), .roman(let number)), (.number(let own), .number(let number)),
      (.number(let own), .nested(let number)), (.letter(let own), .letter(let number)):
      own == number
    default: false
    }
  }

  /// Nil if they have little to do with each other.
  static func likeness(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double? {
    let longest = max(left.count, right.count)
    guard longest > 0 else { return nil }
    let limit = longest * 2 / 5
    guard let distance = Suggestion.editDistance(left, right, atMost: limit) else { return nil }
    return 1 - Double(distance) / Double(longest)
  }
}

extension String {
  /// Every occurrence of `old` replaced. Both are in NFC, so bytes will do.
  func replacing(_ old: String, _ new: String) -> String {
    let (bytes, wanted) = (Array(utf8), Array(old.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return self }
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == first, bytes[offset...].starts(with: wanted) {
        result += new.utf8
        offset += wanted.count
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where a text begins; nil if it is not there.
  func range(of text: String) -> Index? {
    let (bytes, wanted) = (Array(utf8), Array(text.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    for offset in 0...(bytes.count - wanted.count)
    where bytes[offset] == first && bytes[offset...].starts(with: wanted) {
      return utf8.index(startIndex, offsetBy: offset)
    }
    return nil
  }
}
