// Workspace: one open report — its file, journal, undo, lock — and the only target with state. Imports ReportScript and
// Checks; prints nothing.

import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript

/// One open report.
///
/// What changes it is kept in its journal: `apply`, `take`, `undo` and `redo` change the report in memory, and `commit`
/// returns when that is on the disk. Nothing may be said to be done before it has.
package struct Workspace: Sendable {
  /// What a report is opened for.
  package enum Purpose: Sendable {
    /// To be worked on: it is locked, and each step is kept.
    case editing
    /// To be worked on by a script: it is locked by the first step.
    case batch
    /// To be looked at; nothing is written but what was exported.
    case reading
  }

  /// A script or a file may be this large, so that a wrong file cannot exhaust memory; 64 MiB is half a million commands.
  package static let sizeLimit = 64 << 20

  package internal(set) var report = Report()
  package internal(set) var path: String?
  /// The language of the file's keywords; a new file takes the session's.
  package internal(set) var fileLanguage: Language?
  package var sources = SourceMap()
  package internal(set) var timeline = Timeline()
  /// Work of an earlier session that waits for a decision.
  package var recovery: Recovery?
  /// What must be told about the journal; taken by whoever tells it.
  package var notices: [JournalNotice] = []
  /// True if something that was done could not be written down so far.
  package var hasWaitingRecords = false
  /// Who else works on the report, so that it can only be looked at.
  package internal(set) var holder: LockHolder??

  /// What the report was before the first step of the timeline.
  var origin = Origin.report(Report())
  /// A report near the present one, from which `undo` starts.
  var landmark: (state: Timeline.State, report: Report)?
  var purpose = Purpose.reading
  var place: ReportPlace?
  var lock: ReportLock?
  /// What the file held when it was read or saved; that of nothing if there was none.
  var fileFingerprint = Fingerprint(of: [])
  /// The state that the file holds.
  var savedState: Timeline.State? = .some(nil)

  /// True if she has said that a report without a name is not to be kept.
  var isDropped = false

  /// True if the damaged part of the journal knows the file as saved.
  var fileIsNewer = false

  /// True if no lock can be made here; then the journal cannot be written either, which is told with each command.
  var lockIsImpossible = false
  /// True if work of an earlier session was taken and is not saved yet.
  package internal(set) var hasTakenRecovery = false
  /// Of the titles of steps.
  package var language = Language.vietnamese

  // Of the journal:
  var journal: JournalFile?
  /// How many records the journal has and will have.
  var recordCount = 0
  /// Records that are not on the disk yet.
  var pending: [UInt8] = []
  /// What was read of the journal, until it is opened for writing.
  var reading: JournalReading?
  /// True if there is a journal that could not be read; it is moved aside before another one is written.
  var journalIsUnreadable = false
  /// True if the journal must be written anew as a whole.
  var journalIsStale = false

  package init() {}

  /// The report before the first step.
  enum Origin: Sendable {
    case report(Report)
    /// Its script, which is read when it is needed.
    case script(String)
  }

  package var isReadOnly: Bool { holder != nil }
  package var hasUnsavedWork: Bool { savedState != .some(timeline.state) }
  /// How many steps the file does not have.
  package var unsavedStepCount: Int { timeline.difference(from: savedState ?? nil).added.count }
  /// How many steps hold.
  package var stepCount: Int { timeline.inForce.count }
  /// True if something was taken that is in memory only.
  package var hasPendingRecords: Bool { !pending.isEmpty || journalIsStale }

  // MARK: Edits

  /// Takes one edit; `statement` is the command, as it would stand in a file.
  package mutating func apply(
    _ edit: Edit, _ statement: Statement, at time: Int64
  ) throws(EditRejection) -> Change {
    let change = try report.apply(edit)
    var text = ""
    ScriptPrinter.print(statement, to: &text)
    append(Timeline.Step(kind: .edit, time: time, text: text))
    return change
  }

  /// Takes the outcome of a replay as one step; `title` is how `undo` names it.
  package mutating func take(_ replay: ScriptReplay, title: String?, at time: Int64) {
    guard !replay.text.isEmpty else { return }
    let isOneCommand =
      title == nil && replay.edits.count == 1 && replay.report.closingComments == report.closingComments
    report = replay.report
    if isOneCommand { return append(Timeline.Step(kind: .edit, time: time, text: replay.text)) }
    append(Timeline.Step(kind: .run, time: time, ownTitle: title ?? replay.text.commandLine, text: replay.text))
  }

  /// Takes a report that was made anew from its edited script, as one step.
  package mutating func take(_ outcome: Report, title: String, language: Language, at time: Int64) {
    report = outcome
    let text = CanonicalScript.print(outcome, fileLanguage ?? language)
    append(Timeline.Step(kind: .script, time: time, ownTitle: title, text: text))
  }

  /// Takes a report that these commands have made, as one step.
  mutating func take(_ outcome: Report, text: String, title: String, at time: Int64) {
    report = outcome
    append(Timeline.Step(kind: .run, time: time, ownTitle: title, text: text))
  }

  /// Only shows a report that was read; nothing of it is kept.
  package mutating func show(_ report: Report) { self.report = report }

  private mutating func append(_ step: Timeline.Step) {
    beginTimeline(at: step.time)
    timeline.add(step)
    record(step.content, at: step.time)
  }
}
