import Diagnostics
import ReportModel

extension Report {
  /// Puts another text in the place of one.
  package mutating func replace(_ place: LiteralPlace, with text: SourcedText) {
    switch place {
    case .field(let field): settings[field]?.value = text
    case .heading(let id): _ = outline.update(id) { $0.heading = text }
    case .block(let reference): update(reference) { $0.text = text }
    case .cell(let reference, let row, let column):
      update(reference) { block in
        guard case .table(var table) = block.content, table.rows.indices.contains(row),
          table.rows[row].indices.contains(column)
        else { return }
        table.rows[row][column] = text
        block.content = .table(table)
      }
    }
  }

  private mutating func update(_ reference: BlockReference, _ change: (inout NarrativeBlock) -> Void) {
    let index = (reference.position ?? 1) - 1
    _ = outline.update(reference.section) { section in
      if section.blocks.indices.contains(index) { change(&section.blocks[index]) }
    }
  }
}

extension LiteralOutcome {
  /// Puts the changes of texts in; documents are registered by their commands.
  package func apply(to report: inout Report) {
    for change in changes { report.replace(change.place, with: change.text) }
  }
}
