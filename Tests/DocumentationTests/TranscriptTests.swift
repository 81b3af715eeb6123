import Foundation
import TestSupport
import Testing

/// The sessions that the README and the manual show are typed again, key by key, and must look the same.
@Suite("A documented session")
struct TranscriptTests {
  @Test(
    "is what the program really says",
    arguments: ["README.md", "docs/manual/en/first-report.md", "docs/manual/vi/first-report.md"])
  func isReal(path: String) throws {
    let document = try text(of: path)
    let block = try #require(
      (fencedBlocks("text", in: document) + fencedBlocks("", in: document)).first { $0.hasPrefix("$ ") })
    let lines = block.split(separator: "\n").map(String.init)
    let language = try #require(lines.first?.split(separator: " ").last)
    let shown = Array(lines.dropFirst())
    #expect(shown.count > 20)
    #expect(try transcript(of: shown, language: String(language)) == shown)
  }

  /// What is on the terminal after everything typed in `shown` was typed again.
  private func transcript(of shown: [String], language: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "baocao-transcript-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = try PtyChild.builtProgram(named: "baocao")
    let child = try PtyChild(
      ["/bin/sh", "-c", "cd '\(folder.path)' && exec '\(program)' --plain --language \(language)"],
      environment: ["LANG": "C.UTF-8", "HOME": folder.path, "PATH": "/usr/bin:/bin", "TERM": "xterm"], columns: 100)
    for line in shown {
      guard let (prompt, typed) = question(line) else { continue }
      try child.expect(prompt)
      try child.send(typed + "\n")
      try child.expect("\n")  // the echo, so that what is typed next cannot come before it
    }
    #expect(try child.wait() == .exited(0))
    return String(decoding: child.transcript, as: UTF8.self).replacing("\r\n", with: "\n").split(separator: "\n")
      .map { $0.replacing(#/ +$/#, with: "") }.map(String.init)
  }

  /// The prompt of a line on which something was typed, and what: a command, a line of prose or an answer.
  private func question(_ line: String) -> (prompt: String, typed: String)? {
    let prompts: [Regex<Substring>] = [
      #/[\w/ ]+\*?> /#, #/\| /#, #/[^“”(]+\((?:for example|ví dụ|day/|ngày/|1 )[^)]*\): /#,
      #/(?:anything else\?|thêm gì nữa\?) \([^)]*\) ?/#,
    ]
    for prompt in prompts {
      if let match = line.prefixMatch(of: prompt) {
        return (String(match.output), String(line[match.range.upperBound...]))
      }
    }
    return nil
  }
}
