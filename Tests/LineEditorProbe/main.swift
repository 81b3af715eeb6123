// lineeditor-probe: reads lines as the shell does and prints what it got, for tests on a pseudo-terminal. Prompts are
// numbered, so that a test never mistakes an old one for a new one.
//
//   lineeditor-probe [--plain] [--history FILE] [--prompt TEXT]
import Glibc
import LineEditor

func printable(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    scalar.value >= 0x20 && scalar.value < 0x7F ? String(scalar) : "<\(String(scalar.value, radix: 16))>"
  }.joined()
}

func value(of option: String) -> String? {
  guard let index = CommandLine.arguments.firstIndex(of: option) else { return nil }
  return CommandLine.arguments.dropFirst(index + 1).first
}

func report(_ line: String) {
  print(line)
  fflush(nil)
}

func makeReader() throws -> any LineReader {
  let file = value(of: "--history").map(HistoryFile.init(path:))
  let choice = LineReaderChoice(
    plainIsRequested: CommandLine.arguments.contains("--plain"), inputIsTerminal: isatty(STDIN_FILENO) == 1,
    outputIsTerminal: isatty(STDOUT_FILENO) == 1, environment: { getenv($0).map { String(cString: $0) } })
  let entries = try file?.load() ?? []
  if choice == .terminal, let reader = TerminalLineReader(program: "probe", historyFile: file, entries: entries) {
    return reader
  }
  return PlainLineReader(historyFile: file)
}

var reader = try makeReader()
let prompt = value(of: "--prompt") ?? "> "
for number in 1... {
  switch reader.readLine(prompt: "\(number)\(prompt)") {
  case .line(let line):
    report("\(number):line:\(printable(line)):")
    try reader.addHistory(line)
  case .interrupted: report("\(number):interrupted:")
  case .endOfInput:
    report("\(number):end:")
    exit(0)
  case .failed(let failure):
    report("\(number):failed:\(failure):")
    if case .invalidText = failure { continue }
    exit(4)
  }
}
