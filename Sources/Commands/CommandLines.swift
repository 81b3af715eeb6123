import CommandLanguage
import ReportScript

/// A text of commands that was typed or pasted, read once for all that is done with it.
struct CommandLines {
  let text: String
  let parsed: ScriptParser.Result
  /// What the only command means. Nil for several: what one does may change what the next ones mean.
  let meaning: BoundStatement?

  init(_ text: String, _ parsed: ScriptParser.Result, _ binder: ScriptBinder) {
    self.text = text
    self.parsed = parsed
    let statements = parsed.script.statements
    meaning = statements.count == 1 ? statements.first.map { binder.bind($0) } : nil
  }

  /// False if the last command surely lacks nothing.
  func mayBeUnfinished(_ binder: ScriptBinder) -> Bool {
    guard let last = parsed.script.statements.last, last.block == nil, parsed.diagnostics.isEmpty else { return false }
    if case .edit = meaning { return binder.isBare(last) }
    if case .session = meaning { return binder.isBare(last) }
    return true
  }
}
