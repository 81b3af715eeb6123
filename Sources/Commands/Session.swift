import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace

/// How the program ends.
package enum ExitCode: Int32, Sendable {
  case done = 0
  /// `check` found errors.
  case findings = 1
  case usage = 2
  /// An error in a script or its data.
  case script = 3
  /// An error of a file or the system.
  case system = 4
  case interrupted = 130
}

/// Why a command was not carried out.
package enum CommandFailure: Error, Sendable {
  case diagnostics([Diagnostic])
  case system(SystemError)
  /// What was done is in memory only.
  case notKept(SystemError)
  /// The command line itself was wrong.
  case usage(Diagnostic)
  /// The state of a file, or of another process, does not allow it.
  case refused([Diagnostic])
  /// The user stopped it. The report is as it was, and of all outputs only these were written.
  case interrupted(written: [String])

  static func diagnostic(_ diagnostic: Diagnostic) -> CommandFailure { .diagnostics([diagnostic]) }

  package var exitCode: ExitCode {
    switch self {
    case .diagnostics: .script
    case .system, .notKept: .system
    case .refused: .system
    case .usage: .usage
    case .interrupted: .interrupted
    }
  }

  init(_ failure: LoadFailure) {
    switch failure {
    case .interrupted: self = .interrupted(written: [])
    case .system(let error): self = .system(error)
    case .diagnostics(let diagnostics): self = .diagnostics(diagnostics)
    }
  }
}

