import Diagnostics
import Foundations
import ReportModel
import ReportScript

extension SessionCommand {
  /// What `list` can list; the order is that of the choices.
  private static let kinds = ChoiceList([
    Term("documents", "văn bản", aliases: ["document"]), Term("dossiers", "hồ sơ", aliases: ["dossier"]),
    Term("figures", "số liệu"), Term("sections", "mục", aliases: ["section"]),
    Term("recipients", "nơi nhận", aliases: ["recipient"]),
    Term("abbreviations", "chữ viết tắt", aliases: ["abbreviation"]),
    Term("fields", "thông tin", aliases: ["settings"]),
  ])

  static let list = SessionCommand(
    specification: CommandSpecification(
      "list", scope: .session, verb: Term("list", "liệt kê"),
      summary: LocalizedText(
        vi: "liệt kê văn bản, hồ sơ, mục, nơi nhận…", en: "lists documents, dossiers, sections, recipients…"),
      parameters: [
        .positional("kind", .choice(kinds), isRequired: false, vi: "loại", en: "kind")
      ],
      examples: [
        LocalizedText(vi: "liệt kê văn bản", en: "list documents"),
        LocalizedText(vi: "liệt kê thông tin", en: "list fields"),
      ],
      details: LocalizedText(
        vi:
          "Không nêu loại thì cho biết số lượng từng loại. “thông tin” là các trường đã đặt bằng lệnh “đặt”. Số thứ tự của "
          + "nơi nhận ở đây là số dùng trong “sửa nơi nhận”, “xóa nơi nhận” và “chuyển nơi nhận”.",
        en:
          "Without a kind it tells how many there are. `fields` are the values given by `set`. The numbers of recipients "
          + "are those that `edit recipient`, `remove recipient` and `move recipient` take.")
    ),
    run: { arguments, session throws(CommandFailure) in
      let report = session.workspace.report
      let language = session.language
      let lines: [String]
      switch arguments.choice("kind") {
      case nil: lines = [report.summary(language)]
      case 0: lines = report.documents.documents.map { Listing.line($0, report, language) }
      case 1: lines = report.dossiers.records.map { Listing.line($0.dossier, language) }
      case 2: lines = report.figures.records.map { Listing.line($0, language) }
      case 3: lines = Listing.outline(report)
      case 4: lines = report.recipients.enumerated().map { "\($0 + 1). \($1.text.text)" }
      case 5: lines = report.abbreviations.map { "\($0.short)  \($0.meaning.text)" }
      default: lines = Listing.fields(report, language)
      }
      if lines.isEmpty { session.say("(trống)", "(none)") }
      let columns = session.environment.terminal.columns
      for line in lines {
        session.console.print(
          session.environment.terminal.outputIsTerminal ? UnicodeText.printable(line).clipped(to: columns) : line)
      }
    })
}

/// Records as lines of a list.
enum Listing {
  static func line(_ document: RegisteredDocument, _ report: Report, _ language: Language) -> String {
    let alias = document.alias.map { " = \($0)" }
    return [
      document.number.text + (alias ?? ""),
      document.date?.description ?? (language == .vietnamese ? "(chưa có ngày)" : "(no date)"),
      document.type.name[language], report.issuer(of: document) ?? "", document.title ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  static func line(_ dossier: Dossier, _ language: Language) -> String {
    Acknowledgement.line(Change(.added, .dossier(dossier)), language: language, columns: 400)
      .split(separator: " ", maxSplits: 2).last.map(String.init) ?? dossier.code
  }

  static func line(_ record: FigureRecord, _ language: Language) -> String {
    let counts = FormCounts.Column.allCases.map { "\($0.name[language]) \(record.counts[$0])" }.joined(separator: ", ")
    let field = record.field ?? Report.wholeUnitLabel
    return [field, record.period?.id ?? "", counts].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  static func outline(_ report: Report) -> [String] {
    var lines: [String] = []
    report.outline.forEach { id, section in
      let indent = String(repeating: "  ", count: id.level - 1)
      let count = section.blocks.isEmpty ? "" : "  [\(section.blocks.count)]"
      lines.append("\(indent)\(id)  \(section.heading.text)\(count)")
    }
    return lines
  }

  static func fields(_ report: Report, _ language: Language) -> [String] {
    Field.allCases.compactMap { field in
      report.settings.text(field).map { "\(field.term[language])  \($0.oneLine)" }
    }
  }
}
