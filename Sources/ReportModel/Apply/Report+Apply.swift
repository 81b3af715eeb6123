import Diagnostics
import Foundations

extension Report {
  /// Takes an edit or rejects it; a rejected edit changes nothing.
  package mutating func apply(_ edit: Edit) throws(EditRejection) -> Change {
    switch edit {
    case .start(let period, let outline, let comments): try start(period, outline, comments)
    case .setPeriod(let period, let comments): setPeriod(period, comments)
    case .set(let field, let setting): set(field, setting)
    case .clear(let field): clear(field)

    case .addDocument(let document): try add(document)
    case .editDocument(let reference, let change): try self.edit(reference, change)
    case .removeDocument(let reference): try remove(reference)

    case .addDossier(let record): try add(record)
    case .editDossier(let code, let change): try editDossier(code, change)
    case .happen(let code, let event, let date, let comments): try happen(code, event, on: date, comments)
    case .removeDossier(let code): try removeDossier(code)

    case .addFigures(let record): try add(record)
    case .editFigures(let key, let counts, let comments): try self.edit(key, counts, comments)
    case .removeFigures(let key): try remove(key)

    case .addBlocks(let section, let position, let blocks): try add(blocks, to: section, at: position)
    case .editBlock(let reference, let change): try self.edit(reference, change)
    case .removeBlock(let reference): try remove(reference)
    case .moveBlock(let reference, let section, let position, let comments):
      try move(reference, to: section, at: position, comments)

    case .addSection(let id, let section): try add(section, as: id)
    case .addAnnex(let section): try addAnnex(section)
    case .editSection(let id, let change): try self.edit(id, change)
    case .removeSection(let id, let comments): try remove(id, comments)
    case .moveSection(let id, let target, let comments): try move(id, to: target, comments)

    case .addAbbreviation(let abbreviation): try add(abbreviation)
    case .editAbbreviation(let abbreviation): try self.edit(abbreviation)
    case .removeAbbreviation(let short): try removeAbbreviation(short)
    case .addRecipient(let recipient, let position): try add(recipient, at: position)
    case .editRecipient(let number, let text, let comments): try editRecipient(number, text, comments)
    case .removeRecipient(let number): try removeRecipient(number)
    case .moveRecipient(let number, let target, let comments): try moveRecipient(number, to: target, comments)
    case .addForm(let form): try add(form)
    case .removeForm(let code): try removeForm(code)

    case .addParameter(let parameter): try add(parameter)
    case .editParameter(let name, let change): try editParameter(name, change)
    case .removeParameter(let name): try removeParameter(name)
    case .addExpectation(let expectation): try add(expectation)
    case .removeExpectation(let name): try removeExpectation(name)
    case .addTask(let task): add(task)
    case .removeTask(let number): try removeTask(number)
    case .confirm(let section, let position, let comments): try confirm(section, at: position, comments)
    }
  }

  private mutating func start(
    _ period: Period, _ outline: Outline, _ comments: Comments
  ) throws(EditRejection) -> Change {
    if let existing = self.period {
      throw EditRejection(.reportAlreadyStarted(existing, Provenance()), at: "period")
    }
    guard self.outline.isEmpty else { throw EditRejection(.outlineInUse, at: "outline") }
    let annexes = self.outline.annexes
    self.outline = outline
    self.outline.annexes = annexes
    periodComments = comments
    self.period = period
    return Change(.added, .period(period), remark: period.deviation)
  }

  private mutating func setPeriod(_ period: Period, _ comments: Comments) -> Change {
    self.period = period
    periodComments = periodComments.joined(comments)
    return Change(.changed, .period(period), remark: period.deviation)
  }

  private mutating func set(_ field: Field, _ setting: Settings.Setting) -> Change {
    var setting = setting
    let old = settings[field]
    if let old { setting.comments = old.comments.joined(setting.comments) }
    settings[field] = setting
    return Change(old == nil ? .added : .changed, .field(field, setting.value.text))
  }

  private mutating func clear(_ field: Field) -> Change {
    let old = settings[field]?.value.text
    settings[field] = nil
    return Change(.removed, .field(field, old ?? ""), remark: old == nil ? .notSet(field) : nil)
  }
}

extension Period {
  /// The rule's range if this period was given another one.
  fileprivate var deviation: Change.Remark? { range == nil ? nil : .rangeDeviates(from: ruleRange) }
}

/// Whether `position`, counted from 1, is a place where something can be put into a list of `count`: its index, or the
/// end for nil.
func insertionIndex(_ position: Int?, count: Int) throws(EditRejection) -> Int {
  guard let position else { return count }
  guard (1...count + 1).contains(position) else {
    throw EditRejection(.positionOutOfRange(position, count: count), at: "at")
  }
  return position - 1
}
