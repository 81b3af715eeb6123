import DocumentTree
import ReportModel

// Annexes written in the report itself: Decree 30/2020/NĐ-CP, Annex I, III.1.

extension Composer {
  /// Each annex on pages of its own, which it numbers itself.
  mutating func annexFlows() -> [PageFlow] {
    report.outline.annexes.indices.map { index in
      blocks = []
      let annex = report.outline.annexes[index]
      compose(annex, number: index + 1)
      var layout = annex.isLandscape ? styles.landscape : styles.portrait
      layout.restartsPageNumbers = true
      return PageFlow(
        layout: layout, title: report.outline.printedName(ofAnnex: index + 1),
        anchor: Reference.anchor(ofAnnex: index + 1), blocks: blocks)
    }
  }

  private mutating func compose(_ annex: Section, number: Int) {
    let id = SectionID([.annex(number)])
    resolver.place = id.description
    append(Paragraph(.annexNumber, report.outline.printedName(ofAnnex: number)))
    let title = resolver.runs(annex.heading).map { Run($0.text.uppercased(), $0.emphasis, link: $0.link) }
    append(Paragraph(.annexTitle, runs: title))
    append(Paragraph(.annexReference, "(\(reference))"))
    sections.append(
      Composition.ComposedSection(
        id: id, heading: title.map(\.text).joined(), blocks: composeBlocks(of: annex, annex.blocks[...])))
    report.outline.forEachInAnnexes { below, section in
      guard below.annex == number, below != id else { return }
      compose(section, below)
    }
  }

  /// "Kèm theo Báo cáo số 05/BC-SNgV ngày 08 tháng 9 năm 2021 của Sở Ngoại vụ": what is blank in the letterhead is blank
  /// here (III.1.c).
  private var reference: String {
    let unit = report.settings.text(.unit).map { " của \($0)" } ?? ""
    return "Kèm theo Báo cáo số \(numberAndSymbol) \(dateInWords)\(unit)"
  }
}
