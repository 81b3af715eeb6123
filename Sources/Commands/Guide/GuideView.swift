import Checks
import Composition
import Diagnostics
import Foundations
import ReportModel
import ReportScript

/// What the guide shows of a section: its heading, its parts, and what is to be looked at.
struct GuideView {
  private static let partLimit = 8
  private static let findingLimit = 3

  let report: Report
  let language: Language
  let columns: Int

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  func lines(of id: SectionID, progress: String) -> [String] {
    guard let section = report.outline[id] else { return [] }
    let heading = TextResolver.plainText(of: section.heading, in: report)
    let lines =
      ["\(progress)  \(id)  \(heading)"] + parts(of: section, id).map { "  \($0)" }
      + findings(in: section).map { "  \($0)" }
    return lines.map { UnicodeText.printable($0.oneLine).clipped(to: max(20, columns - 1)) }
  }

  private func parts(of section: Section, _ id: SectionID) -> [String] {
    guard !section.blocks.isEmpty else {
      // Of an annex the paper has nothing to say.
      guard id.annex == nil else { return [say("(trống)", "(empty)")] }
      let text = report.settings.emptyText
      return [say("(trống; để vậy thì in “\(text)”)", "(empty; left so it prints “\(text)”)")]
    }
    var lines = section.blocks.prefix(Self.partLimit).enumerated().map { index, block in
      let text = block.kind == .table ? block.text.text : TextResolver.plainText(of: block.text, in: report)
      return "\(index + 1). [\(block.kind.term[language])] \(text)"
    }
    let rest = section.blocks.count - lines.count
    if rest > 0 { lines.append(say("… còn \(rest) phần: xem \(id)", "… \(rest) more: show \(id)")) }
    return lines
  }

  /// What the checks say of the texts of this section.
  private func findings(in section: Section) -> [String] {
    let findings = section.blocks.flatMap(\.texts).flatMap { TextResolver.diagnostics(of: $0, in: report) }
    return findings.prefix(Self.findingLimit).map { "\($0.severity.word[language]): \($0.message[language])" }
  }
}
