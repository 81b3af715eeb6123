/// What the terminal reader has to do about a key.
package enum EditingStep: Hashable, Sendable {
  case type(Unicode.Scalar)
  /// Run the function of libedit that belongs to the command.
  case run(EditingCommand)
  case change(LineChange)
  case interrupt, endInput, suspend
  case ignore
}

/// Decides what a key does to a line, given the history. A pure function but for the place in the history.
package enum KeyInterpreter {
  /// `line` is asked for only by the few keys whose meaning depends on it.
  package static func step(for key: Key, line: () -> EditedLine, history: inout History) -> EditingStep {
    switch key {
    case .paste(let text): return text.isEmpty ? .ignore : .change(.insert(text, deletingBefore: 0))
    case .character(let scalar): return type(scalar, line: line)
    case .command(let command): return step(for: command, line: line, history: &history)
    }
  }

  private static func type(_ scalar: Unicode.Scalar, line: () -> EditedLine) -> EditingStep {
    guard scalar.properties.canonicalCombiningClass != .notReordered else { return .type(scalar) }
    guard let composed = TypedCharacter.composed(scalar, after: line().beforeCursor.last) else { return .type(scalar) }
    return .change(.insert(String(composed), deletingBefore: 1))
  }

  private static func step(
    for command: EditingCommand, line: () -> EditedLine, history: inout History
  ) -> EditingStep {
    switch command {
    case .interrupt: return .interrupt
    case .suspend: return .suspend
    case .insertLineBreak: return .change(.insert("\n", deletingBefore: 0))
    case .deleteForwardOrEndInput: return line().scalars.isEmpty ? .endInput : .run(.deleteForward)
    case .previousEntry:
      let line = line()
      if line.beforeCursor.contains("\n") { return .run(.previousEntry) }
      return history.previous(from: line.text).map { .change(.replaceLine($0)) } ?? .ignore
    case .nextEntry:
      if line().afterCursor.contains("\n") { return .run(.nextEntry) }
      return history.next().map { .change(.replaceLine($0)) } ?? .ignore
    default: return command.libeditFunction == nil ? .ignore : .run(command)
    }
  }
}
