/// A stretch of a text that was changed, or of what stayed around it.
package struct WordSegment: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    case same(String)
    case removed(String)
    case added(String)
    /// A period or one of its days, which moved on with the report.
    case period(old: String, new: String)
  }

  package var content: Content
  /// True if a blank stands before it.
  package var isSpaced: Bool

  package init(content: Content, isSpaced: Bool) {
    self.content = content
    self.isSpaced = isSpaced
  }

  /// True for words that came or went.
  package var isEdit: Bool {
    switch content {
    case .same, .period: false
    case .removed, .added: true
    }
  }
}

/// The difference of two texts, syllable by syllable.
enum WordDifference {
  static func segments(_ old: [Syllable], _ new: [Syllable]) -> [WordSegment] {
    var numbers = SyllableNumbers()
    let pairs = Alignment.pairs(numbers.numbers(of: old), numbers.numbers(of: new))
    var writer = SegmentWriter()
    var (oldStart, newStart) = (0, 0)
    for pair in pairs {
      writer.replace(old[oldStart..<pair.old], new[newStart..<pair.new])
      writer.keep(old[pair.old], new[pair.new])
      (oldStart, newStart) = (pair.old + 1, pair.new + 1)
    }
    writer.replace(old[oldStart...], new[newStart...])
    writer.flush()
    return writer.segments
  }

  /// A text as a whole, as it came or went.
  static func whole(_ syllables: [Syllable], _ content: (String) -> WordSegment.Content) -> [WordSegment] {
    syllables.isEmpty ? [] : [WordSegment(content: content(text(syllables[...])), isSpaced: false)]
  }

  static func text(_ syllables: ArraySlice<Syllable>) -> String {
    var text = ""
    for syllable in syllables {
      if syllable.isSpaced, !text.isEmpty { text += " " }
      text += syllable.text
    }
    return text
  }
}

/// Equal syllables get equal numbers; so do all periods.
struct SyllableNumbers {
  private var numbers: [String: Int] = [:]

  mutating func numbers(of syllables: [Syllable]) -> [Int] {
    syllables.map { syllable in
      if syllable.isPeriod { return -1 }
      if let number = numbers[syllable.text] { return number }
      numbers[syllable.text] = numbers.count
      return numbers.count - 1
    }
  }
}

private struct SegmentWriter {
  private(set) var segments: [WordSegment] = []
  /// What stayed, until something else comes.
  private var kept: [Syllable] = []

  mutating func keep(_ old: Syllable, _ new: Syllable) {
    if old.text == new.text { return kept.append(new) }
    flush()
    segments.append(WordSegment(content: .period(old: old.text, new: new.text), isSpaced: new.isSpaced))
  }

  mutating func replace(_ old: ArraySlice<Syllable>, _ new: ArraySlice<Syllable>) {
    guard !old.isEmpty || !new.isEmpty else { return }
    flush()
    if let first = old.first {
      segments.append(WordSegment(content: .removed(WordDifference.text(old)), isSpaced: first.isSpaced))
    }
    if let first = new.first {
      // Two marks beside each other are easier to read apart.
      let isSpaced = first.isSpaced || !old.isEmpty
      segments.append(WordSegment(content: .added(WordDifference.text(new)), isSpaced: isSpaced))
    }
  }

  mutating func flush() {
    guard let first = kept.first else { return }
    segments.append(WordSegment(content: .same(WordDifference.text(kept[...])), isSpaced: first.isSpaced))
    kept = []
  }
}
