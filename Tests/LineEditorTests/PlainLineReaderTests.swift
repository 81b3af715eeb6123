import Foundations
import Glibc
import LineEditor
import Testing

@Suite("Reading lines from a pipe")
struct PlainLineReaderTests {
  /// Everything the reader gives for `input`, up to the end.
  private func results(_ input: [UInt8]) throws -> [ReadResult] {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "input")
    let descriptor = open(folder.path + "/input", O_RDONLY)
    defer { close(descriptor) }
    var reader = PlainLineReader(input: descriptor, output: -1)
    var results: [ReadResult] = []
    while results.last != .endOfInput { results.append(reader.readLine(prompt: "never shown> ")) }
    return results
  }

  private func results(_ input: String) throws -> [ReadResult] { try results(Array(input.utf8)) }

  @Test("Lines end with LF or CRLF, the last one also with the input")
  func lineEnds() throws {
    #expect(try results("một\r\nhai\n\nba") == [.line("một"), .line("hai"), .line(""), .line("ba"), .endOfInput])
  }

  @Test("A byte-order mark is skipped and NFD composed")
  func normalization() throws {
    #expect(try results("\u{FEFF}" + "Việt\n".decomposed) == [.line("Việt"), .endOfInput])
  }

  @Test("Invalid UTF-8 is reported where it stands, and reading goes on below")
  func invalid() throws {
    let input = Array("một\nViệt ".decomposed.utf8) + [0xFF] + Array("x\nba\n".utf8) + [0xC3]
    #expect(
      try results(input) == [
        .line("một"), .failed(.invalidText(line: 2, column: 6)), .line("ba"), .failed(.invalidText(line: 4, column: 1)),
        .endOfInput,
      ])
  }

  @Test("An empty input has no line")
  func empty() throws { #expect(try results("") == [.endOfInput]) }

  @Test("A line longer than one read is whole")
  func longLine() throws {
    let text = String(repeating: "Quảng Ngãi ", count: 20_000)
    #expect(try results(text + "\nx\n") == [.line(text), .line("x"), .endOfInput])
  }

  @Test("An input that cannot be read is a failure, not an end")
  func unreadable() {
    var reader = PlainLineReader(input: -1, output: -1)
    #expect(reader.readLine(prompt: "") == .failed(.system(SystemFailure(code: EBADF))))
  }
}

@Suite("Choosing how lines are read")
struct LineReaderChoiceTests {
  private func choice(
    term: String?, accessible: String? = nil, plain: Bool = false, input: Bool = true, output: Bool = true
  ) -> LineReaderChoice {
    var environment = Environment.ofProcess
    environment.variables = [:]
    environment.variables["TERM"] = term
    environment.variables["ACCESSIBLE"] = accessible
    environment.terminal = Terminal(inputIsTerminal: input, outputIsTerminal: output)
    return LineReaderChoice(plainIsRequested: plain, in: environment)
  }

  @Test("A terminal that can be drawn on gets the editor")
  func terminal() {
    #expect(choice(term: "xterm-256color") == .terminal)
    #expect(choice(term: "xterm", accessible: "0") == .terminal)
  }

  @Test("A dumb or unknown terminal, a pipe, ACCESSIBLE and --plain get plain lines")
  func plain() {
    #expect(choice(term: "dumb") == .plain)
    #expect(choice(term: nil) == .plain)
    #expect(choice(term: "") == .plain)
    #expect(choice(term: "xterm", accessible: "1") == .plain)
    #expect(choice(term: "xterm", plain: true) == .plain)
    #expect(choice(term: "xterm", input: false) == .plain)
    #expect(choice(term: "xterm", output: false) == .plain)
  }
}
