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
        vi: "xem đề cương, một mục, văn bản, hồ sơ, số liệu, bản in hoặc lệnh",
        en: "shows the outline, a section, a document, a dossier, figures, paper or script"),
      parameters: [
        .positional("what", .word, isRequired: false, isRepeatable: true, vi: "nội dung cần xem", en: "what")
          .naming(.shown)
      ],
      examples: [
        LocalizedText(vi: "xem", en: "show"), LocalizedText(vi: "xem I.4", en: "show I.4"),
        LocalizedText(vi: "xem 75/KH-SNgV", en: "show 75/KH-SNgV"), LocalizedText(vi: "xem bản in", en: "show paper"),
        LocalizedText(vi: "xem biểu", en: "show form"), LocalizedText(vi: "xem số liệu", en: "show figures"),
        LocalizedText(vi: "xem lệnh", en: "show script"),
      ],
      details: LocalizedText(
        vi: "Chỉ gõ “xem” thì hiện đề cương, kèm số phần nội dung của mỗi mục trong ngoặc vuông. “xem I.4” liệt kê các "
          + "đoạn, ý và bảng của mục, có đánh số: đó là số dùng sau “vị trí” khi sửa, xóa, chuyển. “xem” một số ký hiệu "
          + "hoặc mã hồ sơ thì hiện lệnh đã ghi văn bản, hồ sơ đó. “xem bản in” hiện toàn bộ báo cáo, “xem biểu” chỉ hiện "
          + "biểu kèm theo, “xem số liệu” hiện số liệu trong kỳ theo lĩnh vực, hình thức, thời hạn, kèm tỷ lệ, “xem lệnh” hiện "
          + "báo cáo dưới dạng lệnh, đúng như khi lưu. Nội dung dài hơn màn hình được mở trong trình xem (biến PAGER).",
        en:
          "Alone it shows the outline, with the number of parts in brackets. With a section it lists paragraphs, items "
          + "and tables with the numbers that `edit`, `remove` and `move` take behind `at`. With a document number or a "
          + "dossier code it shows the command that says it. `paper` is the whole report, `form` the annexed form alone, "
          + "`figures` the figures of the period by field, channel and time limit, with rates, `script` the report as "
          + "commands, just as `save` writes it. What is longer than the screen goes through a pager (the variable PAGER)."
      )
    ), isPaged: true,
    run: { arguments, session throws(CommandFailure) in
      let words = arguments.strings("what").joined(separator: " ")
      switch ShownThing(words) {
      case nil where words.isEmpty: Listing.outline(session.workspace.report).forEach(session.printText)
      case .figures: session.showFigures()
      case .paper: try session.showPaper(formOnly: false)
      case .form: try session.showPaper(formOnly: true)
      case .script:
        let text = CanonicalScript.print(session.workspace.report, session.fileOrSessionLanguage)
        session.printText(text)
      case nil where ListKind(name: words) != nil: ListKind(name: words).map { session.list($0) }
      case nil: try session.show(record: words, at: arguments.span("what"))
      }
    })
}

/// What `show` shows by a name of its own.
enum ShownThing: CaseIterable {
  case figures, paper, form, script

  init?(_ name: String) {
    let folded = UnicodeText.folded(name)
    let thing = Self.allCases.first { $0.term.spellings.contains { UnicodeText.folded($0) == folded } }
    guard let thing else { return nil }
    self = thing
  }

  var term: Term {
    switch self {
    case .figures: Term("figures", "số liệu")
    case .paper: Term("paper", "bản in")
    case .form: Term("form", "biểu", aliases: ["form II.06a", "biểu II.06a", "II.06a"])
    case .script: Term("script", "lệnh")
    }
  }

  var summary: LocalizedText {
    switch self {
    case .figures:
      LocalizedText(vi: "số liệu của kỳ, có biểu đồ và tỷ lệ", en: "figures of the period, with charts and rates")
    case .paper: LocalizedText(vi: "toàn bộ báo cáo", en: "the whole report")
    case .form: LocalizedText(vi: "biểu kèm theo", en: "the annexed form")
    case .script: LocalizedText(vi: "báo cáo dưới dạng lệnh, như khi lưu", en: "the report as commands, as it is saved")
    }
  }
}

extension Session {
  fileprivate func showPaper(formOnly: Bool) throws(CommandFailure) {
    var document = try compose(workspace.report).document
    if formOnly { document.flows.removeFirst() }
    guard !document.flows.isEmpty else { return say("báo cáo chưa kèm biểu nào", "no form is annexed") }
    let columns = max(60, min(environment.terminal.columns, 100))
    do throws(WriterError) {
      printText(String(decoding: try TextWriter(columns: columns).write(document), as: UTF8.self))
    } catch {
      // Only archives can fail to be written.
      throw .diagnostics([])
    }
  }

  fileprivate func show(record name: String, at span: SourceSpan?) throws(CommandFailure) {
    let report = workspace.report
    if let id = SectionID(name) ?? annex(named: name) {
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

  /// “phụ lục 1”, as commands call it.
  private func annex(named name: String) -> SectionID? {
    let words = UnicodeText.folded(name).split(separator: " ")
    guard let number = words.last.flatMap({ SectionID("PL\($0)") }), number.isAnnex else { return nil }
    let name = words.dropLast().joined(separator: " ")
    return name == "annex" || name == "phu luc" ? number : nil
  }

  private func printCommand(_ statement: Statement) { printText(ScriptPrinter.print(statement)) }

  /// The parts of a section with the numbers that `edit`, `move` and `remove` take.
  private func show(_ section: Section, _ id: SectionID) {
    printText(
      TextStyle.strong.painted(
        "\(id.marker) \(TextResolver.plainText(of: section.heading, in: workspace.report, values: parameterValues))",
        if: console.colorsOutput))
    for (index, block) in section.blocks.enumerated() {
      let kind = block.kind.term[language]
      let text =
        block.kind == .table
        ? block.text.text : TextResolver.plainText(of: block.text, in: workspace.report, values: parameterValues)
      printHanging("  \(index + 1). ", "[\(kind)] \(text)")
    }
    if section.blocks.isEmpty, section.children.isEmpty { say("  (trống)", "  (empty)") }
    for (index, child) in section.children.enumerated() {
      printHanging(
        "  \(id.child(child.labelling.label(at: index)))  ",
        TextResolver.plainText(of: child.heading, in: workspace.report, values: parameterValues))
    }
  }

  /// On a screen in lines of its width, below each other; else in one line.
  private func printHanging(_ mark: String, _ text: String) {
    guard environment.terminal.outputIsTerminal else { return console.print(mark + text) }
    let width = UnicodeText.displayWidth(mark)
    for (index, line) in text.oneLine.wrapped(width: max(10, textWidth - width)).enumerated() {
      printText((index == 0 ? mark : String(repeating: " ", count: width)) + line)
    }
  }
}
