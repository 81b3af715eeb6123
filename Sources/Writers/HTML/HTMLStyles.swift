import DocumentTree

/// The style sheet: the paper's own measures, which a narrow window shrinks and the printer takes as they are.
enum HTMLStyles {
  /// The different page layouts of a paper, in the order of their first use.
  static func layouts(of document: Document) -> [PageLayout] {
    document.flows.reduce(into: []) { layouts, flow in
      if !layouts.contains(flow.layout) { layouts.append(flow.layout) }
    }
  }

  static func index(of layout: PageLayout, in layouts: [PageLayout]) -> Int {
    layouts.firstIndex(of: layout) ?? 0
  }

  static func text(for document: Document) -> String {
    var css = [base]
    let font = document.styles.font.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
    css.append("body{font-family:\"\(font)\",\"Liberation Serif\",Tinos,serif}")
    for role in ParagraphRole.allCases { css.append(rule(for: role, document.styles[role])) }
    css.append(afterRoles)
    for (index, layout) in layouts(of: document).enumerated() {
      css.append(rules(for: layout, named: "p\(index)", numberSize: document.styles.standard.size))
    }
    css.append(narrow)
    css.append(printed)
    return css.joined(separator: "\n") + "\n"
  }

  private static func rule(for role: ParagraphRole, _ style: ParagraphStyle) -> String {
    func points(_ value: Double) -> String { "calc(\(CSSNumber.text(value))*var(--pt))" }
    func millimetres(_ value: Double) -> String { "calc(\(CSSNumber.text(value))*var(--mm))" }
    var parts = ["font-size:\(points(style.size))", "text-align:\(alignment(style.alignment))"]
    parts.append("font-weight:\(style.isBold ? "bold" : "normal")")
    if style.isItalic { parts.append("font-style:italic") }
    if style.firstLineIndent != 0 { parts.append("text-indent:\(millimetres(style.firstLineIndent))") }
    if style.leftIndent != 0 { parts.append("padding-left:\(millimetres(style.leftIndent))") }
    if style.spaceBefore != 0 { parts.append("margin-top:\(points(style.spaceBefore))") }
    if style.spaceAfter != 0 { parts.append("margin-bottom:\(points(style.spaceAfter))") }
    // The font's own line is 1.15 times its size.
    parts.append("line-height:\(CSSNumber.text(style.lineSpacing * 1.15))")
    if style.keepsWithNext { parts.append("break-after:avoid") }
    if style.isBoxed {
      parts.append("border:1px solid;width:fit-content;margin-inline:auto;padding:0 2mm")
    }
    return ".\(role.className){\(parts.joined(separator: ";"))}"
  }

  private static func alignment(_ alignment: Alignment) -> String {
    alignment == .justified ? "justify" : alignment.rawValue
  }

  /// The page on paper, and a sheet of its width on the screen.
  private static func rules(for layout: PageLayout, named name: String, numberSize: Double) -> String {
    func millimetres(_ value: Double) -> String { "\(CSSNumber.text(value))mm" }
    let margins = [layout.top, layout.right, layout.bottom, layout.left].map(millimetres).joined(separator: " ")
    // The number stands in the middle above the text, and not on the first page (Decree 30/2020/NĐ-CP, Annex I, I.7).
    // Browsers cannot begin anew with 1: an annex has no numbers rather than wrong ones.
    let number =
      layout.restartsPageNumbers
      ? ""
      : ";@top-center{content:counter(page,not-first);"
        + "font:\(CSSNumber.text(numberSize))pt \"Times New Roman\",\"Liberation Serif\",serif}"
    return """
      @page \(name){size:\(millimetres(layout.width)) \(millimetres(layout.height));margin:\(margins)\(number)}
      .\(name){page:\(name);max-width:\(millimetres(layout.width));padding:\(margins)}
      """
  }

  /// For every element. A table's frame is drawn by its cells; `unseen` is heard only.
  private static let base = """
    @counter-style no-number{system:cyclic;symbols:""}
    @counter-style not-first{system:extends decimal;range:2 infinite;fallback:no-number}
    :root{--pt:1pt;--mm:1mm}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:#eceef1;color:#000;overflow-wrap:break-word}
    h1,h2,h3,h4,h5,p,ul,ol,li,figure{margin:0;padding:0;font:inherit}
    ul,ol{list-style:none}
    h1>span,h2>span{display:block}
    strong{font-weight:bold}
    em{font-style:italic}
    .upright,.run-in>p{font-weight:normal;font-style:normal}
    .run-in>*{text-align:justify}
    a{color:#0a3a8c}
    .page{margin:1rem auto;background:#fff;box-shadow:0 1px 4px rgba(0,0,0,.3)}
    .pair{display:grid;grid-template-columns:minmax(0,var(--left)) minmax(0,1fr);break-inside:avoid}
    .rule{display:inline-block}
    .rule::after{content:"";display:block;width:var(--rule);margin:.15em auto 0;border-top:1px solid}
    .scroll{overflow-x:auto;margin-bottom:calc(6*var(--pt))}
    .scroll:focus-visible{outline:2px solid #0a3a8c}
    table{width:100%;min-width:var(--width);table-layout:fixed;border-collapse:collapse}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    """

  /// What holds whatever the role.
  private static let afterRoles = """
    th,td{border:1px solid;padding:calc(2*var(--pt)) calc(1*var(--mm));vertical-align:middle}
    h1{break-after:avoid}
    .run-in>*{display:inline}
    .number-and-symbol,.place-and-date,.annex-reference{white-space:pre-wrap}
    .keep{break-after:avoid}
    .signature-space{display:flow-root}
    .body,li{orphans:2;widows:2}
    li>ul,li>ol{margin-top:calc(6*var(--pt))}
    li li:last-child{margin-bottom:0}
    tr{break-inside:avoid}
    @media screen{.subject,.annex-title,.form-title{text-wrap:balance}}
    """ + "\n" + ChartStyles.text

  /// On a phone: smaller letters, no justified lines with holes, the two columns one below the other.
  private static let narrow = """
    @media screen and (max-width:52rem){
    :root{--pt:.9pt;--mm:.6mm}
    .page{margin:0 0 .5rem;padding:1rem;box-shadow:none}
    .pair{display:block}
    .pair>div+div{margin-top:.5rem}
    .body,.run-in,.heading1,.heading2,.heading3,.heading4,.item1,.item2{text-align:left}
    .addressee-item{padding-left:0}
    }
    """

  private static let printed = """
    @media print{
    body{background:none}
    .charts{display:none}
    .page{margin:0;padding:0;max-width:none;box-shadow:none}
    .page+.page{break-before:page}
    .scroll{overflow:visible}
    table{min-width:0}
    a{color:inherit;text-decoration:none}
    }
    """
}
