import Diagnostics
import Foundations

/// A heading with what stands under it. Its identifier is its place: siblings are numbered without gaps. An annex is one
/// too: the first of a tree of its own.
package struct Section: Equatable, Sendable {
  /// How the section and its siblings are numbered.
  package var labelling: Labelling
  package var heading: SourcedText
  package var items: ItemStyle
  package var children: [Section]
  package var blocks: [NarrativeBlock]
  /// The identifier in the built-in outline; nil for a section that the user added.
  package var original: SectionID?
  /// Of an annex: its pages lie on their side.
  package var isLandscape: Bool
  package var comments: Comments
  package var place: Provenance

  package init(
    labelling: Labelling, heading: SourcedText, items: ItemStyle = .bullets, children: [Section] = [],
    blocks: [NarrativeBlock] = [], original: SectionID? = nil, isLandscape: Bool = false, comments: Comments = .none,
    place: Provenance = Provenance()
  ) {
    self.labelling = labelling
    self.heading = heading
    self.items = items
    self.children = children
    self.blocks = blocks
    self.original = original
    self.isLandscape = isLandscape
    self.comments = comments
    self.place = place
  }
}

/// How sections that are siblings are numbered: I II III, 1 2 3 or a b c; annexes PL1 PL2 PL3.
package enum Labelling: Sendable {
  case roman, number, letter, annex

  package init(_ label: SectionID.Label) {
    switch label {
    case .roman: self = .roman
    case .number: self = .number
    case .letter: self = .letter
    case .annex: self = .annex
    }
  }

  /// The label of the sibling at `index`, counted from 0.
  package func label(at index: Int) -> SectionID.Label {
    switch self {
    case .roman: .roman(index + 1)
    case .number: .number(index + 1)
    case .letter: .letter(index + 1)
    case .annex: .annex(index + 1)
    }
  }
}

/// The tree of headings, and the annexes: trees of their own that stand behind it.
package struct Outline: Equatable, Sendable {
  /// A built-in section that was removed; kept so that the removal and its comments can be said again, from the last to
  /// the first: then the identifiers of the others still hold.
  package struct Removal: Equatable, Sendable {
    package var original: SectionID
    package var comments: Comments

    package init(original: SectionID, comments: Comments) {
      self.original = original
      self.comments = comments
    }
  }

  /// The name of an outline without sections of its own.
  package static let freeName = "free"

  package var name: String
  package var sections: [Section]
  /// No built-in outline has any, so none of theirs is `original`.
  package var annexes: [Section] = []
  package var removals: [Removal] = []

  package init(name: String = Outline.freeName, sections: [Section] = []) {
    self.name = name
    self.sections = sections
  }

  /// True without sections, whatever is annexed.
  package var isEmpty: Bool { sections.isEmpty }
}

extension SectionID.Label {
  /// Counted from 0.
  package var index: Int {
    switch self {
    case .roman(let number), .number(let number), .letter(let number), .annex(let number): number - 1
    }
  }
}

extension Outline {
  /// The section of this identifier, or nil.
  package subscript(id: SectionID) -> Section? {
    var siblings = id.annex == nil ? sections : annexes
    var found: Section?
    for label in id.labels {
      guard siblings.indices.contains(label.index), siblings[label.index].labelling == Labelling(label) else {
        return nil
      }
      found = siblings[label.index]
      siblings = siblings[label.index].children
    }
    return found
  }

  package func contains(_ id: SectionID) -> Bool { self[id] != nil }

  /// Changes the section of this identifier in place; returns nil if there is none.
  package mutating func update<Result>(_ id: SectionID, _ change: (inout Section) -> Result) -> Result? {
    id.annex == nil
      ? Self.update(&sections, id, level: 0, change) : Self.update(&annexes, id, level: 0, change)
  }

  /// `siblings` are those that the label at `level`, counted from 0, tells apart.
  private static func update<Result>(
    _ siblings: inout [Section], _ id: SectionID, level: Int, _ change: (inout Section) -> Result
  ) -> Result? {
    let label = id.label(at: level)
    guard siblings.indices.contains(label.index), siblings[label.index].labelling == Labelling(label) else {
      return nil
    }
    if level + 1 == id.level { return change(&siblings[label.index]) }
    return update(&siblings[label.index].children, id, level: level + 1, change)
  }

  /// The sections among which this one stands, or would stand; nil if there is none to stand in.
  package func siblings(of id: SectionID) -> [Section]? {
    if let parent = id.parent { return self[parent]?.children }
    return id.annex == nil ? sections : annexes
  }

  /// Changes the list among which this section stands in place; false if there is no such list.
  @discardableResult
  package mutating func updateSiblings(of id: SectionID, _ change: (inout [Section]) -> Void) -> Bool {
    if let parent = id.parent { return update(parent) { change(&$0.children) } != nil }
    if id.annex == nil { change(&sections) } else { change(&annexes) }
    return true
  }
}

// MARK: Going over all

extension Outline {
  /// Every section of the body with its identifier, in the order of the paper; annexes are left out.
  package func forEach(_ body: (SectionID, Section) -> Void) { Self.forEach(sections, below: [], body) }

  /// Every annex and what stands below it.
  package func forEachInAnnexes(_ body: (SectionID, Section) -> Void) { Self.forEach(annexes, below: [], body) }

  /// Every section with its identifier, in the order of the paper: the body, then the annexes.
  package func forEachWithAnnexes(_ body: (SectionID, Section) -> Void) {
    forEach(body)
    forEachInAnnexes(body)
  }

  private static func forEach(
    _ siblings: [Section], below labels: [SectionID.Label], _ body: (SectionID, Section) -> Void
  ) {
    for (index, section) in siblings.enumerated() {
      let path = labels + [section.labelling.label(at: index)]
      body(SectionID(path), section)
      forEach(section.children, below: path, body)
    }
  }

  /// Changes every section in place, annexes included.
  package mutating func updateAll(_ change: (SectionID, inout Section) -> Void) {
    Self.updateAll(&sections, below: [], change)
    Self.updateAll(&annexes, below: [], change)
  }

  private static func updateAll(
    _ siblings: inout [Section], below labels: [SectionID.Label], _ change: (SectionID, inout Section) -> Void
  ) {
    for index in siblings.indices {
      let path = labels + [siblings[index].labelling.label(at: index)]
      change(SectionID(path), &siblings[index])
      updateAll(&siblings[index].children, below: path, change)
    }
  }

  /// All identifiers, in the order of the paper, annexes included.
  package var identifiers: [SectionID] {
    var result: [SectionID] = []
    forEachWithAnnexes { id, _ in result.append(id) }
    return result
  }
}

// MARK: Annexes

extension Outline {
  /// What the paper calls an annex, above its title and wherever it is referred to: "Phụ lục" if it is the only one, else
  /// "Phụ lục II" (Decree 30/2020/NĐ-CP, Annex I, III.1). Numbers count from 1.
  package func printedName(ofAnnex number: Int) -> String {
    annexes.count < 2 ? "Phụ lục" : "Phụ lục \(RomanNumeral.string(number))"
  }
}
