import CommandLanguage
import Diagnostics
import Foundations
import ReportScript

/// What somebody answers, as the words that a typed command would have. Quotes are put around a text for her.
enum GuidedAnswer {
  struct Failure: Error {
    var diagnostics: [Diagnostic]
  }

  static func read(
    _ text: String, for parameter: Parameter, takesProse: Bool, in draft: CommandDraft, sources: inout SourceMap
  ) throws(Failure) -> CommandDraft.Answer {
    var answer = CommandDraft.Answer(parameter: parameter, typed: text, words: [])
    let name = draft.title(of: parameter)
    if takesProse {
      answer.block = try block(text, name: name, sources: &sources)
    } else {
      answer.words = try words(text, for: parameter, name: name, language: draft.language, sources: &sources)
    }
    return answer
  }

  // MARK: Lines of their own

  private static func block(_ text: String, name: String, sources: inout SourceMap) throws(Failure) -> TextBlock {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // A block stands below a command; that line has the number 0, so that the lines of the text are counted from 1.
    let script = "?\n" + lines.map { "| \($0)" }.joined(separator: "\n")
    return try parse(script, name: name, firstLine: 0, sources: &sources).first?.block ?? TextBlock(lines: [])
  }

  // MARK: One line

  private static func words(
    _ text: String, for parameter: Parameter, name: String, language: Language, sources: inout SourceMap
  ) throws(Failure) -> [Word] {
    let text = text.trimmed
    if isFree(parameter) { return [try freeWord(text, isText: parameter.isText, name: name, sources: &sources)] }
    var words = try parse(text, name: name, sources: &sources).flatMap(\.words)
    if case .choice(let list) = parameter.type, let term = list.terms.named(text, language) {
      let span: SourceSpan? = ArraySlice(words).span
      return term.words(language).map { Word($0.text, span: span) }
    }
    // Who types the keyword too means no harm.
    if let keyword = parameter.keyword, words.count > keyword.words(language).count,
      UnicodeText.folded(words.prefix(keyword.words(language).count).map(\.text).joined(separator: " "))
        == UnicodeText.folded(keyword[language])
    {
      words.removeFirst(keyword.words(language).count)
    }
    return words
  }

  /// True if all of a line is the value: a text, a code, a file name.
  private static func isFree(_ parameter: Parameter) -> Bool {
    switch parameter.type {
    case .text, .prose: true
    case .word: !parameter.isRepeatable
    default: false
    }
  }

  /// The whole line as one word; quotes that she put herself are taken off.
  private static func freeWord(
    _ text: String, isText: Bool, name: String, sources: inout SourceMap
  ) throws(Failure) -> Word {
    if text.hasPrefix("\"") || text.hasPrefix("“"),
      let words = try? parse(text, name: name, sources: &sources).first?.words, words.count == 1,
      let word = words.first, word.isQuoted
    {
      return word
    }
    let source = try source(text, name: name, sources: &sources)
    let span = SourceSpan(source: source, start: 0, end: sources[source]?.bytes.count ?? 0)
    return Word(text, isQuoted: isText, span: span, origin: TextOrigin(source: source, start: 0))
  }

  // MARK: Sources

  private static func parse(
    _ text: String, name: String, firstLine: Int = 1, sources: inout SourceMap
  ) throws(Failure) -> [Statement] {
    let source = try source(text, name: name, firstLine: firstLine, sources: &sources)
    let parsed = ScriptParser.parse(source, in: sources)
    guard parsed.diagnostics.isEmpty else { throw Failure(diagnostics: parsed.diagnostics) }
    return parsed.script.statements
  }

  private static func source(
    _ text: String, name: String, firstLine: Int = 1, sources: inout SourceMap
  ) throws(Failure) -> SourceID {
    do throws(Diagnostic) {
      return try ScriptSource.read(Array(text.utf8), name: name, firstLine: firstLine, into: &sources)
    } catch {
      throw Failure(diagnostics: [error])
    }
  }
}

// MARK: What may be added

extension GuidedAnswer {
  /// What is to be added to a command that could be run already.
  enum More {
    /// A keyword without its value.
    case asks(Parameter)
    case gives(Parameter, String)
    /// Keywords with their values, or flags.
    case answers([CommandDraft.Answer])
  }

  static func readMore(_ text: String, for draft: CommandDraft, sources: inout SourceMap) throws(Failure) -> More {
    let text = text.trimmed
    // The one that has no keyword is called by its label.
    if let parameter = draft.open.first(where: { $0.keyword == nil && $0.isCalled(text) }) { return .asks(parameter) }
    var rest = try parse(text, name: draft.name, sources: &sources).first?.words ?? []
    var answers: [CommandDraft.Answer] = []
    while let (parameter, count) = draft.specification.keyword(rest) {
      let last = rest[count - 1]
      rest.removeFirst(count)
      if case .flag = parameter.placement {
        answers.append(CommandDraft.Answer(parameter: parameter, typed: "", words: []))
        continue
      }
      if rest.isEmpty, answers.isEmpty { return .asks(parameter) }
      if isFree(parameter), rest.first?.isQuoted == false, answers.isEmpty {
        return .gives(parameter, text.behind(last))
      }
      let end = rest.indices.first { draft.specification.keyword(Array(rest[$0...])) != nil } ?? rest.count
      let value = rest.prefix(end)
      rest.removeFirst(value.count)
      answers.append(
        CommandDraft.Answer(
          parameter: parameter, typed: value.map { ScriptPrinter.print($0) }.joined(separator: " "), words: Array(value)
        ))
    }
    if !rest.isEmpty { throw Failure(diagnostics: [.unknownKeyword(rest[...], draft.specification)]) }
    if answers.count == 1, let answer = answers.first, answer.words.first?.isQuoted == false {
      return .gives(answer.parameter, answer.typed)
    }
    return .answers(answers)
  }
}

extension Parameter {
  var isText: Bool {
    switch type {
    case .text, .prose: true
    default: false
    }
  }

  fileprivate func isCalled(_ text: String) -> Bool {
    let wanted = UnicodeText.folded(text)
    return wanted.count > 2 && [label.vi, label.en].contains { UnicodeText.folded($0).hasPrefix(wanted) }
  }
}

extension String {
  /// Without the blanks around it.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// What stands behind a word that was read from this text.
  fileprivate func behind(_ word: Word) -> String {
    guard let end = word.span?.end else { return "" }
    return String(decoding: UnicodeText.normalized(Array(utf8)).dropFirst(Int(end)), as: UTF8.self).trimmed
  }
}

extension Array where Element == Term {
  /// The term that a number (from 1), one of its spellings or a unique beginning means.
  func named(_ text: String, _ language: Language) -> Term? {
    if let number = Int(text), number >= 1, number <= count { return self[number - 1] }
    let wanted = UnicodeText.folded(text)
    guard !wanted.isEmpty else { return nil }
    if let exact = first(where: { $0.spellings.contains { UnicodeText.folded($0) == wanted } }) { return exact }
    let matches = filter { UnicodeText.folded($0[language]).hasPrefix(wanted) }
    return matches.count == 1 ? matches.first : nil
  }
}

extension OpenVerb {
  func kind(named text: String, _ language: Language) -> Term? { kinds.named(text.trimmed, language) }
}
