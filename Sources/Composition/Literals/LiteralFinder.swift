import Diagnostics
import Foundations
import ReportModel

/// Goes over the texts of a report in the order of the paper and proposes references for what is written out.
///
/// Each proposal is decided before the next one is made, because a citation depends on what is cited before it.
package struct LiteralFinder {
  /// As it will be: with the documents that were taken.
  var report: Report
  let language: Language
  /// The documents that are cited so far, by their place in the register.
  var cited: Set<Int> = []
  let mentions: MentionIndex
  /// The first place where a document is cited without saying how, by its place in the register.
  let firstImplicit: [Int: LiteralPlace]
  var outcome = LiteralOutcome()
  private var hasStopped = false
  /// Documents that are not to be registered.
  private var refused: Set<String> = []
  let names: [(variable: TextVariable, name: String)]
  private let bodies: [String]

  package init(_ report: Report, _ language: Language) {
    self.report = report
    self.language = language
    names = Self.names(in: report)
    let texts = report.texts
    bodies = Self.bodies(in: report)
    mentions = MentionIndex(of: texts.map(\.text.text), bodies: bodies)
    firstImplicit = Self.implicitCitations(in: texts, of: report)
  }

  /// The names of the unit, the longest first; others are said of bodies that do not change with it.
  private static func names(in report: Report) -> [(variable: TextVariable, name: String)] {
    [TextVariable.unit, .unitShort].compactMap { variable in
      variable.value(in: report, isLong: false).flatMap { $0.isEmpty ? nil : (variable, $0) }
    }.sorted { $0.name.utf8.count > $1.name.utf8.count }
  }

  /// Those who may issue documents beside the bodies of the State.
  package static func bodies(in report: Report) -> [String] {
    [Field.unit, .superior].compactMap { report.settings.text($0) }.filter { !$0.isEmpty }
  }

  private static func implicitCitations(
    in texts: [(place: LiteralPlace, text: SourcedText)], of report: Report
  ) -> [Int: LiteralPlace] {
    var places: [Int: LiteralPlace] = [:]
    for (place, text) in texts {
      for case .document(let document, nil) in TextResolver.references(in: text) {
        if let index = try? report.index(of: document), places[index] == nil { places[index] = place }
      }
    }
    return places
  }

  /// Everything there is to propose, decided one after the other; within `scope` alone if there is one.
  package mutating func walk(
    in scope: SectionID? = nil, _ decide: (LiteralProposal) -> LiteralDecision
  ) -> LiteralOutcome {
    for (place, text) in report.texts {
      if hasStopped { break }
      let isWanted = scope.map { scope in place.section?.isOrIsBelow(scope) ?? false } ?? true
      let after = go(over: text.text, at: place, isWanted: isWanted, decide)
      if after != text.text { outcome.changes.append(.init(place: place, text: SourcedText(after))) }
    }
    return outcome
  }

  private mutating func go(
    over text: String, at place: LiteralPlace, isWanted: Bool, _ decide: (LiteralProposal) -> LiteralDecision
  ) -> String {
    var current = LiteralCurrent(text: text, place: place)
    for match in LiteralReader(text, names: names, bodies: bodies).matches {
      switch match.kind {
      case .reference(let name): noteCitation(name)
      case .mention(let mention) where isWanted && !hasStopped: go(over: mention, &current, decide)
      case .period, .date, .year, .name:
        guard isWanted, !hasStopped, let proposal = variableProposal(match, in: current) else { continue }
        _ = settle(proposal, &current, decide)
      case .mention: continue
      }
    }
    return current.text
  }

  private mutating func noteCitation(_ name: String) {
    guard let reference = try? Reference(name), case .document(let document, _) = reference,
      let index = try? report.index(of: document)
    else { return }
    cited.insert(index)
  }

  /// True if the proposal was taken.
  private mutating func settle(
    _ proposal: LiteralProposal, _ current: inout LiteralCurrent, _ decide: (LiteralProposal) -> LiteralDecision
  ) -> Bool {
    switch decide(proposal) {
    case .take:
      outcome.taken.append(proposal)
      current.take(proposal)
      return true
    case .leave: break
    case .stop: hasStopped = true
    }
    outcome.left.append(proposal)
    return false
  }

  // MARK: Documents

  private mutating func go(
    over mention: DocumentMention, _ current: inout LiteralCurrent, _ decide: (LiteralProposal) -> LiteralDecision
  ) {
    guard let index = register(mention, &current, decide), !hasStopped else { return }
    let document = report.documents[index]
    if let written = mention.date, let date = document.date, written != date {
      let proposal = current.proposal(
        .otherDate(document, written: written), mention.numberRange.lowerBound..<mention.end,
        with: self.reference(to: document, .number), printed: document.number.text, keepsThePaper: false)
      _ = settle(datedProposal(mention, document, in: current) ?? proposal, &current, decide)
      return
    }
    for proposal in citationProposals(mention, index, in: current) {
      if hasStopped { return }
      if settle(current.moved(proposal), &current, decide) { cited.insert(index) }
    }
  }

  /// The place in the register of a document that a text names, after asking whether it is to be registered; nil if it
  /// is not, or if it cannot be told which of several is meant.
  private mutating func register(
    _ mention: DocumentMention, _ current: inout LiteralCurrent, _ decide: (LiteralProposal) -> LiteralDecision
  ) -> Int? {
    let indices = report.documents.indices(ofNumber: mention.number.text)
    let ofYear = indices.filter { index in
      mention.year.map { year in report.documents[index].year.map { $0 == year } ?? true } ?? true
    }
    // One of another year, and no other: its date is asked about.
    let known = ofYear.isEmpty && indices.count == 1 ? indices : ofYear
    guard known.count <= 1 else { return nil }
    if let index = known.first {
      complete(index, with: mention, &current, decide)
      return index
    }
    guard indices.isEmpty, !refused.contains(mention.number.text) else { return nil }
    let document = mentions.document(for: mention, in: report)
    let proposal = current.proposal(
      .registration(document, completes: false), mention.start..<mention.end, with: "", printed: "",
      keepsThePaper: true)
    guard settle(proposal, &current, decide) else {
      refused.insert(mention.number.text)
      return nil
    }
    report.documents.append(document)
    outcome.registered.append(document)
    return report.documents.count - 1
  }

  /// Offers to enter the date of a document that was registered without one.
  private mutating func complete(
    _ index: Int, with mention: DocumentMention, _ current: inout LiteralCurrent,
    _ decide: (LiteralProposal) -> LiteralDecision
  ) {
    var document = report.documents[index]
    guard document.date == nil, let date = mention.date, !refused.contains(mention.number.text),
      document.number.year.map({ $0 == date.year }) ?? true
    else { return }
    document.date = date
    let proposal = current.proposal(
      .registration(document, completes: true), mention.start..<mention.end, with: "", printed: "",
      keepsThePaper: true)
    guard settle(proposal, &current, decide) else {
      refused.insert(mention.number.text)
      return
    }
    report.documents.complete(at: index, with: document)
    outcome.registered.append(document)
  }
}

