import Composition
import Diagnostics
import Foundations
import ReportModel

/// Sections without content, which the paper prints as "Không": right if nothing happened, a slip if it was forgotten; and
/// annexes without content.
package enum SectionIsFilled: Check {
  package static let id: DiagnosticID = "empty-section"
  package static let explanation = LocalizedText(
    vi:
      "Mục không có nội dung được in “Không” ngay sau tiêu đề. Danh sách này để soát xem có mục hay phụ lục nào bị quên.",
    en:
      "A section without content prints “Không” on its heading line. This lists them, and annexes without content, in case "
      + "one was forgotten.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    input.report.outline.forEach { id, section in
      guard section.blocks.isEmpty, section.children.isEmpty else { return }
      let heading = input.composition.sections.first { $0.id == id }?.heading ?? section.heading.text
      findings.append(
        Diagnostic(
          Self.id, .note,
          LocalizedText(
            vi: "mục \(id) “\(heading)” trống: in “\(input.report.settings.emptyText)”",
            en: "section \(id) “\(heading)” is empty: it prints “\(input.report.settings.emptyText)”"),
          span: section.place.span))
    }
    input.report.outline.forEachInAnnexes { id, section in
      guard section.blocks.isEmpty, section.children.isEmpty else { return }
      let kind = id.isAnnex ? LocalizedText(vi: "phụ lục", en: "annex") : LocalizedText(vi: "mục", en: "section")
      findings.append(
        Diagnostic(
          Self.id, .note,
          LocalizedText(
            vi: "\(kind.vi) \(id) “\(section.heading.text)” chưa có nội dung",
            en: "\(kind.en) \(id) “\(section.heading.text)” is empty"),
          span: section.place.span))
    }
    return findings
  }
}
