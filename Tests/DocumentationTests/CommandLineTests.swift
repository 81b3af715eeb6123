import Commands
import Foundation
import TestSupport
import Testing

@Suite("The pages on the command line")
struct CommandLineTests {
  private static let pages = ["baocao.1", "en/command-line.md", "vi/command-line.md"]
  private static let subcommands = ["shell", "run", "next", "check", "export", "compare", "format"]

  @Test("name the options that the program has, and no others", arguments: pages)
  func optionsAreThoseOfTheProgram(page: String) throws {
    var expected: Set<String> = []
    for subcommand in Self.subcommands { expected.formUnion(options(in: try help(subcommand))) }
    let text = try #require(Manual.pages[page]).replacing("\\-", with: "-")
    #expect(options(in: text) == expected)
  }

  private func options(in text: String) -> Set<String> {
    Set(text.matches(of: /--[a-z]+(-[a-z]+)*/).map { String($0.output.0) })
  }

  private func help(_ subcommand: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: try PtyChild.builtProgram(named: "baocao"))
    process.arguments = [subcommand, "--help"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
