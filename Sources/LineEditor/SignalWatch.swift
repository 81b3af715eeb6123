import CEditLine
import Glibc

/// While it lasts, the signals that matter to a line being edited arrive through a pipe.
struct SignalWatch {
  static let terminating: Set<Int32> = [SIGTERM, SIGHUP, SIGQUIT]

  private let descriptor: Int32

  /// Nil if there is no descriptor left for the pipe; the signals then keep their handlers.
  init?(alsoScreen: Bool = false) {
    let screen = alsoScreen ? [SIGWINCH, SIGCONT, SIGTSTP] : []
    let signals = [SIGINT] + Self.terminating.sorted() + screen
    descriptor = cedit_watch_signals(signals, signals.count)
    guard descriptor >= 0 else { return nil }
    // What came after the last line was finished is not meant for this one, unless it is meant for the whole program.
    for signal in arrived() where Self.terminating.contains(signal) { raise(signal) }
  }

  func end() { cedit_unwatch_signals() }

  /// The signals that have come since the last call, each once, in the order of arrival.
  func arrived() -> [Int32] {
    var result: [Int32] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1 {
      if !result.contains(Int32(byte)) { result.append(Int32(byte)) }
    }
    return result
  }

  var pollEntry: pollfd { pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0) }
}

/// Waits for keys and signals together.
enum InputWait {
  enum Event {
    case input
    case signals([Int32])
    case timeout
    case failed(Int32)
  }

  /// `timeout` is in milliseconds, nil for none. Signals go before keys.
  static func wait(for input: Int32, signals: SignalWatch?, timeout: Int?) -> Event {
    guard input >= 0 else { return .failed(EBADF) }  // which poll would wait for without end
    while true {
      var entries = [pollfd(fd: input, events: Int16(POLLIN), revents: 0)]
      if let signals { entries.append(signals.pollEntry) }
      let ready = poll(&entries, nfds_t(entries.count), timeout.map { Int32(clamping: $0) } ?? -1)
      if ready < 0 && errno != EINTR { return .failed(errno) }
      if let signals, entries.last.map({ $0.revents != 0 }) ?? false { return .signals(signals.arrived()) }
      if ready == 0 { return .timeout }
      if ready > 0 { return .input }
    }
  }
}
