import DocumentTree

/// Paragraphs as headings, lists and paragraphs proper.
struct HTMLParagraphs {
  let styles: StyleSheet
  /// What may be linked to.
  let anchors: Set<String>

  /// What neighbouring paragraphs make together.
  private enum Group: Equatable {
    /// One heading of several lines.
    case heading(level: Int)
    case list
    case none

    init(_ role: ParagraphRole) {
      switch role {
      case .documentType, .subject: self = .heading(level: 1)
      case .annexNumber, .annexTitle, .formTitle: self = .heading(level: 2)
      case .item1, .item2, .recipient, .addresseeItem: self = .list
      default: self = .none
      }
    }
  }

  func write(_ paragraphs: ArraySlice<Paragraph>, to html: inout XMLBuffer) {
    var rest = paragraphs
    while let first = rest.first {
      let group = Group(first.role)
      let together = group == .none ? rest.prefix(1) : rest.prefix { Group($0.role) == group }
      rest = rest.dropFirst(together.count)
      switch group {
      case .heading(let level): writeHeading(together.filter(\.cleanText.hasWords), level: level, to: &html)
      case .list: HTMLList(paragraphs: self).write(together.filter(\.cleanText.hasWords), to: &html)
      case .none: write(first, to: &html)
      }
    }
  }

  private func write(_ paragraph: Paragraph, to html: inout XMLBuffer) {
    if paragraph.role == .signatureSpace {
      html.markup("<div class=\"\(paragraph.role.className)\"></div>\n")
    }
    guard paragraph.cleanText.hasWords else { return }
    if let level = paragraph.role.headingLevel {
      // The title of the paper is the heading above these.
      writeHeading(paragraph, element: "h\(level + 1)", to: &html)
    } else {
      write(paragraph, as: "p", to: &html)
    }
  }

  /// The lines of a title as one heading.
  private func writeHeading(_ lines: [Paragraph], level: Int, to html: inout XMLBuffer) {
    guard !lines.isEmpty else { return }
    html.markup("<h\(level)>")
    for line in lines { write(line, as: "span", to: &html) }
    html.markup("</h\(level)>\n")
  }

  /// Text that is run in after a heading is no part of it, but stands on its line.
  private func writeHeading(_ paragraph: Paragraph, element: String, to html: inout XMLBuffer) {
    let runs = paragraph.cleanRuns
    let tail = runs.firstIndex { $0.emphasis.contains(.upright) } ?? runs.endIndex
    guard tail > runs.startIndex, tail < runs.endIndex else {
      return write(paragraph, as: element, to: &html)
    }
    var heading = paragraph
    heading.runs = Array(runs[..<tail])
    html.markup("<div class=\"\(paragraph.role.className) run-in\"><\(element)>")
    writeText(of: heading, to: &html)
    // A blank within the inline paragraph would be dropped at its start.
    let beginsWithBlank = runs[tail].text.hasPrefix(" ")
    html.markup(beginsWithBlank ? "</\(element)> <p>" : "</\(element)><p>")
    let style = styles[paragraph.role]
    writeRuns(runs[tail...].map { $0.onUprightLine(of: style) }, to: &html)
    html.markup("</p></div>\n")
  }

  private func write(_ paragraph: Paragraph, as element: String, to html: inout XMLBuffer) {
    html.markup("<\(element) class=\"\(paragraph.role.className)")
    html.markup(paragraph.keepsWithNext ? " keep\">" : "\">")
    writeText(of: paragraph, to: &html)
    html.markup("</\(element)>\n")
  }

  /// Marker and runs, with the rule under them.
  func writeText(of paragraph: Paragraph, to html: inout XMLBuffer) {
    if let rule = paragraph.rule {
      html.markup("<span class=\"rule\" style=\"--rule:\(CSSNumber.text(rule.shareOfText * 100))%\">")
    }
    let runs = paragraph.cleanRuns
    if let marker = paragraph.marker?.cleaned { html.markup("", text: runs.isEmpty ? marker : "\(marker) ", "") }
    writeRuns(runs, to: &html)
    if paragraph.rule != nil { html.markup("</span>") }
  }

  private func writeRuns(_ runs: [Run], to html: inout XMLBuffer) {
    for run in runs {
      let link = run.link.flatMap { anchors.contains($0) ? $0 : nil }
      if let link { html.markup("<a href=\"#", text: link.cleaned, "\">") }
      let elements = Self.elements(of: run.emphasis)
      for element in elements { html.markup(element == "span" ? "<span class=\"upright\">" : "<\(element)>") }
      html.text(run.text)
      for element in elements.reversed() { html.markup("</\(element)>") }
      if link != nil { html.markup("</a>") }
    }
  }

  private static func elements(of emphasis: Emphasis) -> [String] {
    var elements: [String] = []
    if emphasis.contains(.upright) { elements.append("span") }
    if emphasis.contains(.bold) { elements.append("strong") }
    if emphasis.contains(.italic) { elements.append("em") }
    return elements
  }
}

extension Run {
  /// The run where weight and slope of its paragraph's style do not hold.
  fileprivate func onUprightLine(of style: ParagraphStyle) -> Run {
    var run = self
    guard run.emphasis.remove(.upright) == nil else { return run }
    if style.isBold { run.emphasis.insert(.bold) }
    if style.isItalic { run.emphasis.insert(.italic) }
    return run
  }
}

extension ParagraphRole {
  /// "national-name" for `nationalName`.
  var className: String {
    "\(self)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
  }
}
