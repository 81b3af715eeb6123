import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

/// Puts together the canonical statement of a command; keywords come from its specification.
struct StatementBuilder {
  private let specification: CommandSpecification
  private let language: Language
  private(set) var statement: Statement

  init(_ command: EditCommand, _ language: Language, kind: Int = 0, comments: Comments = .none) {
    specification = command.specification
    self.language = language
    statement = Statement(comments: comments, words: [])
    phrase(specification.verb[language])
    if specification.kinds.indices.contains(kind) { phrase(specification.kinds[kind][language]) }
  }

  mutating func phrase(_ text: String) {
    for word in text.split(separator: " ") { statement.words.append(Word(String(word))) }
  }

  /// A bare word: a code, a number, a date.
  mutating func word(_ text: String) { statement.words.append(Word(text)) }

  mutating func quoted(_ text: String) { statement.words.append(Word(text, isQuoted: true)) }

  private mutating func keyword(_ name: String) {
    if let term = specification.parameter(named: name)?.keyword { phrase(term[language]) }
  }

  mutating func pair(_ name: String, _ value: String?) {
    guard let value else { return }
    keyword(name)
    word(value)
  }

  mutating func quotedPair(_ name: String, _ value: String?) {
    guard let value else { return }
    keyword(name)
    quoted(value)
  }

  /// Bare words where they cannot be taken for anything else, behind a keyword if one is named.
  mutating func quotedUnlessPlain(_ text: String, pair name: String? = nil) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let arePlain = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || ":.-_/@|%+".contains($0) }
    }
    if let name { keyword(name) }
    // A value is one word; a line that begins with a stroke is a text.
    guard arePlain, words.count == 1 || name == nil, !text.hasPrefix("|") else { return quoted(text) }
    phrase(text)
  }

  /// A value of a choice, in the language of the script.
  mutating func pair(_ name: String, choice: Int?) {
    guard let choice, case .choice(let list) = specification.parameter(named: name)?.type,
      list.terms.indices.contains(choice)
    else { return }
    keyword(name)
    phrase(list.terms[choice][language])
  }

  mutating func pair(_ name: String, _ period: Period?) {
    guard let period else { return }
    keyword(name)
    words(of: period)
  }

  mutating func words(of period: Period) {
    phrase(period.script(language))
  }

  mutating func flag(_ name: String, _ isSet: Bool) { if isSet { keyword(name) } }

  /// A value that needs no quotes, in the language of the script.
  mutating func bareValue(of field: Field, _ value: String) {
    if field.takesBareWords { phrase(field.spelling(of: value, language)) } else { word(value) }
  }

  mutating func field(_ field: Field) { phrase(field.term[language]) }

  mutating func block(_ text: SourcedText) { statement.block = TextBlock(text: text.text) }

  mutating func block(_ block: TextBlock) { statement.block = block }
}

extension Period {
  /// How a script writes the period, with its range if it has one of its own.
  func script(_ language: Language) -> String {
    let name = canonical(language)
    guard let range else { return name }
    let (from, to) = language == .vietnamese ? ("từ", "đến") : ("from", "to")
    return "\(name) \(from) \(range.lowerBound) \(to) \(range.upperBound)"
  }
}
