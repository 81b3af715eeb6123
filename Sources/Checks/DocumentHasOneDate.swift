import Composition
import Diagnostics
import Foundations
import ReportModel

/// A document number written out in the prose has the date that it is registered with, and one date throughout.
package enum DocumentHasOneDate: Check {
  package static let id: DiagnosticID = "document-date-differs"
  package static let explanation = LocalizedText(
    vi:
      "Một văn bản chỉ có một ngày. Số và ngày viết tay trong đoạn văn được đối chiếu với danh sách văn bản đã đăng ký "
      + "và với nhau; viết {75/KH-SNgV} thì không bao giờ sai ngày.",
    en:
      "A document has one date. Numbers and dates written out in the prose are compared with the register and with each "
      + "other; {75/KH-SNgV} can never have a wrong date.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var firstMentions: [String: WrittenCitation] = [:]
    for citation in WrittenCitation.all(in: input.report) {
      let registered = input.report.documents.indices(ofNumber: citation.number.text)
        .map { input.report.documents[$0] }.filter { $0.date != nil }
      if !registered.isEmpty {
        if !registered.contains(where: { $0.date == citation.date }), let document = registered.first {
          findings.append(differs(citation, from: document))
        }
      } else if let first = firstMentions[citation.number.text] {
        if first.date != citation.date, first.date.year == citation.date.year {
          findings.append(differs(citation, from: first))
        }
      } else {
        firstMentions[citation.number.text] = citation
      }
    }
    return findings
  }

  private static func differs(_ citation: WrittenCitation, from document: RegisteredDocument) -> Diagnostic {
    let date = document.date?.description ?? ""
    return Diagnostic(
      id, .warning,
      LocalizedText(
        vi: "\(citation.number) ở đây ghi ngày \(citation.date), nhưng đã đăng ký ngày \(date)",
        en: "\(citation.number) is dated \(citation.date) here, but registered with \(date)"),
      span: citation.span,
      notes: document.place.span.map {
        [.init(LocalizedText(vi: "đăng ký ở đây", en: "registered here"), span: $0)]
      } ?? [],
      hints: [
        LocalizedText(
          vi: "viết {\(citation.number)} để ngày luôn đúng",
          en: "write {\(citation.number)}, so that the date is always right")
      ])
  }

  private static func differs(_ citation: WrittenCitation, from first: WrittenCitation) -> Diagnostic {
    Diagnostic(
      id, .warning,
      LocalizedText(
        vi: "\(citation.number) có hai ngày: \(first.date) và \(citation.date)",
        en: "\(citation.number) has two dates: \(first.date) and \(citation.date)"),
      span: citation.span,
      notes: [.init(LocalizedText(vi: "ngày kia ở đây", en: "the other date is here"), span: first.span)],
      hints: [
        LocalizedText(
          vi: "đăng ký văn bản rồi viết {\(citation.number)}",
          en: "register the document and write {\(citation.number)}")
      ])
  }
}

/// "75/KH-SNgV ngày 19/02/2021" as somebody typed it.
struct WrittenCitation {
  var number: DocumentNumber
  var date: CalendarDate
  var span: SourceSpan?

  /// All of a report, in the order of the paper.
  static func all(in report: Report) -> [WrittenCitation] {
    var texts = [Field.subject, .opening].compactMap { report.settings[$0]?.value }
    func add(_: SectionID, _ section: Section) {
      texts.append(section.heading)
      for block in section.blocks {
        texts.append(block.text)
        if case .table(let table) = block.content { texts += table.rows.flatMap { $0 } }
      }
    }
    report.outline.forEach(add)
    texts += [report.settings[.closing]?.value].compactMap { $0 }
    report.outline.forEachInAnnexes(add)
    return texts.flatMap(all)
  }

  static func all(in text: SourcedText) -> [WrittenCitation] {
    guard text.text.utf8.contains(UInt8(ascii: "/")) else { return [] }
    let words = Words(text.text)
    var citations: [WrittenCitation] = []
    for index in words.ranges.indices {
      guard let number = DocumentNumber(words[index]), index + 2 < words.ranges.count,
        UnicodeText.folded(words[index + 1]) == "ngay", let (date, last) = date(in: words, at: index + 2)
      else { continue }
      let range = words.ranges[index].lowerBound..<words.ranges[last].upperBound
      citations.append(WrittenCitation(number: number, date: date, span: text.span(range)))
    }
    return citations
  }

  /// `19/02/2021`, or `19 tháng 02 năm 2021`; and the place of its last word.
  private static func date(in words: Words, at index: Int) -> (CalendarDate, Int)? {
    if case .success(let date) = CalendarDate.parse(words[index]) { return (date, index) }
    guard index + 4 < words.ranges.count, UnicodeText.folded(words[index + 1]) == "thang",
      UnicodeText.folded(words[index + 3]) == "nam", let day = Int(words[index]), let month = Int(words[index + 2]),
      let year = Int(words[index + 4]), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, index + 4)
  }
}

/// The words of a text without the punctuation around them, with their UTF-8 offsets.
private struct Words {
  let bytes: [UInt8]
  private(set) var ranges: [Range<Int>] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    var start = 0
    for offset in 0...bytes.count {
      guard offset == bytes.count || bytes[offset] == 0x20 || bytes[offset] == 0x0A else { continue }
      var low = start
      var high = offset
      while low < high, Self.isPunctuation(bytes[low]) { low += 1 }
      while high > low, Self.isPunctuation(bytes[high - 1]) { high -= 1 }
      if low < high { ranges.append(low..<high) }
      start = offset + 1
    }
  }

  subscript(index: Int) -> String { String(decoding: bytes[ranges[index]], as: UTF8.self) }

  private static func isPunctuation(_ byte: UInt8) -> Bool { Array(".,;:()[]*\"{}".utf8).contains(byte) }
}
