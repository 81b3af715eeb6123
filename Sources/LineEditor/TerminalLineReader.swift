import CEditLine
import Foundations
import Glibc

/// Reads lines from the terminal at standard input and output, with editing, history and safe pasting.
///
/// The terminal is raw, and pastes are bracketed, only while `readLine` runs or the process is not stopped.
package final class TerminalLineReader: LineReader {
  private static let bracketedPasteOn = "\u{1B}[?2004h"
  private static let bracketedPasteOff = "\u{1B}[?2004l"

  private let session: EditorSession
  private let historyFile: HistoryFile?
  private var entries: History
  private var decoder = KeyDecoder()
  /// Keys that came in one block with a line's end belong to the next line.
  private var keys: [Key] = []
  private var lastInput = ContinuousClock.now

  // Of the line being read:
  private var signals: SignalWatch?
  private var promptWidth = 0
  private var pendingChange: LineChange?
  /// Set once the line is to be left: the cursor has been sent to its end, then libedit is told to stop.
  private var leaving: EditorSession.Character?
  private var result: ReadResult?

  /// Nil if libedit cannot be started. `entries` is what `historyFile` held.
  package init?(program: String, historyFile: HistoryFile? = nil, entries: [String] = []) {
    guard let session = EditorSession(program: program) else { return nil }
    self.session = session
    self.historyFile = historyFile
    self.entries = History(entries: entries)
    session.delegate = self
  }

  package var history: [String] { entries.entries }

  package func addHistory(_ entry: String) throws(SystemFailure) {
    if entries.add(entry) { try historyFile?.append(entry) }
  }

  package func readLine(_ request: LineRequest) -> ReadResult {
    let prompt = request.prompt
    let head = prompt.lastIndex(of: "\n").map { prompt[...$0] } ?? ""
    let tail = String(prompt.dropFirst(head.count))
    promptWidth = UnicodeText.displayWidth(tail)
    (pendingChange, leaving, result) = (nil, nil, nil)
    signals = SignalWatch(alsoScreen: true)
    show(head + Self.bracketedPasteOn)
    let outcome = session.read(prompt: tail)
    show(Self.bracketedPasteOff)
    signals?.end()
    entries.endNavigation()
    return finish(outcome)
  }

  private func finish(_ outcome: EditorSession.Outcome) -> ReadResult {
    switch outcome {
    case .line(let text):
      // A pasted block brings its last line end along; Enter has given another.
      let end = text.lastIndex { $0 != "\n" }.map(text.index(after:)) ?? text.startIndex
      return .line(UnicodeText.normalized(String(text[..<end])))
    case .endOfInput:
      show("\r\n")
      return result ?? .endOfInput
    case .failed(let code):
      show(result == .interrupted ? "^C\r\n" : "\r\n")
      return result ?? .failed(.system(SystemFailure(code: code)))
    }
  }

  /// Writes to the terminal beside libedit, in the right order.
  private func show(_ text: String) {
    fflush(nil)
    _ = Descriptor.write(text.utf8, to: STDOUT_FILENO)
  }
}

extension TerminalLineReader: EditorSessionDelegate {
  func applyChange() {
    guard let change = pendingChange else { return }
    pendingChange = nil
    if !session.apply(change) { show("\u{07}") }
  }

  func nextCharacter() -> EditorSession.Character {
    if let leaving { return leaving }
    while true {
      while let key = keys.first {
        keys.removeFirst()
        if let character = character(for: key) { return character }
      }
      if let character = waitForKeys() { return character }
    }
  }

  /// What libedit is told about `key`; nil if nothing.
  private func character(for key: Key) -> EditorSession.Character? {
    switch KeyInterpreter.step(for: key, line: { session.line }, history: &entries) {
    case .type(let scalar): return .typed(scalar)
    case .run(let command): return .command(command)
    case .change(let change):
      pendingChange = change
      return .change
    case .interrupt: return leave(with: .interrupted)
    case .endInput: return .endOfInput
    case .suspend:
      stop(group: true)
      return nil
    case .ignore: return nil
    }
  }

  /// Fills `keys`, or handles signals; a character if libedit is to be told something.
  private func waitForKeys() -> EditorSession.Character? {
    switch InputWait.wait(for: STDIN_FILENO, signals: signals, timeout: decoder.timeout) {
    case .input:
      guard let block = Descriptor.readBlock(STDIN_FILENO) else { return .failure(code: errno) }
      if block.isEmpty { return .endOfInput }
      var elapsed = millisecondsSinceLastInput()
      for byte in block {
        keys += decoder.decode(byte, after: elapsed)
        elapsed = 0
      }
    case .timeout: keys += decoder.pause()
    case .signals(let arrived):
      for signal in arrived {
        if let character = handle(signal) { return character }
      }
    case .failed(let code): return .failure(code: code)
    }
    return nil
  }

  private func millisecondsSinceLastInput() -> Int {
    let now = ContinuousClock.now
    defer { lastInput = now }
    let (seconds, attoseconds) = (now - lastInput).components
    return Int(clamping: seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }

  private func handle(_ signal: Int32) -> EditorSession.Character? {
    switch signal {
    case SIGINT: return leave(with: .interrupted)
    case SIGTSTP: stop(group: false)
    case SIGCONT: resume()
    case SIGWINCH: redrawAfterResize()
    default: return leave(with: .failed(.terminated(signal: signal)))
    }
    return nil
  }

  /// Ends the line below its last row, so that nothing is written over it.
  private func leave(with result: ReadResult) -> EditorSession.Character {
    self.result = result
    leaving = .failure(code: EINTR)
    return .command(.lineEnd)
  }

  private func stop(group: Bool) {
    show(Self.bracketedPasteOff + "\r\n")
    session.setRaw(false)
    cedit_stop(group)
    resume()
  }

  /// Another program may have changed the terminal: everything is set and drawn anew.
  private func resume() {
    session.setRaw(false)
    session.setRaw(true)
    show(Self.bracketedPasteOn + "\r\u{1B}[J")
    session.redraw()
  }

  /// Clears what the terminal has made of the old drawing. Most terminals wrap it anew when they change their width, so
  /// the rows above the cursor are counted in the new one; one that does not may keep a row of the old drawing, which
  /// is better than clearing a row of what stands above it.
  private func redrawAfterResize() {
    let columns = EditorLayout.columns(of: STDOUT_FILENO)
    let rows = EditorLayout.rowsAboveCursor(promptWidth: promptWidth, line: session.line, columns: columns)
    show("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
    session.redraw()
  }
}
