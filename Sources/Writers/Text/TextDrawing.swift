import DocumentTree

/// The paper drawn in a fixed number of terminal columns: indents, centring, rules and table borders as on the page.
struct TextDrawing {
  let styles: StyleSheet
  /// The width of the text, in terminal columns.
  let columns: Int
  /// The same width on paper, in millimetres: the scale of the indents.
  let textWidth: Double

  func draw(_ block: Block, on page: inout TextPage) {
    switch block {
    case .paragraph(let paragraph):
      page.add(lines(of: paragraph, width: columns), group: paragraph.role.group)
    case .table(let table):
      page.add(BoxTable(table, styles: styles, columns: columns).lines)
    case .sideBySide(let pair):
      page.add(lines(of: pair))
    }
  }

  private func lines(of pair: SideBySide) -> [String] {
    let leftWidth = Int(Double(columns) * pair.usableLeftShare) - gap
    return pair.rows.flatMap { row in
      let left = row.left.flatMap { lines(of: $0, width: leftWidth) }
      let right = row.right.flatMap { lines(of: $0, width: columns - leftWidth - gap) }
      return (0..<max(left.count, right.count)).map { index in
        let leftLine = index < left.count ? left[index] : ""
        let rightLine = index < right.count ? right[index] : ""
        return leftLine.aligned(.left, width: leftWidth + gap) + rightLine
      }
    }
  }

  private func lines(of paragraph: Paragraph, width: Int) -> [String] {
    let style = styles[paragraph.role]
    let text = paragraph.cleanText
    let isCentred = style.alignment == .center
    let left = isCentred ? 0 : indent(style.leftIndent, within: width)
    let first = isCentred ? 0 : indent(style.leftIndent + style.firstLineIndent, within: width)
    let wrapped = text.wrapped(width: width - left, firstWidth: width - first)
    guard !wrapped.isEmpty else { return emptyLines(of: style, role: paragraph.role) }
    var lines = wrapped.enumerated().map { index, line in
      let indent = index == 0 ? first : left
      return String(repeating: " ", count: indent) + line.aligned(style.alignment, width: width - indent)
    }
    if let rule = paragraph.rule, let longest = wrapped.map(\.columnCount).max() {
      let length = max(1, min(width, Int((Double(longest) * rule.shareOfText).rounded())))
      lines.append(String(repeating: "─", count: length).aligned(style.alignment, width: width))
    }
    return lines
  }

  /// As many lines as the height of an empty paragraph holds: the room for a signature. Elsewhere none.
  private func emptyLines(of style: ParagraphStyle, role: ParagraphRole) -> [String] {
    guard role == .signatureSpace, style.size > 0 else { return [] }
    let lineHeight = style.size * 1.15
    let height = style.spaceBefore + style.spaceAfter + lineHeight * style.lineSpacing
    let count = height.isFinite ? min(max(height / lineHeight, 1), 10) : 1
    return [String](repeating: "", count: Int(count.rounded()))
  }

  private func indent(_ millimetres: Double, within width: Int) -> Int {
    let share = millimetres / textWidth
    guard share.isFinite, share > 0 else { return 0 }
    return Int((min(share, 0.5) * Double(min(columns, width * 2))).rounded())
  }

  private let gap = 2
}

extension Rule {
  /// The length of the rule as a share of the text's line, between 0 and 1.
  var shareOfText: Double {
    switch self {
    case .asLongAsTheText: 1
    case .share(let share): share.isFinite ? min(max(share, 0), 1) : 1
    }
  }
}
