import Commands
import Foundations
import ReportScript
import Workspace

/// A conversation with somebody who answers every question with Enter.
struct ProbeSession {
  let files: ProbedFileSystem
  var session: Session

  /// Opens a report and takes what was not saved of it.
  init(opening path: String, _ files: ProbedFileSystem) throws(CommandFailure) {
    self.files = files
    let environment = Environment(
      files: files, variables: ["HOME": FilePath.folder(of: path)], clock: .fixed(at: 1_632_124_800),
      processes: .ofMachine)
    session = Session(
      environment: environment, console: Console(files: files), language: .english, isInteractive: true)
    session.interlocutor = Assent()
    try session.open(path)
    session.offerRecovery()
    session.console.flush()
  }

  /// All that a report and its history are.
  struct State: Hashable, Sendable {
    var script: String
    /// The texts of the steps that hold.
    var inForce: [String]
    /// The texts of the steps that can be done again.
    var undone: [String]
    /// How many steps there ever were.
    var stepCount: Int
  }

  var state: State {
    let timeline = session.workspace.timeline
    return State(
      script: CanonicalScript.print(session.workspace.report, .english),
      inForce: timeline.inForce.map { timeline.steps[$0].text },
      undone: timeline.undone.map { timeline.steps[$0].text }, stepCount: timeline.steps.count)
  }

  /// Types a command; false if anything was said against it.
  mutating func take(_ command: String) -> Bool {
    session.converse(command)
    return files.complaints.isEmpty
  }

  /// Says something that is no answer to a command.
  func tell(_ line: String) {
    session.console.print(line)
    session.console.flush()
  }
}

private final class Assent: Interlocutor {
  func ask(_ question: Question) -> Reply { .text("") }
  func remember(_ command: String) {}
  var history: [String] { [] }
}
