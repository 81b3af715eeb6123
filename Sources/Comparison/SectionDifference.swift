import Composition
import Foundations
import ReportModel

/// A section that came, went, or reads otherwise.
package struct SectionDifference: Equatable, Sendable {
  package enum Place: Equatable, Sendable {
    case opening, closing
    /// Nil where the report has no such section.
    case section(old: SectionID?, new: SectionID?)
  }

  package var place: Place
  /// As the paper prints it; of one that is gone, as it was. Empty of opening and closing.
  package var heading: String
  /// What differs in the heading; none if nothing does.
  package var headingChange: [WordSegment] = []
  /// True if it stands under another heading now.
  package var isMoved = false
  /// In the order of the section.
  package var paragraphs: [ParagraphDifference] = []

  package var isAdded: Bool { if case .section(nil, _) = place { true } else { false } }
  package var isGone: Bool { if case .section(_, nil) = place { true } else { false } }
}

extension SectionDifference {
  /// In the order of the newer paper; what is gone stands behind what it stood behind.
  static func all(
    from old: ComparedReport, to new: ComparedReport, _ comparison: ParagraphComparison
  ) -> [SectionDifference] {
    let (before, after) = (SectionList(old, comparison, isOld: true), SectionList(new, comparison, isOld: false))
    let matches = SectionMatching(before, after)
    var result = [prose(.opening, old.composition.opening, new.composition.opening, comparison)]
    var oldIndex = 0
    func tellGone(before end: Int) {
      while oldIndex < end {
        if !matches.isOldMatched[oldIndex] { result.append(whole(before, oldIndex, isOld: true, comparison)) }
        oldIndex += 1
      }
    }
    for index in after.sections.indices {
      guard let partner = matches.partners[index] else {
        result.append(whole(after, index, isOld: false, comparison))
        continue
      }
      tellGone(before: partner)
      result.append(difference(before, partner, after, index, matches, comparison))
    }
    tellGone(before: before.sections.count)
    result.append(prose(.closing, old.composition.closing, new.composition.closing, comparison))
    return result.compactMap { $0 }
  }

  private static func prose(
    _ place: Place, _ old: [String], _ new: [String], _ comparison: ParagraphComparison
  ) -> SectionDifference? {
    let paragraphs = comparison.differences(old.map { ComparedParagraph($0) }, new.map { ComparedParagraph($0) })
    return paragraphs.isEmpty ? nil : SectionDifference(place: place, heading: "", paragraphs: paragraphs)
  }

  private static func whole(
    _ list: SectionList, _ index: Int, isOld: Bool, _ comparison: ParagraphComparison
  ) -> SectionDifference {
    let section = list.sections[index]
    let paragraphs = list.paragraphs(index)
    return SectionDifference(
      place: isOld ? .section(old: section.id, new: nil) : .section(old: nil, new: section.id),
      heading: section.heading,
      paragraphs: isOld ? comparison.differences(paragraphs, []) : comparison.differences([], paragraphs))
  }

  private static func difference(
    _ before: SectionList, _ partner: Int, _ after: SectionList, _ index: Int, _ matches: SectionMatching,
    _ comparison: ParagraphComparison
  ) -> SectionDifference? {
    let (old, new) = (before.sections[partner], after.sections[index])
    let heading = comparison.segments(ofHeading: old.heading, new.heading)
    let paragraphs = comparison.differences(before.paragraphs(partner), after.paragraphs(index))
    let parent = after.parents[index].map { matches.partners[$0] } ?? nil
    let isMoved =
      (after.parents[index] == nil) != (before.parents[partner] == nil) || parent != before.parents[partner]
    // A period in a heading moves on as all others do; that alone is no news.
    let isRenamed = heading.contains(where: \.isEdit)
    guard isRenamed || isMoved || !paragraphs.isEmpty else { return nil }
    return SectionDifference(
      place: .section(old: old.id, new: new.id), heading: new.heading, headingChange: isRenamed ? heading : [],
      isMoved: isMoved, paragraphs: paragraphs)
  }
}

/// The sections of one report, annexes included, in the order of the paper.
struct SectionList {
  let sections: [Composition.ComposedSection]
  /// The place of the section that each stands under.
  let parents: [Int?]
  /// Each heading as it is matched, and with those above it.
  let keys: [String]
  let paths: [String]
  private let texts: [[ComparedParagraph]]

  init(_ side: ComparedReport, _ comparison: ParagraphComparison, isOld: Bool) {
    sections = side.composition.sections
    var places: [SectionID: Int] = [:]
    var parents: [Int?] = []
    var keys: [String] = []
    var paths: [String] = []
    for (index, section) in sections.enumerated() {
      places[section.id] = index
      let parent = section.id.parent.flatMap { places[$0] }
      let key = UnicodeText.folded(comparison.headingKey(section.heading, isOld: isOld))
      parents.append(parent)
      keys.append(key)
      paths.append((parent.map { paths[$0] } ?? (section.id.isAnnex ? "PL" : "")) + "\n" + key)
    }
    self.parents = parents
    self.keys = keys
    self.paths = paths
    var resolver = TextResolver(side.report, values: side.composition.parameterValues)
    texts = sections.map { section in section.blocks.map { Self.paragraph($0, &resolver) } }
  }

  func paragraphs(_ index: Int) -> [ComparedParagraph] { texts[index] }

  private static func paragraph(
    _ block: Composition.ComposedBlock, _ resolver: inout TextResolver
  ) -> ComparedParagraph {
    guard case .table(let table) = block.source.content else {
      return ComparedParagraph(block.text, kind: block.kind, source: block.source.text.text)
    }
    let rows = table.rows.map { row in row.map { resolver.plainText($0) }.joined(separator: " | ") }
    let source = table.rows.map { row in row.map(\.text).joined(separator: " | ") }
    return ComparedParagraph(
      ([block.text] + rows).joined(separator: "\n"), kind: .table,
      source: ([block.source.text.text] + source).joined(separator: "\n"))
  }
}
