import Commands
import Foundation
import Testing

/// The files of the manual, which stand beside the sources.
private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "docs/manual")

@Suite("The manual")
struct ManualTests {
  /// With BAOCAO_RECORD_MANUAL set the pages are written, and the test fails all the same: somebody has to look at them.
  @Test("says what the table of commands says, page by page")
  func pagesAreUpToDate() throws {
    let isRecording = ProcessInfo.processInfo.environment["BAOCAO_RECORD_MANUAL"] != nil
    for (path, text) in Manual.pages.sorted(by: { $0.key < $1.key }) {
      let file = folder.appending(path: path)
      let written = try? String(contentsOf: file, encoding: .utf8)
      #expect(written == text, "docs/manual/\(path) is not up to date: run BAOCAO_RECORD_MANUAL=1 scripts/test")
      if isRecording, written != text {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
    }
  }

  @Test("has no page of a command that is gone", arguments: ["vi", "en"])
  func noPageIsLeftOver(language: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: language).path)
    let expected = Set(Manual.pages.keys.filter { $0.hasPrefix("\(language)/") }.map { String($0.dropFirst(3)) })
    #expect(Set(files) == expected)
  }
}
