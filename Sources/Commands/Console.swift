import Foundations
import Synchronization

/// Standard output and standard error. Output is gathered and written at once; a failure to write is remembered, so that
/// a full disk is never mistaken for success.
package final class Console: Sendable {
  private struct State {
    var pending: [UInt8] = []
    var failure: SystemError?
    /// What is printed while a page is gathered; nil if none is.
    var page: [UInt8]?
  }

  private static let flushSize = 1 << 16

  private let files: any FileSystem
  private let output = OpenFile(descriptor: 1, path: "stdout")
  private let errors = OpenFile(descriptor: 2, path: "stderr")
  private let state = Mutex(State())
  /// True if results may be coloured; nothing is ever told by colour alone.
  package let colorsOutput: Bool
  /// True if diagnostics may be coloured.
  package let colorsErrors: Bool

  package init(files: any FileSystem, colorsOutput: Bool = false, colorsErrors: Bool = false) {
    self.files = files
    self.colorsOutput = colorsOutput
    self.colorsErrors = colorsErrors
  }

  /// The first failure to write to standard output.
  package var failure: SystemError? { state.withLock { $0.failure } }

  package func print(_ line: String) { write(Array((line + "\n").utf8)) }

  package func write(_ bytes: [UInt8]) {
    let isFull = state.withLock { state in
      guard state.page == nil else {
        state.page?.append(contentsOf: bytes)
        return false
      }
      state.pending += bytes
      return state.pending.count >= Self.flushSize
    }
    if isFull { flush() }
  }

  /// From now on what is printed is gathered, until `endPage` gives it back.
  func beginPage() { state.withLock { $0.page = [] } }

  func endPage() -> [UInt8] {
    state.withLock { state in
      defer { state.page = nil }
      return state.page ?? []
    }
  }

  /// Draws on standard error, without a line end of its own.
  func draw(_ text: String) { try? files.writeAll(Array(text.utf8), to: errors) }

  /// Written right away, after what stands before it.
  package func printError(_ text: String) {
    flush()
    let line = text.hasSuffix("\n") ? text : text + "\n"
    // There is nobody left to tell if standard error fails.
    try? files.writeAll(Array(line.utf8), to: errors)
  }

  package func flush() {
    let bytes = state.withLock { state in
      defer { state.pending = [] }
      return state.pending
    }
    guard !bytes.isEmpty else { return }
    do throws(SystemError) {
      try files.writeAll(bytes, to: output)
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }
}
