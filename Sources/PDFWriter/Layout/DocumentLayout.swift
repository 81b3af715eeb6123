import DocumentTree
import Foundations

/// Document → pages: the flows one after another, each block in slabs that the pages take.
struct DocumentLayout {
  let document: Document
  let words: WordCache
  let monitor: WorkMonitor
  private let anchors: Set<String>

  init(document: Document, words: WordCache, monitor: WorkMonitor) {
    self.document = document
    self.words = words
    self.monitor = monitor
    anchors = Set(document.flows.compactMap(\.anchor).filter(\.isAnchor))
  }

  func laidOut() throws(PDFError) -> (pages: [LaidOutPage], findings: [LayoutFinding]) {
    let size = document.styles[.body].size.bounded(13...14, or: 14)  // I.4 and I.7: 13 to 14
    var pages = PageFiller(words: words, numberSize: size)
    // Layout is the first half of the work.
    var steps = WorkSteps(document.flows.blockCount, pieces: 2, monitor: monitor)
    for flow in document.flows {
      let frame = PageFrame(flow.layout)
      pages.begin(frame, restartsNumbers: flow.layout.restartsPageNumbers)
      if let anchor = flow.anchor, anchor.isAnchor { pages.mark(.anchor(anchor, y: frame.top)) }
      if let title = flow.title { pages.mark(.entry(level: 1, title: title.cleaned, y: frame.top)) }
      pages.outlineBase = flow.title == nil ? 0 : 1
      var isBelowTable = false
      for block in flow.blocks {
        try steps.step(orThrow: PDFError.interrupted)
        add(block, to: &pages, width: frame.textWidth, isBelowTable: isBelowTable)
        if case .table = block { isBelowTable = true } else { isBelowTable = false }
      }
      pages.end()
    }
    if document.flows.isEmpty {
      pages.begin(
        PageFrame(PageLayout(width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20)), restartsNumbers: true)
      pages.end()
    }
    return (pages.pages, pages.finished())
  }

  private func add(_ block: Block, to pages: inout PageFiller, width: Double, isBelowTable: Bool) {
    switch block {
    case .paragraph(let paragraph):
      let laid = laid(paragraph, width: width)
      var slabs = Slab.slabs(of: laid, keepsWithNext: laid.keepsWithNext(document.styles.style(of: paragraph)))
      if isBelowTable, !slabs.isEmpty {
        let room = document.styles.spaceBelowTables.bounded(0...100, or: 0)
        slabs[0].spaceBefore = max(slabs[0].spaceBefore, room)
      }
      for slab in slabs { pages.add(slab) }
    case .sideBySide(let columns):
      for (index, row) in columns.rows.enumerated() {
        let laid = laid(row, leftShare: columns.usableLeftShare, width: width)
        pages.add(
          Slab(content: .columns(laid), height: laid.height, keepsWithNext: index + 1 < columns.rows.count))
      }
    case .table(let table): add(table, to: &pages, width: width)
    }
  }

  private func laid(_ paragraph: Paragraph, width: Double) -> LaidParagraph {
    LaidParagraph(paragraph, style: document.styles.style(of: paragraph), width: width, anchors: anchors, words: words)
  }

  private func laid(_ row: SideBySide.Row, leftShare: Double, width: Double) -> LaidColumns {
    let middle = width * leftShare
    return LaidColumns(columns: [
      LaidColumns.Column(x: 0, paragraphs: row.left.map { laid($0, width: middle) }),
      LaidColumns.Column(x: middle, paragraphs: row.right.map { laid($0, width: width - middle) }),
    ])
  }

  private func add(_ table: Table, to pages: inout PageFiller, width: Double) {
    let layout = TableLayout(table, width: width, styles: document.styles, anchors: anchors, words: words)
    let groups = layout.groups
    guard !groups.isEmpty else { return }
    for (index, group) in groups.enumerated() {
      let rows = layout.rows(group)
      // The header goes with the first row, and the last row, which is often the total, with the one before it.
      let isLast = index + 1 == groups.count
      let keeps = isLast ? table.keepsWithNext : rows.isHeader || index + 2 == groups.count
      pages.add(Slab(content: .rows(rows), height: rows.height, keepsWithNext: keeps))
    }
    pages.endTable(isWideEnough: layout.isWideEnough)
  }
}

extension String {
  /// True for a name that attributes of links can hold.
  var isAnchor: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
