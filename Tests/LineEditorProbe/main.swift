// lineeditor-probe: reads lines as the shell does and prints what it got, for tests on a pseudo-terminal. Prompts are
// numbered, so that a test never mistakes an old one for a new one.
//
//   lineeditor-probe [--plain] [--history FILE] [--prompt TEXT] [--vi] [--color] [--prose] [--complete WORD,WORD…]
//                    [--initial TEXT] [--proposal TEXT] [--note TEXT]
import Foundations
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

func has(_ flag: String) -> Bool { CommandLine.arguments.contains(flag) }

/// Completes the last word from a list; the words of a prose go on with " và".
struct ListAssistant: LineAssistant {
  var words: [String]

  func completion(of line: EditedLine) -> Completion {
    let before = line.scalars.prefix(line.cursor)
    let start = before.lastIndex(of: " ").map { $0 + 1 } ?? 0
    let typed = UnicodeText.folded(String(String.UnicodeScalarView(before[start...])))
    let found = words.filter { UnicodeText.folded($0).hasPrefix(typed) }
    let prefix = found.dropFirst().reduce(found.first ?? "") { prefix, word in
      String(zip(prefix, word).prefix { $0 == $1 }.map(\.0))
    }
    return Completion(
      replaced: start..<line.cursor, candidates: found.map { Completion.Candidate($0) }, commonPrefix: prefix)
  }

  func suggestion(for line: EditedLine) -> String? { nil }
}

func makeReader() throws -> any LineReader {
  let file = value(of: "--history").map(HistoryFile.init(path:))
  let choice = LineReaderChoice(plainIsRequested: has("--plain"), in: .ofProcess)
  let entries = try file?.load() ?? []
  if choice == .terminal,
    let reader = TerminalLineReader(
      program: "probe", historyFile: file, entries: entries, usesViKeys: has("--vi"))
  {
    return reader
  }
  return PlainLineReader(historyFile: file, entries: entries)
}

func request(_ number: Int) -> LineRequest {
  LineRequest(
    has("--prose") ? .text : .command, prompt: "\(number)\(value(of: "--prompt") ?? "> ")",
    rightPrompt: value(of: "--note") ?? "", initialText: value(of: "--initial") ?? "",
    proposal: value(of: "--proposal") ?? "",
    assistant: value(of: "--complete").map { ListAssistant(words: $0.split(separator: ",").map(String.init)) },
    look: EditorLook(isColored: has("--color"), usesViKeys: has("--vi")))
}

var reader = try makeReader()
for number in 1... {
  if has("--prose") {
    switch reader.readProse(request(number)) {
    case .lines(let lines, let rest):
      report("\(number):prose:\(printable(lines.joined(separator: "\n"))):\(printable(rest ?? "")):")
    case .interrupted: report("\(number):interrupted:")
    case .failed(let failure): report("\(number):failed:\(failure):")
    }
    continue
  }
  switch reader.readLine(request(number)) {
  case .line(let line):
    report("\(number):line:\(printable(line)):")
    do {
      try reader.addHistory(line)
    } catch {
      report("\(number):history failed:\(error):")
    }
  case .interrupted, .moved: report("\(number):interrupted:")
  case .endOfInput:
    report("\(number):end:")
    exit(0)
  case .failed(let failure):
    report("\(number):failed:\(failure):")
    if case .invalidText = failure { continue }
    exit(4)
  }
}
