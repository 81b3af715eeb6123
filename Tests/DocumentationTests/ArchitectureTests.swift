import Foundation
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// What each target may import of this package; the arrows of docs/architecture.md.
private let arrows: [String: Set<String>] = [
  "Foundations": ["CUTF8Proc"],
  "Diagnostics": ["Foundations"],
  "CommandLanguage": ["Diagnostics", "Foundations"],
  "ReportModel": ["Diagnostics", "Foundations"],
  "ReportScript": ["CommandLanguage", "ReportModel", "Diagnostics", "Foundations"],
  "DocumentTree": [],
  "Composition": ["ReportModel", "DocumentTree", "Diagnostics", "Foundations"],
  "Checks": ["ReportModel", "Composition", "Diagnostics", "Foundations"],
  "Writers": ["Composition", "ReportModel", "DocumentTree", "CArchive", "Diagnostics", "Foundations"],
  "Workspace": [
    "ReportScript", "Checks", "Composition", "CommandLanguage", "ReportModel", "Diagnostics", "Foundations",
  ],
  "LineEditor": ["CEditLine", "Foundations"],
  "Commands": [
    "Workspace", "Writers", "Checks", "Composition", "ReportScript", "CommandLanguage", "ReportModel", "DocumentTree",
    "Diagnostics", "Foundations",
  ],
  "baocao": ["Commands", "LineEditor", "Foundations", "ArgumentParser"],
]

@Suite("The architecture")
struct ArchitectureTests {
  @Test("has only the arrows that are drawn", arguments: arrows.keys.sorted())
  func importsFollowTheArrows(target: String) throws {
    let allowed = (arrows[target] ?? []).union(["Glibc", "Synchronization"])
    let folder = root.appending(path: "Sources/\(target)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place < 2, words.count > place + 1, words[0] != "//" else {
          continue
        }
        #expect(allowed.contains(String(words[place + 1])), "\(target)/\(file.lastPathComponent): \(line)")
      }
    }
  }
}
