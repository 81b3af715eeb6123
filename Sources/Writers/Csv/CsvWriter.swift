import Composition
import DocumentTree
import ReportModel

/// The annexed forms as comma-separated values (RFC 4180): UTF-8 with a byte order mark, by which Excel knows it, CRLF.
///
/// One row of titles, a row for each field, the totals last. The equations of the form are not in it: all are numbers. A
/// report has one form as a rule; where it has more, they follow each other, each after an empty line.
package struct CsvWriter: Sendable {
  package init() {}

  package func write(_ input: ExportInput) throws(WriterError) -> [UInt8] {
    let forms = input.composition.forms.compactMap { form in
      FormDefinition.definition(forCode: form.code).map { (form, $0) }
    }
    guard !forms.isEmpty else { throw .noForm }
    var buffer = CsvBuffer()
    for (index, (form, definition)) in forms.enumerated() {
      if index > 0 { buffer.endLine() }
      write(form, definition, to: &buffer)
    }
    return buffer.bytes
  }

  private func write(_ form: FilledForm, _ definition: FormDefinition, to buffer: inout CsvBuffer) {
    for title in definition.header.flatMap({ titles(of: $0) }) { buffer.add(title) }
    buffer.endLine()
    for (index, row) in form.rows.enumerated() {
      buffer.add(index + 1)
      buffer.add(row.label)
      add(row.counts, definition, to: &buffer)
    }
    buffer.add("")
    buffer.add("TỔNG CỘNG")
    add(form.total, definition, to: &buffer)
  }

  private func add(_ counts: FormCounts, _ definition: FormDefinition, to buffer: inout CsvBuffer) {
    for column in definition.columns.compactMap({ FormCounts.Column(rawValue: $0.number) }) {
      buffer.add(counts[column])
    }
    buffer.endLine()
  }

  /// "Số lượng hồ sơ tiếp nhận - Trong kỳ - Trực tuyến (4)": the titles above a column, from the top.
  private func titles(of node: HeaderNode) -> [String] {
    switch node {
    case .column(let title, let number, _): ["\(title) (\(number))"]
    case .group(let title, let nodes): nodes.flatMap { titles(of: $0) }.map { "\(title) - \($0)" }
    }
  }
}
