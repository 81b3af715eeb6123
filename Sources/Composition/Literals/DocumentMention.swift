import Foundations
import ReportModel

/// A document that a text names by its number, and what the text tells of it.
package struct DocumentMention: Equatable, Sendable {
  package var number: DocumentNumber
  /// UTF-8 offsets in the text.
  package var numberRange: Range<Int>
  /// Where its name begins: at the type, at "số" or at the number.
  package var start: Int
  /// Behind all that belongs to it, its title included.
  package var end: Int
  /// As the text calls it.
  package var type: DocumentType?
  package var date: CalendarDate?
  package var dateRange: Range<Int>?
  package var issuer: String?
  package var title: String?

  /// As the register would have it.
  package var document: RegisteredDocument {
    let implied = number.impliedType
    return RegisteredDocument(
      number: number, type: type.flatMap { number.admits($0) ? $0 : nil } ?? implied, date: date, issuer: issuer,
      title: title)
  }

  /// The year by which documents of one number are told apart.
  package var year: Int? { date?.year ?? number.year }
}

/// Reads mentions out of a text.
struct MentionReader {
  let text: LiteralText
  /// The names of the unit and of the superior body, which may issue documents.
  let bodies: [String]

  private var words: [LiteralText.Word] { text.words }

  /// The mention whose number is the word at `index`, and the index behind it; nil if that is no number.
  func mention(at index: Int) -> (mention: DocumentMention, next: Int)? {
    guard let number = number(at: index) else { return nil }
    let range = words[index].range
    var mention = DocumentMention(number: number, numberRange: range, start: range.lowerBound, end: range.upperBound)
    readType(&mention, before: index)
    var next = index + 1
    if let (date, range, end) = date(at: next) {
      mention.date = date
      mention.dateRange = range
      next = end
    }
    next = readIssuer(&mention, at: next)
    mention.end = words[next - 1].range.upperBound
    return (mention, next)
  }

  /// The index behind the issuer and the title that go on behind a reference to a document, the first word of which is
  /// at `index`: "{20/KH-UBND|dated} của UBND tỉnh về rà soát … năm 2021".
  func titleEnd(behindReferenceAt index: Int) -> Int {
    guard words.indices.contains(index) else { return index }
    var start = index
    if words[index].text.lowercased() == "của" {
      guard let end = issuerEnd(from: index + 1) else { return index }
      guard isClose(end), opensTitle(end) || words[end].text.first?.isLowercase == true && !isVerb(end) else {
        return end
      }
      start = end
    } else if !opensTitle(index) {
      return index
    }
    return titleEnd(from: start)
  }

  func number(at index: Int) -> DocumentNumber? {
    guard words.indices.contains(index), words[index].text.utf8.first.map({ (0x30...0x39).contains($0) }) == true
    else { return nil }
    return DocumentNumber(words[index].text)
  }

  // MARK: Type

  private func readType(_ mention: inout DocumentMention, before index: Int) {
    var first = index
    if isClose(first), first > 0, words[first - 1].text.lowercased() == "số" {
      first -= 1
      mention.start = words[first].range.lowerBound
    }
    guard let (type, start) = type(endingBefore: first) else { return }
    mention.type = type
    mention.start = words[start].range.lowerBound
  }

  /// The type whose name ends before the word at `end`; the longest, because "Thông tư liên tịch" ends no other.
  private func type(endingBefore end: Int) -> (DocumentType, Int)? {
    var best: (DocumentType, Int)?
    for (type, name) in Self.typeNames {
      let start = end - name.count
      guard start >= 0, (start + 1...end).allSatisfy(isClose) else { continue }
      guard (0..<name.count).allSatisfy({ words[start + $0].text.lowercased() == name[$0] }) else { continue }
      if best.map({ start < $0.1 }) ?? true { best = (type, start) }
    }
    return best
  }

  private static let typeNames = DocumentType.allCases.filter { $0 != .document }.map {
    ($0, $0.name.vi.lowercased().split(separator: " ").map(String.init))
  }

  private func isClose(_ index: Int) -> Bool { words.indices.contains(index) && words[index].followsClosely }

  // MARK: Date

