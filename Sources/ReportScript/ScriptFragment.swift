import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

/// A part of a report's canonical script that is edited by itself, and what stands around it.
///
/// What stands before it, the fragment and what stands behind it give the same report again.
package struct ScriptFragment: Sendable {
  package enum Subject: Hashable, Sendable {
    /// A document, a dossier or figures, by their place in their register.
    case document(Int)
    case dossier(Int)
    case figures(Int)
    /// A section with all below it: headings and narrative.
    case section(SectionID)
  }

  package var before: [Statement] = []
  package var statements: [Statement] = []
  package var after: [Statement] = []
  package var closingComments: [String]

  /// Nil if the report has no such thing.
  package init?(_ subject: Subject, of report: Report, _ language: Language) {
    switch subject {
    case .document(let index): self.init(.documents, index, of: report, language)
    case .dossier(let index): self.init(.dossiers, index, of: report, language)
    case .figures(let index): self.init(.figures, index, of: report, language)
    case .section(let id): self.init(id, of: report, language)
    }
  }

  private init?(_ group: CanonicalScript.Group, _ index: Int, of report: Report, _ language: Language) {
    closingComments = report.closingComments
    let commands = CanonicalScript.statements(of: group, report, language)
    guard commands.indices.contains(index) else { return nil }
    cut(index..<index + 1, outOf: commands, of: group, report, language)
    statements = [commands[index]]
  }

  /// The heading of each section is said by `edit section`, which changes nothing as long as it is left alone; what made
  /// the section stays outside, so that nothing that is written here can take its number away.
  private init?(_ id: SectionID, of report: Report, _ language: Language) {
    guard let section = report.outline[id] else { return nil }
    closingComments = report.closingComments
    var rest = report
    _ = rest.outline.update(id) { $0.removeComments() }
    let (group, range) = id.annex == nil ? Self.placeInBody(id, report) : Self.placeInAnnexes(id, report)
    cut(range, outOf: CanonicalScript.statements(of: group, rest, language), of: group, rest, language)
    append(section, id, language)
  }

  /// Where the commands of the narrative of a section stand among their group.
  private static func placeInBody(_ id: SectionID, _ report: Report) -> (CanonicalScript.Group, Range<Int>) {
    var start = 0
    var count = 0
    report.outline.forEach { other, section in
      if other < id { start += section.blocks.count }
      if other.isWithin(id) { count += section.blocks.count }
    }
    return (.narrative, start..<start + count)
  }

  /// The same for an annex, or a section of it: before its narrative stand its headings, and all of the annexes before it.
  private static func placeInAnnexes(_ id: SectionID, _ report: Report) -> (CanonicalScript.Group, Range<Int>) {
    var start = 0
    var count = 0
    report.outline.forEachInAnnexes { other, section in
      guard let annex = other.annex, let own = id.annex, annex <= own else { return }
      start += 1
      if other.isWithin(id) { count += section.blocks.count } else if other < id { start += section.blocks.count }
    }
    return (.annexes, start..<start + count)
  }

  private mutating func append(_ section: Section, _ id: SectionID, _ language: Language) {
    let blank = Section(labelling: section.labelling, heading: SourcedText(""))
    var heading =
      id.isAnnex
      ? EditCommand.statement(annex: id.last.index + 1, is: section, language).statement
      : EditCommand.statement(changing: id, from: blank, to: section, language).statement
    heading.startsGroup = !statements.isEmpty
    statements.append(heading)
    statements += section.blocks.map { EditCommand.statement($0, in: id, language).statement }
    for (index, child) in section.children.enumerated() {
      append(child, id.child(child.labelling.label(at: index)), language)
    }
  }

  private mutating func cut(
    _ range: Range<Int>, outOf commands: [Statement], of group: CanonicalScript.Group, _ report: Report,
    _ language: Language
  ) {
    for other in CanonicalScript.Group.allCases where other != group {
      let commands = CanonicalScript.statements(of: other, report, language)
      if other.rawValue < group.rawValue { before += commands } else { after += commands }
    }
    before += commands[..<range.lowerBound]
    after = commands[range.upperBound...] + after
  }
}

extension Edit {
  /// True if this command may stand in the fragment of `subject`: what it changes belongs to it.
  package func belongs(to subject: ScriptFragment.Subject) -> Bool {
    switch (subject, self) {
    case (.document, .addDocument), (.dossier, .addDossier), (.figures, .addFigures): true
    case (.section(let id), .addBlocks(let section, _, _)), (.section(let id), .editSection(let section, _)),
      (.section(let id), .addSection(let section, _)):
      section.isWithin(id)
    default: false
    }
  }
}

extension SectionID {
  /// True for the section itself and all below it.
  func isWithin(_ ancestor: SectionID) -> Bool {
    self == ancestor || parent?.isWithin(ancestor) ?? false
  }
}

extension Section {
  fileprivate mutating func removeComments() {
    comments = .none
    for index in children.indices { children[index].removeComments() }
  }
}
