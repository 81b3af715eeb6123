import Foundations
import ReportScript
import Writers

extension SessionCommand {
  static let export = SessionCommand(
    specification: CommandSpecification(
      "export", scope: .session, verb: Term("export", "xuất"),
      summary: LocalizedText(vi: "xuất báo cáo ra tệp", en: "exports the report"),
      parameters: [
        .positional("output", .word, isRepeatable: true, vi: "tệp xuất ra", en: "output").naming(.exportTarget)
      ] + exportFlags,
      examples: [
        LocalizedText(vi: "xuất bao-cao.docx", en: "export report.docx"),
        LocalizedText(vi: "xuất bao-cao.docx bao-cao.txt", en: "export report.docx report.txt"),
        LocalizedText(vi: "xuất txt:-", en: "export txt:-"),
        LocalizedText(vi: "xuất bao-cao.docx chính thức", en: "export report.docx final"),
      ],
      details: LocalizedText(
        vi:
          "Đuôi tệp cho biết định dạng; hoặc viết ĐỊNH-DẠNG:TỆP, trong đó “-” là màn hình. Còn lỗi thì không xuất, trừ khi "
          + "thêm “bản nháp”. Tệp đã có chỉ bị ghi đè khi đúng là bản xuất lần trước của báo cáo này và chưa ai sửa; muốn ghi "
          + "đè tệp khác thì thêm “ghi đè”. “chính thức” không xuất khi còn đoạn chưa soát, chưa có số, ngày hay người ký.",
        en:
          "The extension tells the format; or write FORMAT:PATH, where `-` is standard output. With errors nothing is "
          + "exported unless `draft` is added. A file that exists is only overwritten if it is the last export of this report "
          + "and nobody has edited it since; `force` overwrites any. With `final` nothing is exported while a text is not reviewed, or number, date or "
          + "signer are missing.")
    ),
    run: { arguments, session throws(CommandFailure) in
      var targets: [ExportTarget] = []
      for output in arguments.strings("output") {
        targets.append(try ExportTarget.parse(output, arguments.span("output")))
      }
      try session.export(
        to: targets, isDraft: arguments.flag("draft"), isForced: arguments.flag("force"),
        isFinal: arguments.flag("final"))
    })
}

extension SessionCommand {
  /// What every export can be asked for.
  static let exportFlags: [Parameter] = [
    .flag("draft", Term("draft", "bản nháp"), vi: "xuất cả khi còn lỗi", en: "even with errors"),
    .flag(
      "final", Term("final", "chính thức"), vi: "chỉ xuất khi đã soát hết và không còn chỗ trống",
      en: "only if all is reviewed and nothing is blank"),
    .flag(
      "force", Term("force", "ghi đè"), vi: "ghi đè cả tệp không phải bản xuất trước",
      en: "overwrite what is not the last export"),
  ]
}
