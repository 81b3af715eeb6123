import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

// The commands that put another text in the place of one, as somebody would type them.

extension CanonicalScript {
  /// `edit paragraph I.4 at 2` with the new text; of a table the caption.
  package static func statement(
    editing reference: BlockReference, to text: SourcedText, _ language: Language
  ) -> Statement {
    var builder = self.builder(reference, language)
    if reference.kind == .table { builder.quoted(text.text) } else { builder.block(text) }
    return builder.statement
  }

  /// `edit table I.7 at 2` with the new rows.
  package static func statement(
    editing reference: BlockReference, to table: NarrativeTable, _ language: Language
  ) -> Statement {
    var builder = self.builder(reference, language)
    builder.block(TableText.print(table))
    return builder.statement
  }

  private static func builder(_ reference: BlockReference, _ language: Language) -> StatementBuilder {
    let command: EditCommand =
      switch reference.kind {
      case .paragraph: .editParagraph
      case .item: .editItem
      case .table: .editTable
      }
    var builder = StatementBuilder(command, language)
    builder.word(reference.section.description)
    builder.pair("at", reference.position.map(String.init))
    return builder
  }

  /// `set opening` with the new text.
  package static func statement(setting field: Field, to text: SourcedText, _ language: Language) -> Statement {
    var builder = StatementBuilder(.setField, language)
    builder.field(field)
    let isBlock = field == .opening || field == .closing || text.text.contains("\n")
    if isBlock { builder.block(text) } else { builder.quoted(text.text) }
    return builder.statement
  }

  /// `edit section I "…"`, or `edit annex 1 "…"`: only what is different.
  package static func statement(
    changing id: SectionID, from old: Section, to new: Section, _ language: Language
  ) -> Statement {
    guard id.isAnnex else { return EditCommand.statement(changing: id, from: old, to: new, language).statement }
    return EditCommand.statement(annex: id.last.index + 1, is: new, language).statement
  }
}
