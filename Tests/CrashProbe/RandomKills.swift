import Foundations
import Glibc
import TestSupport

/// Kills the program itself, at work in a conversation, at random times.
struct RandomKills {
  let folder: String
  let reference: Reference

  func run(_ count: Int, seed: UInt64) throws -> (count: Int, problems: [String]) {
    var random = SplitMix64(seed: seed)
    // How long a whole session takes; the kills fall anywhere in that.
    let start = ContinuousClock.now
    var problems = try reference.problems + play("whole", killedAfter: nil)
    let length = ContinuousClock.now - start
    for number in 0..<count {
      let delay = length * Double.random(in: 0..<1, using: &random)
      let found = try play("random-\(number)", killedAfter: delay)
      problems += found.map { "run \(number + 1), killed after \(delay): \($0)" }
    }
    return (count, problems)
  }

  /// Types the commands, each when the one before is done, until the program is killed; nil: once all of them are done.
  private func play(_ name: String, killedAfter delay: Duration?) throws -> [String] {
    let script = CrashScript(folder: FilePath.join(folder, name))
    try script.prepare()
    defer { script.remove() }
    let child = try PtyChild(
      [PtyChild.builtProgram(named: "baocao"), "--language", "en", "--plain", script.report],
      environment: ["LANG": "C", "TERM": "dumb", "HOME": script.folder])
    let process = child.processID
    if let delay {
      Task.detached {
        try? await Task.sleep(for: delay)
        kill(process, SIGKILL)
      }
    }
    let acknowledged = type(script.commands, to: child)
    if delay == nil { kill(process, SIGKILL) }
    guard try child.wait() == .killed(signal: SIGKILL) else {
      return ["it ended by itself: \(String(decoding: child.transcript, as: UTF8.self))"]
    }
    if delay == nil, acknowledged < CrashScript.commandCount { return ["it takes only \(acknowledged) commands"] }
    return reference.problems(in: script.folder, acknowledged: acknowledged)
  }

  /// How many commands were acknowledged.
  private func type(_ commands: [String], to child: PtyChild) -> Int {
    var acknowledged = 0
    do {
      try child.expect("> ")
      for command in commands {
        let start = child.transcript.count
        try child.send(command + "\r")
        do {
          try child.expect("> ")
        } catch {
          // Whatever stands behind the echo of the line is an answer.
          if child.transcript.count > start + command.utf8.count + 2 { acknowledged += 1 }
          throw error
        }
        acknowledged += 1
      }
    } catch {}  // killed
    return acknowledged
  }
}
