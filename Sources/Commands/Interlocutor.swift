import Foundations
import ReportModel
import ReportScript

/// What the session asks the person who uses it.
package struct Question: Sendable {
  /// Plain text; only what follows its last line feed stands beside the answer.
  package var prompt: String
  /// What stands in the answer already.
  package var initialText: String
  /// True if the answer is prose: lines up to one with only a full stop, or to the end of input.
  package var takesProse: Bool
  /// What may stand at the cursor of the answer, which is given in Unicode scalars.
  package var completion: (@Sendable (_ text: String, _ cursor: Int) -> Completion)?
  /// The command that the answer belongs to, so that a half-typed one can be kept with it.
  package var command: String?
  /// True if the answer would stand in quotes there.
  package var isQuoted = false
  /// How an answer, whose cursor is at its end, may go on.
  package var suggestion: (@Sendable (_ text: String) -> String?)?

  package init(_ prompt: String, initialText: String = "", takesProse: Bool = false) {
    self.prompt = prompt
    self.initialText = initialText
    self.takesProse = takesProse
  }
}

package enum Reply: Hashable, Sendable {
  /// One line, or the lines of a prose.
  case text(String)
  /// Ctrl-D, or there is nobody any more.
  case endOfInput
  /// Ctrl-C: nothing of this is to be done.
  case interrupted
}

/// The person at the keyboard, as the session sees her.
package protocol Interlocutor: AnyObject {
  func ask(_ question: Question) -> Reply
  /// The lines of a prose that was just interrupted.
  var droppedProse: String { get }
  /// Keeps a command in the history of lines.
  func remember(_ command: String)
  /// The lines that were typed in this and earlier sessions, oldest first.
  var history: [String] { get }
}

extension Interlocutor {
  package var droppedProse: String { "" }
}
