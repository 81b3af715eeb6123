/// What the line was before each change, so that typing can be taken back. libedit has no undo outside vi's way.
package struct TypingHistory: Hashable, Sendable {
  /// How many steps are kept; the oldest go first.
  private static let limit = 200

  private var past: [EditedLine] = []
  private var future: [EditedLine] = []
  /// True while letters of one word are typed, which are one step.
  private var isInsideWord = false

  package init() {}

  /// Notes `line` before a change. The letters of a word make one step.
  package mutating func note(_ line: EditedLine, beforeTyping scalar: Unicode.Scalar? = nil) {
    let continuesWord = scalar.map { $0.properties.isAlphabetic || $0.properties.isDiacritic } ?? false
    defer { isInsideWord = continuesWord }
    future = []
    guard !(isInsideWord && continuesWord), past.last != line else { return }
    past.append(line)
    if past.count > Self.limit { past.removeFirst() }
  }

  /// The line before the last change; nil if there was none. `current` can then be had back with `redo`.
  package mutating func undo(from current: EditedLine) -> EditedLine? {
    isInsideWord = false
    while let line = past.popLast() {
      guard line.scalars != current.scalars else { continue }
      future.append(current)
      return line
    }
    return nil
  }

  package mutating func redo(from current: EditedLine) -> EditedLine? {
    guard let line = future.popLast() else { return nil }
    past.append(current)
    return line
  }
}
