import DocumentTree

/// w:p: paragraphs by their named style, runs by what differs from it (17.3.1, 17.3.2).
struct DocxParagraphs {
  let styles: StyleSheet
  private let styleIDs: [ParagraphRole: String]

  init(styles: StyleSheet) {
    self.styles = styles
    styleIDs = Dictionary(uniqueKeysWithValues: ParagraphRole.allCases.map { ($0, $0.wordStyle.id) })
  }

  /// `width` is that of the column in millimetres; `list` counts the paragraph, which then has no marker of its own;
  /// `section` ends with this paragraph.
  func write(
    _ paragraph: Paragraph, width: Double, isBelowTable: Bool = false, list: Int? = nil, section: DocxSection? = nil,
    to xml: inout XMLBuffer
  ) {
    let runs = paragraph.cleanRuns
    let style = styles[paragraph.role]
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"\(styleIDs[paragraph.role] ?? "Normal")\"/>")
    if paragraph.rule != nil || paragraph.keepsWithNext {
      xml.markup("<w:keepNext/>")
    } else if paragraph.bringsItsText {
      xml.markup(#"<w:keepNext w:val="0"/>"#)
    }
    if let list { xml.markup(#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="\#(list)"/></w:numPr>"#) }
    writeSpacing(paragraph, style, isBelowTable: isBelowTable, to: &xml)
    if style.isBoxed { writeBoxIndents(runs, style: style, width: width, to: &xml) }
    let alignment = styles.style(of: paragraph).alignment
    if alignment != style.alignment { xml.markup(#"<w:jc w:val="\#(alignment.wordValue)"/>"#) }
    section?.write(to: &xml)
    xml.markup("</w:pPr>")
    write(runs, marker: list == nil ? paragraph.marker?.cleaned : nil, style: style, to: &xml)
    xml.markup("</w:p>")
    if let rule = paragraph.rule { write(rule, under: paragraph, runs, width: width, to: &xml) }
  }

  /// What differs from the style: a rule stands close to its text; a table has no space of its own below it.
  private func writeSpacing(
    _ paragraph: Paragraph, _ style: ParagraphStyle, isBelowTable: Bool, to xml: inout XMLBuffer
  ) {
    let before = isBelowTable && styles.spaceBelowTables > style.spaceBefore
    guard before || paragraph.rule != nil else { return }
    xml.markup("<w:spacing")
    if before { xml.markup(#" w:before="\#(WordUnits.twips(points: styles.spaceBelowTables))""#) }
    if paragraph.rule != nil { xml.markup(#" w:after="0""#) }
    xml.markup("/>")
  }

  /// A paragraph that takes next to no room: between two tables, and after a table that ends a section.
  func writeSeparator(section: DocxSection? = nil, to xml: inout XMLBuffer) {
    xml.markup(#"<w:p><w:pPr><w:pStyle w:val="Separator"/>"#)
    section?.write(to: &xml)
    xml.markup("</w:pPr></w:p>")
  }

  private func write(_ runs: [Run], marker: String?, style: ParagraphStyle, to xml: inout XMLBuffer) {
    var marker = marker.map { runs.isEmpty ? $0 : $0 + " " } ?? ""
    if let first = runs.first, !first.emphasis.isEmpty, !marker.isEmpty {
      write(marker, "", [], style: style, to: &xml)
      marker = ""
    }
    for (index, run) in runs.enumerated() {
      if let link = run.link { xml.markup(#"<w:hyperlink w:anchor="\#(WordBookmark.name(of: link))" w:history="1">"#) }
      write(index == 0 ? marker : "", run.text, run.emphasis, style: style, to: &xml)
      if run.link != nil { xml.markup("</w:hyperlink>") }
    }
    if runs.isEmpty, !marker.isEmpty { write(marker, "", [], style: style, to: &xml) }
  }

  private func write(
    _ prefix: String, _ text: String, _ emphasis: Emphasis, style: ParagraphStyle, to xml: inout XMLBuffer
  ) {
    xml.markup("<w:r>")
    if !emphasis.isEmpty {
      xml.markup("<w:rPr>")
      writeToggle("b", emphasis.contains(.bold), style.isBold, emphasis, to: &xml)
      writeToggle("i", emphasis.contains(.italic), style.isItalic, emphasis, to: &xml)
      xml.markup("</w:rPr>")
    }
    xml.markup("<w:t xml:space=\"preserve\">")
    xml.text(prefix)
    xml.text(text)
    xml.markup("</w:t></w:r>")
  }

  /// Weight or slope of a run, where it is not that of the style: "upright" switches the style's off.
  private func writeToggle(
    _ name: String, _ isOn: Bool, _ styleIsOn: Bool, _ emphasis: Emphasis, to xml: inout XMLBuffer
  ) {
    if isOn {
      xml.markup("<w:\(name)/><w:\(name)Cs/>")
    } else if styleIsOn, emphasis.contains(.upright) {
      xml.markup("<w:\(name) w:val=\"0\"/><w:\(name)Cs w:val=\"0\"/>")
    }
  }

  /// A frame reaches from indent to indent: these leave it the length of the text.
  private func writeBoxIndents(_ runs: [Run], style: ParagraphStyle, width: Double, to xml: inout XMLBuffer) {
    let spare = max(0, width - TimesMetrics.width(of: runs, style: style) - 2 * boxPadding) / 2
    let indent = WordUnits.twips(millimetres: spare)
    xml.markup(#"<w:ind w:left="\#(indent)" w:right="\#(indent)"/>"#)
  }

  /// Left and right of a framed text, in millimetres.
  private let boxPadding = 1.5

  /// The rule as the upper border of a paragraph of its own: Word and LibreOffice draw it from indent to indent, whereas
  /// a border of the text itself would have to squeeze the text.
  private func write(
    _ rule: Rule, under paragraph: Paragraph, _ runs: [Run], width: Double, to xml: inout XMLBuffer
  ) {
    let style = styles[paragraph.role]
    let available = max(0, width - style.leftIndent)
    let marker = paragraph.marker.map { [Run($0.cleaned + " ")] } ?? []
    let length = min(TimesMetrics.width(of: marker + runs, style: style), available) * rule.shareOfText
    let spare = available - length
    let before =
      switch style.alignment {
      case .left, .justified: 0.0
      case .center: spare / 2
      case .right: spare
      }
    let left = WordUnits.twips(millimetres: style.leftIndent + before)
    let right = WordUnits.twips(millimetres: spare - before)
    let after = WordUnits.twips(points: max(0, style.spaceAfter))
    xml.markup(#"<w:p><w:pPr><w:pStyle w:val="Rule"/><w:spacing w:after="\#(after)"/>"#)
    xml.markup(#"<w:ind w:left="\#(left)" w:right="\#(right)"/></w:pPr></w:p>"#)
  }
}
