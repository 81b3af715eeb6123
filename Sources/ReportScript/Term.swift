import Foundations

/// A keyword in both languages; each spelling may have several words. Understood in any case, with or without
/// diacritics.
package struct Term: Hashable, Sendable {
  package let en: String
  package let vi: String
  /// Further spellings that are understood and never printed.
  package let aliases: [String]

  package init(_ en: String, _ vi: String, aliases: [String] = []) {
    self.en = en
    self.vi = vi
    self.aliases = aliases
  }

  package subscript(language: Language) -> String { language == .vietnamese ? vi : en }

  package var spellings: [String] { [en, vi] + aliases }
}

/// Folds words for keyword look-up, remembering the Vietnamese ones: a script has few different keywords.
package struct KeywordFolder: Sendable {
  private var known: [String: String] = [:]

  package init() {}

  package mutating func fold(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    if isPlain { return word }
    if let folded = known[word] { return folded }
    let folded = UnicodeText.folded(word)
    if known.count < 4096 { known[word] = folded }
    return folded
  }
}

/// Finds the longest keyword phrase at a place in a command.
package struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var rest: [String]
    var value: Value
  }

  /// First folded word → what may follow, longest first.
  private var entries: [String: [Entry]] = [:]

  package init() {}

  package init(_ terms: some Sequence<(term: Term, value: Value)>) {
    for (term, value) in terms {
      for spelling in term.spellings { insert(spelling, value) }
    }
  }

  package mutating func insert(_ phrase: String, _ value: Value) {
    let words = UnicodeText.folded(phrase).split(separator: " ").map(String.init)
    guard let first = words.first else { return }
    let entry = Entry(rest: Array(words.dropFirst()), value: value)
    var list = entries[first] ?? []
    let place = list.firstIndex { $0.rest.count < entry.rest.count } ?? list.endIndex
    list.insert(entry, at: place)
    entries[first] = list
  }

  /// The value of the longest phrase that `word(0)`, `word(1)` … begin with, and how many words it has; `word` gives a
  /// folded bare word, or nil past the end or for a quoted one.
  package func longestMatch(_ word: (Int) -> String?) -> (value: Value, wordCount: Int)? {
    guard let first = word(0), let list = entries[first] else { return nil }
    for entry in list {
      var index = 0
      while index < entry.rest.count, word(index + 1) == entry.rest[index] { index += 1 }
      if index == entry.rest.count { return (entry.value, index + 1) }
    }
    return nil
  }
}
