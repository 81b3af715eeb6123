import ReportModel

/// A paragraph, item or table that came, went, or reads otherwise.
package struct ParagraphDifference: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case added, gone, changed
    /// Nothing but periods and their days differs.
    case period
  }

  package var kind: Kind
  package var block: BlockKind
  /// Its number in its section, from 1; nil where it is not.
  package var oldPosition: Int?
  package var newPosition: Int?
  /// What stayed and what did not, in the order of the text.
  package var segments: [WordSegment]
}

/// A paragraph as it is compared.
struct ComparedParagraph: Sendable {
  var kind: BlockKind
  /// As the paper has it; of a table with its cells.
  var text: String
  /// As it was written, with its references.
  var source: String

  init(_ text: String, kind: BlockKind = .paragraph, source: String? = nil) {
    self.kind = kind
    self.text = text
    self.source = source ?? text
  }
}

/// Compares lists of paragraphs: first what is equal, then what is equal but for periods, then what was written as the
/// same text with references, then what has most of its syllables in common.
struct ParagraphComparison {
  private let oldReader: SyllableReader
  private let newReader: SyllableReader

  /// From this share of common syllables on two texts are one that was changed.
  private static let likeness = 0.4
  /// How far apart two texts may stand, among those that have no other partner.
  private static let window = 8

  init(_ oldPeriod: Period?, _ newPeriod: Period?) {
    oldReader = SyllableReader(oldPeriod)
    newReader = SyllableReader(newPeriod)
  }

  func differences(_ old: [ComparedParagraph], _ new: [ComparedParagraph]) -> [ParagraphDifference] {
    if old.count == new.count, zip(old, new).allSatisfy({ $0.kind == $1.kind && $0.text == $1.text }) { return [] }
    var partners = [Int?](repeating: nil, count: new.count)
    match(&partners, old.count) { $0.isOld ? old[$0.index].key(\.text) : new[$0.index].key(\.text) }
    let oldRest = Self.rest(partners, old.count)
    // Only what is not simply equal is cut into syllables.
    var oldSyllables: [Int: [Syllable]] = [:]
    var newSyllables: [Int: [Syllable]] = [:]
    for index in oldRest { oldSyllables[index] = oldReader.syllables(of: old[index].text) }
    for index in new.indices where partners[index] == nil {
      newSyllables[index] = newReader.syllables(of: new[index].text)
    }
    match(&partners, old.count) {
      ($0.isOld ? oldSyllables[$0.index] : newSyllables[$0.index])?.maskedText ?? ""
    }
    match(&partners, old.count) { $0.isOld ? old[$0.index].key(\.source) : new[$0.index].key(\.source) }
    matchSimilar(&partners, old, oldSyllables, new, newSyllables)
    return written(partners, old, oldSyllables, new, newSyllables)
  }

  private static func rest(_ partners: [Int?], _ oldCount: Int) -> [Int] {
    var isTaken = [Bool](repeating: false, count: oldCount)
    for case let partner? in partners { isTaken[partner] = true }
    return isTaken.indices.filter { !isTaken[$0] }
  }

  // MARK: Partners

  /// Aligns what has no partner yet, between any two that have, by a key.
  private func match(
    _ partners: inout [Int?], _ oldCount: Int, key: ((isOld: Bool, index: Int)) -> String
  ) {
    var numbers: [String: Int] = [:]
    func number(_ text: String) -> Int {
      if let number = numbers[text] { return number }
      numbers[text] = numbers.count
      return numbers.count - 1
    }
    for (oldGap, newGap) in Self.gaps(partners, oldCount) {
      let pairs = Alignment.pairs(
        oldGap.map { number(key((true, $0))) }, newGap.map { number(key((false, $0))) })
      for pair in pairs { partners[newGap.lowerBound + pair.new] = oldGap.lowerBound + pair.old }
    }
  }

  /// The stretches between partners in which both sides have something.
  private static func gaps(_ partners: [Int?], _ oldCount: Int) -> [(Range<Int>, Range<Int>)] {
    var result: [(Range<Int>, Range<Int>)] = []
    var (oldStart, newStart) = (0, 0)
    func close(_ oldEnd: Int, _ newEnd: Int) {
      if oldStart < oldEnd, newStart < newEnd { result.append((oldStart..<oldEnd, newStart..<newEnd)) }
      (oldStart, newStart) = (oldEnd + 1, newEnd + 1)
    }
    for (index, partner) in partners.enumerated() { if let partner { close(partner, index) } }
    close(oldCount, partners.count)
    return result
  }

