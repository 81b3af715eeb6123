import Diagnostics
import ReportModel

/// Where in a report a text with references stands.
package enum LiteralPlace: Hashable, Sendable {
  case field(Field)
  case heading(SectionID)
  /// A paragraph, an item, or the caption of a table; `position` counts from 1.
  case block(BlockReference)
  /// A cell of a table; row and column count from 0.
  case cell(BlockReference, row: Int, column: Int)

  /// The section in which it stands; nil for what stands around them.
  package var section: SectionID? {
    switch self {
    case .field: nil
    case .heading(let section): section
    case .block(let reference), .cell(let reference, _, _): reference.section
    }
  }
}

/// The fields that a text of the report is made of, in the order of the paper; others are taken as they are.
extension Field {
  package static let prose: [Field] = [.subject, .addressee, .opening, .closing]
}

extension Report {
  /// Every text in which references work, with its place, in the order in which the paper resolves them.
  package var texts: [(place: LiteralPlace, text: SourcedText)] {
    var texts: [(place: LiteralPlace, text: SourcedText)] = []
    func add(_ field: Field) { if let setting = settings[field] { texts.append((.field(field), setting.value)) } }
    func add(_ id: SectionID, _ section: Section) {
      texts.append((.heading(id), section.heading))
      for (index, block) in section.blocks.enumerated() {
        let reference = BlockReference(section: id, position: index + 1, kind: block.kind)
        if !block.text.isEmpty { texts.append((.block(reference), block.text)) }
        guard case .table(let table) = block.content else { continue }
        for (row, cells) in table.rows.enumerated() {
          for (column, cell) in cells.enumerated() where !cell.isEmpty {
            texts.append((.cell(reference, row: row, column: column), cell))
          }
        }
      }
    }
    for field in Field.prose where field != .closing { add(field) }
    outline.forEach(add)
    add(.closing)
    outline.forEachInAnnexes(add)
    return texts
  }

  /// True if the paper prints this text in capitals.
  package func printsInCapitals(_ place: LiteralPlace) -> Bool {
    if case .heading(let id) = place { return id.level == 1 && id.annex == nil }
    return false
  }
}

extension SectionID {
  /// True for `ancestor` itself and for all below it.
  func isOrIsBelow(_ ancestor: SectionID) -> Bool { self == ancestor || parent?.isOrIsBelow(ancestor) ?? false }
}
