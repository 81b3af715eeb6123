import Commands
import Diagnostics
import Foundation
import Foundations
import ReportScript
import Testing

/// The files of the manual, which stand beside the sources.
private let folder = projectFolder.appending(path: "docs/manual")

@Suite("The manual")
struct ManualTests {
  /// With BAOCAO_RECORD_MANUAL set the pages are written, and the test fails all the same: somebody has to look at them.
  @Test("says what the table of commands says, page by page")
  func pagesAreUpToDate() throws {
    let isRecording = ProcessInfo.processInfo.environment["BAOCAO_RECORD_MANUAL"] != nil
    for (path, text) in Manual.pages.sorted(by: { $0.key < $1.key }) {
      let file = folder.appending(path: path)
      let isUpToDate = (try? String(contentsOf: file, encoding: .utf8)) == text
      #expect(isUpToDate, "docs/manual/\(path) is not up to date: run BAOCAO_RECORD_MANUAL=1 scripts/test")
      if isRecording, !isUpToDate {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
    }
  }

  @Test("has no page of a command that is gone", arguments: Language.allCases)
  func noPageIsLeftOver(language: Language) throws {
    let prefix = "\(language.rawValue)/"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: language.rawValue).path)
    let expected = Manual.pages.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    #expect(Set(files) == Set(expected))
  }

  @Test("has a page for every command, with a summary and an example", arguments: Language.allCases)
  func everyCommandHasAPage(language: Language) {
    for command in CommandTable.specifications {
      #expect(Manual.pages["\(language.rawValue)/\(command.id).md"] != nil, "\(command.id)")
      #expect(!command.summary[language].isEmpty && !command.examples.isEmpty, "\(command.id)")
    }
  }

  @Test("shows examples that are understood", arguments: CommandTable.specifications.map(\.id), Language.allCases)
  func examplesBind(id: String, language: Language) throws {
    let command = try #require(CommandTable.specifications.first { $0.id == id })
    for example in command.examples { expectUnderstood(example[language]) }
  }

  /// The table of fields on the page of `set`: name, meaning, example.
  @Test("shows values that every field takes", arguments: ["en", "vi"])
  func fieldExamplesBind(language: String) throws {
    let page = try #require(Manual.pages["\(language)/set.md"])
    let verb = language == "vi" ? "đặt" : "set"
    let rows = page.split(separator: "\n").map { line in
      line.replacing("\\|", with: "\u{0}").split(separator: "|").map { cell in
        cell.replacing("\u{0}", with: "|").trimmingCharacters(in: ["`", " "])
      }
    }
    let fields = rows.filter { $0.count == 3 && !$0[2].isEmpty && $0[0] != "---" }.dropFirst(3)
    #expect(fields.count == 28)
    for field in fields { expectUnderstood("\(verb) \(field[0]) \(field[2])") }
  }
}
