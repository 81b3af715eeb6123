import Diagnostics
import Foundations
import ReportScript
import Workspace

extension SessionCommand {
  static let save = SessionCommand(
    specification: CommandSpecification(
      "save", scope: .session, verb: Term("save", "lưu"),
      summary: LocalizedText(vi: "lưu báo cáo vào tệp", en: "saves the report to its file"),
      parameters: [
        .positional("file", .word, isRequired: false, vi: "tên tệp", en: "file").naming(.reportFile)
      ],
      examples: [
        LocalizedText(vi: "lưu", en: "save"), LocalizedText(vi: "lưu quy-3.baocao", en: "save q3.baocao"),
      ],
      details: LocalizedText(
        vi:
          "Tệp được viết lại gọn theo thứ tự chuẩn, trọn vẹn hoặc không gì cả: máy mất điện giữa chừng thì bản cũ còn nguyên.",
        en: "The file is written in canonical order, whole or not at all: if the power fails, the old one is intact.")
    ),
    run: { arguments, session throws(CommandFailure) in
      try session.save(as: arguments.string("file"), at: arguments.span)
    })
}

extension Session {
  /// Saves under a name, or under the one that the report has.
  mutating func save(as path: String?, at span: SourceSpan? = nil) throws(CommandFailure) {
    guard mayReplace(path) else { return say("chưa lưu", "not saved") }
    do throws(Workspace.SaveFailure) {
      let path = try workspace.save(as: path, sessionLanguage: language, in: environment)
      say("đã lưu \(path)", "saved \(path)")
    } catch {
      switch error {
      case .system(let error): throw .system(error)
      case .noPath:
        throw .diagnostic(
          Diagnostic(
            "no-file-name",
            LocalizedText(vi: "báo cáo chưa có tên tệp", en: "the report has no file name yet"), span: span,
            hints: [LocalizedText(vi: "viết: lưu quy-3-2021.baocao", en: "write: save q3-2021.baocao")]))
      }
    }
  }

  /// False if another report stands under a new name and she wants it to stay. Where nobody answers, the name was meant.
  private func mayReplace(_ path: String?) -> Bool {
    guard let path, path != workspace.path, let interlocutor, (try? environment.files.status(at: path)) != nil else {
      return true
    }
    console.flush()
    let question = text(
      "Tệp \(path) đã có. Ghi đè? (c = ghi đè, Enter = thôi) ", "\(path) exists. Replace it? (y = yes, Enter = no) ")
    guard case .text(let answer) = interlocutor.ask(Question(UnicodeText.printable(question))) else { return false }
    return Answer(answer) == .save
  }
}
