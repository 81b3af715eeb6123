import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

/// What a statement means.
package enum BoundStatement: Sendable {
  case edit(Edit)
  /// A session command: the place of its specification in the table that the binder was given, and its arguments.
  case session(Int, Arguments)
  case rejected([Diagnostic])
}

/// Gives statements their meaning by the table of commands.
package struct ScriptBinder: Sendable {
  enum Target: Sendable {
    case edit(Int, kind: Int)
    case session(Int, kind: Int)
    case reserved
  }

  let editCommands = EditCommand.all
  let sessionCommands: [CommandSpecification]
  private let phrases: PhraseTable<Target>
  let verbs: [Term]
  /// In the shell a unique prefix of a verb of this language is understood too; nil in files.
  package var prefixLanguage: Language?

  package init(
    sessionCommands: [CommandSpecification], reserved: [Term] = [], prefixLanguage: Language? = nil
  ) {
    self.sessionCommands = sessionCommands
    self.prefixLanguage = prefixLanguage
    var phrases = PhraseTable<Target>()
    var verbs: [Term] = []
    func enter(_ specification: CommandSpecification, _ target: (Int) -> Target) {
      if !verbs.contains(specification.verb) { verbs.append(specification.verb) }
      if specification.kinds.isEmpty {
        for spelling in specification.verb.spellings { phrases.insert(spelling, target(0)) }
      }
      for (kind, term) in specification.kinds.enumerated() {
        for verb in specification.verb.spellings {
          for spelling in term.spellings { phrases.insert("\(verb) \(spelling)", target(kind)) }
        }
      }
    }
    for (index, command) in editCommands.enumerated() { enter(command.specification) { .edit(index, kind: $0) } }
    for (index, specification) in sessionCommands.enumerated() { enter(specification) { .session(index, kind: $0) } }
    for term in reserved {
      for spelling in term.spellings { phrases.insert(spelling, .reserved) }
    }
    self.phrases = phrases
    self.verbs = verbs
  }

  /// In a file a session command is an error, right or wrong in itself.
  package func bind(_ statement: Statement, inFile: Bool = false) -> BoundStatement {
    guard let first = statement.words.first, !statement.isMalformed else { return .rejected([]) }
    guard !first.isQuoted else { return .rejected([.quotedCommand(first)]) }
    if let (target, count) = match(statement.words) {
      if inFile, case .session = target { return .rejected([.sessionCommand(statement.words[..<count])]) }
      return bind(statement, to: target, from: count)
    }
    if let completed = completingPrefix(statement) {
      if let (target, count) = match(completed.words) { return bind(completed, to: target, from: count) }
      if verb(of: completed) != nil { return .rejected([unknown(completed)]) }
    }
    return .rejected([unknown(statement)])
  }

  func match(_ words: [Word]) -> (Target, Int)? {
    phrases.longestMatch(words, at: 0).map { ($0.value, $0.wordCount) }
  }

  private func bind(_ statement: Statement, to target: Target, from index: Int) -> BoundStatement {
    switch target {
    case .reserved: return .rejected([.reservedCommand(statement.words[..<index])])
    case .session(let command, let kind):
      var reader = ArgumentReader(sessionCommands[command], statement, from: index, kind: kind)
      reader.read()
      return reader.diagnostics.isEmpty ? .session(command, reader.arguments) : .rejected(reader.diagnostics)
    case .edit(let command, let kind):
      var reader = ArgumentReader(editCommands[command].specification, statement, from: index, kind: kind)
      reader.read()
      guard reader.diagnostics.isEmpty else { return .rejected(reader.diagnostics) }
      do throws(Diagnostic) {
        return .edit(try editCommands[command].bind(reader.arguments))
      } catch {
        return .rejected([error])
      }
    }
  }

  /// True if the statement is a command that may not stand in a file, right or wrong; gives its words.
  package func sessionWords(_ statement: Statement) -> ArraySlice<Word>? {
    guard !statement.isMalformed, let (target, count) = match(statement.words), case .session = target else {
      return nil
    }
    return statement.words[..<count]
  }

  /// The specification that a command line begins with, for its place names in diagnostics.
  package func specification(of statement: Statement) -> CommandSpecification? {
    switch match(spelledOut(statement).words)?.0 {
    case .edit(let index, _): editCommands[index].specification
    case .session(let index, _): sessionCommands[index]
    default: nil
    }
  }

  /// The command that `words` begin with, its kind, and how many of the words say so; a unique prefix of a verb will do
  /// where it does in commands.
  package func command(
    of words: [Word]
  ) -> (specification: CommandSpecification, kind: Int, wordCount: Int)? {
    if let (target, count) = match(words) { return command(target, count) }
    guard words.first?.isQuoted == false, let completed = completingPrefix(Statement(words: words)),
      let (target, count) = match(completed.words)
    else { return nil }
    return command(target, count - (completed.words.count - words.count))
  }

  /// True if nothing but the name of a command is said.
  package func isBare(_ statement: Statement) -> Bool {
    statement.block == nil && command(of: statement.words)?.wordCount == statement.words.count
  }

  private func command(
    _ target: Target, _ count: Int
  ) -> (specification: CommandSpecification, kind: Int, wordCount: Int)? {
    switch target {
    case .edit(let index, let kind): (editCommands[index].specification, kind, count)
    case .session(let index, let kind): (sessionCommands[index], kind, count)
    case .reserved: nil
    }
  }

  /// Where a parameter of an accepted command stands; read again, because only rejections need it.
  package func span(of parameter: String, in statement: Statement) -> SourceSpan? {
    let statement = spelledOut(statement)
    guard let (target, count) = match(statement.words), case .edit(let command, _) = target else { return nil }
    var reader = ArgumentReader(editCommands[command].specification, statement, from: count)
    reader.read()
    return reader.arguments.span(parameter)
  }

  /// The kind that an edit command named; read again, because only rejections need it.
  package func kindWords(of statement: Statement) -> KindWords? {
    let statement = spelledOut(statement)
    guard let (target, count) = match(statement.words), case .edit(let command, let kind) = target else { return nil }
    let kinds = editCommands[command].specification.kinds
    return kinds.indices.contains(kind) ? KindWords(statement.words[..<count], kinds[kind]) : nil
  }

  /// The statement as it would stand in a file: with a verb that was cut short spelled out.
  package func spelledOut(_ statement: Statement) -> Statement {
    match(statement.words) == nil ? completingPrefix(statement) ?? statement : statement
  }

  // MARK: What was not understood

  /// The statement with a unique prefix of a verb spelled out.
  func completingPrefix(_ statement: Statement) -> Statement? {
    guard let prefixLanguage, let first = statement.words.first else { return nil }
    let typed = KeywordFolding.fold(first.text)
    let matches = verbs.filter { UnicodeText.folded($0[prefixLanguage]).hasPrefix(typed) }
    // “xem trước” and other verbs that go on with further words leave “xem” unique.
    let verb = matches.first { verb in
      matches.allSatisfy { $0 == verb || $0[prefixLanguage].hasPrefix(verb[prefixLanguage] + " ") }
    }
    guard let verb else { return nil }
    var completed = statement
    let words = verb[prefixLanguage].split(separator: " ").map { Word(String($0), span: first.span) }
    completed.words.replaceSubrange(0...0, with: words)
    return completed
  }

  private func unknown(_ statement: Statement) -> Diagnostic {
    let words = statement.words
    if words[0].text.lowercased() == "baocao" { return .misplacedHeader(statement.span) }
    if let (verb, count) = verb(of: statement) {
      let kinds = kinds(of: verb)
      let rest = words.dropFirst(count)
      let suggestion = TermSuggestion(for: rest, longest: 3, among: kinds)
      let diagnostic = Diagnostic.unknownKind(rest, verb: words[count - 1], kinds: kinds, suggestion: suggestion)
      return diagnostic.replacement == nil ? diagnostic.naming(KindGuess(rest, after: verb, words[0])) : diagnostic
    }
    return .unknownCommand(words[...], suggestion: TermSuggestion(for: words[...], longest: 2, among: verbs))
  }

  /// The verb that a statement begins with, and how many words it has.
  func verb(of statement: Statement) -> (Term, Int)? {
    PhraseTable(verbs.map { (term: $0, value: $0) }).longestMatch(statement.words, at: 0)
      .map { ($0.value, $0.wordCount) }
  }

  func kinds(of verb: Term) -> [Term] {
    (editCommands.map(\.specification) + sessionCommands).filter { $0.verb == verb }.flatMap(\.kinds)
  }
}

extension ScriptBinder {
  /// Why `report` did not take a command.
  package func diagnostic(_ rejection: EditRejection, of statement: Statement, in report: Report) -> Diagnostic {
    let span = rejection.parameter.flatMap { self.span(of: $0, in: statement) } ?? statement.span
    var diagnostic = Diagnostic.rejected(rejection, at: span, in: report)
    // What is taken away with all that stands in it must be named by herself.
    if let id = specification(of: statement)?.id, ["remove-section", "remove-annex"].contains(id) {
      diagnostic.replacement = nil
    }
    guard case .blockOfOtherKind(_, let actual) = rejection.reason else { return diagnostic }
    let replacement = kindWords(of: statement)?.replacement(by: actual.term)
    return diagnostic.replacing(replacement?.span, with: replacement?.text)
  }
}