/// A text that is being gone over, as it stands by now.
struct LiteralCurrent {
  private(set) var text: String
  let place: LiteralPlace
  /// How much longer it has become before what is still to come.
  private var shift = 0

  init(text: String, place: LiteralPlace) {
    self.text = text
    self.place = place
  }

  /// `range` is one of the text as it was; what of it was replaced already must lie before it.
  func proposal(
    _ kind: LiteralProposal.Kind, _ range: Range<Int>, with replacement: String, printed: String, keepsThePaper: Bool
  ) -> LiteralProposal {
    let now = range.lowerBound + shift..<range.upperBound + shift
    let bytes = Array(text.utf8)
    return LiteralProposal(
      kind: kind, place: place, text: text, range: now,
      literal: String(decoding: bytes[now.clamped(to: 0..<bytes.count)], as: UTF8.self), replacement: replacement,
      printed: printed, keepsThePaper: keepsThePaper)
  }

  /// The same proposal after what was taken since it was made.
  func moved(_ proposal: LiteralProposal) -> LiteralProposal {
    var moved = proposal
    let growth = text.utf8.count - proposal.text.utf8.count
    moved.range = proposal.range.lowerBound + growth..<proposal.range.upperBound + growth
    moved.text = text
    return moved
  }

  mutating func take(_ proposal: LiteralProposal) {
    guard !proposal.replacement.isEmpty else { return }
    let after = proposal.textAfter
    shift += after.utf8.count - text.utf8.count
    text = after
  }
}
