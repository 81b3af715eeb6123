import Diagnostics
import Foundations
import ReportScript
import Workspace

extension SessionCommand {
  static let run = SessionCommand(
    specification: CommandSpecification(
      "run", scope: .session, verb: Term("run", "chạy"),
      summary: LocalizedText(
        vi: "chạy các lệnh trong một tệp vào báo cáo đang mở", en: "runs the commands of a file on the open report"),
      parameters: [.positional("file", .word, vi: "tên tệp", en: "file").naming(.reportFile)],
      examples: [LocalizedText(vi: "chạy van-ban-2021.baocao", en: "run documents-2021.baocao")],
      details: LocalizedText(
        vi:
          "Dùng cho tệp chứa một phần báo cáo, chẳng hạn danh sách văn bản dùng chung; muốn mở cả một báo cáo thì dùng “mở”. "
          + "Tệp được nhận trọn vẹn hoặc không gì cả; “hoàn tác” lấy lại cả tệp bằng một bước.",
        en:
          "For files with part of a report, such as a shared list of documents; a whole report is opened with `open`. The "
          + "file is taken whole or not at all; `undo` takes all of it back as one step.")
    ),
    run: { arguments, session throws(CommandFailure) in
      try session.run(file: arguments.string("file") ?? "")
    })
}

extension Session {
  fileprivate mutating func run(file path: String) throws(CommandFailure) {
    let outcome = try load(path)
    let errors = ScriptFile.referenceErrors(outcome, in: try compose(outcome.replay.report))
    let count = outcome.replay.edits.count
    try prepareToEdit()
    workspace.take(outcome.replay, title: text("chạy \(path)", "run \(path)"), at: environment.clock.now())
    try commit()
    say("đã chạy \(path): \(count) lệnh", "ran \(path): \(count) commands")
    show(errors)
  }

  private mutating func load(_ path: String) throws(CommandFailure) -> ScriptFile.Outcome {
    let work = beginReading(path)
    defer { work.end() }
    do throws(LoadFailure) {
      return try ScriptFile.load(
        path, onto: workspace.report, binder: fileBinder, sources: &workspace.sources, in: environment,
        recordsEdits: true, monitor: work.monitor)
    } catch {
      throw CommandFailure(error)
    }
  }
}
