import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

/// The keyword that mistyped words most likely meant.
package struct TermSuggestion {
  /// For a message, in the language of the messages.
  let name: LocalizedText
  /// For the command, in the language in which it was typed.
  let spelling: String
  /// How many of the words it stands for.
  let wordCount: Int

  /// The term that the bare words at the start of `words` are near to; the most words, at most `longest`, are tried
  /// first, because a term may have several.
  package init?(for words: ArraySlice<Word>, longest: Int, among terms: [Term]) {
    // No keyword has a figure: a number behind a mistyped one must not be taken for a part of it.
    let bare = words.prefix(longest).prefix { !$0.isQuoted && !$0.text.contains(where: \.isNumber) }.map(\.text)
    let spellings = terms.flatMap { term in [(term.en, term), (term.vi, term)] }
    for count in (0..<bare.count).reversed() {
      let typed = bare[...count].joined(separator: " ")
      guard let best = Suggestion.closest(to: typed, among: spellings.map(\.0), limit: 1).first,
        let term = spellings.first(where: { $0.0 == best })?.1
      else { continue }
      name = LocalizedText(vi: term.vi, en: term.en)
      spelling = best
      wordCount = count + 1
      return
    }
    return nil
  }
}

extension Diagnostic {
  /// With the suggested keyword in place of the words that were meant to be it.
  func replacing(_ words: ArraySlice<Word>, by suggestion: TermSuggestion?) -> Diagnostic {
    guard let suggestion else { return self }
    return replacing(words.prefix(suggestion.wordCount).span, with: suggestion.spelling)
  }
}
