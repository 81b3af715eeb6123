import Composition
import DocumentTree
import Foundations
import ReportModel

/// A workbook (ECMA-376, SpreadsheetML): a sheet for each annexed form, and one for the dossiers behind the figures.
package struct XlsxWriter: Sendable {
  /// When the workbook was made, in seconds since 1970; nil for a fixed moment, so that the bytes stay the same.
  package var timestamp: Int64?

  package init(timestamp: Int64? = nil) {
    self.timestamp = timestamp
  }

  /// 1 January 1980, the first moment of a zip archive.
  private static let standardTime: Int64 = 315_532_800

  package func write(_ input: ExportInput) throws(WriterError) -> [UInt8] {
    let document = input.composition.document
    let forms = FormSheet.all(of: input)
    let dossiers = DossierSheet(report: input.report, styles: document.styles, monitor: input.monitor)
    guard !forms.isEmpty || !dossiers.isEmpty else { throw .noForm }
    var workbook = try Workbook(font: document.styles.font, size: dossiers.size + Self.sizeOfForms(forms))
    workbook.setProperties(
      title: document.metadata.title.cleaned, author: document.metadata.author.cleaned,
      created: timestamp ?? Self.standardTime)
    var names = SheetNames()
    for form in forms {
      let sheet = try workbook.addSheet(named: names.name(form.form.code))
      try form.draw(on: sheet, of: &workbook)
    }
    try dossiers.draw(in: &workbook, named: &names, layout: forms.first?.flow.layout ?? Self.layout)
    return try workbook.bytes()
  }

  /// For dossiers without a form: a report that has no period yet.
  private static let layout = PageLayout(width: 297, height: 210, top: 20, bottom: 20, left: 20, right: 20)

  private static func sizeOfForms(_ forms: [FormSheet]) -> Int {
    forms.reduce(1 << 20) { $0 + $1.form.rows.reduce(0) { $0 + 2_000 + 6 * $1.label.utf8.count } }
  }
}
