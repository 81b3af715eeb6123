import DocumentTree

/// word/numbering.xml: the lists that Word counts itself, so that an item put in by hand renumbers the rest (17.9).
///
/// Collected while the body is written: items refer to their list by `w:numId`, counted from 1.
struct DocxNumbering {
  /// What an abstract list looks like: the mark, and the role whose style and indents its items have.
  private struct Kind: Hashable {
    var mark: ListPlace.Mark
    var role: ParagraphRole
  }

  private var kinds: [Kind] = []
  private var kindIndex: [Kind: Int] = [:]
  /// The kind of every list, in the order of their numbers.
  private var lists: [Int] = []
  private var openLists: [Int: Int] = [:]

  /// The list that an item belongs to: that of the item before it, or a new one where counting begins.
  mutating func list(of place: ListPlace, role: ParagraphRole) -> Int {
    let kind = index(of: Kind(mark: place.mark, role: role))
    if let open = openLists[kind], !place.isFirst || !place.mark.isCounted { return open }
    lists.append(kind)
    openLists[kind] = lists.count
    return lists.count
  }

  private mutating func index(of kind: Kind) -> Int {
    if let index = kindIndex[kind] { return index }
    kinds.append(kind)
    kindIndex[kind] = kinds.count - 1
    return kinds.count - 1
  }

  func bytes(styles: StyleSheet) -> [UInt8] {
    var xml = XMLBuffer()
    xml.markup("<w:numbering \(WordNamespace.main)>")
    for (index, kind) in kinds.enumerated() { write(kind, index, styles[kind.role], to: &xml) }
    for (index, kind) in lists.enumerated() {
      xml.markup(#"<w:num w:numId="\#(index + 1)"><w:abstractNumId w:val="\#(kind)"/>"#)
      if kinds[kind].mark.isCounted {
        xml.markup(#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"#)
      }
      xml.markup("</w:num>")
    }
    xml.markup("</w:numbering>")
    return xml.bytes
  }

  /// One level, its mark a blank before the text, its indents those of the style: else the list would set its own.
  private func write(_ kind: Kind, _ index: Int, _ style: ParagraphStyle, to xml: inout XMLBuffer) {
    xml.markup(#"<w:abstractNum w:abstractNumId="\#(index)"><w:multiLevelType w:val="singleLevel"/>"#)
    xml.markup(#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="\#(kind.mark.numberFormat)"/>"#)
    xml.markup(#"<w:suff w:val="space"/>"#)
    xml.markup(#"<w:lvlText w:val=""#, text: kind.mark.levelText, #""/><w:lvlJc w:val="left"/><w:pPr>"#)
    WordIndent(style).write(to: &xml)
    xml.markup("</w:pPr></w:lvl></w:abstractNum>")
  }
}

extension ListPlace.Mark {
  fileprivate var isCounted: Bool { if case .number = self { true } else { false } }

  /// ST_NumberFormat (17.18.59).
  fileprivate var numberFormat: String { isCounted ? "decimal" : "bullet" }

  /// "%1" stands for the number of the item (17.9.11).
  fileprivate var levelText: String {
    switch self {
    case .bullet(let sign): sign.cleaned
    case .number(let before, let after): "\(before.cleaned)%1\(after.cleaned)"
    }
  }
}

/// w:ind: the indents of a style (17.3.1.12).
struct WordIndent {
  private let style: ParagraphStyle

  init(_ style: ParagraphStyle) { self.style = style }

  func write(to xml: inout XMLBuffer) {
    let left = WordUnits.twips(millimetres: style.leftIndent)
    let first = WordUnits.twips(millimetres: style.firstLineIndent)
    let firstLine = first < 0 ? #"w:hanging="\#(-first)""# : #"w:firstLine="\#(first)""#
    xml.markup(#"<w:ind w:left="\#(left)" w:right="0" \#(firstLine)/>"#)
  }
}
