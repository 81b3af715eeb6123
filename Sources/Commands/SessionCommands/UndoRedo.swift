import Foundations
import ReportScript

extension Parameter {
  fileprivate static let count = positional("count", .ordinal, isRequired: false, vi: "số bước", en: "number of steps")
}

extension SessionCommand {
  static let undo = SessionCommand(
    specification: CommandSpecification(
      "undo", scope: .session, verb: Term("undo", "hoàn tác"),
      summary: LocalizedText(vi: "lấy lại lệnh vừa rồi", en: "takes back the last command"), parameters: [.count],
      examples: [LocalizedText(vi: "hoàn tác", en: "undo"), LocalizedText(vi: "hoàn tác 3", en: "undo 3")],
      details: LocalizedText(
        vi:
          "Mỗi bước là một lệnh đã gõ, hoặc cả một tệp đã chạy. Lưu rồi vẫn hoàn tác được; đóng hoặc mở báo cáo khác thì không.",
        en:
          "A step is one typed command, or all of a file that was run. Saving does not end it; leaving, or opening another "
          + "report, does.")
    ),
    run: { arguments, session throws(CommandFailure) in
      let titles = session.workspace.undo(arguments.integer("count") ?? 1)
      if titles.isEmpty { session.say("không còn gì để hoàn tác", "there is nothing to undo") }
      for title in titles { session.say("đã lấy lại: \(title)", "taken back: \(title)") }
    })

  static let redo = SessionCommand(
    specification: CommandSpecification(
      "redo", scope: .session, verb: Term("redo", "làm lại"),
      summary: LocalizedText(vi: "làm lại lệnh vừa hoàn tác", en: "does again what was undone"), parameters: [.count],
      examples: [LocalizedText(vi: "làm lại", en: "redo"), LocalizedText(vi: "làm lại 2", en: "redo 2")],
      details: LocalizedText(
        vi: "Chỉ làm lại được khi chưa có lệnh soạn nào khác sau “hoàn tác”.",
        en: "Possible until the next edit.")
    ),
    run: { arguments, session throws(CommandFailure) in
      let titles = session.workspace.redo(arguments.integer("count") ?? 1)
      if titles.isEmpty { session.say("không có gì để làm lại", "there is nothing to redo") }
      for title in titles { session.say("đã làm lại: \(title)", "done again: \(title)") }
    })
}
