/// The order of children that ECMA-376 Part 1 gives the elements of WordprocessingML.
///
/// Only elements that are listed may be written at all; where a schema has a choice instead of a sequence (w:body, w:p
/// after its properties, w:tc after its properties), the children stand in one group, separated by "|".
enum ChildOrder {
  static let sequences: [String: String] = [
    "w:document": "w:background w:body",
    "w:body": "w:p|w:tbl|w:bookmarkStart|w:bookmarkEnd w:sectPr",
    "w:hdr": "w:p|w:tbl",
    "w:p": "w:pPr w:r|w:fldSimple|w:hyperlink",
    "w:hyperlink": "w:r",
    "w:numPr": "w:ilvl w:numId",
    // CT_Numbering, CT_AbstractNum, CT_Lvl and CT_Num, 17.9
    "w:numbering": "w:numPicBullet w:abstractNum w:num w:numIdMacAtCleanup",
    "w:abstractNum": "w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl",
    "w:lvl": """
    w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr
    """,
    "w:num": "w:abstractNumId w:lvlOverride",
    "w:lvlOverride": "w:startOverride w:lvl",
    "w:r": "w:rPr w:t|w:tab|w:br|w:fldChar|w:instrText",
    "w:tbl": "w:tblPr w:tblGrid w:tr",
    "w:tblGrid": "w:gridCol",
    "w:tr": "w:tblPrEx w:trPr w:tc",
    "w:trPr": "w:cantSplit|w:tblHeader|w:jc|w:trHeight",
    "w:tc": "w:tcPr w:p|w:tbl",
    // CT_PPr, 17.3.1.26
    "w:pPr": """
    w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr
    w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN
    w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc
    w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange
    """,
    "w:pBdr": "w:top w:left w:bottom w:right w:between w:bar",
    // EG_RPrBase, 17.3.2.28, in the order in which Word writes and wants it
    "w:rPr": """
    w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint
    w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u
    w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath
    """,
    // CT_SectPr, 17.6.17
    "w:sectPr": """
    w:headerReference|w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders
    w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter
    w:docGrid w:printerSettings w:sectPrChange
    """,
    // CT_TblPr, 17.4.60
    "w:tblPr": """
    w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc
    w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription
    """,
    "w:tblBorders": "w:top w:left w:bottom w:right w:insideH w:insideV",
    "w:tblCellMar": "w:top w:left w:bottom w:right",
    // CT_TcPr, 17.4.70
    "w:tcPr": """
    w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText
    w:vAlign w:hideMark
    """,
    "w:styles": "w:docDefaults w:latentStyles w:style",
    "w:docDefaults": "w:rPrDefault w:pPrDefault",
    "w:rPrDefault": "w:rPr",
    "w:pPrDefault": "w:pPr",
    // CT_Style, 17.7.4.17
    "w:style": """
    w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed
    w:qFormat w:locked w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr
    w:tblStylePr
    """,
    // CT_Settings, 17.15.1.78; the long tail of print and web options, which no report sets, is left out
    "w:settings": """
    w:writeProtection w:view w:zoom w:removePersonalInformation w:removeDateAndTime w:mirrorMargins
    w:hideSpellingErrors w:hideGrammaticalErrors w:proofState w:attachedTemplate w:linkStyles w:trackRevisions
    w:documentProtection w:defaultTabStop w:autoHyphenation w:evenAndOddHeaders w:characterSpacingControl
    w:updateFields w:footnotePr w:endnotePr w:compat w:docVars w:rsids w:themeFontLang w:clrSchemeMapping
    w:decimalSymbol w:listSeparator
    """,
    "w:compat": "w:compatSetting",
  ]

  /// Elements without children.
  static let leaves: Set<String> = [
    "w:pStyle", "w:keepNext", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs",
    "w:sz", "w:szCs", "w:lang", "w:t", "w:fldChar", "w:instrText", "w:headerReference", "w:type", "w:pgSz", "w:pgMar",
    "w:pgNumType", "w:cols", "w:titlePg", "w:tblW", "w:tblInd", "w:tblLayout", "w:gridCol", "w:cantSplit",
    "w:tblHeader",
    "w:tcW", "w:gridSpan", "w:vMerge", "w:vAlign", "w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV",
    "w:name", "w:basedOn", "w:next", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat", "w:zoom",
    "w:defaultTabStop", "w:characterSpacingControl", "w:compatSetting", "w:themeFontLang", "w:decimalSymbol",
    "w:listSeparator", "w:bookmarkStart", "w:bookmarkEnd", "w:ilvl", "w:numId", "w:multiLevelType", "w:start",
    "w:numFmt", "w:suff", "w:lvlText", "w:lvlJc", "w:abstractNumId", "w:startOverride", "w:tblDescription",
  ]

  /// What breaks the order in this element and below, in words; empty if nothing does.
  static func violations(in node: XMLNode) -> [String] {
    if leaves.contains(node.name) { return node.children.isEmpty ? [] : ["\(node.name) has children"] }
    guard let sequence = sequences[node.name] else { return ["unknown element \(node.name)"] }
    var ranks: [Substring: Int] = [:]
    for (rank, group) in sequence.split(whereSeparator: \.isWhitespace).enumerated() {
      for name in group.split(separator: "|") { ranks[name] = rank }
    }
    var violations: [String] = []
    var highest = 0
    for child in node.children {
      guard let rank = ranks[child.name[...]] else {
        violations.append("\(child.name) may not stand in \(node.name)")
        continue
      }
      if rank < highest { violations.append("\(child.name) comes too late in \(node.name)") }
      highest = max(highest, rank)
    }
    return violations + node.children.flatMap { self.violations(in: $0) }
  }
}
