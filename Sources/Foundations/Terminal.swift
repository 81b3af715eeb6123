import Glibc

/// What is known of the terminal, if there is one.
package struct Terminal: Sendable {
  package var inputIsTerminal: Bool
  package var outputIsTerminal: Bool
  package var errorIsTerminal: Bool
  /// Asked each time, for a window changes its size; `nil` without a window.
  package var measuredColumns: @Sendable () -> Int?

  package init(
    inputIsTerminal: Bool = false, outputIsTerminal: Bool = false, errorIsTerminal: Bool = false,
    measuredColumns: @escaping @Sendable () -> Int? = { nil }
  ) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.measuredColumns = measuredColumns
  }

  /// How wide a line may be: 80 where nothing says otherwise.
  package var columns: Int { measuredColumns() ?? 80 }

  /// No terminal at all: input and output are files or pipes.
  package static let none = Terminal()

  /// The terminal that the process was started on.
  package static var ofProcess: Terminal {
    Terminal(
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorIsTerminal: isatty(STDERR_FILENO) == 1,
      measuredColumns: {
        [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO].lazy.compactMap(columns(of:)).first
      })
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
