import Diagnostics

extension Report {
  /// The report of the next period: of the wanted one, else of the next of the same kind.
  ///
  /// What is bound to the period is computed anew, what is open is carried over, what belongs to the present period alone
  /// goes, and every text that stays waits for review.
  package func next(_ wanted: Period? = nil) throws(NextRefusal) -> NextPlan {
    guard let period else { throw .noPeriod }
    let successor = try period.successor(wanted)
    let rows = filledFormII06a()?.rows ?? []
    let broken = rows.filter { $0.counts.brokenIdentity != nil }
    guard broken.isEmpty else { throw .brokenFigures(broken) }
    var step = NextStep(self, to: successor, from: period, rows: rows)
    return step.plan()
  }
}

/// The work of one `next`, part by part.
private struct NextStep {
  private let old: Report
  private let from: Period
  private let to: Period
  /// Form II.06a of the present period.
  private let rows: [FilledForm.Row]
  private var new: Report
  private var entries: [NextPlan.Entry] = []

  init(_ old: Report, to: Period, from: Period, rows: [FilledForm.Row]) {
    self.old = old
    self.from = from
    self.to = to
    self.rows = rows
    new = old
    new.period = to
  }

  /// True if the new period counts days of the present one once more, as the year after nine months does.
  private var overlaps: Bool { to.from <= from.to }
  private var isContiguous: Bool { to.from == from.to.adding(days: 1) }

  mutating func plan() -> NextPlan {
    period()
    fields()
    documents()
    tasks()
    narrative()
    written()
    dossiers()
    figures()
    foot()
    if isContiguous { fieldTotals() }
    let order = NextPlan.Action.allCases
    let told = order.flatMap { action in entries.filter { $0.action == action } }
    return NextPlan(report: new, from: from, to: to, entries: told)
  }

  private mutating func tell(_ action: NextPlan.Action, _ matter: NextPlan.Matter) {
    entries.append(NextPlan.Entry(action: action, matter: matter))
  }

  private mutating func period() {
    tell(.recomputed, .period(from: from, to: to))
    if overlaps {
      tell(.asked, .overlap(from: from, to: to))
    } else if !isContiguous {
      tell(.asked, .gap(from: from, to: to))
    }
    if to.range != nil { tell(.asked, .ranged(to)) }
  }

  /// Number and date are those of one paper.
  private mutating func fields() {
    let blank = [Field.number, .date]
    let kept = Field.allCases.filter { old.settings[$0] != nil && !blank.contains($0) }
    let dropped = blank.filter { old.settings[$0] != nil }
    for field in blank { new.settings[field] = nil }
    if !kept.isEmpty { tell(.kept, .fields(kept)) }
    if !dropped.isEmpty { tell(.dropped, .fields(dropped)) }
    tell(.asked, .fields(blank))
    let marks = [Field.urgency, .secrecy, .draftMark].filter { old.settings[$0] != nil }
    if !marks.isEmpty { tell(.asked, .marks(marks)) }
  }

  private mutating func documents() {
    let documents = old.documents.documents
    if !documents.isEmpty { tell(.kept, .documents(documents.map(\.number.text))) }
    let plans = documents.filter { $0.isPlanOfPastYear(in: to) }
    if !plans.isEmpty { tell(.asked, .plans(plans.map(\.number.text))) }
  }

  /// The items of the section on the next period are what this one will be asked about.
  private mutating func tasks() {
    var tasks: [OpenTask] = []
    var programmes: [SectionID] = []
    old.outline.forEach { id, section in
      if section.heading.isOfProgramme { programmes.append(id) }
      guard programmes.contains(where: { id.labels.starts(with: $0.labels) }) else { return }
      tasks += section.blocks.filter { $0.kind == .item }.map { OpenTask(text: $0.text.asTask(of: old)) }
    }
    new.tasks = tasks
    if !old.tasks.isEmpty { tell(.dropped, .tasks(old.tasks.map(\.text.text))) }
    if !tasks.isEmpty { tell(.carried, .tasks(tasks.map(\.text.text))) }
  }

