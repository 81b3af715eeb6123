import Foundations
import Glibc
import TestSupport

/// Processes at work in one folder at the same time.
struct Neighbours {
  let folder: String

  private static let saveDistance = 50

  private static func commands(_ count: Int) -> [String] {
    ["report Q3/2021"] + (1...count).map { "add item III \"Việc thứ \($0) của kỳ tới.\"" }
  }

  /// Does so much work on a report, and holds it until it is told to go; false if a command is refused, which the first one
  /// is told.
  static func work(on path: String, _ count: Int) throws -> Bool {
    // Silent, for who waits until somebody reads does not work beside the other.
    var probe = try ProbeSession(opening: path, ProbedFileSystem(isSilent: true))
    var isRefused = false
    for (index, command) in commands(count).enumerated() {
      if !probe.take(command), !isRefused {
        isRefused = true
        say(probe.files.complaints)
      }
      if index == 0 { say("BEGUN") }
      if (index + 1) % saveDistance == 0 {
        probe.session.converse("save")
        say("SAVED \(index + 1).")
      }
    }
    say("DONE")
    _ = readLine()
    probe.session.endWork()
    return !isRefused
  }

  private static func say(_ line: String) {
    print(line)
    fflush(nil)
  }

  private func start(_ report: String, _ count: Int) throws -> PtyChild {
    try PtyChild(
      [PtyChild.builtProgram(named: "crash-probe"), "work", FilePath.join(folder, report), String(count)],
      environment: [:], columns: 200)
  }

  /// Lets a process go once it is done; it must end with this code.
  private func finish(_ child: PtyChild, _ count: Int, code: Int32 = 0) throws -> [String] {
    for saved in stride(from: Self.saveDistance, through: count, by: Self.saveDistance) {
      try child.expect("SAVED \(saved).")
    }
    try child.expect("DONE")
    try child.send("\r")
    return try child.wait() == .exited(code) ? [] : ["a process does not end with \(code)"]
  }

  /// Two processes on two reports: each report is what its own process has made of it.
  func runApart(_ count: Int) throws -> [String] {
    let reports = ["a.baocao", "b.baocao"]
    let children = try reports.map { try start($0, count) }
    return try children.flatMap { try finish($0, count) } + reports.flatMap { try problems(in: $0, count) }
  }

  /// Two processes on one report: the second is told of the first, and changes nothing whatever it tries.
  func runTogether(_ count: Int) throws -> [String] {
    let first = try start("c.baocao", count)
    try first.expect("BEGUN")
    let second = try start("c.baocao", count)
    var problems = try finish(second, count, code: 1)
    let said = String(decoding: second.transcript, as: UTF8.self)
    if !said.contains("process \(first.processID)") { problems.append("the second is not told of the first: \(said)") }
    return problems + (try finish(first, count)) + (try self.problems(in: "c.baocao", count))
  }

  private func problems(in report: String, _ count: Int) throws -> [String] {
    let files = ProbedFileSystem(isSilent: true)
    var probe = try ProbeSession(opening: FilePath.join(folder, report), files)
    let expected = Self.commands(count).map { $0 + "\n" }
    var problems = files.complaints.isEmpty ? [] : [files.complaints]
    if probe.state.inForce != expected { problems.append("\(report) does not hold each of its commands once") }
    probe.session.endWork()
    return problems
  }
}
