import DocumentTree

/// Blocks of the paper as Markdown blocks.
struct MarkdownDrawing {
  let styles: StyleSheet

  func draw(_ block: Block, on page: inout MarkdownPage) {
    switch block {
    case .paragraph(let paragraph): draw(paragraph, on: &page)
    case .table(let table):
      let lines = MarkdownTable(table, styles: styles).lines
      if !lines.isEmpty { page.add(lines.joined(separator: "\n"), as: .alone) }
    case .sideBySide(let columns):
      for paragraph in columns.paragraphs { draw(paragraph, on: &page) }
    }
  }

  private func draw(_ paragraph: Paragraph, on page: inout MarkdownPage) {
    guard paragraph.cleanText.hasWords else { return }
    if let level = headingLevel(of: paragraph.role) {
      drawHeading(paragraph, level: level, on: &page)
      return
    }
    let text = MarkdownInline.text(of: paragraph.cleanRuns, style: styles[paragraph.role])
    let level = paragraph.role == .item2 ? 2 : 1
    if let marker = paragraph.marker.flatMap({ MarkdownListMarker($0.cleaned) }),
      page.showsNumber(of: marker, level: level)
    {
      page.add(MarkdownInline.escapingLineStart(text), as: .item(marker, level: level))
    } else {
      page.add(MarkdownInline.escapingLineStart(withMarker(paragraph, text)), as: place(of: paragraph.role))
    }
  }

  /// A heading with its marker; a long text run in after it becomes a paragraph, so that the outline stays readable.
  private func drawHeading(_ paragraph: Paragraph, level: Int, on page: inout MarkdownPage) {
    let runs = paragraph.cleanRuns
    let tailStart = runs.firstIndex { $0.emphasis.contains(.upright) } ?? runs.endIndex
    let tail = runs[tailStart...]
    let splits = tailStart > runs.startIndex && tail.reduce(0, { $0 + $1.text.count }) > longestRunIn
    let head = splits ? Array(runs[..<tailStart]) : runs
    let title = MarkdownInline.text(of: head, style: nil)
    let marked = MarkdownInline.withoutLeadingBlanks(withMarker(paragraph, title))
    page.add(String(repeating: "#", count: level) + " " + marked, as: .alone)
    if splits {
      let text = MarkdownInline.text(of: Array(tail), style: nil)
      page.add(MarkdownInline.escapingLineStart(text), as: .alone)
    }
  }

  /// In characters.
  private let longestRunIn = 60

  private func withMarker(_ paragraph: Paragraph, _ text: String) -> String {
    guard let marker = paragraph.marker?.cleaned else { return text }
    return "\(MarkdownInline.escaped(marker)) \(text)"
  }

  /// The title is the one heading of the first level; forms and the sections of the report stand below it.
  private func headingLevel(of role: ParagraphRole) -> Int? {
    switch role {
    case .documentType: 1
    case .formTitle: 2
    default: role.headingLevel.map { $0 + 1 }
    }
  }

  private func place(of role: ParagraphRole) -> MarkdownPage.Place {
    switch role {
    case .item1, .item2: .alone
    default: role.group.map { .line($0) } ?? .alone
    }
  }
}
