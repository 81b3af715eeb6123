import Foundations

/// What the user is asked for.
package struct LineRequest: Sendable {
  package enum Kind: Hashable, Sendable {
    /// A command: the history is at hand.
    case command
    /// The answer to a question: no history but the way out.
    case answer
    /// A line of prose: suggestions, no history.
    case text
  }

  package var kind: Kind
  /// Plain text without escape sequences; only what follows its last line feed stands beside the input.
  package var prompt: String
  /// A short note at the right edge, shown while there is room for it.
  package var rightPrompt: String
  /// What stands in the line already, the cursor behind it.
  package var initialText: String
  /// Shown dim in an empty line and taken like any suggestion: the line that would have been right.
  package var proposal: String
  package var assistant: (any LineAssistant)?
  package var look = EditorLook()
  /// Told what stands in the line, of a prose in all its lines, once nothing was typed for a while, and before a signal
  /// ends the program.
  package var onIdle: (@Sendable (String) -> Void)?
  /// Of several lines of prose: what stands above and below this one.
  var linesAbove: [String] = []
  var linesBelow: [String] = []
  /// How many of the lines drawn last, this one included, are drawn anew: the cursor stands below them.
  var redrawn: [String] = []

  package init(
    _ kind: Kind = .command, prompt: String, rightPrompt: String = "", initialText: String = "", proposal: String = "",
    assistant: (any LineAssistant)? = nil, look: EditorLook = EditorLook()
  ) {
    self.kind = kind
    self.prompt = prompt
    self.rightPrompt = rightPrompt
    self.initialText = initialText
    self.proposal = proposal
    self.assistant = assistant
    self.look = look
  }

  var language: Language { look.language }
  var isColored: Bool { look.isColored }
  var usesViKeys: Bool { look.usesViKeys }
  /// Only what follows the last line feed stands beside the input.
  var promptHead: Substring { prompt.lastIndex(of: "\n").map { prompt[...$0] } ?? "" }
  var promptTail: Substring { prompt[promptHead.endIndex...] }
}

/// How the editor looks and feels.
package struct EditorLook: Hashable, Sendable {
  /// Of the few words that the editor itself says.
  package var language: Language
  package var isColored: Bool
  package var usesViKeys: Bool

  package init(language: Language = .english, isColored: Bool = false, usesViKeys: Bool = false) {
    self.language = language
    self.isColored = isColored
    self.usesViKeys = usesViKeys
  }
}

/// From one line of prose to its neighbour.
package enum LineMove: Hashable, Sendable { case up, down }

/// Knows what a line that is being typed may go on with. It is asked between two keys, so it must answer within
/// milliseconds.
package protocol LineAssistant: Sendable {
  /// What may stand at the cursor.
  func completion(of line: EditedLine) -> Completion
  /// How the line, whose cursor is at its end, may go on; nil if nothing comes to mind. The history is asked first.
  func suggestion(for line: EditedLine) -> String?
}
