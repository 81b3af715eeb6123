import Foundation
import TestSupport
import Testing

@Suite("The README")
struct ReadmeTests {
  /// Typed again through a pipe, where there are no prompts; a long line may be cut.
  @Test("shows a session as the program runs it")
  func sessionIsReal() throws {
    let lines = try #require(fencedBlocks("text", in: try text(of: "README.md")).first).split(separator: "\n")
      .dropFirst()
    var input = ""
    var expected: [String] = []
    for line in lines {
      if let prompt = line.prefixMatch(of: #/[\w/]+\*?> /#) {
        input += line[prompt.range.upperBound...] + "\n"
      } else if line.hasPrefix("| ") {
        if line != "| ." { input += line + "\n" }
      } else {
        expected.append(String(line))
      }
    }
    let output = try run(["--language", "en"], input: input)
    for line in expected where "+~-".contains(line.prefix(1)) {
      #expect(output.contains { $0 == line || line.count > 70 && $0.hasPrefix(line.prefix(70)) }, "\(line)")
    }
    #expect(expected.count > 5)
  }

  private func run(_ arguments: [String], input: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "baocao-readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputFile = folder.appending(path: "input")
    try Data(input.utf8).write(to: inputFile)
    let process = Process()
    process.executableURL = URL(filePath: try PtyChild.builtProgram(named: "baocao"))
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
