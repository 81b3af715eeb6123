import DocumentTree
import Foundations

/// Plain text, UTF-8 with LF.
///
/// Without `columns` every paragraph and every table row is one line, in the reading order of the paper, so that a
/// sentence can be searched for; with them the page is drawn in so many terminal columns.
package struct TextWriter: DocumentWriter {
  /// The width in terminal columns, or nil for lines without end.
  package var columns: Int?

  package init(columns: Int?) {
    self.columns = columns
  }

  package func write(_ document: Document, monitor: WorkMonitor) throws(WriterError) -> [UInt8] {
    var page = TextPage()
    var steps = WorkSteps(document.flows.blockCount, monitor: monitor)
    for flow in document.flows {
      page.startFlow()
      for block in flow.blocks {
        try steps.step(orThrow: WriterError.interrupted)
        if let columns {
          let drawing = TextDrawing(
            styles: document.styles, columns: max(columns, 20), textWidth: max(flow.layout.textWidth, 1))
          drawing.draw(block, on: &page)
        } else {
          LinearText(styles: document.styles).draw(block, on: &page)
        }
      }
    }
    return page.bytes
  }
}

/// The lines written so far, and what stands between one paragraph and the next.
struct TextPage {
  private(set) var bytes: [UInt8] = []
  private var previousGroup: ParagraphGroup?
  private var isInsideFlow = false

  /// Lines of one paragraph or table; a blank line goes before them unless they continue the group before.
  mutating func add(_ lines: [String], group: ParagraphGroup? = nil) {
    guard !lines.isEmpty else { return }
    if isInsideFlow, group == nil || group != previousGroup { bytes.append(newline) }
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      while bytes.last == blank { bytes.removeLast() }
      bytes.append(newline)
    }
    previousGroup = group
    isInsideFlow = true
  }

  /// What comes next stands on a new page: two blank lines.
  mutating func startFlow() {
    guard !bytes.isEmpty else { return }
    bytes.append(newline)
    bytes.append(newline)
    previousGroup = nil
    isInsideFlow = false
  }
}

private let newline = UInt8(ascii: "\n")
private let blank = UInt8(ascii: " ")
