import Composition
import Diagnostics
import Foundations
import ReportModel
import ReportScript

/// A report that was read from an old paper.
package struct ImportedReport: Sendable {
  package var report: Report
  package var account: ImportAccount

  /// The commands that make it. Without `report` where the period is there already.
  package func script(_ language: Language, startsReport: Bool) -> String {
    let text = CanonicalScript.print(report, language)
    guard !startsReport else { return text }
    var rest = report
    rest.period = nil
    return CanonicalScript.print(rest, language)
  }
}

/// Recognises the parts of a report in what a file holds.
package struct ReportImporter {
  let document: ImportedDocument
  let language: Language
  var report: Report
  var account = ImportAccount()
  let head: ArraySlice<ImportedDocument.Block>
  let body: ArraySlice<ImportedDocument.Block>
  let foot: ArraySlice<ImportedDocument.Block>
  let annexes: ArraySlice<ImportedDocument.Block>

  /// `base` is empty, or knows its period already. Nil if the file does not tell its period either.
  package static func read(_ document: ImportedDocument, onto base: Report, _ language: Language) -> ImportedReport? {
    var importer = ReportImporter(document, base, language)
    return importer.read()
  }

  private init(_ document: ImportedDocument, _ base: Report, _ language: Language) {
    self.document = document
    self.language = language
    report = base
    let blocks = document.blocks
    let first =
      blocks.firstIndex(where: Self.isFirstHeading) ?? blocks.firstIndex(where: Self.isKnownHeading) ?? blocks.endIndex
    let last = blocks[first...].firstIndex { $0.paragraphs.contains { PaperLine($0).folded.hasPrefix("noi nhan") } }
    let form = blocks[(last ?? first)...].firstIndex(where: Self.beginsForm) ?? blocks.endIndex
    head = blocks[..<first]
    body = blocks[first..<(last ?? form)]
    foot = blocks[(last ?? form)..<form]
    annexes = blocks[form...]
  }

  private static func isFirstHeading(_ block: ImportedDocument.Block) -> Bool {
    guard case .paragraph(let paragraph) = block, !paragraph.isBlank else { return false }
    let line = PaperLine(paragraph)
    return line.mark?.kind == .roman(1)
      || line.folded.hasPrefix("tinh hinh, ket qua kiem soat") && line.isBold
        && line.text == line.text.uppercased()
  }

  /// Where no section I begins: any heading that the outline knows.
  private static func isKnownHeading(_ block: ImportedDocument.Block) -> Bool {
    guard case .paragraph(let paragraph) = block, !paragraph.isBlank else { return false }
    return knownHeadings.match(PaperLine(paragraph), after: nil) != nil
  }

  private static let knownHeadings: HeadingMatcher = {
    var report = Report()
    report.outline = BuiltInOutline.kstt.outline
    return HeadingMatcher(report)
  }()

  static func beginsForm(_ block: ImportedDocument.Block) -> Bool {
    if case .table(let table) = block, FormReader.isForm(table) { return true }
    return block.paragraphs.contains { paragraph in
      let folded = PaperLine(paragraph).folded
      return folded.hasPrefix("bieu so ii") || folded.hasPrefix("bieu mau so") || folded.hasPrefix("ky bao cao")
        || folded.hasPrefix("phu luc")
    }
  }

  private mutating func read() -> ImportedReport? {
    let texts = document.blocks.flatMap(\.paragraphs).map(\.text)
    guard start(texts) else { return nil }
    let headReader = HeadReader(Array(head))
    var names = NameCase(texts.joined(separator: "\n"))
    names.known = [headReader.place].compactMap(\.self)
    readHead(headReader, names)
    let bodyReader = BodyReader(Array(body), into: report)
    let footReader = FootReader(Array(foot))
    report = bodyReader.report
    merge(headReader.account)
    merge(bodyReader.account)
    setProse(.closing, bodyReader.closing)
    readFoot(footReader, names)
    readForm(bodyReader.forms)
    readAnnexes(names)
    registerDocuments()
    putReferencesIn()
    if body.isEmpty {
      account.leave(
        "", at: nil, "không thấy tiêu đề mục nào; nội dung nằm cả ở phần mở đầu",
        "no heading of a section was found; all of the text is in the opening")
    }
    for name in document.leftOut { account.remarks.append(.init(place: nil, text: "", message: name.leftOut)) }
    return ImportedReport(report: report, account: account)
  }

  mutating func merge(_ other: ImportAccount) {
    account.sections += other.sections
    account.missingSections += other.missingSections
    account.paragraphCount += other.paragraphCount
    account.itemCount += other.itemCount
    account.tableCount += other.tableCount
    account.rejoinedCount += other.rejoinedCount
    account.notPlaced += other.notPlaced
    account.remarks += other.remarks
  }

  // MARK: Period

  private mutating func start(_ texts: [String]) -> Bool {
    let written = Self.period(in: texts)
    if let own = report.period {
      if let written, written.kind != own.kind || written.year != own.year {
        account.remark(
          written.short, at: nil, "tệp là báo cáo của kỳ này, còn báo cáo đang mở là \(own.short)",
          "the file is of this period, the open report of \(own.short)")
      }
      return true
    }
    guard let period = written else { return false }
    let outline = BuiltInOutline.kstt.outline
    return (try? report.apply(.start(period, outline, .none))) != nil
  }

  /// The form says it best; then the subject and what follows it. The days are those that are written out, if they
  /// are near the rule's.
  private static func period(in texts: [String]) -> Period? {
    let lines = texts.map(\.joinedBlanks)
    let form = lines.first { UnicodeText.folded($0).hasPrefix("ky bao cao") }.flatMap {
      WrittenTime.periods(in: $0).first
    }
    guard var period = form ?? lines.lazy.flatMap({ WrittenTime.periods(in: $0) }).first else { return nil }
    let ranges = lines.lazy.compactMap { WrittenTime.range(in: $0) }
    let rule = period.ruleRange
    func isNear(_ left: CalendarDate, _ right: CalendarDate) -> Bool { abs(left.dayNumber - right.dayNumber) <= 20 }
    period.range = ranges.first { range in
      isNear(range.lowerBound, rule.lowerBound) && isNear(range.upperBound, rule.upperBound)
    }
    return period
  }
}

extension LocalizedText {
  fileprivate var leftOut: LocalizedText {
    LocalizedText(vi: "không nhập \(vi) trong tệp", en: "\(en) in the file are left out")
  }
}
