import Foundations
import LineEditor

/// Types keys into a line without a terminal: what the interpreter says is done to the line as libedit would.
struct Typist {
  private(set) var interpreter: KeyInterpreter
  private(set) var line = EditedLine()
  /// What was refused, suspended, ended …
  private(set) var outcomes: [EditingStep] = []

  init(history: [String] = [], _ request: LineRequest = LineRequest(prompt: "> ")) {
    interpreter = KeyInterpreter(history: History(entries: history))
    interpreter.begin(request)
  }

  var text: String { line.text }

  /// What is drawn beside the line, in a window of 60 by 20.
  mutating func decoration() -> LineDecoration { interpreter.decoration(for: line, size: (60, 20)) }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  mutating func press(_ commands: EditingCommand...) {
    for command in commands { press(.command(command)) }
  }

  mutating func paste(_ text: String) { press(.paste(text)) }

  private mutating func press(_ key: Key) {
    let present = line
    switch interpreter.step(for: key, line: { present }) {
    case .type(let scalar): insert(String(scalar))
    case .run(let command): run(command)
    case .change(.insert(let text, let count)):
      line.scalars.removeSubrange((line.cursor - count)..<line.cursor)
      line.cursor -= count
      insert(text)
    case .change(.replaceLine(let text)): line = EditedLine(text)
    case .change(.restore(let restored)): line = restored
    case .ignore: break
    case let outcome: outcomes.append(outcome)
    }
  }

  private mutating func insert(_ text: String) {
    line.scalars.insert(contentsOf: text.unicodeScalars, at: line.cursor)
    line.cursor += text.unicodeScalars.count
  }

  private mutating func run(_ command: EditingCommand) {
    switch command {
    case .characterBackward: line.cursor = max(0, line.cursor - 1)
    case .characterForward: line.cursor = min(line.scalars.count, line.cursor + 1)
    case .lineStart: line.cursor = 0
    case .lineEnd: line.cursor = line.scalars.count
    case .deleteBackward where line.cursor > 0:
      line.scalars.remove(at: line.cursor - 1)
      line.cursor -= 1
    case .deleteToStart:
      line.scalars.removeFirst(line.cursor)
      line.cursor = 0
    default: outcomes.append(.run(command))
    }
  }
}

/// Completes the word before the cursor from a list, and goes on with what it is told.
struct ListAssistant: LineAssistant {
  var words: [String] = []
  var details: [String: String] = [:]
  var continuation: String?

  func completion(of line: EditedLine) -> Completion {
    let before = line.scalars.prefix(line.cursor)
    let start = before.lastIndex(of: " ").map { $0 + 1 } ?? 0
    let typed = UnicodeText.folded(String(String.UnicodeScalarView(before[start...])))
    let found = words.filter { UnicodeText.folded($0).hasPrefix(typed) }
    let prefix = found.dropFirst().reduce(found.first ?? "") { prefix, word in
      String(zip(prefix, word).prefix { $0 == $1 }.map(\.0))
    }
    return Completion(
      replaced: start..<line.cursor, candidates: found.map { .init($0, detail: details[$0] ?? "") },
      commonPrefix: prefix)
  }

  func suggestion(for line: EditedLine) -> String? { continuation }
}
