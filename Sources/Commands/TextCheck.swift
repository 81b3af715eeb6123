import Composition
import Diagnostics
import ReportModel

/// What is wrong with the texts of a single edit, told right after it was accepted. The edit stands: the document that a
/// paragraph cites may be registered a minute later.
enum TextCheck {
  static func remarks(on edit: Edit, in report: Report) -> [Diagnostic] {
    let found =
      texts(of: edit).flatMap { TextResolver.diagnostics(of: $0, in: report) } + unknownNames(in: edit, report)
    // A value is asked for when it is wanted.
    return found.filter { $0.id != .parameterWithoutValue }.map { diagnostic in
      var remark = diagnostic
      remark.severity = min(.warning, diagnostic.severity)
      return remark
    }
  }

  /// An expectation may come before what it is of; that it does not hold yet is `check`'s to say.
  private static func unknownNames(in edit: Edit, _ report: Report) -> [Diagnostic] {
    guard case .addExpectation(let expectation) = edit else { return [] }
    var resolver = TextResolver(report)
    do throws(Diagnostic) {
      _ = try resolver.value(named: expectation.name, at: expectation.place.span)
      return []
    } catch {
      return [error]
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
