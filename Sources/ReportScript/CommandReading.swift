import CommandLanguage
import Diagnostics
import Foundations

/// A command line that may be unfinished: which command it is, and what it says so far. From it the rest is asked for.
package struct CommandReading: Sendable {
  package let specification: CommandSpecification
  /// Which of the command's kinds was said.
  package let kind: Int
  /// The line, its verb spelled out.
  package let statement: Statement
  /// How many words name the command.
  package let headCount: Int
  /// Where the next value that stands right after the kind would come.
  package let positionalEnd: Int
  package let arguments: Arguments
  /// What is wrong with the line by itself.
  package let diagnostics: [Diagnostic]

  /// True if nothing is wrong but that something is missing.
  package var isMerelyUnfinished: Bool { diagnostics.allSatisfy { $0.id == "missing-argument" } }

  /// The required arguments that are not given, in the order of the declaration.
  package var missing: [Parameter] { specification.requiredParameters.filter { !arguments.has($0.name) } }

  /// How many values are given.
  package var valueCount: Int { arguments.entries.count }

  package func has(_ parameter: Parameter) -> Bool { arguments.has(parameter.name) }

  /// The keyword at the end of the line whose value is missing, and the place of its first word.
  package var valuelessKeyword: (parameter: Parameter, index: Int)? {
    guard isMerelyUnfinished, !diagnostics.isEmpty else { return nil }
    for entry in arguments.entries {
      guard case .flag = entry.value, let parameter = specification.parameter(named: entry.name),
        case .keyword = parameter.placement,
        let index = statement.words.firstIndex(where: { $0.span != nil && $0.span == entry.span })
      else { continue }
      return (parameter, index)
    }
    return nil
  }

  /// The words that write the only value of a parameter in canonical form; nil if there is none, or several.
  package func canonicalWords(of parameter: Parameter, _ language: Language) -> [Word]? {
    let values = arguments.entries.filter { $0.name == parameter.name }.map(\.value)
    guard values.count == 1, let value = values.first else { return nil }
    let field = arguments.entries.lazy.compactMap { if case .field(let field) = $0.value { field } else { nil } }.first
    if case .choice(let choice) = value, case .choice(let list) = parameter.type, list.terms.indices.contains(choice) {
      return list.terms[choice].words(language)
    }
    if let field, field.takesBareWords, case .paragraphs(let texts) = value, let text = texts.first, !text.isEmpty {
      let kept = (try? FieldValue.canonical(text, of: field, at: nil)) ?? text
      return field.spelling(of: kept.text, language).split(separator: " ").map { Word(String($0)) }
    }
    return value.words(language, isBare: isOneWord(parameter) || field?.isBare == true)
  }

  private func isOneWord(_ parameter: Parameter) -> Bool {
    if case .word = parameter.type { true } else { false }
  }
}

extension Arguments.Value {
  /// Nil for what is no word: a flag, a table, several paragraphs.
  fileprivate func words(_ language: Language, isBare: Bool) -> [Word]? {
    func phrase(_ text: String) -> [Word] { text.split(separator: " ").map { Word(String($0)) } }
    switch self {
    case .text(let text): return [Word(text.text, isQuoted: !isBare)]
    case .paragraphs(let paragraphs):
      return paragraphs.count == 1 ? paragraphs.map { Word($0.text, isQuoted: !isBare || $0.isEmpty) } : nil
    case .date(let date): return [Word(date.description)]
    case .period(let period): return phrase(period.script(language))
    case .section(let section): return [Word(section.description)]
    case .documentNumber(let number): return [Word(number.text)]
    case .documentReference(let reference): return [Word(reference.description)]
    case .integer(let integer): return [Word(String(integer))]
    case .field(let field): return field.term.words(language)
    case .choice, .flag, .table: return nil
    }
  }
}

/// A verb that was said without its kind, and what may follow it.
package struct OpenVerb: Sendable {
  package let verb: Term
  /// In the order of the manual.
  package let kinds: [Term]
}

extension ScriptBinder {
  /// What the line says so far; nil if it does not name a command.
  package func read(_ statement: Statement) -> CommandReading? {
    guard let first = statement.words.first, !first.isQuoted, !statement.isMalformed else { return nil }
    var statement = statement
    var found = match(statement.words)
    if found == nil, let completed = completingPrefix(statement) {
      statement = completed
      found = match(completed.words)
    }
    guard let (target, count) = found else { return nil }
    switch target {
    case .reserved: return nil
    case .edit(let index, let kind): return read(statement, editCommands[index].specification, kind, from: count)
    case .session(let index, let kind): return read(statement, sessionCommands[index], kind, from: count)
    }
  }

  private func read(
    _ statement: Statement, _ specification: CommandSpecification, _ kind: Int, from count: Int
  ) -> CommandReading {
    var reader = ArgumentReader(specification, statement, from: count, kind: kind)
    reader.read()
    return CommandReading(
      specification: specification, kind: kind, statement: reader.statement, headCount: count,
      positionalEnd: reader.positionalEnd, arguments: reader.arguments, diagnostics: reader.diagnostics)
  }

  /// The verb, if the line is a verb that needs a kind and nothing else.
  package func openVerb(_ statement: Statement) -> OpenVerb? {
    guard statement.words.first?.isQuoted == false, !statement.isMalformed, match(statement.words) == nil else {
      return nil
    }
    let completed = verb(of: statement) == nil ? completingPrefix(statement) ?? statement : statement
    guard let (verb, count) = verb(of: completed), count == completed.words.count, match(completed.words) == nil else {
      return nil
    }
    return OpenVerb(verb: verb, kinds: kinds(of: verb))
  }
}

extension Term {
  /// The keyword as words of a statement.
  package func words(_ language: Language) -> [Word] { self[language].split(separator: " ").map { Word(String($0)) } }
}

extension CommandSpecification {
  /// The parameter whose keyword `words` begin with, and how many words the keyword has.
  package func keyword(_ words: [Word]) -> (parameter: Parameter, wordCount: Int)? {
    keywords.value.longestMatch(words, at: 0).map { (parameters[$0.value], $0.wordCount) }
  }
}
