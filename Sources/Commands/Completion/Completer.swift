import CommandLanguage
import Foundations
import ReportModel
import ReportScript

/// Knows what may stand at the cursor of a line that is being typed: from the table of commands, from the open report,
/// and from the files there are. Only what stands before the cursor decides.
package struct Completer: Sendable {
  let report: Report
  let language: Language
  let environment: Environment
  /// The file of the report, if it has one.
  let path: String?

  /// Looks at nothing yet.
  package init(report: Report, language: Language, environment: Environment, path: String? = nil) {
    self.path = path
    self.report = report
    self.language = language
    self.environment = environment
  }

  /// What may stand at the cursor of a command, which may have several lines. `cursor` counts Unicode scalars.
  package func completion(of text: String, cursor: Int) -> Completion {
    let before = text.prefix(scalars: cursor)
    let line = TypedLine(before)
    var list = CandidateList()
    switch line.place {
    case .word(let word):
      addCommands(line.words, word, to: &list)
      // A verb that was only begun is rather gone on with than taken for a whole one.
      let isWhole = CommandTable.binder.command(of: line.words) != nil
      if isWhole || !list.has(.start) { addArguments(line.words, word, to: &list) }
    case .block(let text):
      addReferences(in: takesTable(line.words) ? text.lastCell : text, to: &list)
    case .nowhere: break
    }
    return list.completion(of: before)
  }

  /// What may stand at the cursor of a line of prose with no command around it.
  package func proseCompletion(of text: String, cursor: Int) -> Completion {
    let before = text.prefix(scalars: cursor)
    var list = CandidateList()
    addReferences(in: TypedText(raw: before, start: 0), to: &list)
    return list.completion(of: before)
  }

  /// What may be the value of one parameter, asked for by itself: all that stands before the cursor is the value so far,
  /// and it needs no quotes. `command` is what was said before, where positions and fields depend on it.
  package func valueCompletion(
    of parameter: Parameter, in specification: CommandSpecification, text: String, cursor: Int,
    after command: String = ""
  ) -> Completion {
    let before = text.prefix(scalars: cursor)
    var list = CandidateList()
    let words = TypedLine(command + " ").words
    let found = binder.command(of: words)
    let progress = ArgumentProgress(specification, words, from: found?.wordCount ?? words.count)
    let scope = ValueScope(specification: specification, kind: found?.kind ?? 0, progress: progress)
    let typed = TypedValue(before, start: 0, writing: .plain)
    if case .text = parameter.placement { addReferences(in: TypedText(raw: before, start: 0), to: &list) }
    addValues(of: parameter, typed, scope, to: &list)
    return list.completion(of: before)
  }

  var binder: ScriptBinder { CommandTable.binder(prefixLanguage: language) }

  /// The language in which one of the terms goes on what was typed, best the session's.
  func fittingLanguage(_ typed: TypedValue, _ terms: [Term], preferring preferred: Language? = nil) -> Language {
    fittingLanguage(typed, terms.map { LocalizedText(vi: $0.vi, en: $0.en) }, preferring: preferred)
  }

  func fittingLanguage(
    _ typed: TypedValue, _ names: [LocalizedText], preferring preferred: Language? = nil
  ) -> Language {
    let preferred = preferred ?? language
    func fits(_ language: Language) -> Bool { names.contains { typed.pattern.begins($0[language]) } }
    return fits(preferred) || !fits(preferred.other) ? preferred : preferred.other
  }

  func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  func takesTable(_ words: [Word]) -> Bool {
    binder.command(of: words)?.specification.parameters.contains {
      if case .table = $0.type { true } else { false }
    } ?? false
  }
}

extension String {
  /// The first scalars, at most as many as there are.
  func prefix(scalars count: Int) -> String { String(unicodeScalars.prefix(max(count, 0))) }
}

extension TypedText {
  /// Of a row of a table what was typed of its last cell.
  var lastCell: TypedText {
    var start = raw.utf8.startIndex
    var isEscaped = false
    for index in raw.utf8.indices {
      let byte = raw.utf8[index]
      if byte == UInt8(ascii: "|"), !isEscaped { start = raw.utf8.index(after: index) }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    let cell = String(raw[start...])
    return TypedText(raw: cell, start: self.start + raw.utf8.count - cell.utf8.count)
  }
}
