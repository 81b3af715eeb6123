import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace

// The editor of her choice, opened on a part of the report. Whatever happens, what she has written is either taken or
// kept in a file that is named.

/// What became of a text that came back from the editor.
enum EditingOutcome {
  case taken
  case unchanged
  case emptied
  case wrong([Diagnostic])
}

extension Session {
  /// Opens the editor on a section with all below it; true if the report is another one afterwards.
  @discardableResult
  package mutating func editSection(_ id: SectionID) -> Bool {
    do throws(CommandFailure) {
      return try edit(task(for: id))
    } catch {
      show(error)
      return false
    }
  }

  /// Opens the editor on what an edit names.
  mutating func openEditor(for edit: Edit, _ statement: Statement) throws(CommandFailure) {
    // The report tells what is meant, or why it is not there.
    var copy = workspace.report
    let change: Change
    do throws(EditRejection) {
      change = try copy.apply(edit)
    } catch {
      throw .diagnostic(binder.diagnostic(error, of: statement, in: workspace.report))
    }
    if let task = task(for: edit, change) { _ = try self.edit(task) }
  }

  mutating func editScript() throws(CommandFailure) {
    _ = try edit(EditingTask.script(of: workspace.report, fileOrSessionLanguage))
  }

  // MARK: What is opened

  private func task(for id: SectionID) throws(CommandFailure) -> EditingTask {
    let name =
      id.isAnnex
      ? LocalizedText(vi: "phụ lục \(id.last.index + 1)", en: "annex \(id.last.index + 1)")
      : LocalizedText(vi: "mục \(id)", en: "section \(id)")
    guard let task = EditingTask(.section(id), named: name, of: workspace.report, fileOrSessionLanguage) else {
      throw .diagnostic(.unknownSection(id, at: nil, in: workspace.report))
    }
    return task
  }

  private func task(for edit: Edit, _ change: Change) -> EditingTask? {
    let report = workspace.report
    switch (edit, change.subject) {
    case (_, .blocks(let section, let position, let blocks)):
      return blocks.first.map { EditingTask($0, in: section, at: position, of: report) }
    case (_, .section(let id, _)):
      return try? task(for: id)
    case (.editDocument(let reference, _), .document(let document)):
      let kind = document.kindTerm
      let name = LocalizedText(vi: "\(kind.vi) \(reference)", en: "\(kind.en) \(reference)")
      return report.documents.matches(reference).first.flatMap { task(.document($0), name) }
    case (_, .dossier(let dossier)):
      let name = LocalizedText(vi: "hồ sơ \(dossier.code)", en: "dossier \(dossier.code)")
      return report.dossiers.index(of: dossier.code).flatMap { task(.dossier($0), name) }
    case (_, .figures(let record)):
      return report.figures.records.firstIndex { $0.key == record.key }
        .flatMap { task(.figures($0), record.key.commandName) }
    default: return nil
    }
  }

  private func task(_ subject: ScriptFragment.Subject, _ name: LocalizedText) -> EditingTask? {
    EditingTask(subject, named: name, of: workspace.report, fileOrSessionLanguage)
  }

  // MARK: To the editor and back

  /// True if the report is another one afterwards.
  private mutating func edit(_ task: EditingTask) throws(CommandFailure) -> Bool {
    try prepareToEdit()
    let written = Array(task.text(language).utf8)
    let path: String
    do throws(SystemError) {
      path = try environment.files.makePrivateFile(
        named: task.fileName(language), holding: written, below: environment.temporaryFolders)
    } catch {
      throw .system(error)
    }
    while true {
      let bytes = try textFromEditor(path, written)
      let outcome = bytes == written ? .unchanged : take(bytes, as: task, name: FilePath.name(of: path))
      if case .wrong(let diagnostics) = outcome {
        show(diagnostics)
        if wantsToReopen() { continue }
        say(
          "chưa thay đổi gì; văn bản đang sửa được giữ ở \(path)",
          "nothing was changed; the edited text is kept in \(path)"
        )
        return false
      }
      environment.files.removePrivateFile(path)
      tell(outcome, task)
      if case .taken = outcome { return true }
      return false
    }
  }

