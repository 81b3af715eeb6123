import Diagnostics
import DocumentTree
import Foundations
import ReportModel

// Headings and what stands under them: Decree 30/2020/NĐ-CP, Annex I, II.5.

extension Composer {
  mutating func outline() {
    var entries: [(SectionID, Section)] = []
    report.outline.forEach { entries.append(($0, $1)) }
    let total = entries.reduce(0) { $0 + $1.1.blocks.count }
    var done = 0
    for (id, section) in entries {
      compose(section, id, after: done, of: total)
      done += section.blocks.count
    }
  }

  /// False once the work is no longer wanted; asked at the first of so many parts.
  private func goesOn(_ done: Int, of total: Int) -> Bool {
    guard done % 64 == 0 else { return true }
    do throws(Interrupted) {
      try monitor.checkpoint(.init(done: done, of: total))
      return true
    } catch {
      return false
    }
  }

  /// Stops between two parts once the work is no longer wanted: what there is then is thrown away.
  private mutating func compose(_ section: Section, _ id: SectionID, after done: Int, of total: Int) {
    resolver.place = id.description
    var heading = headingRuns(section, id)
    let headingText = heading.map(\.text).joined()
    var composed: [Composition.ComposedBlock] = []
    var rest = section.blocks[...]
    if let first = rest.first, first.isRunIn {
      rest.removeFirst()
      let runs = resolver.runs(first.text)
      heading = joined(heading, runs)
      composed.append(Composition.ComposedBlock(kind: .paragraph, text: runs.map(\.text).joined(), source: first))
    } else if section.blocks.isEmpty, section.children.isEmpty {
      heading = joined(heading, [Run(report.settings.emptyText)])
    }
    append(Paragraph(.heading(level: id.level), marker: id.marker, runs: heading))
    var numbers = ItemNumbers(style: section.items)
    for block in rest {
      guard goesOn(done + composed.count, of: total) else { break }
      composed.append(compose(block, &numbers))
    }
    sections.append(Composition.ComposedSection(id: id, heading: headingText, blocks: composed))
  }

  /// The heading in the paper's case: capitals on the first level.
  private mutating func headingRuns(_ section: Section, _ id: SectionID) -> [Run] {
    let runs = resolver.runs(section.heading)
    return id.level == 1 ? runs.map { Run($0.text.uppercased(), $0.emphasis) } : runs
  }

  /// "Đánh giá tác động TTHC: Không": heading, colon, text run in upright.
  private func joined(_ heading: [Run], _ text: [Run]) -> [Run] {
    var heading = heading
    if let last = heading.last, !last.text.hasSuffix(":") { heading.append(Run(":")) }
    return heading + [Run(" ", .upright)] + text.map { Run($0.text, $0.emphasis.union(.upright)) }
  }

  private mutating func compose(_ block: NarrativeBlock, _ numbers: inout ItemNumbers) -> Composition.ComposedBlock {
    let runs = resolver.runs(block.text)
    switch block.content {
    case .paragraph: append(Paragraph(.body, runs: runs))
    case .item(let level):
      let marker = numbers.next(level: level)
      append(Paragraph(level == 1 ? .item1 : .item2, marker: marker, runs: runs))
    case .table(let table):
      if !block.text.isEmpty { append(Paragraph(.tableCaption, runs: runs)) }
      blocks.append(.table(compose(table)))
    }
    return Composition.ComposedBlock(kind: block.kind, text: runs.map(\.text).joined(), source: block)
  }
}

/// Counts the items of a section; items of level 2 begin anew below each item of level 1.
private struct ItemNumbers {
  let style: ItemStyle
  private var first = 0
  private var second = 0

  init(style: ItemStyle) { self.style = style }

  mutating func next(level: Int) -> String {
    if level == 1 {
      first += 1
      second = 0
      return style.marker(level: 1, number: first)
    }
    second += 1
    return style.marker(level: 2, number: second)
  }
}
