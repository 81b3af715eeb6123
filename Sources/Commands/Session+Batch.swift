import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace

// Commands from a pipe or from `-c`: nobody is there to answer, so nothing is done by halves.

extension Session {
  /// Runs a whole text of commands. Edits that stand together are taken together or not at all, and the first thing that
  /// goes wrong ends it.
  package mutating func runBatch(_ bytes: [UInt8], name: String) -> ExitCode {
    do throws(CommandFailure) {
      let script = try parse(bytes, name: name)
      var edits: [Statement] = []
      for statement in script.statements {
        if binder.sessionWords(statement) == nil {
          edits.append(statement)
          continue
        }
        try take(edits)
        edits = []
        try executeSessionCommand(statement)
        if wantsToQuit { break }
      }
      if !wantsToQuit { try take(edits, closingComments: script.closingComments) }
      warnOfUnsavedWork()
      return .done
    } catch {
      show(error)
      return error.exitCode
    }
  }

  private mutating func parse(_ bytes: [UInt8], name: String) throws(CommandFailure) -> Script {
    let parsed: ScriptParser.Result
    do throws(Diagnostic) {
      let source = try ScriptSource.read(bytes, name: name, into: &workspace.sources)
      parsed = ScriptParser.parse(source, in: workspace.sources)
    } catch {
      throw .diagnostic(error)
    }
    if parsed.diagnostics.isEmpty { return parsed.script }
    // Errors of the commands themselves are told together with those of the text.
    let outcome = ScriptFile.replay(parsed, onto: workspace.report, binder: fileBinder)
    throw .diagnostics(outcome.diagnostics.filter { $0.id != "session-command" })
  }

  /// The binder of files: no prefixes.
  var fileBinder: ScriptBinder { CommandTable.binder }

  /// Takes edits as one step.
  private mutating func take(_ statements: [Statement], closingComments: [String] = []) throws(CommandFailure) {
    guard !statements.isEmpty || !closingComments.isEmpty else { return }
    let parsed = ScriptParser.Result(
      script: Script(statements: statements, closingComments: closingComments))
    let outcome = ScriptFile.replay(parsed, onto: workspace.report, binder: fileBinder, recordsEdits: true)
    let errors = outcome.diagnostics + ScriptFile.referenceErrors(outcome)
    guard errors.isEmpty else { throw .diagnostics(errors) }
    try prepareToEdit()
    var shown = workspace.report
    workspace.take(outcome.replay, title: nil, at: environment.clock.now())
    try commit()
    for edit in outcome.replay.edits {
      guard let change = try? shown.apply(edit) else { continue }
      acknowledge(change)
    }
  }

  private mutating func executeSessionCommand(_ statement: Statement) throws(CommandFailure) {
    switch binder.bind(statement) {
    case .session(let index, let arguments): try perform(SessionCommand.all[index], arguments)
    case .rejected(let diagnostics): throw .diagnostics(diagnostics)
    case .edit: break
    }
  }

  private func warnOfUnsavedWork() {
    guard workspace.hasUnsavedWork, let path = workspace.path else { return }
    show([
      Diagnostic(
        "not-saved", .warning,
        LocalizedText(vi: "các thay đổi chưa được lưu vào \(path)", en: "the changes are not saved to \(path)"),
        hints: [LocalizedText(vi: "thêm lệnh “lưu” ở cuối", en: "add the command `save` at the end")])
    ])
  }
}
