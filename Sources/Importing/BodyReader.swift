import Composition
import Diagnostics
import Foundations
import ReportModel

/// The sections of the old paper and what stands in them, put into a report whose outline is there already.
struct BodyReader {
  /// A paragraph, an item or a table that has its section.
  struct Part {
    enum Kind: Equatable {
      case paragraph(isRunIn: Bool)
      case item(level: Int)
      case table(NarrativeTable)
    }

    var section: SectionID
    var kind: Kind
    var line: PaperLine
  }

  var report: Report
  var account = ImportAccount()
  private(set) var closing: [PaperLine] = []
  private(set) var forms: [ImportedTable] = []
  private var matcher: HeadingMatcher
  private var current: SectionID?
  private var parts: [Part] = []
  private var counts = ItemCounts()
  private var isClosing = false
  private var isAnnex = false
  /// True right behind a heading that ends with a colon.
  private var awaitsRunIn = false

  init(_ blocks: [ImportedDocument.Block], into report: Report) {
    self.report = report
    matcher = HeadingMatcher(report)
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): for line in Self.lines(of: paragraph) { take(line) }
      case .table(let table): take(table)
      }
    }
    putIn()
    noteMissingSections()
  }

  /// What stands in an annex, which has no headings that anybody could know.
  init(annex number: Int, _ blocks: [ImportedDocument.Block], into report: Report) {
    self.report = report
    matcher = HeadingMatcher()
    current = SectionID(annex: number)
    isAnnex = true
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): for line in Self.lines(of: paragraph) { take(line) }
      case .table(let table): take(table)
      }
    }
    putIn()
  }

  /// A paragraph with line breaks inside is several if each of its lines begins with a mark; else they are soft.
  static func lines(of paragraph: ImportedParagraph) -> [PaperLine] {
    let texts = paragraph.text.split(separator: "\n").map(String.init)
    guard texts.count > 1, texts.dropFirst().allSatisfy({ ListMark.split($0.trimmedBlanks) != nil }) else {
      return [PaperLine(paragraph)]
    }
    return texts.enumerated().map { index, text in
      PaperLine(
        ImportedParagraph([.init(text)], marker: index == 0 ? paragraph.marker : nil, place: paragraph.place))
    }
  }

  // MARK: Lines

  private mutating func take(_ line: PaperLine) {
    guard !line.isBlank, !line.isRule else { return }
    if isClosing { return closing.append(line) }
    if isAnnex { return place(line) }
    if let match = matcher.match(line, after: current) { return begin(match, line) }
    if beginsOther(line) { return }
    // "Trên đây là báo cáo …" ends the text, and so does "./.".
    if line.mark == nil, line.folded.hasPrefix("tren day la"), (current?.level ?? 0) >= 1 {
      isClosing = true
      return closing.append(line)
    }
    place(line)
  }

  private mutating func begin(_ match: HeadingMatcher.Match, _ line: PaperLine) {
    let heading = String(line.text.prefix(match.length)).withoutColon
    let known = report.outline[match.id].map { TextResolver.plainText(of: $0.heading, in: report) } ?? ""
    let likeness = HeadingMatcher.likeness(HeadingMatcher.compared(heading), HeadingMatcher.compared(known)) ?? 0
    if likeness < Self.sameHeading {
      rename(match.id, heading)
    } else if heading.lowercased() != known.lowercased() {
      account.remark(
        heading, at: line.place, "tiêu đề mục \(match.id) lấy theo đề cương: \(known)",
        "the heading of \(match.id) is that of the outline: \(known)")
    }
    start(match.id, line, headingLength: match.length)
  }

  /// Below this the heading is the old paper's own.
  private static let sameHeading = 0.8

  private mutating func rename(_ id: SectionID, _ heading: String) {
    var change = SectionChange()
    let text = heading == heading.uppercased() ? NameCase.sentenceCase(heading) : heading
    change.heading = SourcedText(text.escapedForMarkup)
    _ = try? report.apply(.editSection(id, change))
  }

  private mutating func start(_ id: SectionID, _ line: PaperLine, headingLength: Int) {
    current = id
    account.sections.append(id)
    counts = ItemCounts()
    var rest = line.dropping(headingLength)
    while let first = rest.text.first, first == ":" || first == "." || first.isWhitespace { rest = rest.dropping(1) }
    // Markdown's headings end where the line ends, so what runs in stands below.
    awaitsRunIn = rest.isBlank && line.outlineLevel != nil && line.place.unit == .line && line.flatText.hasSuffix(":")
    guard !rest.isBlank, !isNothing(rest) else { return }
    rest.runs = rest.runs.map { run in
      var run = run
      // What is bold on a heading's line may only be the heading's.
      if line.isBold { run.isBold = false }
      return run
    }
    parts.append(Part(section: id, kind: .paragraph(isRunIn: true), line: rest))
  }

  /// What an empty section says.
  private func isNothing(_ line: PaperLine) -> Bool {
    let text = line.flatText.hasSuffix(".") ? String(line.flatText.dropLast()) : line.flatText
    return text == report.settings.emptyText
  }

  // MARK: Headings that the outline does not have

  private mutating func beginsOther(_ line: PaperLine) -> Bool {
    guard let mark = line.mark, let number = mark.number, let length = Self.headingLength(line) else { return false }
    let isMarked = line.isBold || line.outlineLevel != nil || line.boldPrefix > 0
    switch mark.kind {
    case .roman:
      let isTitle = line.text == line.text.uppercased()
      guard isMarked || isTitle, current.map({ $0.level >= 1 }) ?? true else { return false }
      return begin(SectionID([.roman(number)]), line, length)
    case .number, .nested:
      guard let parent = parentOfNumbers, let children = report.outline[parent]?.children, !children.isEmpty || isMarked
      else { return false }
      let next = current.map { $0.level > 1 ? $0.labels[1].index + 2 : 1 } ?? 1
      guard number == next, isMarked || Self.looksLikeHeading(line, length) else { return false }
      let id = parent.child((children.first?.labelling ?? .number).label(at: number - 1))
      if number <= children.count, !isMarked, !isSomewhatLike(id, line, length) { return false }
      return begin(id, line, length)
    case .letter:
      guard isMarked, let parent = current.map({ $0.level > 2 ? $0.parent ?? $0 : $0 }), parent.level == 2 else {
        return false
      }
      return begin(parent.child(.letter(number)), line, length)
    case .paren, .bullet, .plus: return false
    }
  }

  private var parentOfNumbers: SectionID? { current.map { SectionID([$0.labels[0]]) } }

  private func isSomewhatLike(_ id: SectionID, _ line: PaperLine, _ length: Int) -> Bool {
    guard let section = report.outline[id] else { return false }
    let known = HeadingMatcher.compared(TextResolver.plainText(of: section.heading, in: report))
    return HeadingMatcher.likeness(HeadingMatcher.compared(String(line.text.prefix(length))), known) != nil
  }

  private static func headingLength(_ line: PaperLine) -> Int? {
    let lengths = HeadingMatcher.lengths(line).filter { $0 > 1 && $0 <= longestHeading }
    if line.boldPrefix > 1, line.boldPrefix <= longestHeading {
      let heading = String(line.text.prefix(line.boldPrefix)).trimmedBlanks
      return heading.hasSuffix(":") ? heading.count - 1 : heading.count
    }
    return lengths.min()
  }

  private static let longestHeading = 200

  private static func looksLikeHeading(_ line: PaperLine, _ length: Int) -> Bool {
    let heading = String(line.text.prefix(length))
    return heading.count <= 120 && heading.last.map { !".;,".contains($0) } ?? false
      && (length < line.text.count || !line.isFinished)
  }

  private mutating func begin(_ id: SectionID, _ line: PaperLine, _ length: Int) -> Bool {
    guard current.map({ $0 < id }) ?? true else { return false }
    let heading = String(line.text.prefix(length)).withoutColon
    if report.outline.contains(id) {
      rename(id, heading)
    } else {
      let text = heading == heading.uppercased() ? NameCase.sentenceCase(heading) : heading
      let section = Section(labelling: Labelling(id.last), heading: SourcedText(text.escapedForMarkup))
      guard (try? report.apply(.addSection(id, section))) != nil else { return false }
    }
    start(id, line, headingLength: length)
    return true
  }

  // MARK: Paragraphs and items

  private mutating func place(_ line: PaperLine) {
    guard let section = current else {
      return account.leave(
        line.wholeText, at: line.place, "đứng trước mục I nên không rõ thuộc mục nào",
        "it stands before section I, so its section is not known")
    }
    if let last = parts.last, goesOn(last, with: line) {
      parts[parts.count - 1].line.append(line)
      account.rejoinedCount += 1
      return
    }
    let runsIn = awaitsRunIn
    awaitsRunIn = false
    guard let mark = line.mark else { return add(.paragraph(isRunIn: runsIn), line, section) }
    let isBelow =
      line.listLevel > 0 && parts.last.map { $0.section == section && $0.kind != .paragraph(isRunIn: false) } ?? false
    if let level = counts.level(of: mark, isBelow: isBelow, standard: report.outline[section]?.items ?? .bullets) {
      add(.item(level: level), line, section)
      setItems(of: section)
    } else {
      var whole = line
      whole.mark = nil
      whole.runs = [.init(mark.text + " ", isBold: line.isBold, isItalic: line.isItalic)] + line.runs
      add(.paragraph(isRunIn: false), whole, section)
    }
  }

  private mutating func add(_ kind: Part.Kind, _ line: PaperLine, _ section: SectionID) {
    parts.append(Part(section: section, kind: kind, line: line))
  }

  private mutating func setItems(of id: SectionID) {
    guard let style = counts.style, report.outline[id]?.items != style else { return }
    var change = SectionChange()
    change.items = style
    _ = try? report.apply(.editSection(id, change))
  }

  /// A paragraph that the end of a page cut in two: the sentence is not over, and goes on in lower case.
  private func goesOn(_ part: Part, with line: PaperLine) -> Bool {
    guard part.section == current, line.mark == nil, line.text.first?.isLowercase == true, !part.line.isFinished else {
      return false
    }
    if case .table = part.kind { return false }
    return true
  }

  // MARK: Tables

  private mutating func take(_ table: ImportedTable) {
    if FormReader.isForm(table) { return forms.append(table) }
    guard table.columnCount > 1, table.rows.count > 1, let section = current, !isClosing else {
      for paragraph in table.paragraphs where !paragraph.isBlank { take(PaperLine(paragraph)) }
      return
    }
    var caption = PaperLine(ImportedParagraph([], place: table.place))
    if let last = parts.last, last.section == section, last.kind == .paragraph(isRunIn: false),
      Self.isCaption(last.line)
    {
      caption = last.line
      caption.runs = caption.runs.map { .init($0.text) }
      parts.removeLast()
    }
    parts.append(Part(section: section, kind: .table(table.narrative), line: caption))
  }

  private static func isCaption(_ line: PaperLine) -> Bool {
    guard line.text.count < 160, line.startsGroup, line.flatText.last.map({ !":;.".contains($0) }) ?? false else {
      return false
    }
    return line.isItalic || line.alignment == .centre || line.place.unit == .line
  }

  // MARK: The result

  private mutating func putIn() {
    for part in parts {
      let text = SourcedText(part.line.markup)
      let content: NarrativeBlock.Content
      switch part.kind {
      case .paragraph(let isRunIn):
        content = .paragraph(isRunIn: isRunIn)
        account.paragraphCount += 1
      case .item(let level):
        content = .item(level: level)
        account.itemCount += 1
      case .table(let table):
        content = .table(table)
        account.tableCount += 1
      }
      do throws(EditRejection) {
        _ = try report.apply(.addBlocks(part.section, at: nil, [NarrativeBlock(content, text: text)]))
      } catch {
        account.leave(
          part.line.wholeText, at: part.line.place, "mục \(part.section) không nhận",
          "section \(part.section) does not take it")
      }
    }
  }

  private mutating func noteMissingSections() {
    report.outline.forEach { id, section in
      let isEmpty = section.children.isEmpty && !account.sections.contains(id)
      if isEmpty { account.missingSections.append(id) }
    }
  }
}

extension String {
  /// A heading, without what parts it from a text on its line.
  fileprivate var withoutColon: String {
    let text = joinedBlanks
    return text.hasSuffix(":") ? String(text.dropLast()).trimmedBlanks : text
  }
}
