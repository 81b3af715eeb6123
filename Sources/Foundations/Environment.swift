@preconcurrency import Glibc  // `environ` is read once, before there are threads

/// Everything outside the program that it depends on. It is passed in, so that with the same environment the same
/// input gives the same bytes.
package struct Environment: Sendable {
  package var files: any FileSystem
  /// The environment variables.
  package var variables: [String: String]
  package var clock: Clock
  package var terminal: Terminal
  package var programs: any ProgramRunner
  package var interruption: Interruption
  package var processes: Processes

  package init(
    files: any FileSystem, variables: [String: String] = [:], clock: Clock, terminal: Terminal = .none,
    programs: any ProgramRunner = NoPrograms(), interruption: Interruption = .none, processes: Processes = .alone
  ) {
    self.files = files
    self.variables = variables
    self.clock = clock
    self.terminal = terminal
    self.programs = programs
    self.interruption = interruption
    self.processes = processes
  }

  /// The world as the process finds it.
  package static var ofProcess: Environment {
    let variables = variablesOfProcess()
    return Environment(
      files: PosixFileSystem(), variables: variables, clock: .system(variables: variables), terminal: .ofProcess,
      programs: PosixProgramRunner(), interruption: .ofProcess, processes: .ofMachine)
  }

  /// The value of a variable that is set and not empty.
  package func value(of variable: String) -> String? {
    guard let value = variables[variable], !value.isEmpty else { return nil }
    return value
  }

  package var home: String? { value(of: "HOME") }

  /// Where preferences are kept; `nil` where the user has no home.
  package var configurationFolder: String? { folder("XDG_CONFIG_HOME", default: ".config") }

  /// Where the history of lines and what is needed for recovery are kept; `nil` where the user has no home.
  package var stateFolder: String? { folder("XDG_STATE_HOME", default: ".local/state") }

  /// Where files that nobody else may see are put for a while, the best place first.
  package var temporaryFolders: [String] {
    let named = ["XDG_RUNTIME_DIR", "TMPDIR"].compactMap(value(of:)).filter { $0.hasPrefix("/") }
    return named + ["/tmp"]
  }

  /// The language that the locale asks for: Vietnamese for `vi…`, else English.
  package var localeLanguage: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(value(of:)).first
    return locale?.lowercased().hasPrefix("vi") == true ? .vietnamese : .english
  }

  /// True if the locale's characters are UTF-8, so that block characters can be shown.
  package var localeIsUTF8: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(value(of:)).first ?? ""
    return UnicodeText.folded(locale.filter { $0 != "-" }).contains("utf8")
  }

  /// True if the terminal is one on which a line can be rewritten and whose user wants that.
  package var terminalCanRedraw: Bool {
    let type = value(of: "TERM") ?? "dumb"
    let isAccessible = value(of: "ACCESSIBLE").map { $0 != "0" } ?? false
    return type != "dumb" && !isAccessible
  }

  /// True if a program of this name is found along `PATH`.
  package func hasProgram(_ name: String) -> Bool {
    let folders = (value(of: "PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { folder in
      guard let status = try? files.status(at: FilePath.join(String(folder), name)) else { return false }
      return status.kind == .file && status.permissions & 0o111 != 0
    }
  }

  /// The folder of this program under an XDG base folder; a relative one must be ignored by that specification.
  private func folder(_ variable: String, default standard: String) -> String? {
    if let base = value(of: variable), base.hasPrefix("/") { return FilePath.join(base, "baocao") }
    return home.map { FilePath.join($0, "\(standard)/baocao") }
  }

  private static func variablesOfProcess() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let pointer = entry.pointee {
      let text = String(cString: pointer)
      if let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        variables[String(text[..<sign])] = String(text[text.utf8.index(after: sign)...])
      }
      entry += 1
    }
    return variables
  }
}
