import Diagnostics
import Foundations
import ReportModel

// What goes from one report to the next: the tasks that were set, and the texts that were looked through.

extension EditCommand {
  static let confirm = EditCommand(
    specification: CommandSpecification(
      "confirm", verb: Term("confirm", "xác nhận"),
      summary: LocalizedText(
        vi: "xác nhận đã soát các đoạn của một mục cho kỳ này", en: "confirms the texts of a section for this period"),
      parameters: [.section, .part],
      examples: [
        LocalizedText(vi: "xác nhận I.4", en: "confirm I.4"),
        LocalizedText(vi: "xác nhận I.4 vị trí 2", en: "confirm I.4 at 2"),
      ],
      details: LocalizedText(
        vi:
          "Sau lệnh “kỳ sau”, mỗi đoạn, ý, bảng của kỳ trước chờ soát lại. Nêu mục thì xác nhận cả mục và các mục dưới nó; "
          + "nêu vị trí thì chỉ một đoạn. Sửa một đoạn cũng là đã soát. “soát lại” dẫn đi từng đoạn.",
        en:
          "After `next` every paragraph, item and table of the period before waits for review. A section is confirmed with all "
          + "below it, a position alone. A text that is edited counts as reviewed. `review` goes from text to text.")
    ),
    bind: { arguments throws(Diagnostic) in
      .confirm(
        try required(arguments.section("section"), arguments), at: arguments.integer("at"), arguments.comments)
    })

  static let addTask = EditCommand(
    specification: CommandSpecification(
      "add-task", verb: Verb.add, kinds: [Kind.task],
      summary: LocalizedText(
        vi: "ghi một việc mà báo cáo kỳ này phải nói tới", en: "notes a task that this report must answer for"),
      parameters: [.text("text", .text, vi: "việc", en: "task")],
      examples: [
        LocalizedText(
          vi: "thêm việc \"Hoàn thành các nội dung còn lại của {75/KH-SNgV}.\"",
          en: "add task \"Hoàn thành các nội dung còn lại của {75/KH-SNgV}.\"")
      ],
      details: LocalizedText(
        vi:
          "“kỳ sau” lập danh sách này từ các ý của mục phương hướng nhiệm vụ. Danh sách không in ra; “tình trạng” và “soát "
          + "lại” nhắc. Việc đã nói tới trong phần I, II thì “xóa việc”.",
        en:
          "`next` makes this list from the items of the section on the next period. It is not printed; `status` and `review` "
          + "remind of it. What parts I and II speak of is struck off with `remove task`.")
    ),
    bind: { arguments throws(Diagnostic) in
      let text = try required(arguments.text("text"), arguments)
      return .addTask(OpenTask(text: text, comments: arguments.comments, place: arguments.place))
    })

  static let removeTask = EditCommand(
    specification: CommandSpecification(
      "remove-task", verb: Verb.remove, kinds: [Kind.task],
      summary: LocalizedText(vi: "gạch một việc khỏi danh sách", en: "strikes a task off the list"),
      parameters: [
        .positional("number", .ordinal, vi: "số thứ tự trong danh sách việc", en: "number in the list of tasks")
          .naming(.task)
      ],
      examples: [LocalizedText(vi: "xóa việc 2", en: "remove task 2")],
      details: LocalizedText(
        vi: "Số thứ tự là số mà “liệt kê việc” cho thấy.", en: "The number is that of `list tasks`.")
    ),
    bind: { arguments throws(Diagnostic) in .removeTask(try required(arguments.integer("number"), arguments)) })

  /// The command that notes `task`.
  static func statement(_ task: OpenTask, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(addTask, language, comments: task.comments)
    builder.quoted(task.text.text)
    return builder
  }
}
