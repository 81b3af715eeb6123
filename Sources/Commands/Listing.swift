import Composition
import Foundations
import ReportModel
import ReportScript

/// What `list` can list; the raw value is the place among its choices.
enum ListKind: Int, CaseIterable, Sendable {
  case documents, dossiers, figures, sections, recipients, abbreviations, fields, tasks, parameters, expectations

  /// In the order of the cases.
  static let choices = ChoiceList([
    Term("documents", "văn bản", aliases: ["document"]), Term("dossiers", "hồ sơ", aliases: ["dossier"]),
    Term("figures", "số liệu"), Term("sections", "mục", aliases: ["section"]),
    Term("recipients", "nơi nhận", aliases: ["recipient"]),
    Term("abbreviations", "chữ viết tắt", aliases: ["abbreviation"]),
    Term("fields", "thông tin", aliases: ["settings"]), Term("tasks", "việc", aliases: ["task"]),
    Term("param", "tham số", aliases: ["parameters"]), Term("expect", "mong đợi", aliases: ["expectations"]),
  ])

  init?(name: String) {
    let wanted = UnicodeText.folded(name)
    let place = Self.choices.terms.firstIndex { $0.spellings.contains { UnicodeText.folded($0) == wanted } }
    guard let kind = place.flatMap(Self.init(rawValue:)) else { return nil }
    self = kind
  }
}

/// Records as lines of a list, one each, whatever their length: what a pipe gets and what `find` searches.
enum Listing {
  static func lines(
    _ kind: ListKind, _ report: Report, _ language: Language, values: ParameterValues = .none
  ) -> [String] {
    switch kind {
    case .documents: report.documents.documents.map { line($0, report, language) }
    case .dossiers: report.dossiers.records.map { line($0.dossier, language) }
    case .figures: report.figures.records.map { line($0, language) }
    case .sections: outline(report)
    case .recipients: report.recipients.enumerated().map { "\($0 + 1). \($1.text.text)" }
    case .abbreviations: report.abbreviations.map { "\($0.short)  \($0.meaning.text)" }
    case .fields: fields(report, language).map { "\($0)  \($1)" }
    case .tasks: tasks(report).enumerated().map { "\($0 + 1). \($1)" }
    case .parameters:
      report.parameters.map { row($0, report, language, values).filter { !$0.isEmpty }.joined(separator: "  ") }
    case .expectations: report.expectations.map { "\($0.name) = \($0.value.text)" }
    }
  }

  static func line(_ document: RegisteredDocument, _ report: Report, _ language: Language) -> String {
    [
      number(document), document.date?.description ?? (language == .vietnamese ? "(chưa có ngày)" : "(no date)"),
      document.type.name[language], report.issuer(of: document) ?? "", document.title ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// With the alias, if there is one.
  static func number(_ document: RegisteredDocument) -> String {
    document.number.text + (document.alias.map { " = \($0)" } ?? "")
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
    report.outline.forEachWithAnnexes { id, section in
      let indent = String(repeating: "  ", count: id.level - 1)
      let count = section.blocks.isEmpty ? "" : "  [\(section.blocks.count)]"
      lines.append("\(indent)\(id)  \(TextResolver.plainText(of: section.heading, in: report))\(count)")
    }
    return lines
  }

  /// The open tasks, with what their references mean.
  static func tasks(_ report: Report) -> [String] {
    report.tasks.map { TextResolver.plainText(of: $0.text, in: report).oneLine }
  }

  static func fields(_ report: Report, _ language: Language) -> [(name: String, value: String)] {
    Field.allCases.compactMap { field in
      report.settings.text(field).map { (field.term[language], field.spelling(of: $0, language).oneLine) }
    }
  }
}

// The same records as tables for a screen.

extension Listing {
  typealias Column = ColumnTable.Column

  static func table(
    _ kind: ListKind, _ report: Report, _ language: Language, values: ParameterValues = .none
  ) -> ColumnTable {
    func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }
    switch kind {
    case .documents: return documentTable(report, language)
    case .dossiers: return dossierTable(report, language)
    case .figures: return figureTable(report, language)
    case .sections: return sectionTable(report, language)
    case .recipients:
      return ColumnTable(
        [Column(title: say("STT", "No"), alignment: .right), Column(title: say("Nơi nhận", "Recipient"), givesWay: 1)],
        rows: report.recipients.enumerated().map { ["\($0 + 1)", $1.text.text.oneLine] })
    case .abbreviations:
      return ColumnTable(
        [
          Column(title: say("Chữ viết tắt", "Abbreviation"), givesWay: 2),
          Column(title: say("Nghĩa", "Meaning"), givesWay: 1),
        ],
        rows: report.abbreviations.map { [$0.short, $0.meaning.text.oneLine] })
    case .tasks:
      return ColumnTable(
        [Column(title: say("STT", "No"), alignment: .right), Column(title: say("Việc", "Task"), givesWay: 1)],
        rows: tasks(report).enumerated().map { ["\($0 + 1)", $1] })
    case .parameters:
      return ColumnTable(
        [
          Column(title: say("Tham số", "Parameter")), Column(title: say("Kiểu", "Type"), givesWay: 3),
          Column(title: say("Giá trị", "Value"), givesWay: 2), Column(title: say("Câu hỏi", "Question"), givesWay: 1),
        ],
        rows: report.parameters.map { row($0, report, language, values) })
    case .expectations:
      return ColumnTable(
        [Column(title: say("Tên", "Name"), givesWay: 2), Column(title: say("Mong đợi", "Expected"), givesWay: 1)],
        rows: report.expectations.map { [$0.name, $0.value.text.oneLine] })
    case .fields:
      return ColumnTable(
        [Column(title: say("Thông tin", "Field")), Column(title: say("Giá trị", "Value"), givesWay: 1)],
        rows: fields(report, language).map { [$0.name, $0.value] })
    }
  }

  private static func row(
    _ parameter: TextParameter, _ report: Report, _ language: Language, _ values: ParameterValues
  ) -> [String] {
    var kind = parameter.kind.term[language]
    if case .choice(let choices) = parameter.kind { kind += " \(choices.joined(separator: "/"))" }
    let value = report.value(of: parameter, given: values)?.printed()
    return [
      parameter.name, kind, value ?? (language == .vietnamese ? "(chưa có)" : "(none)"), parameter.prompt ?? "",
    ]
  }

  private static func documentTable(_ report: Report, _ language: Language) -> ColumnTable {
    func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }
    return ColumnTable(
      [
        Column(title: say("Số, ký hiệu", "Number"), givesWay: 3, minimum: 16),
        Column(title: say("Ngày", "Date"), alignment: .right),
        Column(title: say("Loại", "Type"), dispensability: 1),
        Column(title: say("Cơ quan ban hành", "Issuer"), givesWay: 2, minimum: 14, dispensability: 2),
        Column(title: say("Trích yếu", "Title"), givesWay: 1, minimum: 10),
      ],
      rows: report.documents.documents.map { document in
        [
          number(document), document.date?.description ?? say("chưa có", "none"), document.type.name[language],
          report.issuer(of: document) ?? "", document.title?.oneLine ?? "",
        ]
      })
  }

