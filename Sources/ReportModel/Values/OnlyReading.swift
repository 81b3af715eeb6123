import Foundations

// Spellings that officers use elsewhere and that can only mean one thing. They are proposed, never taken by themselves:
// a file has one spelling.

extension CalendarDate {
  /// The day that 8.2.2021, 8-2-2021, 8/2/21, 2021/02/08, 08022021 or the American 8/30/2021 can only mean.
  package static func onlyReading(of text: String) -> CalendarDate? {
    guard let numbers = numbers(of: text) else { return nil }
    let (first, second, third) = numbers
    if first > 31 { return CalendarDate(year: first, month: second, day: third) }
    let year = third < 100 ? 2000 + third : third
    return CalendarDate(year: year, month: second, day: first)
      ?? (second > 12 ? CalendarDate(year: year, month: first, day: second) : nil)
  }

  private static func numbers(of text: String) -> (Int, Int, Int)? {
    let separators: Set<Character> = [".", "-", "/", ",", ":", "\\"]
    var parts = text.split { separators.contains($0) }.map(String.init)
    if parts.count == 1, text.utf8.count == 8 {
      parts = [String(text.prefix(2)), String(text.dropFirst(2).prefix(2)), String(text.suffix(4))]
    }
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { $0.digit != nil } ? Int(part) : nil }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    return (numbers[0], numbers[1], numbers[2])
  }
}

extension Period {
  /// The period that "Q3.2021", "quý 3-2021", "quý 3 2021", "quý ba năm 2021" or "Q3/21" can only mean, in the language
  /// in which it was typed.
  package static func onlyReading(of text: String) -> String? {
    let folded = UnicodeText.folded(text)
    var words = folded.split { " .-/_,".contains($0) }.map(String.init)
    if let last = words.last, last.utf8.count == 2, last.utf8.allSatisfy({ $0.digit != nil }) {
      words[words.count - 1] = "20" + last
    }
    guard let year = words.popLast() else { return nil }
    let isVietnamese = !vietnameseWords.isDisjoint(with: words)
    words = words.filter { $0 != "nam" }.map { quarterWords[$0] ?? $0 }
    if words.first == "qui" || words.first == "quarter" { words[0] = "quy" }
    let joined = words.joined(separator: " ")
    for candidate in ["\(joined)/\(year)", "\(joined) nam \(year)", "\(joined)\(year)"] {
      let parts = candidate.split(separator: " ").map(String.init)
      if let (period, count) = parse(parts), count == parts.count {
        return period.canonical(isVietnamese ? .vietnamese : .english)
      }
    }
    return nil
  }

  private static let vietnameseWords: Set = ["quy", "qui", "thang", "nam"]
  private static let quarterWords = [
    "mot": "1", "nhat": "1", "hai": "2", "nhi": "2", "ba": "3", "bon": "4", "tu": "4",
  ]
}

extension SectionID {
  /// The section that "i.4", "I4", "I,4", "I-4" or "I.4." can only mean.
  package static func onlyReading(of text: String) -> SectionID? {
    var labels: [String] = []
    var kind: Character?
    for character in text {
      let group: Character? = character.isNumber ? "0" : character.isLetter ? "a" : nil
      if let group {
        if group == kind { labels[labels.count - 1].append(character) } else { labels.append(String(character)) }
      }
      kind = group
    }
    guard let first = labels.first, labels.count <= maximumLevel else { return nil }
    let rest = labels.dropFirst().map { $0.lowercased() }
    return SectionID(([first.uppercased()] + rest).joined(separator: ".")) ?? SectionID(labels.joined(separator: "."))
  }
}

extension Outline {
  /// The section that was most likely meant by one that there is not: the same place in other numerals (i.4 or 1.4 for I.4,
  /// I.3.1 for I.3.a), the section above if it has none below it, or the only one whose name is nearly the same.
  package func nearest(to id: SectionID) -> SectionID? {
    // A small i, v or x was read as a letter.
    if let capital = SectionID.onlyReading(of: id.description), contains(capital) { return capital }
    if let same = renumbered(id) { return same }
    if let parent = id.parent, let section = self[parent], section.children.isEmpty { return parent }
    let near = Suggestion.closest(to: id.description, among: identifiers.map(\.description), limit: 2)
    return near.count == 1 ? near.first.flatMap { SectionID($0) } : nil
  }

  /// Every label is taken for the place that it has among its siblings.
  private func renumbered(_ id: SectionID) -> SectionID? {
    var siblings = id.annex == nil ? sections : annexes
    var labels: [SectionID.Label] = []
    for label in id.labels {
      guard siblings.indices.contains(label.index) else { return nil }
      let section = siblings[label.index]
      labels.append(section.labelling.label(at: label.index))
      siblings = section.children
    }
    return SectionID(labels)
  }
}
