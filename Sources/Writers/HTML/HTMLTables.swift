import DocumentTree

/// Tables that can be read aloud: caption, head and body, and which cells name a column or a row.
struct HTMLTables {
  let paragraphs: HTMLParagraphs

  /// A wide table moves sideways in a frame of its own, so that the page does not.
  func write(_ table: Table, caption: Paragraph?, to html: inout XMLBuffer) {
    guard table.columnCount > 0, !table.rows.isEmpty else {
      if let caption { paragraphs.write([caption], to: &html) }
      return
    }
    let label = caption?.cleanText ?? table.summary.cleaned
    html.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.markup("", text: label.isEmpty ? "Bảng" : "Bảng: \(label)", "\">\n")
    html.markup("<table style=\"--width:\(CSSNumber.text(leastWidth(of: table)))em\">\n")
    if let caption {
      html.markup("<caption class=\"\(caption.role.className)\">")
      paragraphs.writeText(of: caption, to: &html)
      html.markup("</caption>\n")
    } else if !label.isEmpty {
      html.markup("<caption class=\"unseen\">", text: label, "</caption>\n")
    }
    html.markup("<colgroup>")
    for share in table.columnShares { html.markup("<col style=\"width:\(CSSNumber.text(share * 100))%\"/>") }
    html.markup("</colgroup>\n")
    writeRows(of: table, to: &html)
    html.markup("</table>\n</div>\n")
  }

  /// In letters: below that the words of a column cannot be read.
  private func leastWidth(of table: Table) -> Double {
    let narrowest = table.columnShares.min() ?? 1
    return min(120, max(Double(table.columnCount) * 4, 3 / max(narrowest, 0.05)))
  }

  private func writeRows(of table: Table, to html: inout XMLBuffer) {
    let headerCount = min(max(table.headerRowCount, 0), table.rows.count)
    // No cell reaches from the head into the body.
    write(table.rows[..<headerCount], of: table, isHead: true, to: &html)
    write(table.rows[headerCount...], of: table, isHead: false, to: &html)
  }

  private func write(_ rows: ArraySlice<TableRow>, of table: Table, isHead: Bool, to html: inout XMLBuffer) {
    guard !rows.isEmpty else { return }
    var part = table
    part.rows = Array(rows)
    let element = isHead ? "thead" : "tbody"
    html.markup("<\(element)>\n")
    for slots in part.grid {
      html.markup("<tr>")
      var hasRowHeader = false
      for slot in slots {
        switch slot {
        case .cell(let cell):
          let kind = kind(of: cell, isInHead: isHead, hasRowHeader: hasRowHeader)
          if kind == .rowHeader { hasRowHeader = true }
          write(cell, kind, to: &html)
        case .empty: html.markup("<td></td>")
        case .coveredFromLeft, .coveredFromAbove: break
        }
      }
      html.markup("</tr>\n")
    }
    html.markup("</\(element)>\n")
  }

  private enum CellKind {
    case columnHeader, rowHeader, data
  }

  /// In the body, the first text of a row says what the row is about.
  private func kind(of cell: TableCell, isInHead: Bool, hasRowHeader: Bool) -> CellKind {
    if isInHead { return .columnHeader }
    let isText = cell.content.role == .tableText || cell.content.role == .tableHeader
    return isText && !hasRowHeader && cell.content.cleanText.hasWords ? .rowHeader : .data
  }

  private func write(_ cell: TableCell, _ kind: CellKind, to html: inout XMLBuffer) {
    let element = kind == .data ? "td" : "th"
    html.markup("<\(element) class=\"\(cell.content.role.className)\"")
    switch kind {
    case .columnHeader: html.markup(" scope=\"col\"")
    case .rowHeader: html.markup(" scope=\"row\"")
    case .data: break
    }
    if cell.columnSpan > 1 { html.markup(" colspan=\"\(cell.columnSpan)\"") }
    if cell.rowSpan > 1 { html.markup(" rowspan=\"\(cell.rowSpan)\"") }
    html.markup(">")
    paragraphs.writeText(of: cell.content, to: &html)
    html.markup("</\(element)>")
  }
}