  private func tell(_ outcome: EditingOutcome, _ task: EditingTask) {
    switch outcome {
    case .taken, .wrong: break
    case .unchanged: say("không có gì thay đổi", "nothing was changed")
    case .emptied:
      say(
        "văn bản để trống nên không thay đổi gì; \(task.removal.vi)",
        "the text is empty, so nothing was changed; \(task.removal.en)")
    }
  }

  private func wantsToReopen() -> Bool {
    console.flush()
    let question = text(
      "Mở lại để sửa tiếp? (Enter = mở lại, k = thôi) ", "Open it again to mend it? (Enter = open, n = no) ")
    guard case .text(let reply) = interlocutor?.ask(Question(question)) else { return false }
    return Answer(reply) != .discard
  }

  /// What she has made of the file. If the editor did not end well, nothing is taken; what she has written is kept.
  private func textFromEditor(_ path: String, _ written: [UInt8]) throws(CommandFailure) -> [UInt8] {
    console.flush()
    let editor = ["VISUAL", "EDITOR"].lazy.compactMap { environment.value(of: $0) }.first ?? "nano"
    let status = try runEditor(editor, path)
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try environment.files.readFile(path, limit: Workspace.sizeLimit)
    } catch {
      throw .system(error)
    }
    guard status != 0 else { return bytes }
    let isKept = bytes != written || environment.files.hasCompany(path)
    if !isKept { environment.files.removePrivateFile(path) }
    throw .diagnostic(.editorFailed(editor, status, keptIn: isKept ? path : nil))
  }

  private func runEditor(_ editor: String, _ path: String) throws(CommandFailure) -> Int32 {
    do throws(SystemError) {
      return try environment.programs.run(editor, arguments: [path], input: nil)
    } catch {
      environment.files.removePrivateFile(path)
      throw .system(error)
    }
  }
}

extension Diagnostic {
  fileprivate static func editorFailed(_ editor: String, _ status: Int32, keptIn path: String?) -> Diagnostic {
    let message =
      switch status {
      case 127:
        LocalizedText(
          vi: "không chạy được chương trình soạn thảo “\(editor)”", en: "the editor “\(editor)” could not be started")
      case 129...:
        LocalizedText(
          vi: "chương trình soạn thảo “\(editor)” bị dừng giữa chừng", en: "the editor “\(editor)” was stopped")
      default:
        LocalizedText(
          vi: "chương trình soạn thảo “\(editor)” báo lỗi (mã \(status))",
          en: "the editor “\(editor)” ended with an error (\(status))")
      }
    let next =
      status == 127
      ? LocalizedText(
        vi: "chọn một chương trình có trên máy, ví dụ: export EDITOR=nano",
        en: "choose one that is installed: export EDITOR=nano")
      : LocalizedText(vi: "chưa thay đổi gì trong báo cáo", en: "nothing was changed in the report")
    let kept = path.map {
      LocalizedText(vi: "văn bản đang sửa được giữ ở \($0)", en: "the edited text is kept in \($0)")
    }
    return Diagnostic("editor-failed", message, hints: [next, kept].compactMap { $0 })
  }
}

extension FigureKey {
  /// As `edit` and `remove` name it.
  fileprivate var commandName: LocalizedText {
    var vi = "số liệu"
    var en = "figures"
    if let field {
      vi += " lĩnh vực \(ScriptPrinter.quoted(field))"
      en += " field \(ScriptPrinter.quoted(field))"
    }
    if let period {
      vi += " kỳ \(period.canonical(.vietnamese))"
      en += " period \(period.canonical(.english))"
    }
    return LocalizedText(vi: vi, en: en)
  }
}