  /// "ngày 08/02/2021" or "ngày 08 tháng 02 năm 2021" at `index`: the date, where it stands and the index behind it.
  private func date(at index: Int) -> (CalendarDate, Range<Int>, Int)? {
    guard isClose(index), words[index].text.lowercased() == "ngày", isClose(index + 1) else { return nil }
    if case .success(let date) = CalendarDate.parse(words[index + 1].text) {
      return (date, words[index + 1].range, index + 2)
    }
    guard (index + 2...index + 5).allSatisfy(isClose), words[index + 2].text.lowercased() == "tháng",
      words[index + 4].text.lowercased() == "năm", let day = Int(words[index + 1].text),
      let month = Int(words[index + 3].text), let year = Int(words[index + 5].text),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, words[index + 1].range.lowerBound..<words[index + 5].range.upperBound, index + 6)
  }

  // MARK: Issuer and title

  /// Returns the index behind issuer and title.
  private func readIssuer(_ mention: inout DocumentMention, at index: Int) -> Int {
    guard isClose(index) else { return index }
    guard words[index].text.lowercased() == "của" else { return readTitle(&mention, at: index, isAnnounced: true) }
    guard let end = issuerEnd(from: index + 1) else { return index }
    mention.issuer = text.string(words[index + 1].range.lowerBound..<words[end - 1].range.upperBound)
    return readTitle(&mention, at: end, isAnnounced: false)
  }

  /// The index behind the name of a body: one that is known, else what stands before the words that open a title.
  private func issuerEnd(from start: Int) -> Int? {
    guard isClose(start) else { return nil }
    if let end = knownBodyEnd(from: start) { return end }
    var end = start
    while isClose(end), end < start + Self.longestIssuer, !Self.verbs.contains(words[end].text.lowercased()) {
      if end > start, opensTitle(end) { return end }
      end += 1
    }
    // A name in capitals that a sign ends: "của Sở Nội vụ)".
    return end > start && !isClose(end) && words[start].text.first?.isUppercase == true ? end : nil
  }

  private func knownBodyEnd(from start: Int) -> Int? {
    let offset = words[start].range.lowerBound
    let rest = text.bytes[offset...]
    let known = (bodies.map { Array($0.utf8) } + Self.stateBodies).filter { rest.starts(with: $0) }.max {
      $0.count < $1.count
    }
    var end = start
    if let known {
      while end < words.count, words[end].range.upperBound <= offset + known.count { end += 1 }
    } else if isCommittee(start) {
      end = start + 2
      if isClose(end), words[end].text == "phố" || words[end].text == "xã" { end += 1 }
    }
    guard end > start else { return nil }
    // The place may follow: UBND tỉnh Quảng Ngãi.
    if isCommittee(start) { while isClose(end), words[end].text.first?.isUppercase == true { end += 1 } }
    return end
  }

  /// "UBND tỉnh", "UBND huyện", "HĐND tỉnh", "UBND thành phố" …
  private func isCommittee(_ index: Int) -> Bool {
    words[index].text.hasSuffix("ND") && isClose(index + 1) && Self.levels.contains(words[index + 1].text)
  }

  private func opensTitle(_ index: Int) -> Bool {
    let two = words[index].text.lowercased() + (isClose(index + 1) ? " " + words[index + 1].text.lowercased() : "")
    return Self.titleOpenings.contains { two == $0 || two.hasPrefix($0 + " ") }
  }

  /// `isAnnounced`: only words that open a title do; behind a known issuer any word may.
  private func readTitle(_ mention: inout DocumentMention, at start: Int, isAnnounced: Bool) -> Int {
    guard isClose(start) else { return start }
    guard opensTitle(start) || (!isAnnounced && words[start].text.first?.isLowercase == true && !isVerb(start)) else {
      return start
    }
    let end = titleEnd(from: start)
    guard end > start else { return start }
    var title = text.string(words[start].range.lowerBound..<words[end - 1].range.upperBound)
    // "về" is said by the citation itself, but for what could not do without it.
    let bare = String(title.dropFirst("về ".count))
    if title.hasPrefix("về "), !CitationStyle.standsAlone(bare) { title = bare }
    mention.title = title
    return end
  }

  private func isVerb(_ index: Int) -> Bool {
    let word = words[index].text.lowercased()
    return Self.verbs.contains(word) || word == "và"
  }

  /// The index behind the title that begins at `start`: where the sentence goes on without it.
  private func titleEnd(from start: Int) -> Int {
    var index = start + 1
    var holdsCitation = false
    while index < words.count {
      let gap = text.gap(before: index)
      if !words[index].followsClosely, gap != ", " || endsTitle(at: index) { break }
      let word = words[index].text.lowercased()
      if Self.auxiliaries.contains(word) { break }
      if word == "bằng", isClose(index + 1), words[index + 1].text == "việc" { break }
      // A plan is named by its year and perhaps its place: nothing else follows.
      if endsWithYear(index), words[index].followsClosely, !Self.afterYear.contains(word) { break }
      if word == "và", !holdsCitation, citationFollows(index + 1) { break }
      if number(at: index) != nil { holdsCitation = true }
      index += 1
    }
    return index
  }

  /// Behind a comma: a title goes on with a word in lower case or with another body of the State.
  private func endsTitle(at index: Int) -> Bool {
    let word = words[index].text
    if Self.clauseOpenings.contains(word.lowercased()) || Self.verbs.contains(word.lowercased()) { return true }
    // "…, 69/KH-SNgV": the next of a list.
    guard word.first?.isUppercase == true || word.first?.isNumber == true else { return word.lowercased() == "số" }
    let rest = text.bytes[words[index].range.lowerBound...]
    return !Self.stateBodies.contains { rest.starts(with: $0) }
  }

  /// True if "năm 2021" stands right before the word at `index`.
  private func endsWithYear(_ index: Int) -> Bool {
    index > 1 && words[index - 2].text.lowercased() == "năm" && words[index - 1].text.count == 4
      && Int(words[index - 1].text) != nil
  }

  private func citationFollows(_ index: Int) -> Bool { (index..<index + 6).contains { number(at: $0) != nil } }

  private static let longestIssuer = 9
  private static let levels: Set<String> = ["tỉnh", "huyện", "thành", "thị", "quận", "xã", "phường"]
  private static let verbs: Set<String> = ["đã", "đang", "sẽ", "được", "theo", "tại", "trong", "đến", "nhằm", "để"]
  private static let afterYear: Set<String> = ["trên", "của", "tại", "và", "ở"]
  /// What no title holds: the sentence goes on.
  private static let auxiliaries: Set<String> = ["đã", "đang", "sẽ"]
  private static let clauseOpenings: Set<String> = ["trong", "theo", "qua", "gồm", "do", "nên", "nhưng", "yêu"]
  private static let titleOpenings = CitationStyle.selfContained
  private static let stateBodies = IssuerNames.codes.compactMap { IssuerNames.name(forCode: $0) }.map { Array($0.utf8) }
}
