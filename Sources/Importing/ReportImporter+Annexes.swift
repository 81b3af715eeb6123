import Diagnostics
import Foundations
import ReportModel

// What stands behind the signature: form II.06a, other forms, annexes.

extension ReportImporter {
  mutating func readForm(_ inBody: [ImportedTable]) {
    let tables = annexes.compactMap { block -> ImportedTable? in
      if case .table(let table) = block, FormReader.isForm(table) { table } else { nil }
    }
    let form = FormReader(Array(annexes), tables: inBody + tables)
    account.notPlaced += form.account.notPlaced
    if form.reportingUnit != report.settings.text(.unit) { set(.reportingUnit, form.reportingUnit) }
    if form.receivingUnit != report.settings.addressees.joined(separator: "; ") {
      set(.receivingUnit, form.receivingUnit)
    }
    if form.isPadded { set(.counts, CountStyle.padded.rawValue) }
    for row in form.rows {
      let record = FigureRecord(field: row.field, counts: row.counts)
      if (try? report.apply(.addFigures(record))) != nil {
        account.figureRowCount += 1
      } else {
        account.leave(
          row.field ?? "", at: row.place, "số liệu của lĩnh vực này đã có", "there are figures of this field already")
      }
    }
    if form.hasTable, form.rows.isEmpty {
      _ = try? report.apply(.addForm(AnnexedForm(code: FormDefinition.II06a.code)))
    }
    if !form.hasTable, annexes.contains(where: Self.beginsForm), annexes.contains(where: Self.isFormII06a) {
      account.leave(
        FormDefinition.II06a.printedCode, at: annexes.first?.place,
        "không đọc được bảng số liệu của biểu; nhập bằng lệnh “thêm số liệu”",
        "its table could not be read; enter it with `add figures`")
    }
    noteOtherForms()
  }

  private static func isFormII06a(_ block: ImportedDocument.Block) -> Bool {
    block.paragraphs.contains { PaperLine($0).folded.contains("ii.06a") }
  }

  /// Forms that this program cannot fill in.
  mutating func noteOtherForms() {
    for line in annexes.flatMap(\.paragraphs).map({ PaperLine($0) })
    where line.folded.hasPrefix("bieu so") && !line.folded.contains("ii.06a") {
      account.leave(line.wholeText, at: line.place, "chưa nhập được biểu này", "this form cannot be imported yet")
    }
  }

  mutating func readAnnexes(_ names: NameCase) {
    let found = AnnexReader.annexes(in: Array(annexes)) { block in
      Self.beginsForm(block) && !AnnexReader.beginsAnnex(block)
    }
    for annex in found {
      let heading = SourcedText(names.spelling(of: annex.title).escapedForMarkup)
      guard (try? report.apply(.addAnnex(Section(labelling: .annex, heading: heading)))) != nil else {
        account.leave(annex.title, at: annex.place, "phụ lục này không thêm được", "this annex could not be added")
        continue
      }
      let reader = BodyReader(annex: report.outline.annexes.count, annex.content, into: report)
      report = reader.report
      merge(reader.account)
    }
  }
}
