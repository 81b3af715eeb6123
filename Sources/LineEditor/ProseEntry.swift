/// What came of asking for a prose.
package enum ProseResult: Hashable, Sendable {
  /// Its lines; and what was typed below it that no longer belongs to it.
  case lines([String], rest: String?)
  /// Dropped with Ctrl-C: the lines that were done by then.
  case interrupted([String])
  case failed(ReadFailure)
}

/// Several lines of prose, each with the same prompt, until one with only a full stop or the end of input. Up and Down
/// lead back to earlier lines. If the first one begins with `|`, as in a pasted script, the text ends at the first line
/// that does not; a full stop there is no command.
package struct ProseEntry: Hashable, Sendable {
  /// What is known after a line.
  enum Step: Hashable {
    case more
    case done(ProseResult)
    /// A line was no text and is lost.
    case invalidText(line: Int, column: Int)
  }

  private(set) var lines: [String]
  /// The line being typed; `lines.count` for a new one.
  private(set) var place: Int
  private var isScript: Bool?
  /// The lines on the screen that are to be drawn anew.
  private(set) var redrawn: [String] = []

  /// `text` is what stands there already.
  init(text: String = "") {
    lines = text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    place = lines.count
  }

  var present: String { lines.indices.contains(place) ? lines[place] : "" }
  var above: [String] { Array(lines.prefix(place)) }
  var below: [String] { Array(lines.dropFirst(place + 1)) }

  mutating func take(_ result: ReadResult) -> Step {
    redrawn = []
    switch result {
    case .line(let text): return take(text)
    case .moved(let move, let text):
      this(becomes: text)
      redrawn = move == .up ? [lines.indices.contains(place - 1) ? lines[place - 1] : "", text] : []
      place += move == .up ? -1 : 1
      // A new line that was left empty is none.
      if move == .up, text.isEmpty, place + 1 == lines.count - 1 { lines.removeLast() }
      return .more
    case .endOfInput:
      if lines.indices.contains(place), lines[place].isEmpty { lines.remove(at: place) }
      return .done(.lines(lines, rest: nil))
    case .interrupted: return .done(.interrupted(lines))
    case .failed(.invalidText(let line, let column)): return .invalidText(line: line, column: column)
    case .failed(let failure): return .done(.failed(failure))
    }
  }

  private mutating func this(becomes text: String) {
    if lines.indices.contains(place) { lines[place] = text } else { lines.append(text) }
  }

  private mutating func take(_ typed: String) -> Step {
    if lines.indices.contains(place) { lines.remove(at: place) }
    let pieces = typed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, line) in pieces.enumerated() {
      let beginsWithMark = line.drop { $0 == " " }.hasPrefix("|")
      if isScript == nil { isScript = beginsWithMark }
      if isScript == true, line == "." {
        let rest = pieces[(index + 1)...].joined(separator: "\n")
        return .done(.lines(lines, rest: rest.isEmpty ? nil : rest))
      }
      if isScript == true, !beginsWithMark {
        return .done(.lines(lines, rest: pieces[index...].joined(separator: "\n")))
      }
      // Only where nothing follows, so that a full stop in the middle of a paste loses nothing.
      if line == ".", index == pieces.count - 1 { return .done(.lines(lines, rest: nil)) }
      lines.insert(isScript == true ? Self.withoutMark(line) : line, at: place)
      place += 1
    }
    return .more
  }

  private static func withoutMark(_ line: String) -> String {
    let text = line.drop { $0 == " " }.dropFirst()
    return String(text.hasPrefix(" ") ? text.dropFirst() : text)
  }
}

extension LineReader {
  /// Reads prose; `request.prompt` stands before each of its lines, `request.initialText` is there already.
  /// `onInvalidText` is told of a line that was lost.
  package mutating func readProse(
    _ request: LineRequest, onInvalidText: (_ line: Int, _ column: Int) -> Void = { _, _ in }
  ) -> ProseResult {
    var entry = ProseEntry(text: request.initialText)
    while true {
      var line = request
      line.initialText = entry.present
      (line.linesAbove, line.linesBelow, line.redrawn) = (entry.above, entry.below, entry.redrawn)
      if let onIdle = request.onIdle {
        line.onIdle = { [above = entry.above, below = entry.below] in
          onIdle((above + [$0] + below).joined(separator: "\n"))
        }
        if !entry.lines.isEmpty { onIdle(entry.lines.joined(separator: "\n")) }
      }
      switch entry.take(readLine(line)) {
      case .more: continue
      case .done(let result): return result
      case .invalidText(let line, let column): onInvalidText(line, column)
      }
    }
  }
}
