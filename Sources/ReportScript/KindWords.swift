import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

/// The kind that a command named, as it was typed: the `plan` of `add plan`.
package struct KindWords: Sendable {
  private let words: ArraySlice<Word>
  private let language: Language

  /// `head` is the verb and the kind of a command, `kind` what they were understood as.
  init?(_ head: ArraySlice<Word>, _ kind: Term) {
    let typed = KeywordFolding.fold(head.map(\.text).joined(separator: " "))
    for language in [Language.vietnamese, .english]
    where typed.hasSuffix(KeywordFolding.fold(kind[language])) {
      words = head.suffix(kind[language].split(separator: " ").count)
      self.language = language
      return
    }
    return nil
  }

  /// Another kind in its place.
  func replacement(by kind: Term) -> Replacement? { words.span.map { Replacement($0, kind[language]) } }
}

/// The kind that was left out, where what follows the verb can only be of one: a document number, a section.
struct KindGuess {
  let replacement: Replacement

  init?(_ words: ArraySlice<Word>, after verb: Term, _ typedVerb: Word) {
    guard let word = words.first, !word.isQuoted, let span = word.span else { return nil }
    guard let kind = DocumentNumber(word.text).map({ DocumentKind.terms[DocumentKind.kind(of: $0.impliedType)] })
    else { return nil }
    let isEnglish = verb.en.hasPrefix(KeywordFolding.fold(typedVerb.text))
    let place = SourceSpan(source: span.source, start: Int(span.start), end: Int(span.start))
    replacement = Replacement(place, (isEnglish ? kind.en : kind.vi) + " ")
  }
}

extension Diagnostic {
  func naming(_ guess: KindGuess?) -> Diagnostic {
    replacing(guess?.replacement.span, with: guess?.replacement.text)
  }
}
