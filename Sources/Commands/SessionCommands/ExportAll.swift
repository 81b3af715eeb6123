import Foundations
import ReportScript
import Writers

extension SessionCommand {
  static let exportAll = SessionCommand(
    specification: CommandSpecification(
      "export-all", scope: .session, verb: Term("export all", "xuất tất cả"),
      summary: LocalizedText(
        vi: "xuất báo cáo ra mọi định dạng vào một thư mục", en: "exports the report in every format into a folder"),
      parameters: [
        .positional("folder", .word, vi: "thư mục", en: "folder").naming(.folder)
      ] + exportFlags,
      examples: [
        LocalizedText(vi: "xuất tất cả ky-3", en: "export all q3"),
        LocalizedText(vi: "xuất tất cả ky-3 bản nháp", en: "export all q3 draft"),
      ],
      details: LocalizedText(
        vi:
          "Tệp nào cũng lấy từ cùng một bản dựng nên không thể khác nhau; tên là tên của tệp báo cáo, thêm đuôi của định "
          + "dạng. Thư mục chưa có thì được tạo. Mỗi tệp một dòng: số trang (bản PDF), dung lượng, thời gian tạo.",
        en:
          "All files come from one composition, so that they cannot disagree; they are named as the report, with the "
          + "extension of the format. A missing folder is made. One line a file: pages (of the PDF), size, time.")
    ),
    run: { arguments, session throws(CommandFailure) in
      try session.exportAll(
        into: arguments.string("folder") ?? ".", isDraft: arguments.flag("draft"), isForced: arguments.flag("force"),
        isFinal: arguments.flag("final"))
    })
}
