import Diagnostics
import Foundations
import ReportScript

extension SessionCommand {
  static let editScript = SessionCommand(
    specification: CommandSpecification(
      "edit-script", scope: .session, verb: Term("edit", "sửa"), kinds: [Term("script", "lệnh")],
      summary: LocalizedText(
        vi: "mở toàn bộ báo cáo dưới dạng lệnh trong chương trình soạn thảo",
        en: "opens the whole report, as commands, in the editor"),
      parameters: [],
      examples: [LocalizedText(vi: "sửa lệnh", en: "edit script")],
      details: LocalizedText(
        vi:
          "Chương trình soạn thảo là biến môi trường VISUAL, nếu không có thì EDITOR, nếu không có nữa thì nano; "
          + "chương trình có cửa sổ riêng phải biết chờ, ví dụ VISUAL=\"code --wait\". Lưu và thoát thì các lệnh được "
          + "kiểm tra như khi mở tệp; có lỗi thì phần mềm chỉ rõ chỗ sai, lý do và hỏi có mở lại để sửa tiếp không. "
          + "Thôi không sửa nữa thì văn bản vẫn được giữ trong một tệp có nêu tên. “hoàn tác” lấy lại cả lần sửa bằng "
          + "một bước. Từng phần cũng mở được như vậy: nêu đoạn, ý, bảng, mục, văn bản, hồ sơ, số liệu mà không nêu "
          + "gì để sửa, ví dụ “sửa đoạn I.4 vị trí 2”, “sửa mục I.4”, “sửa kế hoạch 75/KH-SNgV”, “sửa hồ sơ H01”. Sửa "
          + "một mục thì mở tiêu đề và mọi nội dung của mục cùng các mục con. Chỉ dùng được khi làm việc trực tiếp.",
        en:
          "The editor is the environment variable VISUAL, else EDITOR, else nano; one with a window of its own must "
          + "wait, as in VISUAL=\"code --wait\". Save and leave, and the commands are checked as when a file is "
          + "opened; if something is wrong, its place and the reason are shown, and the text can be opened again. If "
          + "it is given up, it is kept in a file that is named. `undo` takes all of it back as one step. Single "
          + "parts are opened likewise by naming them without anything to change: a paragraph, an item, a table, a "
          + "section, a document, a dossier or figures, as in `edit paragraph I.4 at 2`, `edit section I.4`, `edit "
          + "plan 75/KH-SNgV`, `edit dossier H01`. A section opens with its heading and all that stands in it and "
          + "below it. Possible only in a conversation.")
    ),
    run: { arguments, session throws(CommandFailure) in
      guard session.interlocutor != nil else {
        throw .diagnostic(
          Diagnostic(
            "not-in-conversation",
            LocalizedText(
              vi: "“sửa lệnh” mở chương trình soạn thảo nên chỉ dùng được khi làm việc trực tiếp",
              en: "`edit script` opens an editor, so it works only in a conversation"),
            span: arguments.span,
            hints: [
              LocalizedText(vi: "mở báo cáo bằng: baocao TÊN-TỆP", en: "open the report with: baocao FILE")
            ]))
      }
      try session.editScript()
    })
}
