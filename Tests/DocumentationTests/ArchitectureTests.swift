import Foundation
import Testing

/// The arrows between the targets, as Package.swift has them, as docs/architecture.md has them, and as the sources have
/// them.
@Suite("The architecture")
struct ArchitectureTests {
  @Test("is drawn as the package has it")
  func tableFollowsThePackage() throws {
    let arrows = try packageArrows()
    #expect(arrows.count > 12)
    #expect(try documentedArrows() == arrows)
  }

  @Test("has no import against its arrows", arguments: try packageArrows().keys.sorted())
  func importsFollowTheArrows(target: String) throws {
    let arrows = try packageArrows()
    let allowed = reachable(from: target, arrows).union(["Glibc", "Synchronization"])
    let files = FileManager.default.enumerator(
      at: projectFolder.appending(path: "Sources/\(target)"), includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let name = line.wholeMatch(of: /(?:@\w+ )?import (\w+).*/)?.output.1 else { continue }
        #expect(allowed.contains(String(name)), "\(target)/\(file.lastPathComponent): \(line)")
      }
    }
  }

  private func reachable(from target: String, _ arrows: [String: Set<String>]) -> Set<String> {
    var found: Set<String> = []
    var waiting = [target]
    while let next = waiting.popLast() {
      for dependency in arrows[next] ?? [] where found.insert(dependency).inserted { waiting.append(dependency) }
    }
    return found
  }
}

/// The Swift targets of the product and what each is built on, from the lines `target("Name", ["A", "B"])`.
private func packageArrows() throws -> [String: Set<String>] {
  let manifest = try text(of: "Package.swift").prefix { _ in true }
  var arrows: [String: Set<String>] = [:]
  for match in manifest.matches(of: /\n    target\("(\w+)"(?:, \[([^\]]*)\])?\)/) {
    arrows[String(match.output.1)] = names(match.output.2 ?? "")
  }
  if let program = manifest.firstMatch(of: /name: "baocao",\s*dependencies: \[([^\]]*)\]/) {
    // Of `.product(name: "ArgumentParser", package: …)` only the name counts.
    arrows["baocao"] = names(program.output.1.replacing(/, package: "[^"]*"/, with: ""))
  }
  arrows["TestSupport"] = nil
  return arrows
}

private func names(_ list: some StringProtocol) -> Set<String> {
  Set(String(list).matches(of: /"([\w-]+)"/).map { String($0.output.1) })
}

/// From the table: | `Name` | job | A, B |
private func documentedArrows() throws -> [String: Set<String>] {
  var arrows: [String: Set<String>] = [:]
  for row in try text(of: "docs/architecture.md").matches(of: /\n\| `(\w+)` \| [^|]* \| ([^|]*) \|/) {
    let dependencies = row.output.2.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    arrows[String(row.output.1)] = Set(dependencies.filter { $0 != "–" })
  }
  return arrows
}
