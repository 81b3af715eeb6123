/// The languages of prompts, messages and keywords.
package enum Language: String, CaseIterable, Sendable {
  case vietnamese = "vi"
  case english = "en"
}

/// One message in both languages, side by side, so that the compiler sees a missing one.
package struct LocalizedText: Hashable, Sendable {
  package var vi: String
  package var en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// A text that is the same in both languages: a number, a symbol, a name.
  package init(verbatim text: String) {
    self.init(vi: text, en: text)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}
