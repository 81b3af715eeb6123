import Diagnostics

/// A part of the narrative that was written for an earlier period and not looked through for this one.
package struct UnreviewedPart: Equatable, Sendable {
  package var section: SectionID
  /// Among the parts of its section, from 1.
  package var position: Int
  package var block: NarrativeBlock
  /// For which period it was looked through last.
  package var reviewed: Period
}

extension NarrativeBlock {
  /// The period for which a text was looked through last, if that is not the present one: it waits for review. A text
  /// without such a mark was written for this report.
  func staleReview(in period: Period?) -> Period? {
    guard let reviewed, let period, reviewed.ruled != period.ruled else { return nil }
    return reviewed
  }

  /// What its mark becomes when it is looked through in a report of this period.
  func reviewedNow(in period: Period?) -> Period? {
    guard reviewed != nil, let period else { return reviewed }
    return period.ruled
  }
}

extension Report {
  /// See `NarrativeBlock`.
  package func staleReview(of block: NarrativeBlock) -> Period? { block.staleReview(in: period) }

  /// All that waits for review, in the order of the paper.
  package var unreviewedParts: [UnreviewedPart] {
    var parts: [UnreviewedPart] = []
    outline.forEachWithAnnexes { id, section in
      for (index, block) in section.blocks.enumerated() {
        guard let reviewed = staleReview(of: block) else { continue }
        parts.append(UnreviewedPart(section: id, position: index + 1, block: block, reviewed: reviewed))
      }
    }
    return parts
  }

  /// How many parts wait for review.
  package var unreviewedCount: Int {
    var count = 0
    outline.forEachWithAnnexes { _, section in count += unreviewedCount(in: section) }
    return count
  }

  /// How many parts of a section alone wait for review. Asked before each prompt, so that of a part only its mark is
  /// read.
  package func unreviewedCount(in section: Section) -> Int {
    guard let present = period?.ruled else { return 0 }
    var count = 0
    for index in section.blocks.indices {
      if let reviewed = section.blocks[index].reviewed, reviewed.ruled != present { count += 1 }
    }
    return count
  }

  /// Confirms what waits for review in a section and below it, or the part at `position` (counted from 1).
  mutating func confirm(
    _ id: SectionID, at position: Int?, _ comments: Comments
  ) throws(EditRejection) -> Change {
    guard let section = outline[id] else { throw EditRejection(.sectionUnknown(id), at: "section") }
    if let position, !section.blocks.indices.contains(position - 1) {
      let reference = BlockReference(section: id, position: position, kind: .paragraph)
      throw EditRejection(.blockUnknown(reference, count: section.blocks.count), at: "at")
    }
    let period = period
    var count = 0
    outline.updateAll { other, section in
      guard position == nil ? other.labels.starts(with: id.labels) : other == id else { return }
      for index in section.blocks.indices where position == nil || index == position.map({ $0 - 1 }) {
        guard section.blocks[index].staleReview(in: period) != nil else { continue }
        section.blocks[index].reviewed = section.blocks[index].reviewedNow(in: period)
        if count == 0 { section.blocks[index].comments = section.blocks[index].comments.joined(comments) }
        count += 1
      }
    }
    return Change(
      .changed, .confirmed(id, position: position, count: count), remark: count == 0 ? .nothingToConfirm : nil)
  }

  /// Takes every text that differs from what it was for looked through: who rewrites it has read it.
  package mutating func confirmRewritten(since old: Report) {
    var untouched: Set<RewritableText> = []
    old.outline.forEachWithAnnexes { _, section in
      for block in section.blocks where old.staleReview(of: block) != nil { untouched.insert(RewritableText(block)) }
    }
    guard !untouched.isEmpty else { return }
    let period = period
    outline.updateAll { _, section in
      for index in section.blocks.indices where section.blocks[index].staleReview(in: period) != nil {
        guard !untouched.contains(RewritableText(section.blocks[index])) else { continue }
        section.blocks[index].reviewed = section.blocks[index].reviewedNow(in: period)
      }
    }
  }

  /// The report as far as it is known how it was in an earlier period: the same texts, with the names and days of that
  /// period and its closing figures.
  package func view(of earlier: Period) -> Report {
    var view = self
    let closing = figures.records.filter { $0.period?.ruled == earlier.ruled }
    view.period = closing.first?.period ?? earlier
    view.dossiers = DossierRegister()
    view.figures = FigureRegister(
      closing.map { FigureRecord(field: $0.field, counts: $0.counts) }
        + figures.records.filter { $0.period != nil })
    if annexesFormII06a, !view.annexesFormII06a { view.forms.append(AnnexedForm(code: FormDefinition.II06a.code)) }
    return view
  }
}

/// What of a part is read by whoever reviews it.
private struct RewritableText: Hashable {
  var text: SourcedText
  var rows: [[SourcedText]] = []

  init(_ block: NarrativeBlock) {
    text = block.text
    if case .table(let table) = block.content { rows = table.rows }
  }
}

// MARK: Tasks

extension Report {
  mutating func add(_ task: OpenTask) -> Change {
    tasks.append(task)
    return Change(.added, .task(tasks.count, task.text.text))
  }

  mutating func removeTask(_ number: Int) throws(EditRejection) -> Change {
    guard tasks.indices.contains(number - 1) else {
      throw EditRejection(.taskUnknown(number, count: tasks.count), at: "number")
    }
    return Change(.removed, .task(number, tasks.remove(at: number - 1).text.text))
  }
}
