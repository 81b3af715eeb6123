import Foundation
import Glibc
import TestSupport
import Testing

/// The shell wherever it may be started: locales, terminals, windows, and streams that are not there.
@Suite("In any surroundings")
struct SurroundingsTests {
  private static let locales = ["C", "C.UTF-8", "vi_VN.UTF-8", nil]
  private static let terminals = ["xterm-256color", "screen", "dumb", nil]

  private func start(
    _ program: Program, locale: String?, terminal: String?, more: [String: String] = [:], columns: UInt16 = 80,
    rows: UInt16 = 24
  ) throws -> PtyChild {
    var environment = ["HOME": program.folder.path].merging(more) { $1 }
    environment["LANG"] = locale
    environment["TERM"] = terminal
    return try PtyChild(
      [PtyChild.builtProgram(named: "baocao"), "--language", "vi"], environment: environment, rows: rows,
      columns: columns)
  }

  /// Starts a report, names the unit and leaves, in Vietnamese.
  private func work(_ shell: PtyChild) throws {
    try shell.expect("baocao")
    try shell.expect("> ")
    try shell.send("báo cáo quý 3/2021\r")
    try shell.expect("báo cáo Quý III/2021")
    try shell.expect("III/2021")
    try shell.expect("> ")
    try shell.send("đặt đơn vị \"Sở Ngoại vụ\"\r")
    try shell.expect("đơn vị Sở Ngoại vụ")
    try shell.expect("> ")
    try shell.send("thoát\r")
    try shell.expect("Lưu lại?")
    try shell.send("k\r")
    #expect(try shell.wait() == .exited(0))
  }

  @Test("takes Vietnamese under every locale on every terminal", arguments: locales, terminals)
  func everywhere(locale: String?, terminal: String?) throws {
    let program = try Program()
    defer { program.remove() }
    let shell = try start(program, locale: locale, terminal: terminal)
    try work(shell)
    if terminal == nil || terminal == "dumb" { #expect(!shell.transcript.contains(0x1B)) }
  }

  @Test("works in a small window and without colours", arguments: [nil, "1"], ["xterm-256color", "screen"])
  func smallWindow(noColor: String?, terminal: String) throws {
    let program = try Program()
    defer { program.remove() }
    let more = noColor.map { ["NO_COLOR": $0] } ?? [:]
    let shell = try start(program, locale: "C", terminal: terminal, more: more, columns: 40, rows: 10)
    try work(shell)
    let text = String(decoding: shell.transcript, as: UTF8.self)
    let styles = text.matches(of: /\x{1B}\[[0-9;]*m/)
    #expect(styles.isEmpty == (noColor != nil))
  }

  @Test("says that nobody can be heard when standard input is closed, and ends")
  func closedInput() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try shell("exec \(try PtyChild.builtProgram(named: "baocao")) --language vi <&-", in: program)
    #expect(outcome.code == 4)
    #expect(outcome.errors.contains("stdin"))
  }

  @Test("tells that its output was lost when the disk of standard output is full")
  func fullOutput() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run(
      ["--language", "vi"], input: "báo cáo quý 3/2021\nliệt kê mục\n", output: "/dev/full")
    #expect(outcome.code == 4)
    #expect(outcome.errors.contains("không ghi được “stdout”: đĩa đã hết chỗ trống"))
  }

  private func shell(_ command: String, in program: Program) throws -> (errors: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = ["HOME": program.folder.path, "LANG": "C"]
    let errors = program.folder.appending(path: ".errors")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (try String(contentsOf: errors, encoding: .utf8), process.terminationStatus)
  }
}
