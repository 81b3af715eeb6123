import DocumentTree
import Foundations

/// word/document.xml: the flows as sections, one after another (ECMA-376 Part 1, 17.2).
struct DocxBody {
  let styles: StyleSheet

  /// The lists that the items of the flows belong to are entered in `numbering`.
  func bytes(
    of flows: [PageFlow], numbering: inout DocxNumbering, monitor: WorkMonitor
  ) throws(WriterError) -> [UInt8] {
    var steps = WorkSteps(flows.blockCount, monitor: monitor)
    var xml = XMLBuffer()
    xml.markup("<w:document \(WordNamespace.main) \(WordNamespace.relationships)><w:body>")
    for (index, flow) in flows.enumerated() {
      if let anchor = flow.anchor { WordBookmark(number: index, anchor: anchor).write(to: &xml) }
      try write(flow, isLast: index + 1 == flows.count, to: &xml, &numbering, &steps)
    }
    xml.markup("</w:body></w:document>")
    return xml.bytes
  }

  /// The properties of a section stand in its last paragraph, those of the last section at the end of the body
  /// (17.6.17, 17.6.18).
  private func write(
    _ flow: PageFlow, isLast: Bool, to xml: inout XMLBuffer, _ numbering: inout DocxNumbering,
    _ steps: inout WorkSteps
  ) throws(WriterError) {
    let paragraphs = DocxParagraphs(styles: styles)
    let tables = DocxTables(paragraphs: paragraphs, textWidth: flow.layout.textWidth)
    let section = DocxSection(layout: flow.layout)
    var followsTable = false
    var isBelowTable = false
    var isClosed = false
    for (index, block) in flow.blocks.enumerated() {
      try steps.step(orThrow: WriterError.interrupted)
      if followsTable, !block.isParagraph { paragraphs.writeSeparator(to: &xml) }  // else Word makes one table of two
      followsTable = !block.isParagraph
      switch block {
      case .paragraph(let paragraph):
        isClosed = !isLast && index + 1 == flow.blocks.count && paragraph.rule == nil
        let list = paragraph.list.map { numbering.list(of: $0, role: paragraph.role) }
        paragraphs.write(
          paragraph, width: flow.layout.textWidth, isBelowTable: isBelowTable, list: list,
          section: isClosed ? section : nil, to: &xml)
      case .table(let table): tables.write(table, to: &xml)
      case .sideBySide(let columns): tables.write(columns, to: &xml)
      }
      if case .table = block { isBelowTable = true } else { isBelowTable = false }
    }
    if isLast {
      if followsTable || flow.blocks.isEmpty { paragraphs.writeSeparator(to: &xml) }  // a body ends with a paragraph
      section.write(to: &xml)
    } else if !isClosed {
      paragraphs.writeSeparator(section: section, to: &xml)
    }
  }
}

extension Block {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}
