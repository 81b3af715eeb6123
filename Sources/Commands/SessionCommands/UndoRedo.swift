import Foundations
import ReportScript

extension Parameter {
  fileprivate static let count = positional("count", .ordinal, isRequired: false, vi: "số bước", en: "number of steps")
}

extension SessionCommand {
  static let undo = SessionCommand(
    specification: CommandSpecification(
      "undo", scope: .session, verb: Term("undo", "hoàn tác"),
      summary: LocalizedText(vi: "bỏ lệnh vừa làm", en: "takes back the last command"), parameters: [.count],
      examples: [LocalizedText(vi: "hoàn tác", en: "undo"), LocalizedText(vi: "hoàn tác 3", en: "undo 3")],
      details: LocalizedText(
        vi:
          "Mỗi bước là một lệnh đã gõ, hoặc cả một tệp đã chạy. Lưu rồi, đóng rồi mở lại vẫn hoàn tác được: mọi bước được giữ "
          + "trong nhật ký cạnh tệp báo cáo.",
        en:
          "A step is one typed command, or all of a file that was run. It works after saving and in later sessions too: every "
          + "step is kept in the journal beside the report.")
    ),
    run: { arguments, session throws(CommandFailure) in
      let titles = try session.undo(arguments.integer("count") ?? 1)
      if titles.isEmpty { session.say("không còn gì để hoàn tác", "there is nothing to undo") }
      for title in titles { session.say("đã hoàn tác: \(title)", "taken back: \(title)") }
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
      let titles = try session.redo(arguments.integer("count") ?? 1)
      if titles.isEmpty { session.say("không có gì để làm lại", "there is nothing to redo") }
      for title in titles { session.say("đã làm lại: \(title)", "done again: \(title)") }
    })
}

extension Session {
  fileprivate mutating func undo(_ count: Int) throws(CommandFailure) -> [String] {
    try prepareToEdit()
    let titles = workspace.undo(count, binder: fileBinder, at: environment.clock.now())
    tellNotices()
    try commit()
    return titles
  }

  fileprivate mutating func redo(_ count: Int) throws(CommandFailure) -> [String] {
    try prepareToEdit()
    let titles = workspace.redo(count, binder: fileBinder, at: environment.clock.now())
    tellNotices()
    try commit()
    return titles
  }
}
