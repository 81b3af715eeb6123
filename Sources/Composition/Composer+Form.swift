import Diagnostics
import DocumentTree
import ReportModel

// An annexed form, drawn from its definition.

extension Composer {
  /// A form on a page of its own, which numbers its own pages.
  func formFlow(_ form: FilledForm) -> PageFlow {
    var layout = styles.landscape
    layout.restartsPageNumbers = true
    let definition = FormDefinition.definition(forCode: form.code)
    return PageFlow(
      layout: layout, title: definition?.printedCode, anchor: Reference.anchor(ofForm: form.code),
      blocks: formBlocks(form))
  }

  private func formBlocks(_ form: FilledForm) -> [Block] {
    guard let definition = FormDefinition.definition(forCode: form.code), let period = report.period else { return [] }
    let heading =
      [Paragraph(.formCode, definition.printedCode)]
      + definition.titleLines.map { Paragraph(.formTitle, $0) }
      + [
        Paragraph(.formPeriod, "Kỳ báo cáo: \(period.formTitle)"),
        Paragraph(.formPeriod, "(Từ ngày \(period.from) đến ngày \(period.to))"),
      ]
    return [
      .sideBySide(SideBySide(left: heading, right: parties, leftShare: 0.7)),
      .paragraph(Paragraph(.formUnit, definition.unitNote)),
      .table(table(form, definition)),
    ]
  }

  private var parties: [Paragraph] {
    let settings = report.settings
    let reporting = settings.text(.reportingUnit) ?? settings.text(.unit) ?? ""
    // References work in the addressees, so it is what they print.
    let addressees = settings.addressees.map { TextResolver.plainText(of: SourcedText($0.withoutDash), in: report) }
    let receiving = settings.text(.receivingUnit) ?? addressees.joined(separator: "; ")
    return [
      Paragraph(.formParty, marker: "-", "Đơn vị báo cáo:"), Paragraph(.formParty, reporting),
      Paragraph(.formParty, marker: "-", "Đơn vị nhận báo cáo:"), Paragraph(.formParty, receiving),
    ]
  }

  private func table(_ form: FilledForm, _ definition: FormDefinition) -> Table {
    let columns = definition.columns
    let header = headerRows(definition)
    let numbers = TableRow(
      columns.enumerated().map { TableCell(column: $0, Paragraph(.tableNumber, runs: [Run($1.label, .italic)])) })
    let rows = form.rows.enumerated().map { index, row in
      TableRow(
        [
          TableCell(column: 0, Paragraph(.tableNumber, String(index + 1))),
          TableCell(column: 1, Paragraph(.tableText, row.label)),
        ] + cells(row.counts, columns))
    }
    let total = TableRow(
      [TableCell(column: 0, columnSpan: 2, Paragraph(.tableHeader, "TỔNG CỘNG"))]
        + cells(form.total, columns, emphasis: .bold))
    return Table(
      columnWidths: columns.map(Self.width), rows: header + [numbers] + rows + [total],
      headerRowCount: header.count + 1, summary: definition.titleLines.joined(separator: " "))
  }

  private func cells(_ counts: FormCounts, _ columns: [FormColumn], emphasis: Emphasis = []) -> [TableCell] {
    columns.enumerated().compactMap { place, column in
      FormCounts.Column(rawValue: column.number).map {
        TableCell(
          column: place,
          Paragraph(.tableNumber, runs: [Run(report.settings.countStyle.print(counts[$0]), emphasis)]))
      }
    }
  }

  /// In mm, before the table is fitted to the page: room for "(11)=(12)+(13)" under the sums, for "Trước" and "chính"
  /// in the others.
  private static func width(_ column: FormColumn) -> Double {
    switch column.number {
    case 1: 11
    case 2: 36
    case 5: 17
    default: column.formula.map(width(ofFormula:)) ?? 14
    }
  }

  /// In mm: digits are half as wide as the size of 12 pt, brackets a third, signs two thirds; 3 for the cell's margins.
  private static func width(ofFormula formula: String) -> Double {
    let ems = formula.reduce(0.0) { $0 + ($1.isNumber ? 0.5 : $1 == "(" || $1 == ")" ? 0.34 : 0.68) }
    return ems * 12 * 25.4 / 72 + 3
  }

  private func headerRows(_ definition: FormDefinition) -> [TableRow] {
    let depth = definition.header.depth
    var rows = [[TableCell]](repeating: [], count: depth)
    func place(_ node: HeaderNode, row: Int, column: Int) {
      let content = Paragraph(.tableHeader, node.title)
      switch node {
      case .column:
        rows[row].append(TableCell(column: column, rowSpan: depth - row, content))
      case .group(_, let children):
        rows[row].append(TableCell(column: column, columnSpan: node.leafCount, content))
        var next = column
        for child in children {
          place(child, row: row + 1, column: next)
          next += child.leafCount
        }
      }
    }
    var column = 0
    for node in definition.header {
      place(node, row: 0, column: column)
      column += node.leafCount
    }
    return rows.map { TableRow($0.sorted { $0.column < $1.column }) }
  }
}
