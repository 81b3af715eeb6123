import DocumentTree
import Foundations
import ReportModel

/// The dossiers behind the figures: a row each, to be filtered and counted again.
struct DossierSheet {
  let report: Report
  let styles: StyleSheet
  let monitor: WorkMonitor

  var isEmpty: Bool { report.dossiers.isEmpty }

  /// An upper bound of the sheet's bytes, and of its texts, before they are packed.
  var size: Int {
    report.dossiers.records.reduce(0) { sum, record in
      let dossier = record.dossier
      let texts = dossier.code.utf8.count + dossier.field.utf8.count + (dossier.procedure?.utf8.count ?? 0)
      return sum + 1_000 + 6 * texts
    }
  }

  /// The titles, with the width of each column in millimetres.
  private static let columns: [(title: String, width: Double)] = [
    ("Mã hồ sơ", 30), ("Lĩnh vực", 48), ("Thủ tục", 60), ("Hình thức tiếp nhận", 24), ("Ngày tiếp nhận", 24),
    ("Hạn giải quyết", 24), ("Ngày kết thúc", 24), ("Kết quả", 28), ("Tình trạng trong kỳ", 68),
    ("Tính vào cột của biểu", 36),
  ]

  /// On as many sheets as it takes.
  func draw(in workbook: inout Workbook, named names: inout SheetNames, layout: PageLayout) throws(WriterError) {
    let records = report.dossiers.records
    var start = 0
    while start < records.count {
      let end = min(records.count, start + Sheet.maximumRowCount - 1)
      let sheet = try workbook.addSheet(named: names.name("Hồ sơ"))
      try drawHeader(on: sheet, of: &workbook)
      try draw(records[start..<end], on: sheet, try Formats(styles, &workbook))
      let rows = 0..<end - start + 1
      try sheet.setFilter(rows: rows, columns: Self.columns.indices)
      sheet.freeze(row: 1, column: 1)
      try sheet.setPage(layout, header: 0..<1, rows: rows, columns: Self.columns.indices)
      start = end
    }
  }

  private func drawHeader(on sheet: Sheet, of workbook: inout Workbook) throws(WriterError) {
    let format = try workbook.reference(
      to: CellFormat(Paragraph(.tableHeader, ""), styles: styles, hasBorder: true))
    let style = styles[.tableHeader]
    sheet.setStandardHeight(TextHeight.ofLine(styles[.tableText]))
    let heights = Self.columns.map { TextHeight.points(Paragraph(.tableHeader, $0.title), style, width: $0.width) }
    try sheet.setHeight(heights.max() ?? 0, row: 0)
    for (column, (title, width)) in Self.columns.enumerated() {
      try sheet.setWidth(width, column: column)
      try sheet.write(CellText(title), row: 0, column: column, format)
    }
  }

  private func draw(_ records: ArraySlice<DossierRecord>, on sheet: Sheet, _ formats: Formats) throws(WriterError) {
    let total = report.dossiers.count
    // The other columns are wide enough for all that they can say.
    var heights = Self.columns.prefix(3).map { TextHeight(styles[.tableText], width: $0.width) }
    var standings = Standings(period: report.period, rules: report.settings.countingRules)
    for (index, record) in records.enumerated() {
      if index.isMultiple(of: 1024) { try checkpoint(records.startIndex + index, of: total) }
      let row = index + 1
      let dossier = record.dossier
      try draw(dossier, row: row, on: sheet, formats)
      let texts = standings.texts(of: dossier)
      try sheet.write(texts.state, row: row, column: 8, formats.text)
      try sheet.write(texts.columns, row: row, column: 9, formats.text)
      var height = max(heights[0].points(dossier.code) ?? 0, heights[1].points(dossier.field) ?? 0)
      if let procedure = dossier.procedure { height = max(height, heights[2].points(procedure) ?? 0) }
      if height > 0 { try sheet.setHeight(height, row: row) }
    }
  }

  private func checkpoint(_ done: Int, of total: Int) throws(WriterError) {
    do throws(Interrupted) {
      try monitor.checkpoint(.init(done: done, of: total))
    } catch {
      throw .interrupted
    }
  }

  private func draw(_ dossier: Dossier, row: Int, on sheet: Sheet, _ formats: Formats) throws(WriterError) {
    try sheet.write(CellText(dossier.code), row: row, column: 0, formats.text)
    try sheet.write(CellText(dossier.field), row: row, column: 1, formats.text)
    try sheet.write(CellText(dossier.procedure ?? ""), row: row, column: 2, formats.text)
    try sheet.write(Self.name(of: dossier.channel), row: row, column: 3, formats.text)
    try sheet.write(dossier.received.spreadsheetSerial, row: row, column: 4, formats.date)
    try sheet.write(dossier.due.spreadsheetSerial, row: row, column: 5, formats.date)
    if let end = dossier.end {
      try sheet.write(end.date.spreadsheetSerial, row: row, column: 6, formats.date)
      try sheet.write(Self.name(of: end.outcome), row: row, column: 7, formats.text)
    } else {
      try sheet.write(Self.nothing, row: row, column: 6, formats.date)
      try sheet.write(Self.nothing, row: row, column: 7, formats.text)
    }
  }

  private struct Formats {
    let text: CellFormat.Reference
    let date: CellFormat.Reference

    init(_ styles: StyleSheet, _ workbook: inout Workbook) throws(WriterError) {
      var text = CellFormat(Paragraph(.tableText, ""), styles: styles, hasBorder: true)
      text.pattern = .text
      var date = CellFormat(Paragraph(.tableNumber, ""), styles: styles, hasBorder: true)
      date.pattern = .date
      self.text = try workbook.reference(to: text)
      self.date = try workbook.reference(to: date)
    }
  }

  /// The words for what dossiers count for, made once for each kind.
  private struct Standings {
    let period: Period?
    let rules: CountingRules
    private var known: [DossierStanding: (state: CellText, columns: CellText)] = [:]

    init(period: Period?, rules: CountingRules) {
      self.period = period
      self.rules = rules
    }

    /// Empty without a period.
    mutating func texts(of dossier: Dossier) -> (state: CellText, columns: CellText) {
      guard let period else { return (nothing, nothing) }
      let standing = DossierStanding(dossier, in: period, rules: rules)
      if let texts = known[standing] { return texts }
      let texts = (CellText(standing.state), CellText(standing.columnNumbers))
      known[standing] = texts
      return texts
    }
  }

  private static let nothing = CellText("")

  private static func name(of channel: Dossier.Channel) -> CellText {
    switch channel {
    case .online: online
    case .direct: direct
    case .postal: postal
    }
  }

  private static let online = CellText("Trực tuyến")
  private static let direct = CellText("Trực tiếp")
  private static let postal = CellText("Bưu chính")

  private static func name(of outcome: Dossier.Outcome) -> CellText {
    switch outcome {
    case .resolved: resolved
    case .returned: returned
    case .withdrawn: withdrawn
    }
  }

  private static let resolved = CellText("Đã giải quyết")
  private static let returned = CellText("Trả lại")
  private static let withdrawn = CellText("Rút hồ sơ")
}
