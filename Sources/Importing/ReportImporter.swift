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
  private let document: ImportedDocument
  private let language: Language
  private var report: Report
  private var account = ImportAccount()
  private let head: ArraySlice<ImportedDocument.Block>
  private let body: ArraySlice<ImportedDocument.Block>
  private let foot: ArraySlice<ImportedDocument.Block>
  private let annexes: ArraySlice<ImportedDocument.Block>

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
    let first = blocks.firstIndex(where: Self.isFirstHeading) ?? blocks.endIndex
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

  private static func beginsForm(_ block: ImportedDocument.Block) -> Bool {
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
    for name in document.leftOut { account.remarks.append(.init(place: nil, text: "", message: name.leftOut)) }
    return ImportedReport(report: report, account: account)
  }

  private mutating func merge(_ other: ImportAccount) {
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
    let ranges = lines.compactMap { WrittenTime.range(in: $0) }
    let rule = period.ruleRange
    func isNear(_ left: CalendarDate, _ right: CalendarDate) -> Bool { abs(left.dayNumber - right.dayNumber) <= 20 }
    period.range = ranges.first { range in
      isNear(range.lowerBound, rule.lowerBound) && isNear(range.upperBound, rule.upperBound)
    }
    return period
  }

  // MARK: Head and foot

  private mutating func set(_ field: Field, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    _ = try? report.apply(.set(field, Settings.Setting(SourcedText(value))))
    account.fields.append(field)
  }

  private mutating func setProse(_ field: Field, _ lines: [PaperLine]) {
    let texts = lines.map { line in
      var line = line
      if let mark = line.mark { line.runs = [.init(mark.text + " ")] + line.runs }
      return line.markup
    }
    set(field, texts.joined(separator: "\n\n"))
  }

  private mutating func readHead(_ head: HeadReader, _ names: NameCase) {
    let reporting = FormReader(Array(annexes), tables: []).reportingUnit
    let opening = head.opening.map(\.flatText).joined(separator: " ")
    set(.unit, head.unit.map(names.spelling) ?? reporting.flatMap { Self.longestStart(of: $0, in: opening) })
    if let symbol = head.symbol, let dash = symbol.firstIndex(of: "-") {
      set(.unitShort, String(symbol[symbol.index(after: dash)...]))
    }
    set(.superior, head.superiors.isEmpty ? nil : names.spelling(of: head.superiors.joined(separator: " ")))
    set(.place, head.place)
    set(.symbol, head.symbol)
    set(.number, head.number)
    set(.date, head.date?.canonical)
    set(.draftMark, head.draftMark)
    set(.subject, head.subject.isEmpty ? nil : head.subject.map { $0.plainMarkup }.joined(separator: " "))
    set(.addressee, head.addressees.isEmpty ? nil : head.addressees.map(\.escapedForMarkup).joined(separator: "\n"))
    setProse(.opening, head.opening)
  }

  /// "Sở Ngoại vụ Quảng Ngãi" → "Sở Ngoại vụ", if that is how the text calls it.
  private static func longestStart(of name: String, in text: String) -> String? {
    var words = name.split(separator: " ")
    while words.count > 1 {
      let start = words.joined(separator: " ")
      if text.range(of: start) != nil { return start }
      words.removeLast()
    }
    return nil
  }

  private mutating func readFoot(_ foot: FootReader, _ names: NameCase) {
    account.notPlaced += foot.account.notPlaced
    set(.authority, foot.authority)
    set(.position, foot.position)
    set(.signer, foot.signer)
    set(.drafter, foot.drafter)
    for text in foot.recipients {
      let recipient = Recipient(text: SourcedText(text))
      if (try? report.apply(.addRecipient(recipient, at: nil))) != nil { account.recipientCount += 1 }
    }
  }

  // MARK: Figures

  private mutating func readForm(_ inBody: [ImportedTable]) {
    let tables = annexes.compactMap { block -> ImportedTable? in
      if case .table(let table) = block, FormReader.isForm(table) { table } else { nil }
    }
    let form = FormReader(Array(annexes), tables: inBody + tables)
    account.notPlaced += form.account.notPlaced
    if form.reportingUnit != report.settings.text(.unit) { set(.reportingUnit, form.reportingUnit) }
    let addressee = report.settings.text(.addressee)?.split(separator: "\n").first.map(String.init)
    if form.receivingUnit != addressee { set(.receivingUnit, form.receivingUnit) }
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
    noteOtherForms()
  }

  /// Forms that this program cannot fill in.
  private mutating func noteOtherForms() {
    for line in annexes.flatMap(\.paragraphs).map({ PaperLine($0) })
    where line.folded.hasPrefix("bieu so") && !line.folded.contains("ii.06a") {
      account.leave(line.wholeText, at: line.place, "chưa nhập được biểu này", "this form cannot be imported yet")
    }
  }

  private mutating func readAnnexes(_ names: NameCase) {
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

  // MARK: Documents and references

  private mutating func registerDocuments() {
    let index = MentionIndex(of: report.texts.map(\.text.text), bodies: LiteralFinder.bodies(in: report))
    for document in index.documents(in: report) {
      do throws(EditRejection) {
        _ = try report.apply(.addDocument(document))
        account.documentCount += 1
      } catch {
        account.leave(
          document.number.text, at: nil, "văn bản này không đăng ký được", "this document could not be registered")
      }
    }
  }

  /// Only what leaves the paper as it is; a lone year may be that of a plan, so it is left to `parameterise`.
  private mutating func putReferencesIn() {
    var finder = LiteralFinder(report, language)
    let outcome = finder.walk { proposal in
      guard proposal.keepsThePaper, proposal.shortens == nil || proposal.kind == .citation else { return .leave }
      if case .registration = proposal.kind { return .leave }
      if proposal.kind == .variable(.year) { return .leave }
      return .take
    }
    outcome.apply(to: &report)
    account.referenceCount = outcome.taken.count
    for proposal in outcome.left {
      guard case .otherDate(let document, let written) = proposal.kind else { continue }
      let section = proposal.place.section?.description ?? ""
      account.remark(
        proposal.literal, at: nil,
        "\(section): \(document.number) đăng ký ngày \(document.date?.description ?? ""), ở đây ghi ngày \(written): xem ngày nào đúng",
        "\(section): \(document.number) is registered of \(document.date?.description ?? ""), here it is of \(written): which one is right?"
      )
    }
    citeForm()
    citeAnnexes()
  }

  /// Where the text names an annex, its reference: then it follows when annexes change places.
  private mutating func citeAnnexes() {
    // From the last: the name of the second holds that of the first.
    for index in report.outline.annexes.indices.reversed() {
      let printed = report.outline.printedName(ofAnnex: index + 1)
      let reference = "{\(ReferenceWords.annexWord[language])\(index + 1)}"
      for (place, text) in report.texts where place.section?.annex == nil && text.text.range(of: printed) != nil {
        let replaced = text.text.replacing(printed, reference)
        guard replaced != text.text else { continue }
        report.replace(place, with: SourcedText(replaced))
        account.referenceCount += 1
      }
    }
  }

  /// The name of the form becomes its reference, so that it must be annexed.
  private mutating func citeForm() {
    guard report.annexesFormII06a else { return }
    let printed = FormDefinition.II06a.printedCode
    let reference = "{\(ReferenceWords.formWord[language])\(FormDefinition.II06a.code)}"
    for (place, text) in report.texts where text.text.range(of: printed) != nil {
      report.replace(place, with: SourcedText(text.text.replacing(printed, reference)))
      account.referenceCount += 1
    }
  }
}

extension PaperLine {
  /// The text without emphasis: headings and titles have their own.
  fileprivate var plainMarkup: String { wholeText.escapedForMarkup }
}

extension LocalizedText {
  fileprivate var leftOut: LocalizedText {
    LocalizedText(vi: "không nhập \(vi) trong tệp", en: "\(en) in the file are left out")
  }
}
