import Diagnostics
import Foundations

/// One change to a report, fully typed. `Report.apply` takes it or rejects it whole.
package enum Edit: Equatable, Sendable {
  case start(Period, Outline, Comments)
  case setPeriod(Period, Comments = .none)
  case set(Field, Settings.Setting)
  case clear(Field)

  case addDocument(RegisteredDocument)
  case editDocument(DocumentReference, DocumentChange)
  case removeDocument(DocumentReference)

  case addDossier(DossierRecord)
  case editDossier(String, DossierChange)
  case happen(String, DossierEvent, CalendarDate, Comments)
  case removeDossier(String)

  case addFigures(FigureRecord)
  case editFigures(FigureKey, [FormCounts.Column: Int], Comments)
  case removeFigures(FigureKey)

  case addBlocks(SectionID, at: Int?, [NarrativeBlock])
  case editBlock(BlockReference, BlockChange)
  case removeBlock(BlockReference)
  case moveBlock(BlockReference, to: SectionID, at: Int?, Comments)

  case addSection(SectionID, Section)
  /// Annexes have no number to be told: the next one is theirs.
  case addAnnex(Section)
  /// Annexes too are edited, removed and moved as the sections that they are.
  case editSection(SectionID, SectionChange)
  case removeSection(SectionID, Comments)
  case moveSection(SectionID, to: SectionID, Comments)

  case addAbbreviation(Abbreviation)
  case editAbbreviation(Abbreviation)
  case removeAbbreviation(String)
  case addRecipient(Recipient, at: Int?)
  case editRecipient(Int, SourcedText, Comments)
  case removeRecipient(Int)
  case moveRecipient(Int, to: Int, Comments)
  case addForm(AnnexedForm)
  case removeForm(String)

  case addParameter(TextParameter)
  case editParameter(String, ParameterChange)
  case removeParameter(String)
  case addExpectation(Expectation)
  case removeExpectation(String)
  case addTask(OpenTask)
  case removeTask(Int)
  /// All of a section and below it, or the part at a position.
  case confirm(SectionID, at: Int?, Comments)
}

/// The place of a paragraph, item or table: its section and its number there, counted from 1.
package struct BlockReference: Hashable, Sendable {
  package var section: SectionID
  /// Nil: the only one there is.
  package var position: Int?
  package var kind: BlockKind

  package init(section: SectionID, position: Int?, kind: BlockKind) {
    self.section = section
    self.position = position
    self.kind = kind
  }
}

package enum BlockKind: String, Hashable, Sendable {
  case paragraph, item, table
}

extension NarrativeBlock {
  package var kind: BlockKind {
    switch content {
    case .paragraph: .paragraph
    case .item: .item
    case .table: .table
    }
  }
}

/// What is to be different in a document; nil leaves a part as it is.
package struct DocumentChange: Equatable, Sendable {
  package var number: DocumentNumber?
  package var type: DocumentType?
  package var date: CalendarDate?
  package var issuer: String?
  package var title: String?
  package var validity: Int?
  package var alias: String?
  package var comments = Comments.none

  package init() {}
}

package struct DossierChange: Equatable, Sendable {
  package var field: String?
  package var procedure: String?
  package var channel: Dossier.Channel?
  package var received: CalendarDate?
  package var due: CalendarDate?
  package var end: Dossier.End?
  package var comments = Comments.none

  package init() {}
}

package struct BlockChange: Equatable, Sendable {
  package var text: SourcedText?
  /// Further paragraphs of the new text: blocks of the same kind that come right behind.
  package var following: [SourcedText] = []
  package var table: NarrativeTable?
  package var isRunIn: Bool?
  package var isOnce: Bool?
  package var level: Int?
  package var reviewed: Period?
  package var comments = Comments.none

  package init() {}
}

/// What is to be different in a section; nil leaves a part as it is.
package struct SectionChange: Equatable, Sendable {
  package var heading: SourcedText?
  package var items: ItemStyle?
  /// Of an annex.
  package var isLandscape: Bool?
  package var comments = Comments.none

  package init() {}
}

/// A dossier's later life.
package enum DossierEvent: Equatable, Sendable {
  case end(Dossier.Outcome)
  case suspend
  /// With the new due date, if the waiting moved it.
  case resume(due: CalendarDate?)
}

