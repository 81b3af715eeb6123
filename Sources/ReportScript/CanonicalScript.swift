import CommandLanguage
import Foundations
import ReportModel

/// Report → the shortest canonical list of commands. `replay(canonical(r)) == r`.
package enum CanonicalScript {
  package static func print(_ report: Report, _ language: Language) -> String {
    ScriptPrinter.print(script(report, language))
  }

  package static func script(_ report: Report, _ language: Language) -> Script {
    var statements: [Statement] = []
    for group in Group.allCases {
      for (index, statement) in self.statements(of: group, report, language).enumerated() {
        var statement = statement
        statement.startsGroup = index == 0 && !statements.isEmpty
        statements.append(statement)
      }
    }
    return Script(
      header: ScriptHeader(language: language), statements: statements, closingComments: report.closingComments)
  }

  /// The parts of a script, in their order; an empty line parts them.
  enum Group: Int, CaseIterable {
    case start, settings, parameters, documents, abbreviations, outline, narrative, annexes, tasks, dossiers, figures
    case forms, recipients, expectations
  }

  static func statements(of group: Group, _ report: Report, _ language: Language) -> [Statement] {
    switch group {
    case .start: start(report, language)
    case .settings: settings(report, language)
    case .documents: report.documents.documents.map { EditCommand.statement($0, language).statement }
    case .abbreviations: report.abbreviations.map { EditCommand.statement($0, language).statement }
    case .outline: OutlineChanges.statements(report.outline, language)
    case .narrative: narrative(report.outline, language)
    case .annexes: annexes(report.outline, language)
    case .tasks: report.tasks.map { EditCommand.statement($0, language).statement }
    case .dossiers: report.dossiers.records.map { EditCommand.statement($0, language).statement }
    case .figures: report.figures.records.map { EditCommand.statement($0, language).statement }
    case .forms: report.forms.map { EditCommand.statement($0, language).statement }
    case .parameters: report.parameters.map { EditCommand.statement($0, language).statement }
    case .expectations: report.expectations.map { EditCommand.statement($0, language).statement }
    case .recipients: report.recipients.map { EditCommand.statement($0, language).statement }
    }
  }

  /// The command that registers a document.
  package static func statement(_ document: RegisteredDocument, _ language: Language) -> Statement {
    EditCommand.statement(document, language).statement
  }

  /// The command that enters a dossier.
  package static func statement(_ record: DossierRecord, _ language: Language) -> Statement {
    EditCommand.statement(record, language).statement
  }

  private static func start(_ report: Report, _ language: Language) -> [Statement] {
    guard let period = report.period else { return [] }
    var builder = StatementBuilder(.startReport, language, comments: report.periodComments)
    builder.words(of: period)
    if let outline = BuiltInOutline.all.firstIndex(where: { $0.name == report.outline.name }), outline > 0 {
      builder.pair("outline", choice: outline)
    }
    return [builder.statement]
  }

  private static func settings(_ report: Report, _ language: Language) -> [Statement] {
    Field.allCases.compactMap { field in
      guard let setting = report.settings[field] else { return nil }
      var builder = StatementBuilder(.setField, language, comments: setting.comments)
      builder.field(field)
      if field == .opening || field == .closing || setting.value.text.contains("\n") {
        builder.block(setting.value)
      } else if field.isBare {
        builder.bareValue(of: field, setting.value.text)
      } else {
        builder.quoted(setting.value.text)
      }
      return builder.statement
    }
  }

  /// Annex by annex: its headings, then what stands under them.
  private static func annexes(_ outline: Outline, _ language: Language) -> [Statement] {
    var statements: [Statement] = []
    var narrative: [Statement] = []
    func startAnnex() {
      statements += narrative
      narrative = []
    }
    outline.forEachInAnnexes { id, section in
      if id.isAnnex { startAnnex() }
      let heading =
        id.isAnnex
        ? EditCommand.statement(annex: section, language) : EditCommand.statement(section, as: id, language)
      statements.append(heading.statement)
      narrative += section.blocks.map { EditCommand.statement($0, in: id, language).statement }
    }
    startAnnex()
    return statements
  }

  private static func narrative(_ outline: Outline, _ language: Language) -> [Statement] {
    var statements: [Statement] = []
    outline.forEach { id, section in
      for block in section.blocks { statements.append(EditCommand.statement(block, in: id, language).statement) }
    }
    return statements
  }
}

/// How an outline differs from the built-in one that it started from.
enum OutlineChanges {
  static func statements(_ outline: Outline, _ language: Language) -> [Statement] {
    let base = BuiltInOutline.all.first { $0.name == outline.name }?.outline ?? Outline()
    var statements = outline.removals.map { EditCommand.statement(removing: $0, language).statement }
    outline.forEach { id, section in
      guard let original = section.original.flatMap({ base[$0] }) else {
        statements.append(EditCommand.statement(section, as: id, language).statement)
        return
      }
      if section.heading != original.heading || section.items != original.items || !section.comments.isEmpty {
        statements.append(EditCommand.statement(changing: id, from: original, to: section, language).statement)
      }
    }
    return statements
  }
}
