import Foundations

/// What came of asking for a line. Lines are NFC, without their line end.
package enum ReadResult: Hashable, Sendable {
  /// One line; or several, separated by line feeds, that were pasted together and belong together.
  case line(String)
  case endOfInput
  /// Of several lines of prose: she went from this one, which is now so, to its neighbour.
  case moved(LineMove, String)
  /// The user pressed Ctrl-C: what she had typed is dropped, and she expects a new prompt.
  case interrupted
  case failed(ReadFailure)
}

/// Why no line could be read.
package enum ReadFailure: Error, Hashable, Sendable {
  /// A line is not UTF-8; both counts start at 1, the column in grapheme clusters. The next read goes on below it.
  case invalidText(line: Int, column: Int)
  /// SIGTERM, SIGHUP or SIGQUIT arrived. The terminal is restored; the program should end.
  case terminated(signal: Int32)
  case system(SystemFailure)
}

/// A call to the system that failed: on which file, if any, and `errno`.
package struct SystemFailure: Error, Hashable, Sendable {
  package var path: String?
  package var code: Int32

  package init(path: String? = nil, code: Int32) {
    self.path = path
    self.code = code
  }
}

/// Reads the lines of a session, one at a time.
package protocol LineReader {
  mutating func readLine(_ request: LineRequest) -> ReadResult
  /// The entries of this and earlier sessions, oldest first.
  var history: [String] { get }
  /// Remembers an entry for this session and, where there is a history file, for the next. An entry that cannot be
  /// written is still remembered for this session.
  mutating func addHistory(_ entry: String) throws(SystemFailure)
}

extension LineReader {
  package mutating func readLine(prompt: String) -> ReadResult { readLine(LineRequest(prompt: prompt)) }
}

/// How lines are to be read here.
package enum LineReaderChoice: Hashable, Sendable {
  case terminal, plain

  package init(plainIsRequested: Bool, in environment: Environment) {
    let canDraw = environment.terminal.inputIsTerminal && environment.terminal.outputIsTerminal
    self = canDraw && environment.terminalCanRedraw && !plainIsRequested ? .terminal : .plain
  }
}
