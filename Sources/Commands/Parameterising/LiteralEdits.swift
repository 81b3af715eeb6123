import CommandLanguage
import Composition
import Foundations
import ReportModel
import ReportScript

/// The commands that do what was taken of the proposals.
enum LiteralEdits {
  static func statements(_ outcome: LiteralOutcome, in report: Report, _ language: Language) -> [Statement] {
    var statements = outcome.registered.map { CanonicalScript.statement($0, language) }
    var tables: [BlockReference: NarrativeTable] = [:]
    var order: [BlockReference] = []
    for change in outcome.changes {
      switch change.place {
      case .field(let field): statements.append(CanonicalScript.statement(setting: field, to: change.text, language))
      case .heading(let id):
        guard let old = report.outline[id] else { continue }
        var new = old
        new.heading = change.text
        statements.append(CanonicalScript.statement(changing: id, from: old, to: new, language))
      case .block(let reference):
        statements.append(CanonicalScript.statement(editing: reference, to: change.text, language))
      case .cell(let reference, let row, let column):
        guard var table = tables[reference] ?? report.table(reference), table.rows.indices.contains(row),
          table.rows[row].indices.contains(column)
        else { continue }
        if tables[reference] == nil { order.append(reference) }
        table.rows[row][column] = change.text
        tables[reference] = table
      }
    }
    for reference in order {
      if let table = tables[reference] {
        statements.append(CanonicalScript.statement(editing: reference, to: table, language))
      }
    }
    return statements
  }
}

extension Report {
  fileprivate func table(_ reference: BlockReference) -> NarrativeTable? {
    let index = (reference.position ?? 1) - 1
    guard let section = outline[reference.section], section.blocks.indices.contains(index),
      case .table(let table) = section.blocks[index].content
    else { return nil }
    return table
  }
}
