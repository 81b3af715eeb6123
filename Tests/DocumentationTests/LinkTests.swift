import Foundation
import Testing

@Suite("Links in the documentation")
struct LinkTests {
  @Test("lead to files that are there", arguments: try documents())
  func linksResolve(file: String) throws {
    let folder = projectFolder.appending(path: file).deletingLastPathComponent()
    for link in try text(of: file).matches(of: /\]\(([^)\s]+)\)/) {
      let target = String(link.output.1.prefix { $0 != "#" })
      guard !target.contains("://"), !target.isEmpty else { continue }
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: target).path), "\(file): \(target)")
    }
  }
}