/// What an accepted edit did, for the acknowledgement line.
package struct Change: Equatable, Sendable {
  package enum Sign: String, Sendable {
    case added = "+"
    case changed = "~"
    case removed = "-"
  }

  package enum Subject: Equatable, Sendable {
    case period(Period)
    case field(Field, String)
    case document(RegisteredDocument)
    case dossier(Dossier)
    case figures(FigureRecord)
    /// Several when a text block had several paragraphs; the position is that of the first.
    case blocks(SectionID, position: Int, [NarrativeBlock])
    case section(SectionID, Section)
    case abbreviation(Abbreviation)
    case recipient(Int, String)
    case form(String)
    case parameter(TextParameter)
    case expectation(Expectation)
    case task(Int, String)
    /// How many parts of a section, or of what is below it, were confirmed; the position of the only one, if it was told.
    case confirmed(SectionID, position: Int?, count: Int)
  }

  package var sign: Sign
  package var subject: Subject
  /// Something the user should know although the edit was accepted.
  package var remark: Remark?

  package enum Remark: Equatable, Sendable {
    case alreadyRegistered
    case rangeDeviates(from: ClosedRange<CalendarDate>)
    /// A dossier that the form of this period does not count.
    case outsidePeriod(Period)
    /// A field was to be cleared that is not set.
    case notSet(Field)
    /// Nothing there waits for review.
    case nothingToConfirm
  }

  package init(_ sign: Sign, _ subject: Subject, remark: Remark? = nil) {
    self.sign = sign
    self.subject = subject
    self.remark = remark
  }
}

/// Why an edit was not taken. Data only; the wording stands in ReportScript.
package struct EditRejection: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case reportAlreadyStarted(Period, Provenance)
    case outlineInUse
    case documentConflict(RegisteredDocument, DocumentAspect)
    case documentUnknown(DocumentReference)
    case documentAmbiguous(DocumentReference, years: [Int?])
    case aliasTaken(String, RegisteredDocument)
    case dossierExists(DossierRecord)
    case dossierUnknown(String)
    case dossierEnded(Dossier)
    case dueBeforeReceived(received: CalendarDate, due: CalendarDate)
    case endBeforeReceived(received: CalendarDate, end: CalendarDate, Dossier.Outcome)
    case suspensionBeforeReceived(received: CalendarDate, suspension: CalendarDate)
    case alreadySuspended(since: CalendarDate)
    /// It begins before the one before it was over.
    case suspensionOutOfOrder(resumed: CalendarDate)
    case notSuspended(String)
    case resumeBeforeSuspension(since: CalendarDate)
    case figuresExist(FigureRecord)
    case figuresUnknown(FigureKey)
    case brokenIdentity(FormCounts)
    case sectionUnknown(SectionID)
    case sectionExists(SectionID, heading: String)
    case sectionGap(SectionID, next: SectionID)
    case sectionIntoItself(SectionID)
    /// An annex was to become a section, or a section an annex.
    case annexIsNoSection(SectionID)
    /// The section, or one below it, would have no identifier: they go four levels deep and up to 99.
    case sectionOutOfRange(SectionID)
    case blockUnknown(BlockReference, count: Int)
    case blockNeedsPosition(BlockReference, count: Int)
    case blockOfOtherKind(BlockReference, actual: BlockKind)
    case runInTaken(SectionID)
    case positionOutOfRange(Int, count: Int)
    case recipientUnknown(Int, count: Int)
    case abbreviationExists(Abbreviation)
    case abbreviationUnknown(String)
    case formAnnexed(AnnexedForm)
    case formNotAnnexed(String)
    case nameTaken(String, NameOwner)
    case parameterUnknown(String)
    /// What was written is no value of the parameter's kind.
    case parameterValue(ParameterValue.Failure, String)
    case expectationExists(Expectation)
    case expectationUnknown(String)
    case taskUnknown(Int, count: Int)
  }

  package enum DocumentAspect: Equatable, Sendable {
    case type, date, issuer, title, validity, alias
  }

  package var reason: Reason
  /// The name of the parameter that the user should look at; nil for the command as a whole.
  package var parameter: String?

  package init(_ reason: Reason, at parameter: String? = nil) {
    self.reason = reason
    self.parameter = parameter
  }
}
