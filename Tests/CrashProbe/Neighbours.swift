import Foundations
import Glibc
import TestSupport

/// Processes at work in one folder at the same time.
struct Neighbours {
  let folder: String

  private static func commands(_ count: Int) -> [String] {
    ["report Q3/2021"] + (1...count).map { "add item III \"Việc thứ \($0) của kỳ tới.\"" }
  }

  /// Does so much work on a report, and holds it until it is told to go; false if a command is refused.
  static func work(on path: String, _ count: Int) throws -> Bool {
    var probe = try ProbeSession(opening: path, ProbedFileSystem(isSilent: false))
    for (index, command) in commands(count).enumerated() {
      guard probe.take(command) else { return false }
      if index % 50 == 49, !probe.take("save") { return false }
    }
    probe.tell("DONE")
    _ = readLine()
    probe.session.endWork()
    return true
  }

  private func start(_ report: String, _ count: Int) throws -> PtyChild {
    try PtyChild(
      [PtyChild.builtProgram(named: "crash-probe"), "work", FilePath.join(folder, report), String(count)],
      environment: [:], columns: 200)
  }

  private func finish(_ child: PtyChild) throws -> [String] {
    try child.expect("DONE")
    try child.send("\r")
    let status = try child.wait()
    return status == .exited(0) ? [] : ["\(status)"]
  }

  /// Two processes on two reports: each report is what its own process has made of it.
  func runApart(_ count: Int) throws -> [String] {
    let reports = ["a.baocao", "b.baocao"]
    let children = try reports.map { try start($0, count) }
    return try children.flatMap(finish) + reports.flatMap { try problems(in: $0, count) }
  }

  /// Two processes on one report: the second is told of the first and changes nothing.
  func runTogether(_ count: Int) throws -> [String] {
    let first = try start("c.baocao", count)
    try first.expect("item III")
    let second = try start("c.baocao", count)
    var problems: [String] = []
    if try second.wait() != .exited(1) { problems.append("the second is not refused") }
    let said = String(decoding: second.transcript, as: UTF8.self)
    if !said.contains("process \(first.processID)") { problems.append("the second is not told of the first: \(said)") }
    return problems + (try finish(first)) + (try self.problems(in: "c.baocao", count))
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