  private static func dossierTable(_ report: Report, _ language: Language) -> ColumnTable {
    func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }
    return ColumnTable(
      [
        Column(title: say("Mã", "Code"), givesWay: 3, minimum: 10),
        Column(title: say("Lĩnh vực", "Field"), givesWay: 1),
        Column(title: say("Hình thức", "Channel"), dispensability: 2),
        Column(title: say("Nhận", "Received"), alignment: .right, dispensability: 1),
        Column(title: say("Hẹn", "Due"), alignment: .right),
        Column(title: say("Kết quả", "Outcome"), givesWay: 2, minimum: 12),
      ],
      rows: report.dossiers.records.map(\.dossier).map { dossier in
        [
          dossier.code, dossier.field, SessionWords.channel(dossier.channel)[language], "\(dossier.received)",
          "\(dossier.due)", outcome(dossier, language),
        ]
      })
  }

  private static func outcome(_ dossier: Dossier, _ language: Language) -> String {
    if let end = dossier.end { return "\(SessionWords.outcome(end.outcome)[language]) \(end.date)" }
    guard let last = dossier.suspensions.last, last.to == nil else {
      return language == .vietnamese ? "đang giải quyết" : "open"
    }
    return language == .vietnamese ? "tạm dừng từ \(last.from)" : "suspended since \(last.from)"
  }

  /// The sums stay longest, then what was late.
  private static func figureTable(_ report: Report, _ language: Language) -> ColumnTable {
    let importance: [FormCounts.Column] = [
      .received, .solved, .open, .late, .overdue, .online, .carried, .early, .ontime, .direct, .interm,
    ]
    let counts = FormCounts.Column.allCases.map { column in
      let rank = importance.firstIndex(of: column) ?? 0
      return Column(title: column.name[language], alignment: .right, dispensability: rank == 0 ? nil : rank + 1)
    }
    let heads = [
      Column(title: language == .vietnamese ? "Lĩnh vực" : "Field", givesWay: 1, minimum: 10),
      Column(title: language == .vietnamese ? "Kỳ" : "Period", dispensability: 1),
    ]
    return ColumnTable(
      heads + counts,
      rows: report.figures.records.map { record in
        [record.field ?? Report.wholeUnitLabel, record.period?.id ?? ""]
          + FormCounts.Column.allCases.map { VietnameseNumber.grouped(record.counts[$0]) }
      })
  }

  private static func sectionTable(_ report: Report, _ language: Language) -> ColumnTable {
    var rows: [[String]] = []
    report.outline.forEachWithAnnexes { id, section in
      let indent = String(repeating: "  ", count: id.level - 1)
      rows.append(["\(id)", indent + section.heading.text.oneLine, "\(section.blocks.count)"])
    }
    let titles = language == .vietnamese ? ["Mục", "Tiêu đề", "Số phần"] : ["Section", "Heading", "Parts"]
    return ColumnTable(
      [
        Column(title: titles[0]), Column(title: titles[1], givesWay: 1),
        Column(title: titles[2], alignment: .right),
      ], rows: rows)
  }
}
