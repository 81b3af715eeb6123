import CEditLine
import Foundations
import Glibc

/// Reads lines from a pipe, a file or a terminal that cannot be drawn on; writes the prompt and nothing else.
///
/// On a terminal the kernel's own line editing is at work, and Ctrl-C gives `interrupted`. From a pipe no prompt is
/// written and signals keep their meaning.
package struct PlainLineReader: LineReader {
  private let input: Int32
  private let output: Int32
  private let isInteractive: Bool
  private let historyFile: HistoryFile?
  private var entries = History()
  private var buffer: [UInt8] = []
  /// Where the unread part of `buffer` begins.
  private var start = 0
  private var lineNumber = 0
  private var inputHasEnded = false

  /// `entries` is what `historyFile` held.
  package init(
    historyFile: HistoryFile? = nil, entries: [String] = [], input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO
  ) {
    self.entries = History(entries: entries)
    self.input = input
    self.output = output
    self.historyFile = historyFile
    isInteractive = isatty(input) == 1
  }

  package var history: [String] { entries.entries }

  package mutating func addHistory(_ entry: String) throws(SystemFailure) {
    if entries.add(entry) { try historyFile?.append(entry) }
  }

  package mutating func readLine(_ request: LineRequest) -> ReadResult {
    let signals = isInteractive ? SignalWatch() : nil
    defer { signals?.end() }
    if isInteractive {
      fflush(nil)
      guard Descriptor.write(request.prompt.utf8, to: output) else {
        return .failed(.system(SystemFailure(code: errno)))
      }
    }
    var searched = start  // up to here there is no line feed
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) { return takeLine(to: end, next: end + 1) }
      if inputHasEnded {
        return start < buffer.count ? takeLine(to: buffer.count, next: buffer.count) : .endOfInput
      }
      buffer.removeFirst(start)
      (start, searched) = (0, buffer.count)
      if let result = fill(signals) { return result }
    }
  }

  /// Waits for more bytes; a result if there is something else to report.
  private mutating func fill(_ signals: SignalWatch?) -> ReadResult? {
    switch InputWait.wait(for: input, signals: signals, timeout: nil) {
    case .signals(let arrived):
      if let signal = arrived.first(where: SignalWatch.terminating.contains) {
        return .failed(.terminated(signal: signal))
      }
      guard arrived.contains(SIGINT) else { return nil }
      (buffer, start) = ([], 0)
      _ = Descriptor.write("\n".utf8, to: output)
      return .interrupted
    case .input, .timeout:
      guard let block = Descriptor.readBlock(input) else { return .failed(.system(SystemFailure(code: errno))) }
      // On a terminal the end is only that of one Ctrl-D, and the next read waits again.
      if block.isEmpty { return endInput() }
      buffer += block
    case .failed(let code): return .failed(.system(SystemFailure(code: code)))
    }
    return nil
  }

  private mutating func endInput() -> ReadResult? {
    if isInteractive && buffer.isEmpty {
      _ = Descriptor.write("\n".utf8, to: output)
      return .endOfInput
    }
    inputHasEnded = !isInteractive
    return isInteractive ? takeLine(to: buffer.count, next: buffer.count) : nil
  }

  private mutating func takeLine(to end: Int, next: Int) -> ReadResult {
    var line = buffer[start..<end]
    start = next
    lineNumber += 1
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if lineNumber == 1 && line.starts(with: Array("\u{FEFF}".utf8)) { line = line.dropFirst(3) }
    if let text = String(validating: line, as: UTF8.self) { return .line(UnicodeText.normalized(text)) }
    return .failed(.invalidText(line: lineNumber, column: Self.columnOfFirstError(in: line)))
  }

  private static func columnOfFirstError(in line: ArraySlice<UInt8>) -> Int {
    var decoder = ScalarDecoder()
    var valid = String.UnicodeScalarView()
    for byte in line {
      switch decoder.decode(byte) {
      case .scalar(let scalar): valid.append(scalar)
      case .needsMore: continue
      case .cutShort, .invalid: return String(valid).count + 1
      }
    }
    return String(valid).count + 1
  }
}
