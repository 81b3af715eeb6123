/// Starts the programs that the user has chosen for editing and paging: `EDITOR`, `PAGER`.
package protocol ProgramRunner: Sendable {
  /// Runs a command line as those variables hold it ("code --wait"), with `arguments` behind it, on the terminal of this
  /// program, and waits for its end. `input`, if any, is its standard input; not reading all of it is no failure.
  ///
  /// Returns the exit status; 128 and the number for a signal; 127 if there is no such program.
  func run(_ commandLine: String, arguments: [String], input: [UInt8]?) throws(SystemError) -> Int32
}

/// Where no program can be started.
package struct NoPrograms: ProgramRunner {
  package init() {}

  package func run(_ commandLine: String, arguments: [String], input: [UInt8]?) throws(SystemError) -> Int32 { 127 }
}
