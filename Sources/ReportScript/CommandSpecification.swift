import Foundations

/// The declaration of one command: it feeds the parser, `help`, completion and the manual.
///
/// A class, like its parameters: it never changes and is handed around at every command of a replay.
package final class CommandSpecification: Sendable {
  package enum Scope: Sendable {
    /// Changes the report; may stand in files.
    case edit
    /// Acts on the session or the disk; never in files.
    case session
  }

  /// The name of its manual page: "add-dossier".
  package let id: String
  package let scope: Scope
  package let verb: Term
  /// What follows the verb; empty if nothing does.
  package let kinds: [Term]
  package let summary: LocalizedText
  package let parameters: [Parameter]
  /// One whole command each; a text block stands on lines of its own.
  package let examples: [LocalizedText]
  /// What the manual says beyond the summary.
  package let details: LocalizedText?
  /// It asks questions all along, so it is for the shell alone.
  package let isDialogue: Bool
  let keywords: LazyPhraseTable
  /// One of its keywords is =, which needs no blanks around it.
  let hasEqualsSign: Bool
  /// Asked for at every command, so kept apart.
  let positionals: [Parameter]
  let requiredParameters: [Parameter]

  package init(
    _ id: String, scope: Scope = .edit, verb: Term, kinds: [Term] = [], summary: LocalizedText,
    parameters: [Parameter], examples: [LocalizedText], details: LocalizedText? = nil, isDialogue: Bool = false
  ) {
    self.id = id
    self.scope = scope
    self.verb = verb
    self.kinds = kinds
    self.summary = summary
    self.parameters = parameters
    self.examples = examples
    self.details = details
    self.isDialogue = isDialogue
    positionals = parameters.filter { if case .positional = $0.placement { true } else { false } }
    requiredParameters = parameters.filter(\.isRequired)
    hasEqualsSign = parameters.contains { $0.keyword?.en == "=" }
    keywords = LazyPhraseTable {
      PhraseTable(
        parameters.enumerated().compactMap { index, parameter in
          parameter.keyword.map { (term: $0, value: index) }
        })
    }
  }

  package func parameter(named name: String) -> Parameter? { parameters.first { $0.name == name } }

  /// The command as its manual page shows it: `add dossier CODE field TEXT …`.
  package func usage(_ language: Language) -> String {
    var words = [verb[language]]
    if kinds.count == 1 { words.append(kinds[0][language]) }
    // No brackets: in a usage line they mean that something may be left out.
    if kinds.count > 1 { words.append(kinds.map { $0[language] }.joined(separator: "|")) }
    return (words + parameters.map { $0.usage(language) }).joined(separator: " ")
  }
}

