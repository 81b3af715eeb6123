import Foundations
import ReportScript

extension SessionCommand {
  static let next = SessionCommand(
    specification: CommandSpecification(
      "next", scope: .session, verb: Term("next", "kỳ sau"),
      summary: LocalizedText(
        vi: "lập báo cáo kỳ sau từ báo cáo này", en: "makes the report of the next period from this one"),
      parameters: [
        .positional("period", .period, isRequired: false, vi: "kỳ của báo cáo sau", en: "period of the next report"),
        .keyword("file", Term("into", "vào"), .word, vi: "tệp mới", en: "new file").naming(.reportFile),
        .flag("force", Term("force", "ghi đè"), vi: "ghi đè tệp đã có", en: "overwrite a file that exists"),
      ],
      examples: [
        LocalizedText(vi: "kỳ sau", en: "next"),
        LocalizedText(vi: "kỳ sau quý 1/2022", en: "next Q1/2022"),
        LocalizedText(vi: "kỳ sau vào quy-4-2021.baocao", en: "next into q4-2021.baocao"),
      ],
      details: LocalizedText(
        vi:
          "Trước hết cho xem sẽ làm gì: giữ nguyên, tính lại, chuyển sang, bỏ, chờ bạn. Kỳ sau là kỳ cùng loại liền sau, hoặc "
          + "kỳ nêu ra. Phần đầu, phần cuối, văn bản, đề cương được giữ; số và ngày để trống. Hồ sơ còn mở thành “từ kỳ "
          + "trước”, hồ sơ đã xong thì đi, số liệu chốt ở lại để đối chiếu theo từng lĩnh vực. Đoạn “một lần” thì bỏ, các "
          + "đoạn khác chờ “soát lại”; các ý của phần phương hướng thành danh sách việc. Báo cáo mới có tệp riêng, tệp cũ "
          + "không bị ghi; “hoàn tác” lấy lại tất cả bằng một bước.",
        en:
          "First it shows what will be kept, computed anew, carried over, dropped, and what waits for you. The period is the "
          + "next of the same kind, or the one that is given. Letterhead, foot, documents and outline stay; number and date "
          + "are blank. Open dossiers become those “from the period before”, closed ones go, and their closing figures stay "
          + "to be compared with, field by field. Texts marked `once` go, all others wait for `review`; the items of the "
          + "section on the next period become a list of tasks. The new report has a file of its own, the old one is not "
          + "written; `undo` takes all of it back as one step.")
    ),
    run: { arguments, session throws(CommandFailure) in try session.next(arguments) })
}
