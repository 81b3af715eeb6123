// terminal-bench: how long the shell lets a person wait, on a pseudo-terminal, beside sqlite3 in the same run. Prints
// medians and 99th percentiles in microseconds; decides nothing. `scripts/bench` runs it.
//
//   terminal-bench PROGRAM FOLDER
//
// FOLDER holds `documents.baocao`, a report with many documents, and `paragraphs.baocao`, one with much prose; sqlite3 is left out if it is not installed.
import Glibc
import TestSupport

struct Figures {
  var microseconds: [Double] = []

  private func percentile(_ share: Double) -> Double {
    let sorted = microseconds.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  var median: Double { percentile(0.5) }
  var late: Double { percentile(0.99) }
}

func rounded(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

func row(_ name: String, _ figures: Figures, beside peer: Figures? = nil, budget: String) {
  let padded = name + String(repeating: " ", count: max(1, 34 - name.count))
  var line = "\(padded) median \(rounded(figures.median)) µs  p99 \(rounded(figures.late)) µs"
  if let peer {
    line += "  sqlite3 \(rounded(peer.median)) / \(rounded(peer.late)) µs"
    line += "  ratio \(rounded(figures.median / peer.median)) / \(rounded(figures.late / peer.late))"
  }
  print("\(line)  budget \(budget)")
  fflush(nil)  // so that what was measured is seen, whatever comes
}

/// Times `action`, which must end when the answer is complete.
func measure(_ count: Int, warmup: Int = 20, _ action: (Int) throws -> Void) throws -> Figures {
  var figures = Figures()
  for number in 0..<(warmup + count) {
    let start = ContinuousClock.now
    try action(number)
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    if number >= warmup { figures.microseconds.append(Double(seconds) * 1e6 + Double(attoseconds) / 1e12) }
  }
  return figures
}

func start(_ arguments: [String], _ folder: String) throws -> PtyChild {
  try PtyChild(
    arguments,
    environment: [
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "HOME": folder, "NO_COLOR": "1", "PATH": "/usr/bin:/bin",
    ], columns: 120)
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: terminal-bench PROGRAM FOLDER")
  exit(2)
}
let (program, folder) = (arguments[1], arguments[2])

// One warm command: what is known of one document, one row of a table.
let small = try start([program, "--language", "en"], folder)
try small.expect("baocao> ")
try small.send("report Q3/2021\r")
try small.expect("Q3/2021*> ")
try small.send("add plan 75/KH-SNgV dated 8/2/2021 title \"rà soát\"\r")
try small.expect("Q3/2021*> ")
let command = try measure(1000) { _ in
  try small.send("show 75/KH-SNgV\r")
  try small.expect("rà soát\"\r\n")
  try small.expect("Q3/2021*> ")
}
var peer: Figures?
if access("/usr/bin/sqlite3", X_OK) == 0 {
  let sqlite = try start(["/usr/bin/sqlite3", ":memory:"], folder)
  try sqlite.expect("sqlite> ")
  try sqlite.send("CREATE TABLE d(code TEXT PRIMARY KEY, title TEXT); INSERT INTO d VALUES('75/KH-SNgV','rà soát');\r")
  try sqlite.expect("sqlite> ")
  peer = try measure(1000) { _ in
    try sqlite.send("SELECT * FROM d WHERE code='75/KH-SNgV';\r")
    try sqlite.expect("rà soát\r\n")
    try sqlite.expect("sqlite> ")
  }
}
row("one warm command", command, beside: peer, budget: "1 x sqlite3")

// A key until it is seen.
let letters = Array("qwertyuiop")
let echo = try measure(1000) { number in
  if number % 60 == 0 {
    try small.send("\u{03}")
    try small.expect("Q3/2021*> ")
  }
  let letter = String(letters[number % letters.count])
  try small.send(letter)
  try small.expect(letter)
}
row("key to echo", echo, budget: "1,000 µs")

// The same inside a text, where earlier wording of a long report is looked for at every key.
let long = try start([program, "--language", "en", "\(folder)/paragraphs.baocao"], folder)
try long.expect("Q3/2021> ")
let wording = try measure(300) { number in
  if number % 50 == 0 {
    try long.send("\u{03}")
    try long.expect("Q3/2021> ")
    try long.send("add paragraph I.4 \"Sở Ngoại vụ đã ")
    try long.expect("đã ")
  }
  let letter = String(letters[number % letters.count])
  try long.send(letter)
  try long.expect(letter)
}
row("key to echo, 2,000 paragraphs", wording, budget: "1,000 µs")

// Tab over a large report.
let large = try start([program, "--language", "en", "\(folder)/documents.baocao"], folder)
try large.expect("Q3/2021> ")
for (name, typed, answer) in [
  ("Tab, one of 100,000 documents", "show 99999/", "KH-SNgV"), ("Tab, all of 100,000 documents", "show ", " of "),
] {
  let tab = try measure(50, warmup: 3) { number in
    try large.send("\u{15}" + typed)
    try large.expect(typed)
    try large.send("\t")
    try large.expect(answer)
  }
  row(name, tab, budget: "10,000 µs")
}
