import DocumentTree

/// w:tbl: forms with merged cells, and the borderless tables that hold letterhead and foot (17.4).
struct DocxTables {
  let paragraphs: DocxParagraphs
  /// In millimetres.
  let textWidth: Double

  /// A table without rows or columns is left out: Word refuses it.
  func write(_ table: Table, to xml: inout XMLBuffer) {
    let grid = table.grid
    guard table.columnCount > 0, !grid.isEmpty else { return }
    let widths = twips(of: table.columnShares)
    begin(widths: widths, hasBorders: true, summary: table.summary, to: &xml)
    for (index, slots) in grid.enumerated() {
      xml.markup("<w:tr><w:trPr><w:cantSplit/>")
      if index < table.headerRowCount { xml.markup("<w:tblHeader/>") }  // 17.4.78: repeated on every page
      xml.markup("</w:trPr>")
      let keeps = table.keepsWithNext && index + 1 == grid.count
      for (column, slot) in slots.enumerated() {
        write(slot, column: column, widths: widths, keepsWithNext: keeps, to: &xml)
      }
      xml.markup("</w:tr>")
    }
    xml.markup("</w:tbl>")
  }

  /// Rows that never split, so that the signer's name stays below the title.
  func write(_ columns: SideBySide, to xml: inout XMLBuffer) {
    guard !columns.rows.isEmpty else { return }
    let share = columns.usableLeftShare
    let widths = twips(of: [share, 1 - share])
    begin(widths: widths, hasBorders: false, to: &xml)
    for row in columns.rows {
      xml.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
      for (content, width) in zip([row.left, row.right], widths) {
        xml.markup(#"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/></w:tcPr>"#)
        for paragraph in content { paragraphs.write(paragraph, width: Double(width) * 25.4 / 1440, to: &xml) }
        if content.isEmpty { xml.markup("<w:p/>") }
        xml.markup("</w:tc>")
      }
      xml.markup("</w:tr>")
    }
    xml.markup("</w:tbl>")
  }

  /// Children in the order of CT_TblPr (17.4.60); the layout is fixed, for Word and LibreOffice fit columns differently.
  private func begin(widths: [Int], hasBorders: Bool, summary: String = "", to xml: inout XMLBuffer) {
    let total = widths.reduce(0, +)
    xml.markup(#"<w:tbl><w:tblPr><w:tblW w:w="\#(total)" w:type="dxa"/>"#)
    if hasBorders {
      xml.markup("<w:tblBorders>")
      for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        xml.markup(#"<w:\#(side) w:val="single" w:sz="4" w:space="0" w:color="auto"/>"#)
      }
      xml.markup("</w:tblBorders>")
    }
    xml.markup(#"<w:tblLayout w:type="fixed"/>"#)
    let margin = hasBorders ? cellMargin : 0  // said even where it is 0: LibreOffice would put in 1.9 mm
    xml.markup(#"<w:tblCellMar><w:left w:w="\#(margin)" w:type="dxa"/>"#)
    xml.markup(#"<w:right w:w="\#(margin)" w:type="dxa"/></w:tblCellMar>"#)
    if !summary.isEmpty { xml.markup(#"<w:tblDescription w:val=""#, text: summary.cleaned, #""/>"#) }
    xml.markup("</w:tblPr><w:tblGrid>")
    for width in widths { xml.markup(#"<w:gridCol w:w="\#(width)"/>"#) }
    xml.markup("</w:tblGrid>")
  }

  private func write(
    _ slot: TableSlot, column: Int, widths: [Int], keepsWithNext: Bool, to xml: inout XMLBuffer
  ) {
    switch slot {
    case .coveredFromLeft: return
    case .cell(let cell):
      let merge = cell.rowSpan > 1 ? #"<w:vMerge w:val="restart"/>"# : ""
      let width = begin(column: column, span: cell.columnSpan, merge: merge, widths: widths, to: &xml)
      var content = cell.content
      content.keepsWithNext = content.keepsWithNext || keepsWithNext
      paragraphs.write(content, width: Double(width - 2 * cellMargin) * 25.4 / 1440, to: &xml)
    case .coveredFromAbove(let span):
      _ = begin(column: column, span: span, merge: "<w:vMerge/>", widths: widths, to: &xml)
      xml.markup(emptyParagraph)
    case .empty:
      _ = begin(column: column, span: 1, merge: "", widths: widths, to: &xml)
      xml.markup(emptyParagraph)
    }
    xml.markup("</w:tc>")
  }

  /// Children in the order of CT_TcPr (17.4.70). Returns the width of the cell in twips.
  private func begin(column: Int, span: Int, merge: String, widths: [Int], to xml: inout XMLBuffer) -> Int {
    let width = widths.dropFirst(column).prefix(span).reduce(0, +)
    xml.markup(#"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>"#)
    if span > 1 { xml.markup(#"<w:gridSpan w:val="\#(span)"/>"#) }
    xml.markup(merge)
    xml.markup(#"<w:vAlign w:val="center"/></w:tcPr>"#)
    return width
  }

  private func twips(of shares: [Double]) -> [Int] {
    shares.map { max(1, WordUnits.twips(millimetres: $0 * textWidth)) }
  }

  /// In the small style of tables: an empty paragraph of the standard one would make its row higher.
  private var emptyParagraph: String {
    #"<w:p><w:pPr><w:pStyle w:val="\#(ParagraphRole.tableText.wordStyle.id)"/></w:pPr></w:p>"#
  }

  /// In twips: 1 mm, for the narrow columns of the forms.
  private let cellMargin = 57
}
