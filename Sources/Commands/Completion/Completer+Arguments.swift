import CommandLanguage
import Foundations
import ReportModel
import ReportScript

/// What a value belongs to: its command, and what that says so far.
struct ValueScope {
  let specification: CommandSpecification
  /// Which of the command's kinds was said.
  let kind: Int
  let progress: ArgumentProgress

  var kindTerm: Term? { specification.kinds.indices.contains(kind) ? specification.kinds[kind] : nil }

  /// The only type that the kind admits; nil if it admits any.
  var documentType: DocumentType? { kindTerm.flatMap { DocumentKind.type(saidBy: $0) } }
}

// What follows verb and kind: values and keywords.

extension Completer {
  func addArguments(_ words: [Word], _ word: TypedWord, to list: inout CandidateList) {
    guard let (specification, kind, count) = binder.command(of: words) else { return }
    let progress = ArgumentProgress(specification, words, from: count)
    let scope = ValueScope(specification: specification, kind: kind, progress: progress)
    let language = keywordLanguage(words, specification)
    // Values come before keywords.
    for expectation in progress.expectations {
      // A quoted word is a value of its own.
      guard word.quotes == nil || expectation.start == words.count else { continue }
      let typed = TypedValue(words[expectation.start...], word)
      switch expectation.kind {
      case .value(let parameter): addValue(of: parameter, typed, word, scope, to: &list)
      case .rangeDate(let parameter): addDates(for: parameter, typed, scope, to: &list)
      case .rangeWord, .keyword: break
      }
    }
    guard word.quotes == nil else { return }
    for expectation in progress.expectations {
      let typed = TypedValue(words[expectation.start...], word)
      switch expectation.kind {
      case .keyword: addKeywords(progress, typed, language, to: &list)
      case .rangeWord(let term): addRangeWord(term, typed, language, to: &list)
      case .value, .rangeDate: break
      }
    }
  }

  private func addValue(
    of parameter: Parameter, _ typed: TypedValue, _ word: TypedWord, _ scope: ValueScope, to list: inout CandidateList
  ) {
    if case .text = parameter.placement {
      if let text = word.prose { addReferences(in: text, to: &list) }
      // Texts are quoted or blocks.
      guard word.quotes != nil || parameter.acceptsBareWord else { return }
    }
    addValues(of: parameter, typed, scope, to: &list)
  }

  private func addKeywords(
    _ progress: ArgumentProgress, _ typed: TypedValue, _ language: Language, to list: inout CandidateList
  ) {
    let spelling = fittingLanguage(typed, progress.openKeywords.compactMap(\.keyword), preferring: language)
    for parameter in progress.openKeywords {
      guard let term = parameter.keyword else { continue }
      list.offer(phrase: term[spelling], for: typed, detail: parameter.label[self.language])
    }
  }

  private func addRangeWord(_ term: Term, _ typed: TypedValue, _ language: Language, to list: inout CandidateList) {
    list.offer(
      phrase: term[language], for: typed,
      detail: say("đơn vị có mốc ngày riêng", "where the period has days of its own"))
  }

  /// The language in which the verb was typed; that of the session where both spell it alike, or where it was cut short.
  private func keywordLanguage(_ words: [Word], _ specification: CommandSpecification) -> Language {
    let typed = UnicodeText.folded(words.prefix(3).map(\.text).joined(separator: " ")) + " "
    func says(_ language: Language) -> Bool { typed.hasPrefix(UnicodeText.folded(specification.verb[language]) + " ") }
    return says(language) || !says(language.other) ? language : language.other
  }
}

extension TypedWord {
  /// The text between its quote and the cursor.
  var prose: TypedText? {
    quotes.map { TypedText(raw: $0.raw, start: start + $0.width, isInStraightQuotes: !$0.isCurly) }
  }
}
