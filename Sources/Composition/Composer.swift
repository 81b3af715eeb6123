import Diagnostics
import DocumentTree
import Foundations
import ReportModel

/// Puts the paper together, from top to bottom.
package struct Composer {
  let report: Report
  let styles: DecreeStyles
  var resolver: TextResolver
  var sections: [Composition.ComposedSection] = []
  var blocks: [Block] = []
  var monitor: WorkMonitor
  /// Parts of the narrative so far.
  var composedCount = 0

  private init(_ report: Report, values: ParameterValues, monitor: WorkMonitor = .none) {
    self.report = report
    self.monitor = monitor
    styles = DecreeStyles(report.settings)
    resolver = TextResolver(report, values: values)
  }

  package static func compose(_ report: Report, values: ParameterValues = .none) -> Composition {
    var composer = Composer(report, values: values)
    return composer.compose()
  }

  /// As above, unless the user does not want it any more.
  package static func compose(
    _ report: Report, values: ParameterValues = .none, monitor: WorkMonitor
  ) throws(Interrupted) -> Composition {
    if monitor.isInterrupted { throw Interrupted() }
    var composer = Composer(report, values: values, monitor: monitor)
    let composition = composer.compose()
    // What was interrupted is not whole, and nobody may see it.
    if monitor.isInterrupted { throw Interrupted() }
    return composition
  }

  private mutating func compose() -> Composition {
    let title = subject()
    letterhead()
    self.title(title)
    addressee()
    let opening = prose(.opening)
    outline()
    let closing = prose(.closing)
    keepFootWithText()
    foot()
    let forms = report.annexesFormII06a ? [resolver.form].compactMap { $0 } : []
    let body = PageFlow(layout: styles.portrait, blocks: blocks)
    let flows = [body] + annexFlows() + forms.map(formFlow)
    let metadata = DocumentMetadata(
      title: (["Báo cáo"] + title.map(\.plainText)).joined(separator: " "), author: report.settings.text(.unit) ?? "")
    return Composition(
      document: Document(metadata: metadata, styles: styles.sheet, flows: flows), sections: sections,
      opening: opening, closing: closing, citations: resolver.citations, forms: forms,
      diagnostics: resolver.diagnostics, parameterValues: resolver.values)
  }

  mutating func append(_ paragraph: Paragraph) { blocks.append(.paragraph(paragraph)) }

  /// The paragraphs of a field that is prose, as they stand between letterhead and foot.
  private mutating func prose(_ field: Field) -> [String] {
    guard let setting = report.settings[field] else { return [] }
    resolver.place = field.rawValue
    var texts: [String] = []
    for text in setting.value.paragraphs {
      let paragraph = Paragraph(.body, runs: resolver.runs(text))
      texts.append(paragraph.plainText)
      append(paragraph)
    }
    return texts
  }
}

extension SourcedText {
  /// The paragraphs of a text in which a blank line parts them.
  var paragraphs: [SourcedText] {
    var result: [SourcedText] = []
    var start = 0
    let bytes = Array(text.utf8)
    func take(_ end: Int) {
      guard end > start else { return }
      let origin = span(start..<end).map { TextOrigin(source: $0.source, start: Int($0.start)) }
      result.append(SourcedText(String(decoding: bytes[start..<end], as: UTF8.self), origin: origin))
    }
    var offset = 0
    while offset + 1 < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n"), bytes[offset + 1] == UInt8(ascii: "\n") {
        take(offset)
        offset += 2
        start = offset
      } else {
        offset += 1
      }
    }
    take(bytes.count)
    return result
  }
}
