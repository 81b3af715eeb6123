import CommandLanguage
import Foundations
import Synchronization

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

/// Bare words as keywords are compared.
enum KeywordFolding {
  static func fold(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return isPlain ? word : UnicodeText.folded(word)
  }
}

/// Finds the longest keyword phrase at a place in a command: a tree with a folded word at each branch.
package struct PhraseTable<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var value: Value?
    private var branches: [(word: String, node: Int)] = []
    private var hashed: [String: Int] = [:]

    var isLeaf: Bool { branches.isEmpty }

    /// The place of the node that the next word leads to.
    func next(_ word: String) -> Int? {
      // Few branches are faster compared one by one than hashed.
      if branches.count >= 16 { return hashed[word] }
      for branch in branches where branch.word == word { return branch.node }
      return nil
    }

    mutating func branch(_ word: String, to node: Int) {
      branches.append((word, node))
      hashed[word] = node
    }
  }

  private var nodes = [Node()]

  package init() {}

  package init(_ terms: some Sequence<(term: Term, value: Value)>) {
    for (term, value) in terms {
      for spelling in term.spellings { insert(spelling, value) }
    }
  }

  /// The first value that is entered for a phrase stays.
  package mutating func insert(_ phrase: String, _ value: Value) {
    var node = 0
    for word in UnicodeText.folded(phrase).split(separator: " ").map(String.init) {
      if let next = nodes[node].next(word) {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].branch(word, to: nodes.count - 1)
        node = nodes.count - 1
      }
    }
    if nodes[node].value == nil { nodes[node].value = value }
  }

  /// The value of the longest phrase that begins at `place`, and how many words it has. Quoted words are no keywords.
  func longestMatch(_ words: [Word], at place: Int) -> (value: Value, wordCount: Int)? {
    var node = 0
    var index = place
    var best: (value: Value, wordCount: Int)?
    while index < words.count, !words[index].isQuoted, !nodes[node].isLeaf,
      let next = nodes[node].next(KeywordFolding.fold(words[index].text))
    {
      node = next
      index += 1
      if let value = nodes[node].value { best = (value, index - place) }
    }
    return best
  }
}

/// A phrase table that is made when it is first asked for, once: a start pays only for the commands it runs.
final class LazyPhraseTable: Sendable {
  private let make: @Sendable () -> PhraseTable<Int>
  private let made = Mutex<PhraseTable<Int>?>(nil)

  init(_ make: @escaping @Sendable () -> PhraseTable<Int>) { self.make = make }

  var value: PhraseTable<Int> {
    made.withLock { made in
      if let value = made { return value }
      let value = make()
      made = value
      return value
    }
  }
}

/// The values that a choice offers, with the table that finds them.
package struct ChoiceList: Sendable {
  package let terms: [Term]
  /// What each stands for, where its word does not say it; else none.
  private let details: [LocalizedText]
  let table: LazyPhraseTable

  package init(_ terms: [Term], details: [LocalizedText] = []) {
    self.terms = terms
    self.details = details
    table = LazyPhraseTable { PhraseTable(terms.enumerated().map { (term: $1, value: $0) }) }
  }

  package func detail(_ index: Int) -> LocalizedText? { details.indices.contains(index) ? details[index] : nil }
}
