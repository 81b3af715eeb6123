import Foundations
import ReportScript
import Writers

extension HelpTopic {
  static let formats = HelpTopic(
    id: "formats", name: Term("formats", "định dạng", aliases: ["format"]),
    title: LocalizedText(vi: "Định dạng xuất", en: "Export formats"),
    examples: [LocalizedText(vi: "xuất bao-cao.docx bao-cao.txt", en: "export report.docx report.txt")],
    body: { words in
      let planned = ExportFormat.planned.map { "`\($0)`" }.joined(separator: ", ")
      return [
        .paragraph(words.targets),
        .table(
          [words.format, words.meaning], ExportFormat.all.map { ["`\($0.name)`", $0.summary[words.language]] }),
        .paragraph(words.say("Phiên bản này chưa xuất được: \(planned).", "Not yet in this version: \(planned).")),
      ]
    })
}
