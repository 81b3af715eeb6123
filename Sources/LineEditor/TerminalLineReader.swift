import CEditLine
import Foundations
import Glibc

/// Reads lines from the terminal at standard input and output, with editing, history, completion and safe pasting.
///
/// The terminal is raw, and pastes are bracketed, only while `readLine` runs or the process is not stopped.
package final class TerminalLineReader: LineReader {
  private static let bracketedPasteOn = "\u{1B}[?2004h"
  private static let bracketedPasteOff = "\u{1B}[?2004l"

  private let session: EditorSession
  private let historyFile: HistoryFile?
  private var interpreter: KeyInterpreter
  private var decoder = KeyDecoder()
  /// Keys that came in one block with a line's end belong to the next line.
  private var keys: [Key] = []
  private var lastInput = ContinuousClock.now

  // Of the line being read:
  private var signals: SignalWatch?
  private var request = LineRequest(prompt: "")
  private var promptWidth = 0
  private var pendingChange: LineChange?
  /// What stands around the line, and where the line stood when it was drawn.
  private var drawn: (decoration: LineDecoration, layout: EditorLayout)?
  /// Set once the line is to be left: the cursor has been sent to its end, then libedit is told to stop.
  private var leaving: EditorSession.Character?
  private var result: ReadResult?
  /// What `onIdle` was told last.
  private var toldLine = ""

  /// After how many milliseconds without a key `onIdle` is told.
  private static let idleTime = 500

  /// Nil if libedit cannot be started. `entries` is what `historyFile` held.
  package init?(program: String, historyFile: HistoryFile? = nil, entries: [String] = [], usesViKeys: Bool = false) {
    guard let session = EditorSession(program: program, usesViKeys: usesViKeys) else { return nil }
    self.session = session
    self.historyFile = historyFile
    interpreter = KeyInterpreter(history: History(entries: entries))
    session.delegate = self
  }

  package var history: [String] { interpreter.history.entries }

  package func addHistory(_ entry: String) throws(SystemFailure) {
    if interpreter.history.add(entry) { try historyFile?.append(entry) }
  }

  package func readLine(_ request: LineRequest) -> ReadResult {
    self.request = request
    promptWidth = UnicodeText.displayWidth(request.promptTail)
    (leaving, result, drawn) = (nil, nil, nil)
    toldLine = request.initialText
    pendingChange = request.initialText.isEmpty ? nil : .replaceLine(request.initialText)
    interpreter.begin(request)
    signals = SignalWatch(alsoScreen: true)
    show(request.promptHead + wipeRedrawnLines() + Self.bracketedPasteOn)
    let outcome = session.read(prompt: String(request.promptTail), style: request.isColored ? .prompt : nil)
    show(Self.bracketedPasteOff)
    signals?.end()
    interpreter.end()
    self.request = LineRequest(prompt: "")
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

  /// Goes up to where the lines began that are to be drawn anew, and wipes them away.
  private func wipeRedrawnLines() -> String {
    let size = ScreenSize.of(STDOUT_FILENO)
    let rows = request.redrawn.reduce(0) { rows, line in
      rows + EditorLayout(promptWidth: promptWidth, line: EditedLine(line), columns: size.columns).end.row + 1
    }
    return rows > 0 ? "\r" + Cursor.up(min(rows, size.rows - 1)) + "\u{1B}[J" : ""
  }

  /// Writes to the terminal beside libedit, in the right order.
  private func show(_ text: some StringProtocol) {
    fflush(nil)
    session.flush()
    _ = Descriptor.write(text.utf8, to: STDOUT_FILENO)
  }
}

// MARK: What stands around the line

extension TerminalLineReader {
  private var layout: EditorLayout {
    EditorLayout(
      promptWidth: promptWidth, line: session.line, columns: ScreenSize.of(STDOUT_FILENO).columns)
  }

  /// Draws suggestion, note and list while nothing is typed. libedit has drawn the line already.
  private func decorate() {
    guard drawn == nil, leaving == nil else { return }
    let size = ScreenSize.of(STDOUT_FILENO)
    let line = session.line
    let layout = EditorLayout(promptWidth: promptWidth, line: line, columns: size.columns)
    let decoration = interpreter.decoration(
      for: line, size: (size.columns, max(1, size.rows - layout.end.row)))
    drawn = (decoration, layout)
    let text = decoration.drawing(at: layout, isColored: request.isColored)
    if !text.isEmpty { show(text) }
  }

  /// Wipes it away before libedit draws.
  private func undecorate() {
    guard let drawn else { return }
    self.drawn = nil
    if !drawn.decoration.isEmpty { show(drawn.decoration.erasing(at: drawn.layout)) }
  }
}

// MARK: Keys and signals

extension TerminalLineReader: EditorSessionDelegate {
  func applyChange() {
    guard let change = pendingChange else { return }
    pendingChange = nil
    if !session.apply(change) { show("\u{07}") }
  }

  func keyOfViCommandMode(_ character: Unicode.Scalar) -> EditorSession.Character {
    let command: EditingCommand? =
      switch character {
      case "k": .previousEntry
      case "j": .nextEntry
      case "/", "?", "n", "N": .search
      case "u": .undo
      default: nil
      }
    return command.flatMap { self.character(for: .command($0)) } ?? .command(.cancel)
  }

  func nextCharacter() -> EditorSession.Character {
    if pendingChange != nil { return .change }  // what the line begins with
    if let leaving { return leaving }
    while true {
      while let key = keys.first {
        keys.removeFirst()
        undecorate()
        if let character = character(for: key) { return character }
      }
      if let character = waitForKeys() {
        undecorate()
        return character
      }
    }
  }

  /// What libedit is told about `key`; nil if nothing.
  private func character(for key: Key) -> EditorSession.Character? {
    switch interpreter.step(for: key, line: { session.line }) {
    case .type(let scalar): return .typed(scalar)
    case .run(let command): return .command(command)
    case .change(let change):
      pendingChange = change
      return .change
    case .interrupt: return leave(with: .interrupted)
    case .leave(let move): return leave(with: .moved(move, session.line.text))
    case .endInput: return .endOfInput
    case .suspend:
      stop(group: true)
      return nil
    case .refuse:
      show("\u{07}")
      return nil
    case .ignore: return nil
    }
  }

  /// Fills `keys`, or handles signals; a character if libedit is to be told something.
  private func waitForKeys() -> EditorSession.Character? {
    session.flush()
    // What is there already is read at once; only a line that waits is decorated.
    var event = InputWait.wait(for: STDIN_FILENO, signals: signals, timeout: 0)
    if case .timeout = event {
      decorate()
      event = waitWhileIdle()
    }
    switch event {
    case .input:
      let block = Descriptor.readBlock(STDIN_FILENO)
      // Ctrl-D is a key like others here: an end, or EIO, means that the terminal is gone.
      guard let block, !block.isEmpty else { return hangUp(block == nil ? errno : EIO) }
      var elapsed = millisecondsSinceLastInput()
      for byte in block {
        keys += decoder.decode(byte, after: elapsed)
        elapsed = 0
      }
    case .timeout: keys += decoder.pause()
    case .signals(let arrived):
      // What ends the program goes before what ends the line.
      let ending = arrived.filter(SignalWatch.terminating.contains)
      for signal in ending + arrived {
        if let character = handle(signal) { return character }
      }
    case .failed(let code): return .failure(code: code)
    }
    return nil
  }

  /// Waits for the next key; once none has come for a while, what stands in the line is told.
  private func waitWhileIdle() -> InputWait.Event {
    guard decoder.timeout == nil, request.onIdle != nil, session.line.text != toldLine else {
      return InputWait.wait(for: STDIN_FILENO, signals: signals, timeout: decoder.timeout)
    }
    let event = InputWait.wait(for: STDIN_FILENO, signals: signals, timeout: Self.idleTime)
    guard case .timeout = event else { return event }
    tellLine()
    return InputWait.wait(for: STDIN_FILENO, signals: signals, timeout: nil)
  }

  private func tellLine() {
    let line = session.line.text
    guard line != toldLine else { return }
    toldLine = line
    request.onIdle?(UnicodeText.normalized(line))
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
    default:
      tellLine()
      return leave(with: .failed(.terminated(signal: signal)))
    }
    return nil
  }

  /// Nothing can be drawn any more; what stands in the line is kept.
  private func hangUp(_ code: Int32) -> EditorSession.Character {
    tellLine()
    if code == EIO { result = .failed(.terminated(signal: SIGHUP)) }
    return .failure(code: code)
  }

  /// Ends the line below its last row, so that nothing is written over it.
  private func leave(with result: ReadResult) -> EditorSession.Character {
    self.result = result
    leaving = .failure(code: EINTR)
    return .command(.lineEnd)
  }

  private func stop(group: Bool) {
    undecorate()
    show(Self.bracketedPasteOff + "\r\n")
    session.setRaw(false)
    cedit_stop(group)
    resume()
  }

  /// Another program may have changed the terminal: everything is set and drawn anew.
  private func resume() {
    drawn = nil
    session.setRaw(false)
    session.setRaw(true)
    show(Self.bracketedPasteOn + "\r\u{1B}[J")
    session.redraw()
  }

  /// Clears what the terminal has made of the old drawing. Most terminals wrap it anew when they change their width, so
  /// the rows above the cursor are counted in the new one; one that does not may keep a row of the old drawing, which
  /// is better than clearing a row of what stands above it.
  private func redrawAfterResize() {
    drawn = nil
    show("\r" + Cursor.up(layout.cursor.row) + "\u{1B}[J")
    session.redraw()
  }
}
