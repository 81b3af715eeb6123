import Commands
import Diagnostics
import Foundations
import LineEditor

/// The conversation: reads lines and hands them to the session, until she leaves.
struct Shell {
  private(set) var session: Session
  private let dialogue: Dialogue

  init(session: Session, isPlain: Bool) {
    self.session = session
    dialogue = Dialogue(in: session.environment, console: session.console, isPlain: isPlain)
    self.session.interlocutor = dialogue
  }

  mutating func run() -> ExitCode {
    // All the time, so that no Ctrl-C falls between the end of a line and the start of its command and ends the program.
    Interruption.watch { converse() }
  }

  /// Ends the work; gives the code to exit with.
  mutating func end(_ code: ExitCode) -> ExitCode { session.end(code) }

  private mutating func converse() -> ExitCode {
    session.welcome(version: Version.text)
    dialogue.look.language = session.language
    session.sayWhoElseWorksOnIt()
    if session.workspace.recovery?.draft != nil { dialogue.expectDraft() }
    session.offerRecovery()
    while !session.wantsToQuit {
      session.console.flush()
      dialogue.look.language = session.language
      dialogue.draftPlace = session.draftPlace
      Interruption.forget()
      switch readCommand() {
      case .line(let line): if let command = completeCommand(line) { session.converse(command) }
      case .interrupted, .moved: break
      case .endOfInput: session.leaveConversation()
      case .failed(let failure): _ = dialogue.isFatal(failure)
      }
      if let failure = dialogue.failure { return report(failure) }
      dialogue.dropDraft()
    }
    return .done
  }

  /// Reads a line. The assistant, which holds the report, is gone when the command runs: a report that nobody else holds
  /// is changed in place.
  private mutating func readCommand() -> ReadResult {
    let (text, proposal) = session.takeNextLine()
    return dialogue.readCommand(
      LineRequest(
        prompt: session.prompt, rightPrompt: session.statusNote, initialText: text, proposal: proposal,
        assistant: CommandAssistant(completer: session.completer)))
  }

  /// The line with its continuations; nil if that was given up, which is said.
  private func completeCommand(_ first: String) -> String? {
    var command = first
    while command.hasSuffix(" \\") || command == "\\" {
      switch dialogue.read(LineRequest(prompt: "… "), of: command) {
      case .line(let next): command += "\n" + next
      case .failed(let failure): if dialogue.isFatal(failure) { return nil }
      case .interrupted, .endOfInput, .moved:
        session.sayInterrupted()
        return nil
      }
    }
    return command
  }

  /// Why the conversation ends: told, and as an exit code.
  private func report(_ failure: ReadFailure) -> ExitCode {
    guard case .system(let failure) = failure else { return .interrupted }
    session.show(.system(SystemError(.read, failure.path ?? "stdin", code: failure.code)))
    return .system
  }
}

/// Completes commands.
private struct CommandAssistant: LineAssistant {
  let completer: Completer

  func completion(of line: EditedLine) -> Completion { completer.completion(of: line.text, cursor: line.cursor) }

  func suggestion(for line: EditedLine) -> String? { completer.suggestion(for: line.text) }
}
