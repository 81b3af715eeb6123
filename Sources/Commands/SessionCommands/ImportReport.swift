import Foundations
import ReportScript

extension SessionCommand {
  static let importReport = SessionCommand(
    specification: CommandSpecification(
      "import-report", scope: .session, verb: Term("import", "nhập"), kinds: [Term("report", "báo cáo")],
      summary: LocalizedText(
        vi: "lấy nội dung báo cáo cũ từ tệp Word, văn bản thuần hoặc Markdown",
        en: "takes an old report from a Word file, plain text or Markdown"),
      parameters: [.positional("file", .word, vi: "tên tệp", en: "file").naming(.paperFile)],
      examples: [
        LocalizedText(vi: "nhập báo cáo bao-cao-quy-3.docx", en: "import report report-q3.docx"),
        LocalizedText(vi: "nhập báo cáo bao-cao.txt", en: "import report report.txt"),
      ],
      details: LocalizedText(
        vi:
          "Nhận ra phần đầu (chủ quản, đơn vị, số, ngày, trích yếu, kính gửi), kỳ báo cáo, các mục của đề cương dù tiêu đề viết hơi "
          + "khác, đoạn văn, ý, bảng, phần kết, nơi nhận, người ký và biểu II.06a; đăng ký các văn bản được viện dẫn; thay kỳ, "
          + "ngày và viện dẫn bằng tham chiếu ở những chỗ bản in không đổi. Đoạn bị cắt ở cuối trang được nối lại; mục “Không” để "
          + "trống. Trước khi nhập có bảng tóm tắt: đã xếp được gì và chỗ nào trong tệp chưa xếp được. Báo cáo đang mở phải "
          + "trống, hoặc mới chỉ có kỳ. Nhập trọn vẹn hoặc không gì cả; “hoàn tác” lấy lại cả lần nhập bằng một bước. Sau đó "
          + "nên gõ “tham số hóa” và “kiểm tra”. Hồ sơ không có trong tệp Word nên biểu được nhập thành số liệu tổng.",
        en:
          "Recognises the letterhead (superior, unit, number, date, subject, addressee), the period, the sections of the outline "
          + "although their headings may differ a little, paragraphs, items, tables, the closing, recipients, the signer and "
          + "form II.06a; registers the documents that are cited; puts references in the place of periods, dates and citations "
          + "where that leaves the paper as it is. Paragraphs that a page end has cut are joined; sections with “Không” stay "
          + "empty. First comes a summary: what was placed, and what in the file was not. The open report must be empty, or "
          + "have no more than its period. All of it is taken or nothing; `undo` takes it back as one step. Then try "
          + "`parameterise` and `check`. Dossiers are not in a Word file, so the form becomes figures given as totals.")
    ),
    run: { arguments, session throws(CommandFailure) in
      try session.importReport(arguments.string("file") ?? "", at: arguments.span("file"))
    })
}
