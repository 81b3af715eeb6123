import CommandLanguage
import Composition
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Writers

extension SessionCommand {
  static let show = SessionCommand(
    specification: CommandSpecification(
      "show", scope: .session, verb: Term("show", "xem"),
      summary: LocalizedText(
        vi: "xem đề cương, một mục, một văn bản, một hồ sơ, bản in hoặc lệnh",
        en: "shows the outline, a section, a document, a dossier, the paper or the script"),
      parameters: [
        .positional("what", .word, isRequired: false, isRepeatable: true, vi: "nội dung cần xem", en: "what")
      ],
      examples: [
        LocalizedText(vi: "xem", en: "show"), LocalizedText(vi: "xem I.4", en: "show I.4"),
        LocalizedText(vi: "xem 75/KH-SNgV", en: "show 75/KH-SNgV"), LocalizedText(vi: "xem bản in", en: "show paper"),
        LocalizedText(vi: "xem biểu", en: "show form"), LocalizedText(vi: "xem lệnh", en: "show script"),
      ],
      details: LocalizedText(
        vi: "Chỉ gõ “xem” thì hiện đề cương, kèm số phần nội dung của mỗi mục trong ngoặc vuông. “xem I.4” liệt kê các "
          + "đoạn, ý và bảng của mục, có đánh số: đó là số dùng sau “vị trí” khi sửa, xóa, chuyển. “xem” một số ký hiệu "
          + "hoặc mã hồ sơ thì hiện lệnh đã ghi văn bản, hồ sơ đó. “xem bản in” hiện toàn bộ báo cáo, “xem biểu” chỉ hiện "
          + "biểu kèm theo, “xem lệnh” hiện báo cáo dưới dạng lệnh, đúng như khi lưu.",
        en:
          "Alone it shows the outline, with the number of parts in brackets. With a section it lists paragraphs, items "
          + "and tables with the numbers that `edit`, `remove` and `move` take behind `at`. With a document number or a "
          + "dossier code it shows the command that says it. `paper` is the whole report, `form` the annexed form alone, "
          + "`script` the report as commands, just as `save` writes it.")
    ),
    run: { arguments, session throws(CommandFailure) in
      let words = arguments.strings("what").joined(separator: " ")
      switch UnicodeText.folded(words) {
      case "": Listing.outline(session.workspace.report).forEach(session.console.print)
      case "paper", "ban in": try session.showPaper(formOnly: false)
      case "form", "bieu", "form ii.06a", "bieu ii.06a", "ii.06a": try session.showPaper(formOnly: true)
      case "script", "lenh":
        let text = CanonicalScript.print(session.workspace.report, session.fileOrSessionLanguage)
        session.console.write(Array(text.utf8))
      default: try session.show(record: words, at: arguments.span("what"))
      }
    })
}

extension Session {
  fileprivate func showPaper(formOnly: Bool) throws(CommandFailure) {
    var document = Composer.compose(workspace.report).document
    if formOnly { document.flows.removeFirst() }
    guard !document.flows.isEmpty else { return say("báo cáo chưa kèm biểu nào", "no form is annexed") }
    let columns = max(60, min(environment.terminal.columns, 100))
    do throws(WriterError) {
      console.write(try TextWriter(columns: columns).write(document))
    } catch {
      throw .diagnostics([])
    }
  }

  fileprivate func show(record name: String, at span: SourceSpan?) throws(CommandFailure) {
    let report = workspace.report
    if let id = SectionID(name) {
      guard let section = report.outline[id] else { throw .diagnostic(.unknownSection(id, at: span, in: report)) }
      show(section, id)
    } else if let index = report.dossiers.index(of: name) {
      printCommand(CanonicalScript.statement(report.dossiers[index], fileOrSessionLanguage))
    } else {
      let matches = report.documents.matches(DocumentReference(name))
      guard !matches.isEmpty else {
        throw .diagnostic(
          .unknownDocument(DocumentReference(name), at: span, in: report)
            .replacing(with: report.nearestReference(to: name)))
      }
      for index in matches { printCommand(CanonicalScript.statement(report.documents[index], fileOrSessionLanguage)) }
    }
  }

  private func printCommand(_ statement: Statement) { console.write(Array(ScriptPrinter.print(statement).utf8)) }

  /// The parts of a section with the numbers that `edit`, `move` and `remove` take.
  private func show(_ section: Section, _ id: SectionID) {
    console.print("\(id.marker) \(section.heading.text)")
    for (index, block) in section.blocks.enumerated() {
      let kind = block.kind.term[language]
      let text = block.kind == .table ? block.text.text : TextResolver.plainText(of: block.text, in: workspace.report)
      console.print("  \(index + 1). [\(kind)] \(text)")
    }
    if section.blocks.isEmpty, section.children.isEmpty { say("  (trống)", "  (empty)") }
    for (index, child) in section.children.enumerated() {
      console.print("  \(id.child(child.labelling.label(at: index)))  \(child.heading.text)")
    }
  }
}
