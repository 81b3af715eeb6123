import Foundations
import ReportScript

extension SessionCommand {
  static let compare = SessionCommand(
    specification: CommandSpecification(
      "compare", scope: .session, verb: Term("compare", "so sánh"),
      summary: LocalizedText(
        vi: "so sánh báo cáo đang mở với một tệp cũ hơn", en: "compares the open report with an older file"),
      parameters: [
        .positional("file", .word, vi: "tệp cũ", en: "older file").naming(.reportFile),
        .positional("newer", .word, isRequired: false, vi: "tệp mới", en: "newer file").naming(.reportFile),
      ],
      examples: [
        LocalizedText(vi: "so sánh quy-2-2021.baocao", en: "compare q2-2021.baocao"),
        LocalizedText(vi: "so sánh quy-2-2021.baocao quy-3-2021.baocao", en: "compare q2-2021.baocao q3-2021.baocao"),
      ],
      details: LocalizedText(
        vi:
          "Đặt số liệu của hai báo cáo cạnh nhau, kèm chênh lệch và tỷ lệ phần trăm so với báo cáo cũ; liệt kê văn bản, mục, "
          + "đoạn thêm (+), bớt (−) và đổi (~). Trong đoạn bị đổi, [−chữ cũ] và [+chữ mới] cho biết chữ nào đã khác; chỗ chỉ "
          + "khác vì sang kỳ mới được ghi [Quý III/2021 → Quý IV/2021]. Mục được nhận ra theo tiêu đề, không theo số. Những gì "
          + "giống nhau thì không hiện. Nêu hai tệp thì so sánh hai tệp đó. Các tệp chỉ được đọc, không bị thay đổi; phần chưa "
          + "lưu của chúng không được tính. Muốn có tệp Markdown, trang web có biểu đồ hoặc JSON thì dùng dòng lệnh: "
          + "baocao compare CŨ MỚI --format html -o so-sanh.html.",
        en:
          "Sets the figures of two reports side by side, with the difference and its percentage of the older figure, and "
          + "lists documents, sections and paragraphs that came (+), went (−) or changed (~). In a changed paragraph "
          + "[−old words] and [+new words] tell what differs; what only moved on with the period is shown as "
          + "[Quý III/2021 → Quý IV/2021]. Sections are known by their heading, not by their number. What is equal is left "
          + "out. With two files these are compared. Files are only read; unsaved work of theirs is left aside. For Markdown, "
          + "a page with charts, or JSON use the command line: baocao compare OLD NEW --format html -o comparison.html."
      )
    ), isPaged: true,
    run: { arguments, session throws(CommandFailure) in
      try session.compare(arguments.string("file") ?? "", arguments.string("newer"))
    })
}
