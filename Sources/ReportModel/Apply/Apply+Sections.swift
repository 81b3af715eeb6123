import Diagnostics

extension Report {
  /// Adds a section as the last of its siblings; its identifier must be the next free one.
  mutating func add(_ section: Section, as id: SectionID) throws(EditRejection) -> Change {
    guard !id.isAnnex else { throw EditRejection(.annexIsNoSection(id), at: "section") }
    if let existing = outline[id] {
      throw EditRejection(.sectionExists(id, heading: existing.heading.text), at: "section")
    }
    guard let siblings = outline.siblings(of: id) else {
      throw EditRejection(.sectionUnknown(id.parent ?? id), at: "section")
    }
    let labelling = siblings.first?.labelling ?? Labelling(id.last)
    let next = SectionID((id.parent?.labels ?? []) + [labelling.label(at: siblings.count)])
    guard next == id else { throw EditRejection(.sectionGap(id, next: next), at: "section") }
    outline.updateSiblings(of: id) { $0.append(section) }
    return Change(.added, .section(id, section))
  }

  /// Adds an annex behind the others.
  mutating func addAnnex(_ section: Section) throws(EditRejection) -> Change {
    let id = SectionID(annex: outline.annexes.count + 1)
    guard outline.annexes.count < SectionID.labelValues.upperBound else { throw EditRejection(.sectionOutOfRange(id)) }
    outline.annexes.append(section)
    return Change(.added, .section(id, section))
  }

  mutating func edit(_ id: SectionID, _ change: SectionChange) throws(EditRejection) -> Change {
    let changed = outline.update(id) { section in
      section.heading = change.heading ?? section.heading
      section.items = change.items ?? section.items
      section.isLandscape = change.isLandscape ?? section.isLandscape
      section.comments = section.comments.joined(change.comments)
      return section
    }
    guard let changed else { throw EditRejection(.sectionUnknown(id), at: "section") }
    return Change(.changed, .section(id, changed))
  }

  /// Removes a section with all that stands in it; later siblings move up, because the paper has no gaps.
  mutating func remove(_ id: SectionID, _ comments: Comments) throws(EditRejection) -> Change {
    guard let section = outline[id] else { throw EditRejection(.sectionUnknown(id), at: "section") }
    outline.updateSiblings(of: id) { $0.remove(at: id.last.index) }
    if let original = section.original {
      let place = outline.removals.firstIndex { $0.original < original } ?? outline.removals.endIndex
      outline.removals.insert(Outline.Removal(original: original, comments: comments), at: place)
    }
    return Change(.removed, .section(id, section))
  }

  /// Takes a section to the place `target`; siblings on both sides are numbered anew.
  ///
  /// The outline is then no longer the built-in one with additions, so it is kept as a free one; annexes are no part of
  /// it.
  mutating func move(
    _ id: SectionID, to target: SectionID, _ comments: Comments
  ) throws(EditRejection) -> Change {
    guard var section = outline[id] else { throw EditRejection(.sectionUnknown(id), at: "section") }
    guard id.isAnnex == target.isAnnex else {
      throw EditRejection(.annexIsNoSection(id.isAnnex ? id : target), at: "to")
    }
    guard !target.labels.starts(with: id.labels) || target == id else {
      throw EditRejection(.sectionIntoItself(id), at: "to")
    }
    var moved = outline
    moved.updateSiblings(of: id) { $0.remove(at: id.last.index) }
    guard let siblings = moved.siblings(of: target) else {
      throw EditRejection(.sectionUnknown(target.parent ?? target), at: "to")
    }
    let labelling = siblings.first?.labelling ?? Labelling(target.last)
    guard labelling == Labelling(target.last), target.last.index <= siblings.count else {
      let next = SectionID((target.parent?.labels ?? []) + [labelling.label(at: siblings.count)])
      throw EditRejection(.sectionGap(target, next: next), at: "to")
    }
    guard target.level + section.depth <= SectionID.maximumLevel, siblings.count < SectionID.labelValues.upperBound
    else {
      throw EditRejection(.sectionOutOfRange(target), at: "to")
    }
    section.labelling = labelling
    section.comments = section.comments.joined(comments)
    moved.updateSiblings(of: target) { $0.insert(section, at: target.last.index) }
    if id.annex == nil || target.annex == nil { moved.becomeFree() }
    outline = moved
    return Change(.changed, .section(target, section))
  }
}

extension Section {
  /// How many levels stand below it.
  fileprivate var depth: Int { children.map { $0.depth + 1 }.max() ?? 0 }
}

extension Outline {
  /// Forgets which sections came from a built-in outline.
  package mutating func becomeFree() {
    name = Self.freeName
    removals = []
    Self.forgetOriginals(&sections)
    // One of them may have come from the body.
    Self.forgetOriginals(&annexes)
  }

  private static func forgetOriginals(_ sections: inout [Section]) {
    for index in sections.indices {
      sections[index].original = nil
      forgetOriginals(&sections[index].children)
    }
  }
}
