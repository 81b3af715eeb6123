import Comparison
import Foundations
import ReportModel

/// What two reports differ in, ready to be read: the same headings, tables and lines for the screen, for Markdown and for
/// the web. A sign says what each row is, so that colours are never needed.
package struct ComparisonPage: Sendable {
  package enum Sign: String, Sendable {
    case added = "+"
    case removed = "−"
    case changed = "~"
    case none = " "
  }

  package struct Row: Sendable {
    package var sign: Sign
    package var cells: [String]
  }

  package struct Table: Sendable {
    /// Without the column of signs.
    package var titles: [String]
    /// Where numbers stand, which are aligned on the right.
    package var numberColumns: Set<Int>
    package var rows: [Row]
  }

  /// One line: a sign, what it is about, and the words.
  package struct Line: Sendable {
    package var sign: Sign
    package var label: String
    package var segments: [WordSegment]
    /// True if it belongs to the line above that is not indented.
    package var isIndented: Bool

    init(_ sign: Sign, _ label: String, _ segments: [WordSegment] = [], isIndented: Bool = false) {
      self.sign = sign
      self.label = label
      self.segments = segments
      self.isIndented = isIndented
    }
  }

  package enum Part: Sendable {
    case heading(String)
    case table(Table)
    case lines([Line])
    case note(String)
  }

  package var title: String
  package var parts: [Part] = []

  let language: Language

  package init(_ comparison: ReportComparison, old: String, new: String, _ language: Language) {
    self.language = language
    title = ""
    title = say("So sánh \(old) → \(new)", "Comparison \(old) → \(new)")
    guard !comparison.isEmpty else {
      parts = [.note(say("Hai báo cáo không khác nhau.", "The two reports do not differ."))]
      return
    }
    writePeriods(comparison)
    if let figures = comparison.figures { writeFigures(figures, comparison) }
    writeDocuments(comparison.documents)
    writeFields(comparison)
    writeSections(comparison.sections)
  }

  func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  private mutating func writePeriods(_ comparison: ReportComparison) {
    guard comparison.oldPeriod != comparison.newPeriod else { return }
    parts.append(
      .lines([
        Line(
          .changed,
          "\(say("kỳ", "period")): \(name(comparison.oldPeriod)) → \(name(comparison.newPeriod))")
      ]))
  }

  private func name(_ period: Period?) -> String {
    guard let period else { return say("(chưa có)", "(none)") }
    return "\(language == .vietnamese ? period.short : period.id) (\(period.from) – \(period.to))"
  }

  // MARK: Documents and fields

  private mutating func writeDocuments(_ documents: [DocumentDifference]) {
    guard !documents.isEmpty else { return }
    parts.append(.heading(say("Văn bản", "Documents")))
    parts.append(
      .lines(
        documents.map { difference in
          switch (difference.old, difference.new) {
          case (let old?, nil): Line(.removed, text(old))
          case (nil, let new?): Line(.added, text(new))
          case (_, let new): Line(.changed, "\(new?.number.text ?? ""): " + text(difference.changes))
          }
        }))
  }

  private func text(_ document: RegisteredDocument) -> String {
    [document.number.text, document.date?.description ?? "", document.title ?? ""].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  private func text(_ changes: [DocumentDifference.Change]) -> String {
    changes.map { change in
      "\(name(change.aspect)) \(value(change.old, change.aspect)) → \(value(change.new, change.aspect))"
    }.joined(separator: "; ")
  }

  private func value(_ text: String?, _ aspect: DocumentDifference.Aspect) -> String {
    guard let text else { return say("(chưa có)", "(none)") }
    return switch aspect {
    case .title: "“\(text)”"
    case .type: DocumentType(rawValue: text)?.name[language] ?? text
    default: text
    }
  }

  private func name(_ aspect: DocumentDifference.Aspect) -> String {
    switch aspect {
    case .date: say("ngày", "date")
    case .title: say("trích yếu", "title")
    case .type: say("loại", "type")
    case .issuer: say("cơ quan ban hành", "issuer")
    case .validity: say("năm", "year")
    }
  }

  private mutating func writeFields(_ comparison: ReportComparison) {
    guard !comparison.fields.isEmpty || !comparison.recipients.isEmpty else { return }
    parts.append(.heading(say("Thông tin chung", "Fields")))
    let fields = comparison.fields.map { difference in
      let name = language == .vietnamese ? difference.field.vietnameseName : difference.field.rawValue
      return switch (difference.old, difference.new) {
      case (let old?, nil): Line(.removed, "\(name): \(old)")
      case (nil, let new?): Line(.added, "\(name): \(new)")
      default: Line(.changed, "\(name): \(difference.old ?? "") → \(difference.new ?? "")")
      }
    }
    let recipients = comparison.recipients.map { line($0, say("nơi nhận", "recipient")) }
    parts.append(.lines(fields + recipients))
  }

  // MARK: Sections

  private mutating func writeSections(_ sections: [SectionDifference]) {
    guard !sections.isEmpty else { return }
    parts.append(.heading(say("Nội dung", "Texts")))
    var lines = periodLines(sections)
    for section in sections {
      let paragraphs = section.paragraphs.filter { $0.kind != .period }
      if paragraphs.isEmpty, !section.isAdded, !section.isGone, !section.isMoved, section.headingChange.isEmpty {
        continue
      }
      lines.append(headline(section))
      lines += paragraphs.map { line($0, label($0), isIndented: true) }
    }
    parts.append(.lines(lines))
  }

  private func headline(_ section: SectionDifference) -> Line {
    switch section.place {
    case .opening: return Line(.changed, say("Mở đầu", "Opening"))
    case .closing: return Line(.changed, say("Kết", "Closing"))
    case .section(let old?, nil): return Line(.removed, "\(old)  \(section.heading)")
    case .section(nil, let new?): return Line(.added, "\(new)  \(section.heading)")
    case .section(let old, let new):
      let number = new.map { "\($0)" } ?? ""
      let name = old == new ? number : "\(old.map { "\($0)" } ?? "") → \(number)"
      let moved = section.isMoved ? say("  (chuyển sang mục khác)", "  (now under another heading)") : ""
      guard section.headingChange.isEmpty else { return Line(.changed, name + moved, section.headingChange) }
      return Line(.changed, "\(name)  \(section.heading)\(moved)")
    }
  }

  private func label(_ paragraph: ParagraphDifference) -> String {
    let kind =
      switch paragraph.block {
      case .paragraph: say("đoạn", "paragraph")
      case .item: say("ý", "item")
      case .table: say("bảng", "table")
      }
    let places = [paragraph.oldPosition, paragraph.newPosition].compactMap { $0 }.map(String.init)
    let place = places.first == places.last ? places.prefix(1).joined() : places.joined(separator: " → ")
    return "\(kind) \(place)"
  }

  private func line(_ paragraph: ParagraphDifference, _ label: String, isIndented: Bool = false) -> Line {
    let sign: Sign =
      switch paragraph.kind {
      case .added: .added
      case .gone: .removed
      case .changed, .period: .changed
      }
    let segments = paragraph.kind == .changed ? WordExcerpt.shortened(paragraph.segments) : paragraph.segments
    return Line(sign, label, segments, isIndented: isIndented)
  }

  /// All that only moved on with the period, told once: which words became which, and where.
  private func periodLines(_ sections: [SectionDifference]) -> [Line] {
    var changes: [String] = []
    var places: [String] = []
    for section in sections {
      let moved = section.paragraphs.filter { $0.kind == .period }
      if moved.isEmpty { continue }
      places.append(name(section))
      for case .period(let old, let new) in moved.flatMap(\.segments).map(\.content) where old != new {
        let change = "\(old) → \(new)"
        if !changes.contains(change) { changes.append(change) }
      }
    }
    guard !places.isEmpty else { return [] }
    return [
      Line(.changed, say("chỉ sang kỳ mới: ", "only the period moved on: ") + Self.list(changes, separator: "; ")),
      Line(.none, say("ở ", "in ") + Self.list(places, separator: ", "), isIndented: true),
    ]
  }

  private static func list(_ texts: [String], separator: String) -> String {
    let longest = 24
    return texts.prefix(longest).joined(separator: separator) + (texts.count > longest ? separator + "…" : "")
  }

  private func name(_ section: SectionDifference) -> String {
    switch section.place {
    case .opening: say("mở đầu", "the opening")
    case .closing: say("kết", "the closing")
    case .section(let old, let new): (new ?? old).map { "\($0)" } ?? ""
    }
  }
}

/// A long text that was changed in few places, shown around these only.
enum WordExcerpt {
  private static let kept = 8

  static func shortened(_ segments: [WordSegment]) -> [WordSegment] {
    segments.enumerated().map { index, segment in
      guard case .same(let text) = segment.content else { return segment }
      let words = text.split(separator: " ")
      let keepsStart = index > 0
      let keepsEnd = index < segments.count - 1
      guard words.count > (keepsStart && keepsEnd ? 2 : 1) * kept + 4 else { return segment }
      let start = keepsStart ? words.prefix(kept) : []
      let end = keepsEnd ? words.suffix(kept) : []
      var shortened = segment
      shortened.content = .same((start + ["…"] + end).joined(separator: " "))
      return shortened
    }
  }
}
