// Commands: the session commands, one file each, the table of all commands, and the session that runs them.
// Imports everything but LineEditor: what reads the lines is the program's business.

import Foundations
import ReportScript

/// A command that acts on the session or the disk.
package struct SessionCommand: Sendable {
  package let specification: CommandSpecification
  /// True if its output is something to read, which may be long.
  var isPaged = false
  let run: @Sendable (Arguments, inout Session) throws(CommandFailure) -> Void

  /// In the order of the manual.
  package static let all: [SessionCommand] = [
    show, list, find, status, check, explain, help, guide, review, next, history, historyLines, editScript, save, open,
    run, importReport, parameterise, export, exportAll, preview, compare, fill, undo, redo, language, quit,
  ]
}

/// Every command there is: what help, completion and the manual are made from.
package enum CommandTable {
  package static let specifications: [CommandSpecification] =
    EditCommand.all.map(\.specification) + SessionCommand.all.map(\.specification)

  /// Words of commands to come; they are understood, so that nobody uses them for something else.
  static let reserved = [
    Term("add petition", "thêm phản ánh"), Term("import", "nhập"),
    Term("silence", "bỏ qua"), Term("import dossiers", "nhập hồ sơ"),
  ]

  /// The binder of files: whole words only.
  package static let binder = ScriptBinder(
    sessionCommands: SessionCommand.all.map(\.specification), reserved: reserved)

  /// The binder of a conversation: a unique prefix of a verb of this language will do.
  static func binder(prefixLanguage: Language?) -> ScriptBinder {
    var binder = binder
    binder.prefixLanguage = prefixLanguage
    return binder
  }
}
