// journal-bench: how many commands a second are on the disk, how long a journal takes to be read again, and what undo needs
// in memory. Prints figures and budgets; decides nothing. `scripts/bench` runs it.
//
//   journal-bench durable FOLDER           commands a second, beside a bare loop and sqlite3 on the same disk
//   journal-bench recovery FOLDER PROGRAM  journals of 100,000 and 1,000,000 records
//   journal-bench memory FOLDER            10,000 steps over 10,000 documents
//
// FOLDER is empty and on the disk that is measured. Each part is a process of its own, so that none is measured in the memory of
// another.
import Glibc

let arguments = CommandLine.arguments.dropFirst()
do {
  switch (arguments.first, arguments.count) {
  case ("durable", 2): try DurableCommands(inFolder: arguments[2]).run()
  case ("recovery", 3): try RecoveryTimes(inFolder: arguments[2], program: arguments[3]).run()
  case ("memory", 2): try UndoMemory(inFolder: arguments[2]).run()
  default:
    print("usage: journal-bench durable FOLDER | recovery FOLDER PROGRAM | memory FOLDER")
    exit(2)
  }
} catch {
  print("journal-bench: \(error)")
  exit(1)
}
