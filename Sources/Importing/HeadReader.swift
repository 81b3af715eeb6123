import Foundations
import ReportModel

/// Everything before the first section: letterhead, title, addressee, opening. Tables and tabs only lay it out.
struct HeadReader {
  var number: String?
  var symbol: String?
  var place: String?
  var date: DraftDate?
  /// Above the unit, in the order of the paper.
  var superiors: [String] = []
  var unit: String?
  var draftMark: String?
  var subject: [PaperLine] = []
  var addressees: [String] = []
  var opening: [PaperLine] = []
  private var bodies: [String] = []
  private var hasTitle = false
  private var isAddressing = false
  private(set) var account = ImportAccount()

  init(_ blocks: [ImportedDocument.Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): take(paragraph, isLaidOut: false)
      case .table(let table): for paragraph in table.paragraphs { take(paragraph, isLaidOut: true) }
      }
    }
    unit = bodies.last
    superiors = Array(bodies.dropLast())
  }

  private mutating func take(_ paragraph: ImportedParagraph, isLaidOut: Bool) {
    guard !paragraph.isBlank else { return }
    guard !hasTitle else { return takeBelowTitle(PaperLine(paragraph)) }
    for line in paragraph.text.split(separator: "\n").map(String.init) {
      if takeTitle(line, paragraph) { continue }
      guard !hasTitle else {
        takeBelowTitle(PaperLine(ImportedParagraph([.init(line)], place: paragraph.place)))
        continue
      }
      for fragment in Self.fragments(of: line) { takeOfLetterhead(fragment, paragraph.place) }
    }
  }

  /// "BÁO CÁO", alone or with the subject behind it.
  private mutating func takeTitle(_ line: String, _ paragraph: ImportedParagraph) -> Bool {
    let text = line.joinedBlanks
    guard text.hasPrefix("BÁO CÁO") else { return false }
    hasTitle = true
    let rest = text.dropFirst("BÁO CÁO".count).trimmedBlanks
    if !rest.isEmpty { subject.append(PaperLine(ImportedParagraph([.init(rest)], place: paragraph.place))) }
    return true
  }

  /// The parts of a line that tabs or many blanks part; number and date have blanks of their own.
  private static func fragments(of line: String) -> [String] {
    line.split(separator: "\t").flatMap { part -> [String] in
      let text = String(part).trimmedBlanks
      if UnicodeText.folded(text).hasPrefix("so"), isDate(text), let end = text.endOfSymbol {
        return [String(text[..<end]), String(text[end...])]
      }
      guard text.contains("    "), !isNumber(text), !isDate(text) else { return [text] }
      return text.replacingWideGaps.split(separator: "\t").map(String.init)
    }.map(\.trimmedBlanks).filter { !$0.isEmpty }
  }

  private static func isNumber(_ text: String) -> Bool {
    let folded = UnicodeText.folded(text.trimmedBlanks)
    return folded.hasPrefix("so") && text.contains("/") && text.count < 60
  }

  private static func isDate(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return lowered.contains("ngày") && lowered.contains("tháng") && lowered.contains("năm") && text.count < 140
  }

  // MARK: Letterhead

  private mutating func takeOfLetterhead(_ fragment: String, _ place: ImportedPlace) {
    let folded = UnicodeText.folded(fragment.joinedBlanks)
    if fragment.allSatisfy({ !$0.isLetter && !$0.isNumber }) { return }
    if folded.hasPrefix("cong hoa xa hoi") || folded.hasPrefix("doc lap") { return }
    if Self.isNumber(fragment) { return takeNumber(fragment) }
    if Self.isDate(fragment) { return takeDate(fragment) }
    if folded.hasPrefix("du thao") { return draftMark = fragment.joinedBlanks }
    if let index = folded.range(of: "cong hoa xa hoi") {
      let count = folded.distance(from: folded.startIndex, to: index)
      let name = String(fragment.joinedBlanks.prefix(count)).trimmedBlanks
      if !name.isEmpty { bodies.append(name) }
      return
    }
    guard fragment == fragment.uppercased() else {
      return account.leave(
        fragment.joinedBlanks, at: place, "không rõ thuộc phần nào của phần đầu văn bản",
        "it is not clear which part of the letterhead it is")
    }
    bodies.append(fragment.joinedBlanks)
  }

  /// "Số: 05/BC-SNgV", with blanks or dots where the number is to be written.
  private mutating func takeNumber(_ text: String) {
    guard let slash = text.firstIndex(of: "/") else { return }
    let digits = text[..<slash].filter(\.isNumber)
    if let value = Int(digits), value > 0 { number = String(value) }
    let behind = text[text.index(after: slash)...].trimmedBlanks.prefix { !$0.isWhitespace }
    if !behind.isEmpty { symbol = String(behind) }
  }

  /// "Quảng Ngãi, ngày 08 tháng 9 năm 2021", with blanks or dots for what is not known.
  private mutating func takeDate(_ text: String) {
    let lowered = text.lowercased()
    let name = text.prefix(
      lowered.distance(from: lowered.startIndex, to: lowered.range(of: "ngày") ?? lowered.startIndex))
    let trimmed = name.filter { $0 != "," && $0 != "…" && $0 != "." }.joinedBlanks
    if !trimmed.isEmpty { place = trimmed }
    func number(between start: String, and end: String?) -> Int? {
      guard let first = lowered.range(of: start) else { return nil }
      let rest = lowered[lowered.index(first, offsetBy: start.count)...]
      let last = end.flatMap { String(rest).range(of: $0).map { _ in String(rest).components(before: end ?? "") } }
      return Int((last ?? String(rest)).filter(\.isNumber))
    }
    guard let month = number(between: "tháng", and: "năm"), let year = number(between: "năm", and: nil) else { return }
    if let day = number(between: "ngày", and: "tháng"), let full = CalendarDate(year: year, month: month, day: day) {
      date = DraftDate(full)
    } else {
      date = DraftDate(month: month, year: year)
    }
  }

  // MARK: Below the title

  private mutating func takeBelowTitle(_ line: PaperLine) {
    guard !line.isBlank, !line.isRule else { return }
    let folded = line.folded
    if folded.hasPrefix("kinh gui") {
      isAddressing = true
      let rest = line.text.drop { $0 != ":" }.dropFirst().trimmedBlanks
      if !rest.isEmpty { addressees += rest.split(separator: ";").map { Self.addressee(String($0)) } }
      return
    }
    if isAddressing, opening.isEmpty, line.mark?.isBullet == true || addressees.isEmpty {
      return addressees.append(Self.addressee(line.flatText))
    }
    if !isAddressing, opening.isEmpty, subject.isEmpty || Self.goesOnWithSubject(line) {
      subject.append(line)
    } else {
      opening.append(line)
    }
  }

  private static func addressee(_ text: String) -> String {
    let text = text.trimmedBlanks
    return text.hasSuffix(";") || text.hasSuffix(".") ? String(text.dropLast()).trimmedBlanks : text
  }

  /// The subject may take several lines: centred, bold, or right below the first.
  private static func goesOnWithSubject(_ line: PaperLine) -> Bool {
    guard line.text.count < 200, line.mark == nil, line.flatText.last != ":" else { return false }
    return !line.startsGroup || line.alignment == .centre || line.isBold
  }
}

extension String {
  /// With a tab for four blanks and more.
  fileprivate var replacingWideGaps: String {
    var result = ""
    var blanks = 0
    for character in self {
      if character == " " {
        blanks += 1
        continue
      }
      result += blanks >= 4 ? "\t" : String(repeating: " ", count: blanks)
      blanks = 0
      result.append(character)
    }
    return result
  }

  fileprivate func components(before text: String) -> String {
    range(of: text).map { String(self[..<$0]) } ?? self
  }

  /// Where place and date begin: behind the symbol.
  fileprivate var endOfSymbol: Index? {
    guard let slash = firstIndex(of: "/") else { return nil }
    return self[slash...].firstIndex(where: \.isWhitespace)
  }
}
