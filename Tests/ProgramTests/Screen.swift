import Foundation
import Glibc
import TestSupport

/// The shell on a real terminal emulator, whose screen can be read: what the officer sees, not what was sent to her.
final class Screen {
  struct Failure: Error, CustomStringConvertible { let description: String }

  private static let safetyNet = Duration.seconds(20)
  private static let tmux = "/usr/bin/tmux"
  /// False where tmux is not installed; `scripts/test` installs it.
  static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: tmux) }

  let program: Program
  private let server = "baocao-\(UUID().uuidString)"

  /// Starts the shell in a window of its own.
  init(
    _ arguments: [String] = ["--language", "vi"], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    program = try Program()
    let variables = ["HOME": program.folder.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    let command =
      ["env", "-i", "TERM=screen-256color"] + variables.map { "\($0)=\($1)" }
      + [try PtyChild.builtProgram(named: "baocao")] + arguments
    try tmux(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", program.folder.path] + command
    )
  }

  deinit {
    _ = try? tmux(["kill-server"])
    program.remove()
  }

  /// Types text as it is.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Presses keys by their names: `Enter`, `C-r`, `Left`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  func resize(columns: Int, rows: Int) throws { try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

  /// The rows of the screen without the blanks at their ends.
  func rows() throws -> [String] {
    var rows = try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }

  /// The column of the cursor, from 0.
  func cursorColumn() throws -> Int {
    Int(try tmux(["display-message", "-p", "#{cursor_x}"]).trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
  }

  /// Waits until the screen is as `isRight` wants it; returns it.
  @discardableResult
  func wait(_ what: String, until isRight: ([String]) -> Bool) throws -> [String] {
    let end = ContinuousClock.now + Self.safetyNet
    while true {
      let rows = try rows()
      if isRight(rows) { return rows }
      guard ContinuousClock.now < end else {
        throw Failure(description: "waited in vain for \(what); the screen:\n" + rows.joined(separator: "\n"))
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Waits until the last row is `row`.
  @discardableResult
  func wait(forLast row: String) throws -> [String] { try wait(row) { $0.last == row } }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    // Foundation's Process would wait for the server too, which the first call starts.
    let output = program.folder.appending(path: ".tmux")
    let command =
      "exec </dev/null >'\(output.path)' 2>/dev/null; exec env -i PATH=/usr/bin:/bin LANG=C.UTF-8"
      + " TMUX_TMPDIR='\(program.folder.path)' \(Self.tmux) -u -L \(server)"
    try run(["/bin/sh", "-c", "\(command) \"$@\"", "sh"] + arguments)
    return try String(contentsOf: output, encoding: .utf8)
  }

  /// The server outlives the call.
  private func run(_ words: [String]) throws {
    let pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let code = SpawnSettings.apply { actions, attributes in
      posix_spawn(&process, words[0], &actions, &attributes, pointers, environ)
    }
    guard code == 0 else { throw Failure(description: "cannot start \(words[0]): errno \(code)") }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  }
}
