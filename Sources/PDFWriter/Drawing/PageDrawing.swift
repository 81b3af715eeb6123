import CTypesetting

/// Draws laid-out pages, one after another, into a paper.
struct PageDrawing {
  let paper: OpaquePointer
  let words: WordCache
  private var text: TextDrawing
  /// The open entry of the outline of each level, from 1; 0 where there is none.
  private var entries = [Int32](repeating: 0, count: 8)

  init(paper: OpaquePointer, words: WordCache) {
    self.paper = paper
    self.words = words
    text = TextDrawing(paper: paper, words: words)
  }

  /// `number` counts from 1 through the whole paper.
  mutating func draw(_ page: LaidOutPage, number: Int) {
    for mark in page.marks { draw(mark, page, number) }
    drawLines(page)
  }

  private mutating func draw(_ mark: PageMark, _ page: LaidOutPage, _ number: Int) {
    switch mark {
    case .begin(let tag): ctype_paper_begin_tag(paper, tag.rawValue, "")
    case .end(let tag): ctype_paper_end_tag(paper, tag.rawValue)
    case .line(let line): draw(line, page)
    case .pageNumber(let line): text.draw(page.words[line.words], baseline: line.baseline, size: line.size)
    case .entry(let level, let title, let y): addEntry(level, title, page: number, y: y)
    case .anchor(let name, let y):
      ctype_paper_begin_tag(paper, "cairo.dest", "name='\(name)' x=0 y=\(y.plain)")
      ctype_paper_end_tag(paper, "cairo.dest")
    case .rule, .box, .cell: return  // drawn at the end, outside of the structure
    }
  }

  /// The library marks text only in elements without other elements: beside a link, text stands in spans.
  private mutating func draw(_ line: PlacedLine, _ page: LaidOutPage) {
    let placed = page.words[line.words]
    guard placed.contains(where: { $0.link >= 0 }) else {
      text.draw(placed, baseline: line.baseline, size: line.size)
      return
    }
    var rest = placed
    while let first = rest.first {
      let same = rest.prefix { $0.link == first.link }
      rest = rest.dropFirst(same.count)
      let isLink = page.links.indices.contains(Int(first.link))
      let tag = isLink ? "Link" : "Span"
      ctype_paper_begin_tag(paper, tag, isLink ? "dest='\(page.links[Int(first.link)])'" : "")
      text.draw(same, baseline: line.baseline, size: line.size)
      ctype_paper_end_tag(paper, tag)
    }
  }

  private mutating func addEntry(_ level: Int, _ title: String, page: Int, y: Double) {
    let level = min(max(1, level), entries.count)
    let parent = entries[..<(level - 1)].last { $0 != 0 } ?? 0
    let position = "page=\(page) pos=[0 \(y.plain)]"
    entries[level - 1] = ctype_paper_outline(paper, parent, title.isEmpty ? " " : title, position)
    for deeper in level..<entries.count { entries[deeper] = 0 }
  }

  /// All lines of a page, by their thickness.
  private func drawLines(_ page: LaidOutPage) {
    stroke(page, thickness: LaidRows.Cell.border) { mark in
      if case .cell(let frame) = mark { frame } else { nil }
    }
    stroke(page, thickness: LaidParagraph.ruleThickness) { mark in
      switch mark {
      case .box(let frame): frame
      case .rule(let x, let y, let length): PlacedFrame(x: x, y: y, width: length, height: 0)
      default: nil
      }
    }
  }

  private func stroke(_ page: LaidOutPage, thickness: Double, frame: (PageMark) -> PlacedFrame?) {
    var hasPath = false
    for case let frame? in page.marks.lazy.map(frame) {
      hasPath = true
      if frame.height == 0 {
        ctype_paper_line(paper, frame.x, frame.y, frame.x + frame.width, frame.y)
      } else {
        ctype_paper_frame(paper, frame.x, frame.y, frame.width, frame.height)
      }
    }
    if hasPath { ctype_paper_stroke(paper, thickness) }
  }
}

extension Double {
  /// With at most two places, as attributes of the library want it: "12.25".
  var plain: String {
    let hundredths = Int((self * 100).rounded().bounded(-1e9...1e9, or: 0))
    let sign = hundredths < 0 ? "-" : ""
    let rest = hundredths.magnitude % 100
    return "\(sign)\(hundredths.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
