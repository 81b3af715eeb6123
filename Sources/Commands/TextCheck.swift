import Composition
import Diagnostics
import ReportModel

/// What is wrong with the texts of a single edit, told right after it was accepted. The edit stands: the document that a
/// paragraph cites may be registered a minute later.
enum TextCheck {
  static func remarks(on edit: Edit, in report: Report) -> [Diagnostic] {
    texts(of: edit).flatMap { TextResolver.diagnostics(of: $0, in: report) }.map { diagnostic in
      var remark = diagnostic
      remark.severity = min(.warning, diagnostic.severity)
      return remark
    }
  }

  private static func texts(of edit: Edit) -> [SourcedText] {
    switch edit {
    case .set(let field, let setting):
      [Field.subject, .opening, .closing, .addressee].contains(field) ? [setting.value] : []
    case .addBlocks(_, _, let blocks): blocks.flatMap(\.texts)
    case .editBlock(_, let change): [change.text].compactMap { $0 } + (change.table?.rows.flatMap { $0 } ?? [])
    case .addSection(_, let section): [section.heading]
    case .addAnnex(let annex): [annex.heading]
    case .editSection(_, let change): [change.heading].compactMap { $0 }
    default: []
    }
  }

}

extension NarrativeBlock {
  /// Its text, and the cells of a table.
  var texts: [SourcedText] {
    guard case .table(let table) = content else { return [text] }
    return [text] + table.rows.flatMap { $0 }
  }
}