/// One run of the program: the open report, the language, and where output goes.
package struct Session {
  package var workspace = Workspace()
  package let environment: Environment
  package let console: Console
  package internal(set) var language: Language
  /// True once `quit` was said and may be obeyed.
  package internal(set) var wantsToQuit = false
  /// In a conversation each command stands for itself, and leaving with unsaved work is asked about.
  package let isInteractive: Bool
  /// True if output is only ever appended: no pager, no bars, no line that is drawn anew.
  package let isPlain: Bool
  /// What the next prompt is filled with: an example or an earlier line that was asked for.
  package internal(set) var nextLine = ""
  /// What the next prompt proposes, dim, to be taken with one key: the line that would have been right.
  package internal(set) var proposal = ""
  /// What is to become of work that was not saved, where nobody can be asked.
  package let recoveryPolicy: RecoveryPolicy?
  /// Who answers questions; nil where nobody can.
  package var interlocutor: (any Interlocutor)?
  var guideProgress = GuideProgress()
  /// What was given for the parameters of the open report; never saved.
  var parameterValues = ParameterValues.none
  var binder: ScriptBinder
  /// The number of the line that is typed next.
  private(set) var lineNumber = 1

  package init(
    environment: Environment, console: Console, language: Language, isInteractive: Bool, isPlain: Bool = false,
    recoveryPolicy: RecoveryPolicy? = nil
  ) {
    self.environment = environment
    self.console = console
    self.language = language
    self.isInteractive = isInteractive
    workspace.language = language
    self.recoveryPolicy = recoveryPolicy
    self.isPlain = isPlain || !environment.terminalCanRedraw
    binder = CommandTable.binder(prefixLanguage: isInteractive ? language : nil)
  }

  package mutating func use(_ language: Language) {
    self.language = language
    workspace.language = language
    binder = CommandTable.binder(prefixLanguage: isInteractive ? language : nil)
  }

  // MARK: Speaking

  /// The language in which commands are written back.
  var fileOrSessionLanguage: Language { workspace.fileLanguage ?? language }

  func text(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  /// One line; what it names cannot act on the terminal.
  func say(_ vi: String, _ en: String) {
    let line = UnicodeText.printable(text(vi, en))
    guard environment.terminal.outputIsTerminal else { return console.print(line) }
    // On a terminal a line is broken between words, not within one.
    let lines = line.wrapped(width: environment.terminal.columns)
    (lines.isEmpty ? [line] : lines).forEach(console.print)
  }

  /// Prints lines that come from the report or a file: as they are to a pipe, made printable on a terminal.
  func printText(_ text: String) {
    let shown =
      environment.terminal.outputIsTerminal
      ? UnicodeText.printableLines(text, keepsStyles: console.colorsOutput) : text
    console.print(shown.hasSuffix("\n") ? String(shown.dropLast()) : shown)
  }

  package func show(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let renderer = TextRenderer(
      language: language, isColored: console.colorsErrors, columns: environment.terminal.columns,
      isWrapped: environment.terminal.errorIsTerminal)
    console.printError(renderer.render(diagnostics, in: workspace.sources))
  }

  package func show(_ failure: CommandFailure) {
    switch failure {
    case .diagnostics(let diagnostics): show(diagnostics)
    case .system(let error): show([Diagnostic(error)])
    case .notKept(let error): show([.notKept(error, elsewhere: placeElsewhere, language)])
    case .refused(let diagnostics): show(diagnostics)
    case .usage(let diagnostic): show([diagnostic])
    case .interrupted(let written): sayStopped(written: written)
    }
  }

  // MARK: A conversation

  /// Takes what the next prompt is to show; it is shown once.
  package mutating func takeNextLine() -> (text: String, proposal: String) {
    defer { (nextLine, proposal) = ("", "") }
    return (nextLine, proposal)
  }

  /// Knows what may stand at the cursor of a line, as things are now.
  package var completer: Completer {
    Completer(report: workspace.report, language: language, environment: environment, path: workspace.path)
  }

  /// The question for lines of prose.
  var proseQuestion: Question {
    let completer = completer
    var question = Question("| ", takesProse: true)
    question.completion = { completer.proseCompletion(of: $0, cursor: $1) }
    question.suggestion = { completer.proseSuggestion(for: $0) }
    return question
  }

  /// Runs what was typed or pasted, command by command. What goes wrong is shown and stops nothing.
  package mutating func converse(_ typed: String) {
    guard let lines = read(typed) else {
      interlocutor?.remember(typed)
      return
    }
    guard let text = completed(lines) else { return }
    interlocutor?.remember(text)
    if text == typed { run(lines) } else { run(text) }
  }

  /// Runs a text of commands that lacks nothing, or as far as it goes.
  mutating func run(_ text: String) {
    if let lines = read(text) { run(lines) }
  }

  /// Reads a text of commands; nil if it is no text, which is shown.
  private mutating func read(_ text: String) -> CommandLines? {
    do throws(Diagnostic) {
      let source = try ScriptSource.read(
        Array(text.utf8), name: self.text("dòng", "line"), firstLine: lineNumber, into: &workspace.sources)
      return CommandLines(text, ScriptParser.parse(source, in: workspace.sources), binder)
    } catch {
      lineNumber += text.lineCount
      show([error])
      return nil
    }
  }

  private mutating func run(_ lines: CommandLines) {
    lineNumber += lines.text.lineCount
    showLexical(lines.parsed)
    for statement in lines.parsed.script.statements where !statement.isMalformed {
      do throws(CommandFailure) {
        try execute(statement, lines.meaning ?? binder.bind(statement))
      } catch {
        show(error, of: statement)
        // Who stops a command of several that were pasted wants none of the others.
        if case .interrupted = error { break }
      }
      if wantsToQuit { break }
    }
    console.flush()
  }

  private mutating func execute(_ statement: Statement, _ meaning: BoundStatement) throws(CommandFailure) {
    switch meaning {
    case .rejected(let diagnostics): throw .diagnostics(diagnostics)
    case .session(let index, let arguments): try perform(SessionCommand.all[index], arguments)
    case .edit(let edit):
      if interlocutor != nil, edit.changesNothing { return try openEditor(for: edit, statement) }
      try prepareToEdit()
      let change: Change
      do throws(EditRejection) {
        change = try workspace.apply(edit, binder.spelledOut(statement), at: environment.clock.now())
      } catch {
        throw .diagnostic(binder.diagnostic(error, of: statement, in: workspace.report))
      }
      try commit()
      acknowledge(change)
      show(TextCheck.remarks(on: edit, in: workspace.report))
    }
  }

  func acknowledge(_ change: Change) {
    console.print(
      Acknowledgement.line(
        change, language: language, columns: environment.terminal.columns, isColored: console.colorsOutput))
    if let remark = change.remark { show([Acknowledgement.diagnostic(remark)]) }
  }
}

extension String {
  var firstLine: String { split(separator: "\n", maxSplits: 1).first.map(String.init) ?? self }
}