  /// Pairs that are each other's best within a window, from the front.
  private func matchSimilar(
    _ partners: inout [Int?], _ old: [ComparedParagraph], _ oldSyllables: [Int: [Syllable]],
    _ new: [ComparedParagraph], _ newSyllables: [Int: [Syllable]]
  ) {
    var numbers = SyllableNumbers()
    for (oldGap, newGap) in Self.gaps(partners, old.count) {
      let left = oldGap.map { numbers.numbers(of: oldSyllables[$0] ?? []).sorted() }
      let right = newGap.map { numbers.numbers(of: newSyllables[$0] ?? []).sorted() }
      var next = 0
      for index in left.indices {
        func likeness(_ first: Int, _ second: Int) -> Double {
          old[oldGap.lowerBound + first].kind == new[newGap.lowerBound + second].kind
            ? Self.likeness(left[first], right[second]) : 0
        }
        let candidates = next..<min(next + Self.window, right.count)
        guard let best = candidates.max(by: { likeness(index, $0) < likeness(index, $1) }) else { break }
        let value = likeness(index, best)
        let rivals = index + 1..<min(index + Self.window, left.count)
        guard value >= Self.likeness, rivals.isEmpty || rivals.allSatisfy({ likeness($0, best) <= value }) else {
          continue
        }
        partners[newGap.lowerBound + best] = oldGap.lowerBound + index
        next = best + 1
      }
    }
  }

  /// The share of common elements of two sorted lists, 0 to 1.
  static func likeness(_ left: [Int], _ right: [Int]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var (first, second, common) = (0, 0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        common += 1
        first += 1
        second += 1
      } else if left[first] < right[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return Double(2 * common) / Double(left.count + right.count)
  }

  // MARK: What differs

  private func written(
    _ partners: [Int?], _ old: [ComparedParagraph], _ oldSyllables: [Int: [Syllable]], _ new: [ComparedParagraph],
    _ newSyllables: [Int: [Syllable]]
  ) -> [ParagraphDifference] {
    let gone = Set(Self.rest(partners, old.count))
    var result: [ParagraphDifference] = []
    var oldIndex = 0
    func tellGone(before end: Int) {
      while oldIndex < end {
        if gone.contains(oldIndex) {
          let segments = WordDifference.whole(oldSyllables[oldIndex] ?? []) { .removed($0) }
          result.append(
            ParagraphDifference(
              kind: .gone, block: old[oldIndex].kind, oldPosition: oldIndex + 1, newPosition: nil, segments: segments))
        }
        oldIndex += 1
      }
    }
    for (index, partner) in partners.enumerated() {
      guard let partner else {
        let segments = WordDifference.whole(newSyllables[index] ?? []) { .added($0) }
        result.append(
          ParagraphDifference(
            kind: .added, block: new[index].kind, oldPosition: nil, newPosition: index + 1, segments: segments))
        continue
      }
      tellGone(before: partner)
      oldIndex = partner + 1
      guard let before = oldSyllables[partner], let after = newSyllables[index] else { continue }
      let segments = WordDifference.segments(before, after)
      guard let kind = Self.kind(of: segments) else { continue }
      result.append(
        ParagraphDifference(
          kind: kind, block: new[index].kind, oldPosition: partner + 1, newPosition: index + 1, segments: segments))
    }
    tellGone(before: old.count)
    return result
  }

  /// Nil if nothing but blanks differs.
  private static func kind(of segments: [WordSegment]) -> ParagraphDifference.Kind? {
    if segments.contains(where: \.isEdit) { return .changed }
    return segments.contains { if case .period = $0.content { true } else { false } } ? .period : nil
  }

  /// What differs between two headings; none if nothing does.
  func segments(ofHeading old: String, _ new: String) -> [WordSegment] {
    guard old != new else { return [] }
    let segments = WordDifference.segments(oldReader.syllables(of: old), newReader.syllables(of: new))
    return Self.kind(of: segments) == nil ? [] : segments
  }

  /// A heading as it is matched: without diacritics and case, and whatever its period.
  func headingKey(_ heading: String, isOld: Bool) -> String {
    (isOld ? oldReader : newReader).syllables(of: heading).maskedText
  }
}

extension ComparedParagraph {
  fileprivate func key(_ text: KeyPath<ComparedParagraph, String>) -> String {
    "\(kind.rawValue) \(self[keyPath: text])"
  }
}

extension [Syllable] {
  /// The text without its blanks and with all periods alike.
  fileprivate var maskedText: String {
    var text = ""
    for syllable in self { text += syllable.isPeriod ? "\u{1} " : syllable.text + " " }
    return text
  }
}
