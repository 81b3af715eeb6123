import CSpreadsheet
import DocumentTree

/// One sheet of a workbook, which it must not outlive. Rows and columns are counted from 0.
struct Sheet {
  /// ECMA-376 sets no limit; Excel opens no more.
  static let maximumRowCount = 1_048_576

  private let sheet: UnsafeMutablePointer<lxw_worksheet>

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>) { self.sheet = sheet }

  func write(_ number: Int, row: Int, column: Int, _ format: CellFormat.Reference) throws(WriterError) {
    try check(cworksheet_write_number(sheet, UInt32(row), UInt16(column), Double(number), format))
  }

  /// Always as text, whatever it begins with.
  func write(_ text: CellText, row: Int, column: Int, _ format: CellFormat.Reference) throws(WriterError) {
    let code =
      text.string.isEmpty
      ? cworksheet_write_blank(sheet, UInt32(row), UInt16(column), format)
      : cworksheet_write_string(sheet, UInt32(row), UInt16(column), text.string, format)
    try check(code)
  }

  /// `value` is what the formula comes to: readers that do not calculate show it.
  func write(
    formula: String, value: Int, row: Int, column: Int, _ format: CellFormat.Reference
  ) throws(WriterError) {
    try check(
      cworksheet_write_formula_num(sheet, UInt32(row), UInt16(column), formula, format, Double(value)))
  }

  /// Text over several places, joined to one cell.
  func write(
    _ text: CellText, rows: Range<Int>, columns: Range<Int>, _ format: CellFormat.Reference
  ) throws(WriterError) {
    guard rows.count > 1 || columns.count > 1 else {
      return try write(text, row: rows.lowerBound, column: columns.lowerBound, format)
    }
    try check(
      cworksheet_merge_range(
        sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound - 1),
        UInt16(columns.upperBound - 1), text.string, format))
  }

  /// In points, for rows without a height of their own.
  func setStandardHeight(_ points: Double) { cworksheet_set_default_row(sheet, points) }

  /// In points.
  func setHeight(_ points: Double, row: Int) throws(WriterError) {
    try check(cworksheet_set_row(sheet, UInt32(row), min(points, Self.greatestHeight)))
  }

  private static let greatestHeight = 409.0

  /// In millimetres.
  func setWidth(_ millimetres: Double, column: Int) throws(WriterError) {
    // A column of n digits of the standard font, 11 points high, is 7n + 5 dots wide at 96 to the inch.
    let digits = (millimetres * 96 / 25.4 - 5) / 7
    try check(cworksheet_set_column(sheet, UInt16(column), UInt16(column), min(max(digits, 1), 255)))
  }

  /// Rows above and columns left of this cell stay in sight.
  func freeze(row: Int, column: Int) { cworksheet_freeze_panes(sheet, UInt32(row), UInt16(column)) }

  func setFilter(rows: Range<Int>, columns: Range<Int>) throws(WriterError) {
    try check(
      cworksheet_autofilter(
        sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound - 1),
        UInt16(columns.upperBound - 1)))
  }

  /// Paper A4 on its side with these margins, as wide as one page; the `header` rows stand on each.
  func setPage(_ layout: PageLayout, header: Range<Int>, rows: Range<Int>, columns: Range<Int>) throws(WriterError) {
    func inches(_ millimetres: Double) -> Double { millimetres / 25.4 }
    cworksheet_set_landscape(sheet)
    cworksheet_set_paper(sheet, Self.paperA4)
    cworksheet_set_margins(
      sheet, inches(layout.left), inches(layout.right), inches(layout.top), inches(layout.bottom))
    cworksheet_fit_to_pages(sheet, 1, 0)
    try check(cworksheet_repeat_rows(sheet, UInt32(header.lowerBound), UInt32(header.upperBound - 1)))
    try check(
      cworksheet_print_area(
        sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound - 1),
        UInt16(columns.upperBound - 1)))
  }

  /// ECMA-376 Part 1, 18.3.1.63.
  private static let paperA4: UInt8 = 9
}
