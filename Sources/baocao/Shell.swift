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
    dialogue = Dialogue(in: session.environment, isPlain: isPlain, isColored: session.console.colorsOutput)
    self.session.interlocutor = dialogue
  }

  mutating func run() -> ExitCode {
    // All the time, so that no Ctrl-C falls between the end of a line and the start of its command and ends the program.
    Interruption.watch { converse() }
  }

  private mutating func converse() -> ExitCode {
    session.welcome(version: Version.text)
    while !session.wantsToQuit {
      session.console.flush()
      dialogue.look.language = session.language
      Interruption.forget()
      switch readCommand() {
      case .line(let line): if let command = completeCommand(line) { session.converse(command) }
      case .interrupted, .moved: continue
      case .endOfInput: session.leaveConversation()
      case .failed(let failure): if let code = report(failure) { return code }
      }
      if let failure = dialogue.failure, let code = report(failure) { return code }
    }
    return .done
  }

  /// Reads a line. The assistant, which holds the report, is gone when the command runs: a report that nobody else holds
  /// is changed in place.
  private mutating func readCommand() -> ReadResult {
    let (text, proposal) = session.takeNextLine()
    return dialogue.read(
      LineRequest(
        prompt: session.prompt, rightPrompt: session.statusNote, initialText: text, proposal: proposal,
        assistant: CommandAssistant(completer: session.completer)))
  }

  /// The line with its continuations; nil if that was interrupted.
  private mutating func completeCommand(_ first: String) -> String? {
    var command = first
    while command.hasSuffix(" \\") || command == "\\" {
      guard case .line(let next) = dialogue.read(LineRequest(prompt: "… ")) else { return nil }
      command += "\n" + next
    }
    return command
  }

  private func report(_ failure: ReadFailure) -> ExitCode? {
    switch failure {
    case .invalidText(let line, let column):
      session.sayInvalidText(line: line, column: column)
      return nil
    case .terminated: return .interrupted
    case .system(let failure):
      session.show(.system(SystemError(.read, failure.path ?? "stdin", code: failure.code)))
      return .system
    }
  }
}

/// Completes commands.
private struct CommandAssistant: LineAssistant {
  let completer: Completer

  func completion(of line: EditedLine) -> Completion { completer.completion(of: line.text, cursor: line.cursor) }

  func suggestion(for line: EditedLine) -> String? { completer.suggestion(for: line.text) }
}
