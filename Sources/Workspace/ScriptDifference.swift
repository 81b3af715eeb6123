import Foundations
import ReportModel
import ReportScript

/// What differs between two reports, as lines of their scripts: `- ` for those only in the first, `+ ` for those only in the
/// second.
package struct ScriptDifference {
  package let text: String
  package let removedCount: Int
  package let addedCount: Int

  package init(from old: Report, to new: Report, _ language: Language) {
    let oldLines = Self.lines(old, language)
    let newLines = Self.lines(new, language)
    // The standard library's comparison takes time that grows with the differences; what both begin and end with costs
    // nothing.
    let prefix = zip(oldLines, newLines).prefix { $0 == $1 }.count
    let rest = (oldLines.dropFirst(prefix), newLines.dropFirst(prefix))
    let suffix = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    let (before, after) = (Array(rest.0.dropLast(suffix)), Array(rest.1.dropLast(suffix)))
    var lines: [(place: Int, order: Int, text: String)] = []
    if before.count + after.count <= Self.compared {
      for change in after.difference(from: before) {
        switch change {
        case .remove(let offset, let line, _): lines.append((offset, 0, "- \(line)"))
        case .insert(let offset, let line, _): lines.append((offset, 1, "+ \(line)"))
        }
      }
    } else {
      let (first, second) = (Set(before), Set(after))
      lines += before.enumerated().filter { !second.contains($0.element) }.map { ($0.offset, 0, "- \($0.element)") }
      lines += after.enumerated().filter { !first.contains($0.element) }.map { ($0.offset, 1, "+ \($0.element)") }
    }
    lines.sort { ($0.place, $0.order) < ($1.place, $1.order) }
    removedCount = lines.count { $0.order == 0 }
    addedCount = lines.count - removedCount
    text = lines.map { $0.text + "\n" }.joined()
  }

  private static let compared = 4000

  private static func lines(_ report: Report, _ language: Language) -> [String] {
    CanonicalScript.print(report, language).split(separator: "\n").map(String.init)
  }
}
