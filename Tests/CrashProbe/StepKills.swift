import Foundations
import TestSupport

/// Kills a session at each call that changes something, before it, within it and after it, and looks at what is found.
struct StepKills {
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

  /// Every `stride`-th step, from the first one on.
  func run(every stride: Int) throws -> (count: Int, problems: [String]) {
    var (count, problems) = (0, reference.problems)
    for (index, call) in reference.calls.enumerated() where index % stride == 0 {
      for moment in ProbedFileSystem.Moment.allCases where moment != .within || call == .write {
        let death = ProbedFileSystem.Death(moment: moment, call: index + 1)
        problems += try kill(death).map { "killed \(moment.rawValue) step \(index + 1), \(call): \($0)" }
        count += 1
      }
    }
    return (count, problems)
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
