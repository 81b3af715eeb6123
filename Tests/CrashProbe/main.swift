// crash-probe: kills sessions and looks at what is left of them. In the folder that it is given it
//
//   crash-probe steps FOLDER STRIDE         kills a session at every STRIDE-th call that changes a file,
//                                           once, and again while what is left is opened
//   crash-probe random FOLDER COUNT SEED    kills the program itself COUNT times at random times
//   crash-probe parallel FOLDER COUNT       lets two processes do COUNT commands each
//
// and for its own use
//
//   crash-probe play FOLDER MOMENT CALL     plays the session and dies
//   crash-probe reopen FOLDER MOMENT CALL   opens what is left and dies
//   crash-probe work FILE COUNT             does COUNT commands
//
// Each problem is a line; it exits with 1 if there are any, with 2 if it is not told what to do.
import Foundations
import Glibc

let arguments = CommandLine.arguments.dropFirst().map { $0 }
func number(_ index: Int) -> Int { arguments.indices.contains(index) ? Int(arguments[index]) ?? 0 : 0 }

/// Prints what was found.
func conclude(_ summary: String, _ problems: [String]) -> Never {
  for problem in problems { print(problem) }
  print("\(summary): \(problems.count) problems")
  exit(problems.isEmpty ? 0 : 1)
}

guard arguments.count >= 3 else { exit(2) }
let folder = arguments[1]
let scratch = FilePath.join(folder, "reference")

switch arguments[0] {
case "steps":
  let kills = StepKills(folder: folder, reference: try Reference(in: scratch))
  let (count, problems) = kills.run(every: max(number(2), 1))
  conclude("\(count) kills in a session of \(kills.reference.calls.count) steps", problems)
case "random":
  let kills = RandomKills(folder: folder, reference: try Reference(in: scratch))
  let (count, problems) = try kills.run(number(2), seed: UInt64(number(3)))
  conclude("\(count) kills at random times, seed \(number(3))", problems)
case "parallel":
  let neighbours = Neighbours(folder: folder)
  let problems = try neighbours.runApart(number(2)) + neighbours.runTogether(number(2))
  conclude("two processes with \(number(2)) commands each", problems)
case "play", "reopen":
  guard let moment = ProbedFileSystem.Moment(rawValue: arguments[2]) else { exit(2) }
  let act = arguments[0] == "play" ? StepKills.play : StepKills.reopen
  try act(folder, ProbedFileSystem.Death(moment: moment, call: number(3)))
case "work": exit(try Neighbours.work(on: folder, number(2)) ? 0 : 1)
default: exit(2)
}
