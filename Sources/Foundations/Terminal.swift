import Glibc

/// What is known of the terminal, if there is one.
package struct Terminal: Sendable {
  package var inputIsTerminal: Bool
  package var outputIsTerminal: Bool
  package var errorIsTerminal: Bool
  /// Asked each time, for a window changes its size; `nil` without a window.
  package var measuredColumns: @Sendable () -> Int?
  /// As `measuredColumns`.
  package var measuredRows: @Sendable () -> Int?

  package init(
    inputIsTerminal: Bool = false, outputIsTerminal: Bool = false, errorIsTerminal: Bool = false,
    measuredColumns: @escaping @Sendable () -> Int? = { nil }, measuredRows: @escaping @Sendable () -> Int? = { nil }
  ) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.measuredColumns = measuredColumns
    self.measuredRows = measuredRows
  }

  /// How wide a line may be: 80 where nothing says otherwise.
  package var columns: Int { measuredColumns() ?? 80 }

  /// How many lines are seen at once: 24 where nothing says otherwise.
  package var rows: Int { measuredRows() ?? 24 }

  /// No terminal at all: input and output are files or pipes.
  package static let none = Terminal()

  /// The terminal that the process was started on.
  package static var ofProcess: Terminal {
    Terminal(
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorIsTerminal: isatty(STDERR_FILENO) == 1,
      measuredColumns: { size.map { Int($0.ws_col) } }, measuredRows: { size.map { Int($0.ws_row) } })
  }

  private static var size: winsize? {
    for descriptor in [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 { return size }
    }
    return nil
  }
}
