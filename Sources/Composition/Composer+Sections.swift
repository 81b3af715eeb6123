import Diagnostics
import DocumentTree
import Foundations
import ReportModel

// Headings and what stands under them: Decree 30/2020/NĐ-CP, Annex I, II.6.

extension Composer {
  mutating func outline() {
    var entries: [(SectionID, Section)] = []
    report.outline.forEach { entries.append(($0, $1)) }
    for (id, section) in entries { compose(section, id) }
  }

  /// False once the work is no longer wanted; asked at the first of so many parts.
  private mutating func goesOn() -> Bool {
    defer { composedCount += 1 }
    guard composedCount % 64 == 0 else { return true }
    do throws(Interrupted) {
      try monitor.checkpoint(.init(done: composedCount, of: report.blockCount))
      return true
    } catch {
      return false
    }
  }

  mutating func compose(_ section: Section, _ id: SectionID) {
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
    composed += composeBlocks(of: section, rest)
    sections.append(Composition.ComposedSection(id: id, heading: headingText, blocks: composed))
  }

  /// Stops between two parts once the work is no longer wanted: what there is then is thrown away.
  mutating func composeBlocks(
    of section: Section, _ blocks: ArraySlice<NarrativeBlock>
  ) -> [Composition.ComposedBlock] {
    var composed: [Composition.ComposedBlock] = []
    var numbers = ItemNumbers()
    for block in blocks {
      guard goesOn() else { break }
      if !composed.isEmpty { keepIntroduction(to: block) }
      composed.append(compose(block, of: section.items, &numbers))
    }
    return composed
  }

  /// "… như sau:" stays on the page of the first item or the table that it introduces.
  private mutating func keepIntroduction(to block: NarrativeBlock) {
    guard block.kind != .paragraph, case .paragraph(var last) = blocks.last,
      last.runs.last?.text.hasSuffix(":") == true
    else { return }
    last.keepsWithNext = true
    blocks[blocks.count - 1] = .paragraph(last)
  }

  /// The heading in the paper's case: capitals on the first level.
  private mutating func headingRuns(_ section: Section, _ id: SectionID) -> [Run] {
    let runs = resolver.runs(section.heading)
    return id.level == 1 ? runs.map { Run($0.text.uppercased(), $0.emphasis, link: $0.link) } : runs
  }

  /// "Đánh giá tác động TTHC: Không": heading, colon, text run in upright.
  private func joined(_ heading: [Run], _ text: [Run]) -> [Run] {
    var heading = heading
    if let last = heading.last, !last.text.hasSuffix(":") { heading.append(Run(":")) }
    return heading + [Run(" ", .upright)] + text.map { Run($0.text, $0.emphasis.union(.upright), link: $0.link) }
  }

  private mutating func compose(
    _ block: NarrativeBlock, of style: ItemStyle, _ numbers: inout ItemNumbers
  ) -> Composition.ComposedBlock {
    let runs = resolver.runs(block.text)
    switch block.content {
    case .paragraph: append(Paragraph(.body, runs: runs))
    case .item(let level):
      let number = numbers.next(level: level)
      append(
        Paragraph(
          level == 1 ? .item1 : .item2, marker: style.marker(level: level, number: number),
          list: style.listPlace(level: level, number: number), runs: runs))
    case .table(let table):
      if !block.text.isEmpty { append(Paragraph(.tableCaption, runs: runs)) }
      blocks.append(.table(compose(table, summary: runs.map(\.text).joined())))
    }
    return Composition.ComposedBlock(kind: block.kind, text: runs.map(\.text).joined(), source: block)
  }
}

/// Counts the items of a section; items of level 2 begin anew below each item of level 1.
private struct ItemNumbers {
  private var first = 0
  private var second = 0

  /// The number of the next item of a level, counted from 1.
  mutating func next(level: Int) -> Int {
    if level == 1 {
      first += 1
      second = 0
      return first
    }
    second += 1
    return second
  }
}

extension ItemStyle {
  /// How a word processor counts such items; nil for letters, because none of them counts a, b, c, d, đ.
  fileprivate func listPlace(level: Int, number: Int) -> ListPlace? {
    let mark: ListPlace.Mark? =
      switch (self, level) {
      case (.numbers, 1): .number(before: "", after: ".")
      case (.paren, 1): .number(before: "(", after: ")")
      case (.numbers, _), (.letters, 1): nil
      default: .bullet(marker(level: level, number: number))
      }
    return mark.map { ListPlace($0, isFirst: number == 1) }
  }
}

extension Report {
  /// How many paragraphs, items and tables there are, annexes included.
  fileprivate var blockCount: Int {
    var count = 0
    outline.forEachWithAnnexes { count += $1.blocks.count }
    return count
  }
}
