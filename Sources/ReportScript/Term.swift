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

/// Finds the longest keyword phrase at a place in a command: a tree with a byte of the folded phrases at each branch, so
/// that a word which is none is left at its first bytes.
package struct PhraseTable<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    let byte: UInt8
    /// The place of the value in `values`; -1 where no phrase ends.
    var value: Int32 = -1
    /// The node of the first byte that may come next; 0, which is the root, for none.
    var firstChild: Int32 = 0
    /// The next node with the same parent; 0 for none.
    var sibling: Int32 = 0
  }

  private var nodes = [Node(byte: 0)]
  private var values: [Value] = []

  package init() {}

  package init(_ terms: some Sequence<(term: Term, value: Value)>) {
    for (term, value) in terms {
      for spelling in term.spellings { insert(spelling, value) }
    }
  }

  /// The first value that is entered for a phrase stays.
  package mutating func insert(_ phrase: String, _ value: Value) {
    var node = 0
    for byte in KeywordFolding.fold(phrase).utf8 {
      node = child(of: node, byte) ?? addChild(to: node, byte)
    }
    guard nodes[node].value < 0 else { return }
    nodes[node].value = Int32(truncatingIfNeeded: values.count)
    values.append(value)
  }

  /// Behind its siblings: what is declared first is mostly said most.
  private mutating func addChild(to node: Int, _ byte: UInt8) -> Int {
    let place = nodes.count
    nodes.append(Node(byte: byte))
    var last = Int(nodes[node].firstChild)
    if last == 0 {
      nodes[node].firstChild = Int32(truncatingIfNeeded: place)
    } else {
      while nodes[last].sibling != 0 { last = Int(nodes[last].sibling) }
      nodes[last].sibling = Int32(truncatingIfNeeded: place)
    }
    return place
  }

  /// The value of the longest phrase that begins at `place`, and how many words it has. Quoted words are no keywords.
  func longestMatch(_ words: [Word], at place: Int) -> (value: Value, wordCount: Int)? {
    var node = 0
    var index = place
    var best: (value: Int, wordCount: Int)?
    while index < words.count, !words[index].isQuoted, let next = follow(words[index].text, from: node) {
      index += 1
      if nodes[next].value >= 0 { best = (Int(nodes[next].value), index - place) }
      guard let gap = child(of: next, UInt8(ascii: " ")) else { break }
      node = gap
    }
    return best.map { (values[$0.value], $0.wordCount) }
  }

  /// Where the bytes of a folded word lead; nil if no phrase goes on with it.
  private func follow(_ word: String, from start: Int) -> Int? {
    var node = start
    let bytes = word.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      // What is no ASCII is folded as a whole, once the bytes before it have led somewhere.
      guard byte < 0x80 else { return follow(folded: UnicodeText.folded(word), from: start) }
      guard let next = child(of: node, (0x41...0x5A).contains(byte) ? byte | 0x20 : byte) else { return nil }
      node = next
    }
    return node
  }

  private func follow(folded: String, from start: Int) -> Int? {
    var node = start
    for byte in folded.utf8 {
      guard let next = child(of: node, byte) else { return nil }
      node = next
    }
    return node
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? {
    var child = Int(nodes[node].firstChild)
    while child != 0 {
      if nodes[child].byte == byte { return child }
      child = Int(nodes[child].sibling)
    }
    return nil
  }
}

/// A phrase table that is handed around as one reference.
final class SharedPhraseTable: Sendable {
  private let table: PhraseTable<Int>

  init(_ table: PhraseTable<Int>) { self.table = table }

  /// As of the table.
  func longestMatch(_ words: [Word], at place: Int) -> (value: Int, wordCount: Int)? {
    table.longestMatch(words, at: place)
  }
}

/// A phrase table that is made when it is first asked for, once: a start pays only for the commands it runs.
final class LazyPhraseTable: Sendable {
  private let make: @Sendable () -> PhraseTable<Int>
  private let made = Mutex<SharedPhraseTable?>(nil)

  init(_ make: @escaping @Sendable () -> PhraseTable<Int>) { self.make = make }

  var value: SharedPhraseTable {
    made.withLock { made in
      if let made { return made }
      let table = SharedPhraseTable(make())
      made = table
      return table
    }
  }
}

/// The values that a choice offers, with the table that finds them.
///
/// A class, like the parameters that offer them: it never changes and is handed around at every command of a replay.
package final class ChoiceList: Sendable {
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
