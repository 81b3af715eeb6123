import Composition
import DocumentTree
import ReportModel

/// An annexed form as a sheet: its page as the paper has it, but figures are numbers and sums are formulae.
struct FormSheet {
  let form: FilledForm
  let definition: FormDefinition
  /// The page of the form, from which everything but the figures is drawn.
  let flow: PageFlow
  let table: Table
  let styles: StyleSheet
  let counts: CountStyle

  /// Those that the paper has.
  static func all(of input: ExportInput) -> [FormSheet] {
    let document = input.composition.document
    return input.composition.forms.compactMap { form in
      guard let definition = FormDefinition.definition(forCode: form.code),
        let flow = document.flows.first(where: { $0.anchor == Reference.anchor(ofForm: form.code) }),
        let table = flow.firstTable
      else { return nil }
      return FormSheet(
        form: form, definition: definition, flow: flow, table: table, styles: document.styles,
        counts: input.report.settings.countStyle)
    }
  }

  func draw(on sheet: Sheet, of workbook: inout Workbook) throws(WriterError) {
    let widths = table.columnShares.map { $0 * flow.layout.textWidth }
    for (column, width) in widths.enumerated() { try sheet.setWidth(width, column: column) }
    var drawing = PageDrawing(sheet: sheet, styles: styles, columnWidths: widths)
    sheet.setStandardHeight(TextHeight.ofLine(styles[.tableText]))
    var header = 0..<1
    var isFormDrawn = false
    for block in flow.blocks {
      switch block {
      case .paragraph(let paragraph): try drawing.draw(paragraph, in: &workbook)
      case .sideBySide(let columns): try drawing.draw(columns, in: &workbook)
      case .table where !isFormDrawn:
        isFormDrawn = true
        header = try drawing.drawHeader(of: table, in: &workbook)
        drawing.row = try drawFigures(on: sheet, from: header.upperBound, of: &workbook)
      case .table(let other): _ = try drawing.drawHeader(of: other.asHeader, in: &workbook)
      }
    }
    sheet.freeze(row: header.upperBound, column: Self.columnsOfNames)
    try sheet.setPage(flow.layout, header: header, rows: 0..<drawing.row, columns: widths.indices)
  }

  /// (1) and (2): the running number and the field.
  private static let columnsOfNames = 2

  /// Returns the row after the last.
  private func drawFigures(on sheet: Sheet, from first: Int, of workbook: inout Workbook) throws(WriterError) -> Int {
    let end = first + form.rows.count
    let text = try format(.tableText, .text, of: &workbook)
    let number = try format(.tableNumber, pattern, of: &workbook)
    let place = try format(.tableNumber, .grouped, of: &workbook)
    var labelHeight = TextHeight(styles[.tableText], width: labelWidth)
    for (index, filled) in form.rows.enumerated() {
      let row = first + index
      if let height = labelHeight.points(filled.label) { try sheet.setHeight(height, row: row) }
      try sheet.write(index + 1, row: row, column: 0, place)
      try sheet.write(CellText(filled.label), row: row, column: 1, text)
      try drawCounts(filled.counts, row: row, on: sheet, number)
    }
    let total = try format(.tableNumber, pattern, isBold: true, of: &workbook)
    try sheet.write(
      CellText("TỔNG CỘNG"), rows: end..<end + 1, columns: 0..<Self.columnsOfNames,
      try format(.tableHeader, of: &workbook))
    for (column, count) in figures(form.total) {
      if form.rows.isEmpty {
        try sheet.write(count, row: end, column: column, total)
      } else {
        let formula = ColumnFormula.sum(rows: first..<end, column: column)
        try sheet.write(formula: formula, value: count, row: end, column: column, total)
      }
    }
    return end + 1
  }

  private func drawCounts(
    _ counts: FormCounts, row: Int, on sheet: Sheet, _ format: CellFormat.Reference
  ) throws(WriterError) {
    for (column, count) in figures(counts) {
      let equation = definition.columns[column].formula.flatMap(ColumnFormula.init)
      if let formula = equation?.text(row: row, columns: definition.columns) {
        try sheet.write(formula: formula, value: count, row: row, column: column, format)
      } else {
        try sheet.write(count, row: row, column: column, format)
      }
    }
  }

  /// The figures by their place in the table, from left to right.
  private func figures(_ counts: FormCounts) -> [(column: Int, count: Int)] {
    definition.columns.enumerated().compactMap { place, column in
      FormCounts.Column(rawValue: column.number).map { (place, counts[$0]) }
    }
  }

  /// Of the column of the fields, in millimetres.
  private var labelWidth: Double { (table.columnShares.dropFirst().first ?? 1) * flow.layout.textWidth }

  private var pattern: CellFormat.Pattern { counts == .padded ? .padded : .grouped }

  private func format(
    _ role: ParagraphRole, _ pattern: CellFormat.Pattern? = nil, isBold: Bool = false, of workbook: inout Workbook
  ) throws(WriterError) -> CellFormat.Reference {
    var format = CellFormat(Paragraph(role, ""), styles: styles, hasBorder: true)
    format.pattern = pattern
    if isBold { format.isBold = true }
    return try workbook.reference(to: format)
  }
}

extension PageFlow {
  fileprivate var firstTable: Table? {
    for case .table(let table) in blocks { return table }
    return nil
  }
}

extension Table {
  /// All of it as text.
  fileprivate var asHeader: Table {
    var table = self
    table.headerRowCount = rows.count
    return table
  }
}
