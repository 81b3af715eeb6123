// Workspace: one open report — its file, its sources, its undo — and the only target with state. Imports ReportScript
// and Checks; prints nothing.

import Checks
import CommandLanguage
import Composition
import Diagnostics
import Foundations
import ReportModel
import ReportScript

/// One open report.
package struct Workspace: Sendable {
  /// Something that `undo` takes back as one: a command, or all of a script that was run.
  package struct Step: Sendable {
    package var edits: [Edit]
    /// Comments below the last command of a script that was run.
    package var closingComments: [String]
    /// The command as it was said, for the message of `undo`.
    package var title: String
    /// The report as it stands after this step, where it was made anew and not changed by edits.
    package var outcome: Report?
  }

  /// A script or a file may be this large, so that a wrong file cannot exhaust memory; 64 MiB is half a million commands.
  package static let sizeLimit = 64 << 20

  package private(set) var report = Report()
  package private(set) var path: String?
  /// The language of the file's keywords; a new file takes the session's.
  package private(set) var fileLanguage: Language?
  package var sources = SourceMap()
  private var base = Report()
  private var steps: [Step] = []
  private var undone: [Step] = []
  /// How many steps the file on disk has; nil if it has others.
  private var savedStepCount: Int? = 0

  package init() {}

  package var hasUnsavedWork: Bool { savedStepCount != steps.count }
  package var stepCount: Int { steps.count }

  // MARK: Edits

  /// Takes one edit; `title` is the command as it was said.
  package mutating func apply(_ edit: Edit, title: String) throws(EditRejection) -> Change {
    let change = try report.apply(edit)
    append(Step(edits: [edit], closingComments: [], title: title))
    return change
  }

  /// Takes the outcome of a replay as one step.
  package mutating func take(_ replay: ScriptReplay, closingComments: [String], title: String) {
    report = replay.report
    append(Step(edits: replay.edits, closingComments: closingComments, title: title))
  }

  /// Takes a report that was made anew from its edited script, as one step.
  package mutating func take(_ outcome: Report, title: String) {
    report = outcome
    append(Step(edits: [], closingComments: [], title: title, outcome: outcome))
  }

  private mutating func append(_ step: Step) {
    if let saved = savedStepCount, saved > steps.count { savedStepCount = nil }
    steps.append(step)
    undone = []
  }

  // MARK: Undo

  /// Takes back up to `count` steps; returns their titles, the last one first.
  ///
  /// The report is made anew from the file and the steps that stay: always right, and quick enough for a person. A step
  /// that came back from the editor holds its report.
  package mutating func undo(_ count: Int) -> [String] {
    let taken = Array(steps.suffix(min(count, steps.count)).reversed())
    guard !taken.isEmpty else { return [] }
    steps.removeLast(taken.count)
    undone += taken
    report = base
    for step in steps { replay(step) }
    return taken.map(\.title)
  }

  /// Does up to `count` steps again; returns their titles.
  package mutating func redo(_ count: Int) -> [String] {
    var titles: [String] = []
    while titles.count < count, let step = undone.popLast() {
      replay(step)
      steps.append(step)
      titles.append(step.title)
    }
    return titles
  }

  private mutating func replay(_ step: Step) {
    if let outcome = step.outcome { report = outcome }
    // Each of these edits was accepted in this very order, so none can be rejected now.
    for edit in step.edits { _ = try? report.apply(edit) }
    report.closingComments += step.closingComments
  }

  // MARK: Files

  /// Opens the report in a file. A file that does not exist yet is an empty report, made on the first save.
  package mutating func open(
    _ path: String, binder: ScriptBinder, in environment: Environment, monitor: WorkMonitor = .none
  ) throws(LoadFailure) {
    var loaded = Workspace()
    loaded.path = path
    loaded.sources = sources
    do throws(LoadFailure) {
      let outcome = try ScriptFile.load(
        path, onto: Report(), binder: binder, sources: &loaded.sources, in: environment, monitor: monitor)
      loaded.report = outcome.replay.report
      loaded.base = outcome.replay.report
      loaded.fileLanguage = outcome.header?.language
    } catch {
      if case .interrupted = error { throw error }
      sources = loaded.sources
      guard error.isMissingFile else { throw error }
    }
    self = loaded
  }

  /// Sets the period of a report that was just opened, before anything else is done with it.
  package mutating func overridePeriod(_ period: Period) { _ = try? report.apply(.setPeriod(period)) }

  /// Writes the canonical script, whole or not at all.
  package mutating func save(
    as newPath: String?, sessionLanguage: Language, in environment: Environment
  ) throws(SaveFailure) -> String {
    guard let target = newPath ?? path else { throw .noPath }
    let language = fileLanguage ?? sessionLanguage
    let text = CanonicalScript.print(report, language)
    do throws(SystemError) {
      try environment.files.replaceFile(target, with: Array(text.utf8))
    } catch {
      throw .system(error)
    }
    path = target
    fileLanguage = language
    savedStepCount = steps.count
    return target
  }

  package enum SaveFailure: Error, Sendable {
    case noPath
    case system(SystemError)
  }
}
