import CommandLanguage
import Foundations
import ReportScript

// The words that begin a command: its verb and its kind.

extension Completer {
  private static let longestPhrase = 6

  /// The verbs and kinds that go on what was typed, in the language of the session; in the other one if only that fits.
  func addCommands(_ words: [Word], _ word: TypedWord, to list: inout CandidateList) {
    guard word.quotes == nil, words.count < Self.longestPhrase, words.allSatisfy({ !$0.isQuoted }) else { return }
    addCommands(TypedValue(words[...], word), to: &list)
    if !list.hasMatches, binder.command(of: words) == nil { addPhrases(with: TypedValue(words[...], word), to: &list) }
  }

  func addCommands(_ typed: TypedValue, to list: inout CandidateList) {
    for language in [language, language.other] where !list.has(.start) {
      addVerbs(typed, language, to: &list)
      addKinds(typed, language, to: &list)
    }
  }

  private func addVerbs(_ typed: TypedValue, _ language: Language, to list: inout CandidateList) {
    for verb in CommandTable.verbs where typed.pattern.begins(verb[language]) {
      list.offer(phrase: verb[language], for: typed, detail: detail(of: verb))
    }
  }

  /// What a verb does, or the kinds that it may be said of.
  private func detail(of verb: Term) -> String {
    let specifications = CommandTable.specifications.filter { $0.verb == verb }
    guard let only = specifications.first, specifications.count > 1 || only.kinds.count > 1 else {
      return specifications.first?.summary[language] ?? ""
    }
    return specifications.flatMap(\.kinds).map { $0[language] }.joined(separator: ", ")
  }

  /// The kinds of the verb that was typed, be they said in its language or, failing that, in the other.
  private func addKinds(_ typed: TypedValue, _ language: Language, to list: inout CandidateList) {
    for verb in CommandTable.verbs {
      guard let rest = typed.behind(verb[language]) else { continue }
      for kindLanguage in [language, language.other] where !list.has(.start) {
        addKinds(of: verb, rest, language, kindLanguage, to: &list, typed)
      }
    }
  }

  private func addKinds(
    of verb: Term, _ rest: FoldedPattern, _ language: Language, _ kindLanguage: Language,
    to list: inout CandidateList, _ typed: TypedValue
  ) {
    for specification in CommandTable.specifications where specification.verb == verb {
      for kind in specification.kinds {
        guard let match = rest.match(kind[kindLanguage]) else { continue }
        let phrase = "\(verb[language]) \(kind[kindLanguage])"
        list.add(match, at: typed.start, phrase) {
          Completion.Candidate(
            phrase, label: kind[kindLanguage], detail: specification.summary[self.language], ending: typed.ending)
        }
      }
    }
  }

  /// Whole commands in which what was typed stands somewhere: “kế hoạch” finds “thêm kế hoạch”.
  private func addPhrases(with typed: TypedValue, to list: inout CandidateList) {
    guard typed.pattern.count > 1 else { return }
    for language in [language, language.other] where !list.hasMatches {
      for specification in CommandTable.specifications {
        for phrase in specification.phrases(language) {
          list.offer(phrase: phrase, for: typed, detail: specification.summary[self.language])
        }
      }
    }
  }
}

extension CommandSpecification {
  /// The words that begin the command: one phrase for each kind.
  func phrases(_ language: Language) -> [String] {
    kinds.isEmpty ? [verb[language]] : kinds.map { "\(verb[language]) \($0[language])" }
  }
}

extension CommandTable {
  /// Each verb once, in the order of the manual.
  static let verbs: [Term] = {
    var verbs: [Term] = []
    for specification in specifications where !verbs.contains(specification.verb) { verbs.append(specification.verb) }
    return verbs
  }()
}

extension Language {
  var other: Language { self == .vietnamese ? .english : .vietnamese }
}

extension TypedValue {
  /// What was typed behind a whole verb and a blank; nil if that does not stand there.
  fileprivate func behind(_ verb: String) -> FoldedPattern? {
    let folded = UnicodeText.folded(text)
    let opening = UnicodeText.folded(verb) + " "
    return folded.hasPrefix(opening) ? FoldedPattern(folded.dropFirst(opening.count)) : nil
  }
}
