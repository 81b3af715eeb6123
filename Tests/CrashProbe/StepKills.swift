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

  /// Opens and saves what such a session has left, and dies as told.
  static func reopen(in folder: String, _ death: ProbedFileSystem.Death) throws {
    let script = CrashScript(folder: folder)
    var probe = try ProbeSession(opening: script.report, ProbedFileSystem(death: death, isSilent: false))
    probe.session.converse("save")
    probe.session.endWork()
  }

  /// Every `stride`-th step, from the first one on, as many at once as there are processors.
  func run(every stride: Int) -> (count: Int, problems: [String]) {
    let deaths = reference.calls.indices.filter { $0 % stride == 0 }.flatMap { index in
      ProbedFileSystem.Moment.allCases
        .filter { $0 != .within || reference.calls[index] == .write }
        .map { ProbedFileSystem.Death(moment: $0, call: index + 1) }
    }
    let problems = Mutex(reference.problems)
    DispatchQueue.concurrentPerform(iterations: 2 * deaths.count) { index in
      let (death, isTwice) = (deaths[index / 2], index % 2 == 1)
      let found = (try? kill(death, isTwice: isTwice)) ?? ["it does not end"]
      let place = "step \(death.call), \(reference.calls[death.call - 1])\(isTwice ? ", and when opened again" : "")"
      problems.withLock { $0 += found.map { "killed \(death.moment.rawValue) \(place): \($0)" } }
    }
    return (2 * deaths.count, problems.withLock { $0 })
  }

  /// Kills a session, and the next one too if `isTwice`; then all must be there still.
  private func kill(_ death: ProbedFileSystem.Death, isTwice: Bool) throws -> [String] {
    let name = "step-\(death.call)-\(death.moment.rawValue)\(isTwice ? "-twice" : "")"
    let script = CrashScript(folder: FilePath.join(folder, name))
    try script.prepare()
    defer { script.remove() }
    let (status, said) = try start("play", in: script.folder, death)
    guard status == .killed(signal: 9) else { return ["it lived on: \(said)"] }
    if isTwice {
      // Some other call each time; a session that has fewer of them ends by itself.
      let again = ProbedFileSystem.Death(moment: death.moment, call: death.call % 30 + 1)
      _ = try start("reopen", in: script.folder, again)
    }
    return reference.problems(
      in: script.folder, acknowledged: said.split(whereSeparator: \.isNewline).count { $0.hasPrefix("ACK ") },
      isTorn: death.moment == .within, isReopened: isTwice)
  }

  private func start(
    _ mode: String, in folder: String, _ death: ProbedFileSystem.Death
  ) throws -> (PtyChild.Status, said: String) {
    let child = try PtyChild(
      [PtyChild.builtProgram(named: "crash-probe"), mode, folder, death.moment.rawValue, String(death.call)],
      environment: [:])
    let status = try child.wait()
    return (status, String(decoding: child.transcript, as: UTF8.self))
  }
}
