import DocumentTree
import Foundations

/// The blocks of a flow as elements, in their order: what belongs together becomes one heading or one list.
struct HTMLBlocks {
  let paragraphs: HTMLParagraphs
  let tables: HTMLTables

  init(styles: StyleSheet, anchors: Set<String>) {
    paragraphs = HTMLParagraphs(styles: styles, anchors: anchors)
    tables = HTMLTables(paragraphs: paragraphs)
  }

  func write(_ blocks: [Block], steps: inout WorkSteps, to html: inout XMLBuffer) throws(WriterError) {
    var waiting: [Paragraph] = []
    for block in blocks {
      try steps.step(orThrow: WriterError.interrupted)
      switch block {
      case .paragraph(let paragraph): waiting.append(paragraph)
      case .sideBySide(let columns):
        paragraphs.write(waiting[...], to: &html)
        waiting = []
        write(columns, to: &html)
      case .table(let table):
        let caption = waiting.last?.role == .tableCaption ? waiting.popLast() : nil
        paragraphs.write(waiting[...], to: &html)
        waiting = []
        tables.write(table, caption: caption, to: &html)
      }
    }
    paragraphs.write(waiting[...], to: &html)
  }

  /// Two columns, which stand one below the other where the window is narrow.
  private func write(_ columns: SideBySide, to html: inout XMLBuffer) {
    html.markup("<div class=\"pair\" style=\"--left:\(CSSNumber.text(columns.usableLeftShare * 100))%\">\n")
    for row in columns.rows {
      for side in [row.left, row.right] {
        html.markup("<div>\n")
        paragraphs.write(side[...], to: &html)
        html.markup("</div>\n")
      }
    }
    html.markup("</div>\n")
  }
}
