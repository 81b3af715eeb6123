import Foundations
import ReportModel

/// How far the guide has come in this session.
package struct GuideProgress: Equatable {
  /// The sections that were looked at and found in order, or written.
  package var visited: Set<SectionID> = []
  /// Fields that somebody chose to leave open.
  package var skippedFields: Set<Field> = []
  /// Where the guide was left.
  package var place: SectionID?

  package init() {}
}

/// The way through a report: what head and foot lack, then the sections that have none below them, in the order of the
/// paper.
package struct GuideWalk {
  package enum Stop: Hashable {
    case field(Field)
    case section(SectionID)
  }

  /// What an officer fills in of head and foot, in the order in which one follows from the other.
  package static let fields: [Field] = [
    .unit, .unitShort, .superior, .place, .symbol, .subject, .addressee, .opening, .position, .signer,
  ]

  package let stops: [Stop]
  private let fieldCount: Int
  /// The place of the section that comes after the fields; past the end if there is none to go to.
  private let sectionStart: Int
  private var index: Int
  /// True if it goes on where it was left.
  package let isResumed: Bool

  /// From the section that is named, else from where the guide was left, else from the first section that was neither
  /// visited nor filled.
  package init(_ report: Report, _ progress: GuideProgress, from section: SectionID? = nil, restarts: Bool = false) {
    let leaves = report.outline.leaves
    let missing = Self.fields.filter { field in
      report.settings[field] == nil && (restarts || !progress.skippedFields.contains(field))
    }
    let fields = section == nil ? missing : []
    let place = section == nil && !restarts ? progress.place : nil
    let start: SectionID? =
      if restarts {
        leaves.first
      } else if let section {
        leaves.first { $0 == section || $0.isBelow(section) }
      } else if let place, leaves.contains(place) {
        place
      } else {
        leaves.first { !progress.visited.contains($0) && report.outline[$0]?.blocks.isEmpty == true }
      }
    stops = fields.map(Stop.field) + leaves.map(Stop.section)
    fieldCount = fields.count
    sectionStart = start.flatMap { leaves.firstIndex(of: $0) }.map { $0 + fields.count } ?? stops.count
    index = fields.isEmpty ? sectionStart : 0
    isResumed = place != nil && place == start
  }

  /// Where one stands; nil at the end.
  package var stop: Stop? { stops.indices.contains(index) ? stops[index] : nil }

  /// "4/18": which of the fields or of the sections it is.
  package var progress: String {
    let (place, count) =
      index < fieldCount ? (index, fieldCount) : (index - fieldCount, stops.count - fieldCount)
    return "\(place + 1)/\(count)"
  }

  package mutating func goOn() { index = index + 1 == fieldCount ? sectionStart : min(index + 1, stops.count) }

  /// False at the beginning.
  package mutating func goBack() -> Bool {
    guard index > 0 else { return false }
    index -= 1
    return true
  }
}

extension SectionID {
  fileprivate func isBelow(_ other: SectionID) -> Bool {
    var parent = parent
    while let id = parent {
      if id == other { return true }
      parent = id.parent
    }
    return false
  }
}

extension Outline {
  /// The sections that have none below them, in the order of the paper.
  var leaves: [SectionID] {
    var leaves: [SectionID] = []
    forEachWithAnnexes { id, section in if section.children.isEmpty { leaves.append(id) } }
    return leaves
  }
}
