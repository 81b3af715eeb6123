import Diagnostics
import Foundations

/// A heading with what stands under it. Its identifier is its place: siblings are numbered without gaps.
package struct Section: Equatable, Sendable {
  /// How the section and its siblings are numbered.
  package var labelling: Labelling
  package var heading: SourcedText
  package var items: ItemStyle
  package var children: [Section]
  package var blocks: [NarrativeBlock]
  /// The identifier in the built-in outline; nil for a section that the user added.
  package var original: SectionID?
  package var comments: Comments
  package var place: Provenance

  package init(
    labelling: Labelling, heading: SourcedText, items: ItemStyle = .bullets, children: [Section] = [],
    blocks: [NarrativeBlock] = [],
    original: SectionID? = nil, comments: Comments = .none, place: Provenance = Provenance()
  ) {
    self.labelling = labelling
    self.heading = heading
    self.items = items
    self.children = children
    self.blocks = blocks
    self.original = original
    self.comments = comments
    self.place = place
  }
}

/// How sections that are siblings are numbered: I II III, 1 2 3 or a b c.
package enum Labelling: Sendable {
  case roman, number, letter

  package init(_ label: SectionID.Label) {
    switch label {
    case .roman: self = .roman
    case .number: self = .number
    case .letter: self = .letter
    }
  }

  /// The label of the sibling at `index`, counted from 0.
  package func label(at index: Int) -> SectionID.Label {
    switch self {
    case .roman: .roman(index + 1)
    case .number: .number(index + 1)
    case .letter: .letter(index + 1)
    }
  }
}

/// The tree of headings.
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
  package var removals: [Removal] = []

  package init(name: String = Outline.freeName, sections: [Section] = []) {
    self.name = name
    self.sections = sections
  }

  package var isEmpty: Bool { sections.isEmpty }
}

extension SectionID.Label {
  /// Counted from 0.
  package var index: Int {
    switch self {
    case .roman(let number), .number(let number), .letter(let number): number - 1
    }
  }
}

extension Outline {
  /// The section of this identifier, or nil.
  package subscript(id: SectionID) -> Section? {
    var siblings = sections
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
    Self.update(&sections, id, level: 0, change)
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

  /// The sections below `parent`, or the top ones.
  package func children(of parent: SectionID?) -> [Section]? {
    guard let parent else { return sections }
    return self[parent]?.children
  }

  /// Changes the list of sections below `parent` in place; false if there is no such parent.
  package mutating func updateChildren(of parent: SectionID?, _ change: (inout [Section]) -> Void) -> Bool {
    guard let parent else {
      change(&sections)
      return true
    }
    return update(parent) { change(&$0.children) } != nil
  }

  /// Every section with its identifier, in the order of the paper.
  package func forEach(_ body: (SectionID, Section) -> Void) {
    Self.forEach(sections, below: [], body)
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

  /// All identifiers, in the order of the paper.
  package var identifiers: [SectionID] {
    var result: [SectionID] = []
    forEach { id, _ in result.append(id) }
    return result
  }
}
