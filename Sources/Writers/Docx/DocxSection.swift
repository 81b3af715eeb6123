import DocumentTree

/// w:sectPr: the page of a flow, its number from the second page on.
struct DocxSection {
  let layout: PageLayout

  /// Children in the order of CT_SectPr (17.6.17).
  func write(to xml: inout XMLBuffer) {
    xml.markup(#"<w:sectPr><w:headerReference w:type="default" r:id="\#(DocxParts.numberedHeaderID)"/>"#)
    xml.markup(#"<w:headerReference w:type="first" r:id="\#(DocxParts.emptyHeaderID)"/><w:type w:val="nextPage"/>"#)
    let width = WordUnits.twips(millimetres: layout.width)
    let height = WordUnits.twips(millimetres: layout.height)
    let orientation = layout.isLandscape ? #" w:orient="landscape""# : ""
    xml.markup(#"<w:pgSz w:w="\#(width)" w:h="\#(height)"\#(orientation)/>"#)
    let (top, bottom) = (WordUnits.twips(millimetres: layout.top), WordUnits.twips(millimetres: layout.bottom))
    let (left, right) = (WordUnits.twips(millimetres: layout.left), WordUnits.twips(millimetres: layout.right))
    let header = max(0, (top - lineHeight) / 2)
    xml.markup(#"<w:pgMar w:top="\#(top)" w:right="\#(right)" w:bottom="\#(bottom)" w:left="\#(left)""#)
    xml.markup(#" w:header="\#(header)" w:footer="\#(max(0, bottom / 2))" w:gutter="0"/>"#)
    xml.markup(layout.restartsPageNumbers ? #"<w:pgNumType w:fmt="decimal" w:start="1"/>"# : "")
    xml.markup(#"<w:cols w:space="720"/><w:titlePg/></w:sectPr>"#)
  }

  /// The line of the page number, in twips: it stands in the middle of the top margin.
  private let lineHeight = 320
}