  private mutating func narrative() {
    var dropped: [String] = []
    var kept: [String] = []
    let (present, coming) = (from.ruled, to.ruled)
    new.outline.updateAll { id, section in
      var blocks: [NarrativeBlock] = []
      for (index, block) in section.blocks.enumerated() {
        if block.isOnce {
          dropped.append("\(id)@\(index + 1)")
          continue
        }
        var block = block
        // A mark of the new period would be one made ahead of it.
        block.reviewed = block.reviewed.map { $0.ruled == coming ? present : $0.ruled } ?? present
        blocks.append(block)
        kept.append("\(id)@\(blocks.count)")
      }
      section.blocks = blocks
    }
    let count = old.outline.identifiers.count { $0.annex == nil }
    if count > 0 { tell(.kept, .outline(sections: count, annexes: old.outline.annexes.count)) }
    if !dropped.isEmpty { tell(.dropped, .parts(dropped)) }
    if !kept.isEmpty { tell(.asked, .parts(kept)) }
  }

  /// What names the present period by hand would name it in the new report too.
  private mutating func written() {
    let words = PeriodWords(from)
    let fields = [Field.subject, .opening, .closing].filter { field in
      new.settings.text(field).map(words.areWritten) ?? false
    }
    var places: [String] = []
    new.outline.forEachWithAnnexes { id, section in
      if words.areWritten(in: section.heading.text) { places.append("\(id)") }
      for (index, block) in section.blocks.enumerated() where words.areWritten(in: block) {
        places.append("\(id)@\(index + 1)")
      }
    }
    if !fields.isEmpty || !places.isEmpty { tell(.asked, .written(fields: fields, places: places)) }
  }

  /// What the new period counts stays: what is open, what came after the present one, what ended within the new one.
  private mutating func dossiers() {
    let (last, first) = (from.to, to.from)
    func isKept(_ dossier: Dossier) -> Bool {
      dossier.received > last || dossier.end.map { $0.date >= first } ?? true
    }
    let closed = old.dossiers.records.lazy.map(\.dossier).filter { !isKept($0) }.map(\.code)
    new.dossiers.keep(where: isKept)
    let open = new.dossiers.records.lazy.map(\.dossier).filter { $0.isOpen(atEndOf: last) }.map(\.code)
    if !open.isEmpty { tell(.carried, .openDossiers(Array(open))) }
    if !closed.isEmpty { tell(.dropped, .closedDossiers(Array(closed))) }
  }

  /// The closing figures of each field become history. Totals carry what they had left, unless the new period counts the
  /// same days once more: then they stay, to be completed.
  private mutating func figures() {
    let closing = rows.filter { $0.counts != FormCounts() }.map { row in
      FigureRecord(field: row.label == Report.wholeUnitLabel ? nil : row.label, period: from, counts: row.counts)
    }
    var records: [FigureRecord] = []
    var totals: [String] = []
    for record in old.figures.records {
      // Closing figures of the very period that ends now were a slip, or are the same.
      if record.period?.ruled == from.ruled { continue }
      var record = record
      if record.period == nil {
        totals.append(record.field ?? Report.wholeUnitLabel)
        if !overlaps {
          let counts = record.counts
          record.counts = FormCounts(carried: counts.open, interm: counts.interm, overdue: counts.overdue)
        }
      }
      records.append(record)
    }
    new.figures = FigureRegister(records + closing)
    if !totals.isEmpty { tell(.asked, .totals(totals)) }
  }

  private mutating func foot() {
    if !old.abbreviations.isEmpty { tell(.kept, .abbreviations(old.abbreviations.map(\.short))) }
    if old.annexesFormII06a, !new.annexesFormII06a {
      // It was annexed by itself; the texts that point to it still do.
      new.forms.append(AnnexedForm(code: FormDefinition.II06a.code))
    }
    if old.annexesFormII06a { tell(.kept, .forms([FormDefinition.II06a.code])) }
    if !old.recipients.isEmpty { tell(.kept, .recipients(old.recipients.count)) }
    if !old.parameters.isEmpty { tell(.kept, .parameters(old.parameters.map(\.name))) }
    new.expectations.removeAll(where: \.isOfPeriod)
    let dropped = old.expectations.filter(\.isOfPeriod).map(\.name)
    if !dropped.isEmpty { tell(.dropped, .expectations(dropped)) }
  }

  private mutating func fieldTotals() {
    let form = new.filledFormII06a()
    let totals = rows.map { row in
      NextPlan.FieldTotal(
        field: row.label, open: row.counts.open, carried: form?.row(label: row.label)?.counts.carried ?? 0)
    }
    if !totals.isEmpty { tell(.carried, .fieldTotals(totals)) }
  }
}
