import Checks
import CommandLanguage
import Composition
import Diagnostics
import Foundations
import ReportModel
import ReportScript

/// Why a script could not be taken.
package enum LoadFailure: Error, Sendable {
  case system(SystemError)
  case diagnostics([Diagnostic])
  /// The user did not want it any more.
  case interrupted

  var isMissingFile: Bool {
    if case .system(let error) = self { error.isMissingFile } else { false }
  }
}

/// Reads scripts from files and replays them as a whole.
package enum ScriptFile {
  package struct Outcome: Sendable {
    package var header: ScriptHeader?
    package var closingComments: [String]
    package var replay: ScriptReplay
    /// Errors of the script itself, and of its references once the whole of it is known.
    package var diagnostics: [Diagnostic]
  }

  /// Reads, parses and replays a file; throws all errors together.
  package static func load(
    _ path: String, onto report: Report, binder: ScriptBinder, sources: inout SourceMap, in environment: Environment,
    recordsEdits: Bool = false, monitor: WorkMonitor = .none
  ) throws(LoadFailure) -> Outcome {
    let outcome = try read(
      path, onto: report, binder: binder, sources: &sources, in: environment, recordsEdits: recordsEdits,
      monitor: monitor)
    guard outcome.diagnostics.isEmpty else { throw .diagnostics(outcome.diagnostics) }
    return outcome
  }

  /// As `load`, but gives what could be taken together with what was wrong.
  package static func read(
    _ path: String, onto report: Report, binder: ScriptBinder, sources: inout SourceMap, in environment: Environment,
    recordsEdits: Bool = false, monitor: WorkMonitor = .none
  ) throws(LoadFailure) -> Outcome {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try environment.files.readFile(path, limit: Workspace.sizeLimit)
    } catch {
      throw .system(error)
    }
    let name = path == "-" || path == "/dev/stdin" ? "stdin" : path
    return try replay(
      bytes, name: name, onto: report, binder: binder, sources: &sources, recordsEdits: recordsEdits, monitor: monitor)
  }

  package static func replay(
    _ bytes: [UInt8], name: String, onto report: Report, binder: ScriptBinder, sources: inout SourceMap,
    recordsEdits: Bool = false, monitor: WorkMonitor = .none
  ) throws(LoadFailure) -> Outcome {
    let source: SourceID
    do throws(Diagnostic) {
      source = try ScriptSource.read(bytes, name: name, into: &sources)
    } catch {
      throw .diagnostics([error])
    }
    var replay = ScriptReplay(onto: report, binder: binder, recordsEdits: recordsEdits)
    let size = bytes.count
    let parsed: ScriptParser.Result
    do throws(Interrupted) {
      // Command by command, so that a long script never stands in memory as a whole.
      parsed = try ScriptParser.parse(source, in: sources) { (statement) throws(Interrupted) in
        replay.run(statement)
        guard replay.commandCount % checkpointInterval == 1 else { return }
        let done = statement.span.map { Int($0.end) } ?? 0
        try monitor.checkpoint(.init(done: min(done, size), of: size, count: replay.commandCount))
      }
    } catch {
      throw .interrupted
    }
    return finish(replay, parsed)
  }

  /// After how many commands the monitor is asked: some tenths of a millisecond.
  private static let checkpointInterval = 256

  package static func replay(
    _ parsed: ScriptParser.Result, onto report: Report, binder: ScriptBinder, recordsEdits: Bool = false
  ) -> Outcome {
    var replay = ScriptReplay(onto: report, binder: binder, recordsEdits: recordsEdits)
    for statement in parsed.script.statements { replay.run(statement) }
    return finish(replay, parsed)
  }

  private static func finish(_ replay: ScriptReplay, _ parsed: ScriptParser.Result) -> Outcome {
    var replay = replay
    replay.close(with: parsed.script.closingComments)
    return Outcome(
      header: parsed.script.header, closingComments: parsed.script.closingComments, replay: replay,
      diagnostics: inOrder(parsed.diagnostics + replay.diagnostics))
  }

  /// By their place in the source, whatever stage found them; those without a place come first.
  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let (first, second) = (left.element.span?.start ?? -1, right.element.span?.start ?? -1)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// The errors of the texts of a replayed report that do not merely follow from a failed command.
  package static func referenceErrors(_ outcome: Outcome) -> [Diagnostic] {
    referenceErrors(outcome, in: Composer.compose(outcome.replay.report))
  }

  /// As above, for a report that was composed already.
  package static func referenceErrors(_ outcome: Outcome, in composition: Composition) -> [Diagnostic] {
    let failed = outcome.replay.failedNames
    return composition.diagnostics.filter { diagnostic in
      // A value may still be given to the report that is made; the script is right without it.
      guard diagnostic.severity == .error, diagnostic.id != .parameterWithoutValue else { return false }
      guard let subject = diagnostic.subject else { return true }
      return !failed.contains(subject)
    }
  }
}
