import Dispatch
import Foundations
import Synchronization
import TestSupport

/// Kills a session at each call that changes something, before it, within it and after it, and looks at what is found.
struct StepKills: Sendable {
  let folder: String
  let reference: Reference

  /// Plays the session and dies as told; says `ACK n` after the n-th command.
  static func play(in folder: String, _ death: ProbedFileSystem.Death) throws {
    let script = CrashScript(folder: folder)
    var probe = try ProbeSession(opening: script.report, ProbedFileSystem(death: death, isSilent: false))
    for (index, command) in script.commands.enumerated() {
      guard probe.take(command) else { return }
      probe.tell("ACK \(index + 1)")
    }
  }

  /// Every `stride`-th step, from the first one on, as many at once as there are processors.
  func run(every stride: Int) -> (count: Int, problems: [String]) {
    let deaths = reference.calls.indices.filter { $0 % stride == 0 }.flatMap { index in
      ProbedFileSystem.Moment.allCases
        .filter { $0 != .within || reference.calls[index] == .write }
        .map { ProbedFileSystem.Death(moment: $0, call: index + 1) }
    }
    let problems = Mutex(reference.problems)
    DispatchQueue.concurrentPerform(iterations: deaths.count) { index in
      let death = deaths[index]
      let found = (try? kill(death)) ?? ["it does not end"]
      let call = reference.calls[death.call - 1]
      problems.withLock { $0 += found.map { "killed \(death.moment.rawValue) step \(death.call), \(call): \($0)" } }
    }
    return (deaths.count, problems.withLock { $0 })
  }

  private func kill(_ death: ProbedFileSystem.Death) throws -> [String] {
    let script = CrashScript(folder: FilePath.join(folder, "step-\(death.call)-\(death.moment.rawValue)"))
    try script.prepare()
    defer { script.remove() }
    let child = try PtyChild(
      [PtyChild.builtProgram(named: "crash-probe"), "play", script.folder, death.moment.rawValue, String(death.call)],
      environment: [:])
    guard try child.wait() == .killed(signal: 9) else { return ["it lived on"] }
    let said = String(decoding: child.transcript, as: UTF8.self)
    let acknowledged = said.split(whereSeparator: \.isNewline).count { $0.hasPrefix("ACK ") }
    return reference.problems(in: script.folder, acknowledged: acknowledged, isTorn: death.moment == .within)
  }
}
