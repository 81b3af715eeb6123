import Composition
import Diagnostics
import Foundations
import ReportModel

/// The body of the report points to every annex: Decree 30/2020/NĐ-CP, Annex I, III.1.a.
package enum AnnexIsReferredTo: Check {
  package static let id: DiagnosticID = "annex-not-referred-to"
  package static let explanation = LocalizedText(
    vi:
      "Văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục "
      + "III.1). Viết {phụ lục 1} trong một mục: số in ra luôn đúng, kể cả khi thêm phụ lục khác.",
    en:
      "A paper with an annex must point to it (Decree 30/2020/NĐ-CP, Annex I, III.1). Write {annex 1} in a section: what is "
      + "printed is always right, even when another annex is added.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    let outline = input.report.outline
    guard !outline.annexes.isEmpty else { return [] }
    let texts = bodyTexts(of: input.report)
    var referredTo: Set<Int> = []
    for case .annex(let number) in texts.flatMap(TextResolver.references) { referredTo.insert(number) }
    return outline.annexes.enumerated().compactMap { index, annex in
      let number = index + 1
      guard !referredTo.contains(number) else { return nil }
      let name = UnicodeText.folded(outline.printedName(ofAnnex: number))
      guard !texts.contains(where: { names($0.text, name) }) else { return nil }
      return notReferredTo(number, annex)
    }
  }

  /// All that a reader sees before she comes to the annexes.
  private static func bodyTexts(of report: Report) -> [SourcedText] {
    var texts = [Field.subject, .opening, .closing].compactMap { report.settings[$0]?.value }
    report.outline.forEach { _, section in
      texts.append(section.heading)
      for block in section.blocks {
        texts.append(block.text)
        if case .table(let table) = block.content { texts += table.rows.flatMap { $0 } }
      }
    }
    return texts
  }

  /// True if the text names the annex by hand: “(Phụ lục II kèm theo)” is no “Phụ lục I”.
  private static func names(_ text: String, _ name: String) -> Bool {
    var rest = Substring(UnicodeText.folded(text))
    while let start = rest.firstRange(of: name) {
      rest = rest[start.upperBound...]
      if rest.first?.isLetter != true { return true }
    }
    return false
  }

  private static func notReferredTo(_ number: Int, _ annex: Section) -> Diagnostic {
    Diagnostic(
      id, .warning,
      LocalizedText(
        vi: "trong báo cáo chưa chỗ nào chỉ dẫn đến phụ lục \(number) “\(annex.heading.text)”",
        en: "nothing in the report points to annex \(number) “\(annex.heading.text)”"),
      span: annex.place.span,
      hints: [
        LocalizedText(
          vi: "viết trong một mục, ví dụ: (chi tiết tại {phụ lục \(number)} kèm theo)",
          en: "write in a section, for example: (chi tiết tại {annex \(number)} kèm theo)")
      ])
  }
}
