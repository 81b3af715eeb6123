import Foundations
import ReportModel
import ReportScript

extension SessionCommand {
  static let find = SessionCommand(
    specification: CommandSpecification(
      "find", scope: .session, verb: Term("find", "tìm"),
      summary: LocalizedText(
        vi: "tìm trong văn bản, hồ sơ và các mục, không cần gõ dấu",
        en: "searches documents, dossiers and sections, ignoring diacritics"),
      parameters: [
        .positional("words", .word, isRepeatable: true, vi: "từ cần tìm", en: "words")
      ],
      examples: [LocalizedText(vi: "tìm rà soát", en: "find ra soat")],
      details: LocalizedText(
        vi: "Các từ được tìm liền nhau, đúng thứ tự. Kết quả cho biết số mục và vị trí của đoạn trong mục.",
        en:
          "The words are looked for together, in this order. What is found comes with its section and its position there."
      )
    ), isPaged: true,
    run: { arguments, session throws(CommandFailure) in
      let wanted = UnicodeText.folded(arguments.strings("words").joined(separator: " "))
      let report = session.workspace.report
      let language = session.language
      var lines = report.documents.documents.map { Listing.line($0, report, language) }
      lines += report.dossiers.records.map { Listing.line($0.dossier, language) }
      report.outline.forEachWithAnnexes { id, section in
        lines.append("\(id)  \(section.heading.text)")
        for (index, block) in section.blocks.enumerated() {
          lines.append("\(id) \(index + 1)  \(block.text.text.oneLine)")
        }
      }
      let found = lines.filter { UnicodeText.folded($0).contains(wanted) }
      if found.isEmpty { session.say("không tìm thấy", "not found") }
      let terminal = session.environment.terminal
      for line in found {
        let shown = UnicodeText.printable(line)
        session.console.print(terminal.outputIsTerminal ? shown.clipped(to: terminal.columns) : shown)
      }
    })
}
