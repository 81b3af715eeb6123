import DocumentTree

/// word/styles.xml: one named style for each role, with the measures of the style sheet (ECMA-376 Part 1, 17.7).
struct DocxStyles {
  let document: Document

  var bytes: [UInt8] {
    var xml = XMLBuffer()
    xml.markup("<w:styles \(WordNamespace.main)>")
    writeDefaults(to: &xml)
    writeUnchangedStyles(to: &xml)
    for role in ParagraphRole.allCases { write(role, to: &xml) }
    writeHelpers(to: &xml)
    xml.markup("</w:styles>")
    return xml.bytes
  }

  /// One font and one language for the whole paper: without a language of its own Word would underline every word.
  private func writeDefaults(to xml: inout XMLBuffer) {
    xml.markup("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts")
    for script in ["ascii", "hAnsi", "eastAsia", "cs"] {
      xml.markup(" w:\(script)=\"", text: document.styles.font.cleaned, "\"")
    }
    xml.markup("/>")
    writeSize(document.styles.standard.size, to: &xml)
    xml.markup("<w:lang w:val=\"", text: document.metadata.language.cleaned, "\"")
    xml.markup(" w:eastAsia=\"", text: document.metadata.language.cleaned, "\" w:bidi=\"ar-SA\"/>")
    xml.markup("</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>")
  }

  /// What Word expects of every document: the defaults that other styles and tables stand on.
  private func writeUnchangedStyles(to xml: inout XMLBuffer) {
    xml.markup(#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>"#)
    writeProperties(document.styles.standard, outlineLevel: nil, to: &xml)
    xml.markup("</w:style>")
    xml.markup(
      #"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">"#
        + #"<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>"#)
    xml.markup(
      #"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>"#
        + #"<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>"#
        + #"<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>"#
        + #"<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#)
    xml.markup(
      #"<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>"#
        + #"<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>"#)
  }

  private func write(_ role: ParagraphRole, to xml: inout XMLBuffer) {
    begin(role.wordStyle, to: &xml)
    if role.headingLevel != nil { xml.markup(#"<w:next w:val="BodyText"/>"#) }
    xml.markup("<w:qFormat/>")
    var style = document.styles[role]
    style.keepsWithNext = style.keepsWithNext || role.headingLevel != nil
    writeProperties(style, outlineLevel: role.outlineLevel, to: &xml)
    xml.markup("</w:style>")
  }

  private func begin(_ style: WordStyleName, to xml: inout XMLBuffer) {
    xml.markup(#"<w:style w:type="paragraph""#)
    if !style.isBuiltIn { xml.markup(#" w:customStyle="1""#) }
    xml.markup(#" w:styleId="\#(style.id)"><w:name w:val="\#(style.name)"/><w:basedOn w:val="Normal"/>"#)
  }

  /// The page number, the line that rules are drawn with, and the unseen paragraph that Word wants after a table.
  private func writeHelpers(to xml: inout XMLBuffer) {
    // Decree 30/2020/NĐ-CP, Annex I, I.7: Arabic, upright, of the size of the text, centred in the top margin.
    begin(WordStyleName(id: "Header", name: "header"), to: &xml)
    let size = min(max(document.styles[.body].size, 13), 14)
    writeProperties(ParagraphStyle(size: size, alignment: .center), outlineLevel: nil, to: &xml)
    xml.markup("</w:style>")
    begin(WordStyleName(id: "Rule", name: "Đường kẻ"), to: &xml)
    xml.markup(
      #"<w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>"#
        + #"<w:spacing w:before="60" w:after="0" w:line="40" w:lineRule="exact"/></w:pPr>"#
        + #"<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>"#)
    begin(WordStyleName(id: "Separator", name: "Ngăn cách"), to: &xml)
    xml.markup(
      #"<w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>"#
        + #"<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>"#)
  }

  /// w:pPr and w:rPr, their children in the order of CT_PPrBase (17.3.1.26) and EG_RPrBase (17.3.2.28).
  private func writeProperties(_ style: ParagraphStyle, outlineLevel: Int?, to xml: inout XMLBuffer) {
    xml.markup("<w:pPr>")
    if style.keepsWithNext { xml.markup("<w:keepNext/>") }
    if style.isBoxed { writeBox(to: &xml) }
    let before = WordUnits.twips(points: max(0, style.spaceBefore))
    let after = WordUnits.twips(points: max(0, style.spaceAfter))
    let line = WordUnits.lineUnits(style.lineSpacing)
    xml.markup(#"<w:spacing w:before="\#(before)" w:after="\#(after)" w:line="\#(line)" w:lineRule="auto"/>"#)
    WordIndent(style).write(to: &xml)
    xml.markup(#"<w:jc w:val="\#(style.alignment.wordValue)"/>"#)
    if let outlineLevel { xml.markup(#"<w:outlineLvl w:val="\#(outlineLevel)"/>"#) }
    xml.markup("</w:pPr><w:rPr>")
    if style.isBold { xml.markup("<w:b/><w:bCs/>") }
    if style.isItalic { xml.markup("<w:i/><w:iCs/>") }
    writeSize(style.size, to: &xml)
    xml.markup("</w:rPr>")
  }

  /// The frame of a mark; the paragraph's own indents bring it close to the text (17.3.1.24).
  private func writeBox(to xml: inout XMLBuffer) {
    xml.markup("<w:pBdr>")
    for side in ["top", "left", "bottom", "right"] {
      xml.markup(#"<w:\#(side) w:val="single" w:sz="6" w:space="2" w:color="auto"/>"#)
    }
    xml.markup("</w:pBdr>")
  }

  private func writeSize(_ points: Double, to xml: inout XMLBuffer) {
    let size = WordUnits.halfPoints(points)
    xml.markup(#"<w:sz w:val="\#(size)"/><w:szCs w:val="\#(size)"/>"#)
  }
}

extension ParagraphRole {
  /// The level in the navigation pane, from 0: headings, and the annexes beside those of the first level.
  fileprivate var outlineLevel: Int? { self == .annexNumber ? 0 : headingLevel.map { $0 - 1 } }
}

extension Alignment {
  /// ST_Jc (17.18.44).
  var wordValue: String {
    switch self {
    case .left: "left"
    case .center: "center"
    case .right: "right"
    case .justified: "both"
    }
  }
}