/// One argument of a command. A class, because a replay hands it around 100,000s of times and it never changes.
package final class Parameter: Sendable {
  package enum Placement: Sendable {
    /// Right after the kind, in the order of declaration.
    case positional
    /// Behind its keyword, in any order.
    case keyword(Term)
    /// The keyword alone.
    case flag(Term)
    /// A quoted word anywhere, or the text block.
    case text
  }

  /// Stable within the command, English: "dated".
  package let name: String
  package let placement: Placement
  package let type: ParameterType
  package let isRequired: Bool
  package let isRepeatable: Bool
  /// May be left out but mostly is not: guided entry asks for it.
  package let isExpected: Bool
  /// A text that may also be one bare word, or empty: the value of a field.
  package let acceptsBareWord: Bool
  /// What is asked for, in the user's words: "số, ký hiệu văn bản".
  package let label: LocalizedText
  /// What the value names, where the type does not tell.
  package let meaning: WordMeaning?

  private init(
    _ name: String, _ placement: Placement, _ type: ParameterType, isRequired: Bool, isRepeatable: Bool = false,
    isExpected: Bool = false, acceptsBareWord: Bool = false, label: LocalizedText, meaning: WordMeaning? = nil
  ) {
    self.name = name
    self.placement = placement
    self.type = type
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
    self.isExpected = isExpected
    self.acceptsBareWord = acceptsBareWord
    self.label = label
    self.meaning = meaning
  }

  package static func positional(
    _ name: String, _ type: ParameterType, isRequired: Bool = true, isRepeatable: Bool = false, vi: String, en: String
  ) -> Parameter {
    Parameter(
      name, .positional, type, isRequired: isRequired, isRepeatable: isRepeatable, label: LocalizedText(vi: vi, en: en))
  }

  package static func keyword(
    _ name: String, _ term: Term, _ type: ParameterType, isRequired: Bool = false, isRepeatable: Bool = false,
    vi: String, en: String
  ) -> Parameter {
    Parameter(
      name, .keyword(term), type, isRequired: isRequired, isRepeatable: isRepeatable,
      label: LocalizedText(vi: vi, en: en))
  }

  package static func flag(_ name: String, _ term: Term, vi: String, en: String) -> Parameter {
    Parameter(name, .flag(term), .flag, isRequired: false, label: LocalizedText(vi: vi, en: en))
  }

  package static func text(
    _ name: String, _ type: ParameterType, isRequired: Bool = true, vi: String, en: String
  ) -> Parameter {
    Parameter(name, .text, type, isRequired: isRequired, label: LocalizedText(vi: vi, en: en))
  }

  package func acceptingBareWord() -> Parameter {
    Parameter(name, placement, type, isRequired: isRequired, acceptsBareWord: true, label: label, meaning: meaning)
  }

  /// The same parameter, which is mostly given.
  package func expected() -> Parameter {
    Parameter(
      name, placement, type, isRequired: isRequired, isRepeatable: isRepeatable, isExpected: true,
      acceptsBareWord: acceptsBareWord, label: label, meaning: meaning)
  }

  /// The same parameter, whose value names one of these.
  package func naming(_ meaning: WordMeaning) -> Parameter {
    Parameter(
      name, placement, type, isRequired: isRequired, isRepeatable: isRepeatable, isExpected: isExpected,
      acceptsBareWord: acceptsBareWord, label: label, meaning: meaning)
  }

  package var keyword: Term? {
    switch placement {
    case .keyword(let term), .flag(let term): term
    case .positional, .text: nil
    }
  }

  /// What stands for the value in a usage line. A plain word is called by its label: `DOSSIER-CODE`, `MÃ-HỒ-SƠ`.
  package func placeholder(_ language: Language) -> String {
    guard case .word = type else { return type.placeholder[language] }
    return String(label[language].uppercased().map { $0 == " " ? "-" : $0 })
  }

  package func usage(_ language: Language) -> String {
    let value = placeholder(language)
    let text =
      switch placement {
      case .positional: value
      case .keyword(let term): "\(term[language]) \(value)"
      case .flag(let term): term[language]
      case .text: value
      }
    return (isRequired ? text : "[\(text)]") + (isRepeatable ? "…" : "")
  }
}

/// What a value must look like.
package enum ParameterType: Sendable {
  /// One word, bare or quoted: a code, an abbreviation, a file.
  case word
  /// A short text: quoted, or one bare word.
  case text
  /// Prose with markup, quoted or as a block; several paragraphs are several values.
  case prose
  /// The rows of a table, as a block.
  case table
  case date
  case period
  case section
  /// The number of an annex, from 1, or its identifier.
  case annex
  case documentNumber
  case documentReference
  case year
  /// 0 or more.
  case count
  /// 1 or more.
  case ordinal
  case choice(ChoiceList)
  /// A field of `set`.
  case field
  case flag

  package var placeholder: LocalizedText {
    switch self {
    case .word: LocalizedText(vi: "TỪ", en: "WORD")
    case .text: LocalizedText(vi: "\"…\"", en: "\"…\"")
    case .prose: LocalizedText(vi: "\"VĂN BẢN\"", en: "\"TEXT\"")
    case .table: LocalizedText(vi: "CÁC-HÀNG", en: "ROWS")
    case .date: LocalizedText(vi: "NGÀY", en: "DATE")
    case .period: LocalizedText(vi: "KỲ", en: "PERIOD")
    case .section: LocalizedText(vi: "MỤC", en: "SECTION")
    case .annex: LocalizedText(vi: "SỐ", en: "N")
    case .documentNumber, .documentReference: LocalizedText(vi: "SỐ-KÝ-HIỆU", en: "NUMBER")
    case .year: LocalizedText(vi: "NĂM", en: "YEAR")
    case .count, .ordinal: LocalizedText(vi: "SỐ", en: "N")
    case .choice(let list):
      LocalizedText(
        vi: list.terms.map(\.vi).joined(separator: "|"), en: list.terms.map(\.en).joined(separator: "|"))
    case .field: LocalizedText(vi: "TRƯỜNG", en: "FIELD")
    case .flag: LocalizedText(verbatim: "")
    }
  }
}
