import Diagnostics
import Foundations
import ReportModel

extension EditCommand {
  static let setField = EditCommand(
    specification: CommandSpecification(
      "set", verb: Term("set", "đặt"),
      summary: LocalizedText(
        vi: "đặt một thông tin của phần đầu, phần cuối hoặc cách trình bày",
        en: "sets a field of the letterhead, the foot or the house style"),
      parameters: [
        .positional("field", .field, vi: "trường", en: "field"),
        .text("value", .prose, vi: "giá trị", en: "value").acceptingBareWord(),
      ],
      examples: [
        LocalizedText(vi: "đặt đơn vị \"Sở Ngoại vụ\"", en: "set unit \"Sở Ngoại vụ\""),
        LocalizedText(vi: "đặt ký hiệu BC-SNgV", en: "set symbol BC-SNgV"),
        LocalizedText(vi: "đặt ngày 9/2021", en: "set date 9/2021"),
        LocalizedText(
          vi: "đặt mở đầu\n| Thực hiện {01/2020/TT-VPCP}, {đơn vị} báo cáo như sau:",
          en: "set opening\n| Thực hiện {01/2020/TT-VPCP}, {unit} báo cáo như sau:"),
      ],
      details: LocalizedText(
        vi:
          "Trường nào chưa đặt thì để trống trong bản nháp. Ngày có thể chỉ ghi tháng và năm (9/2021): chỗ ghi ngày để "
          + "trống. Đặt lại một trường thì giá trị mới thay giá trị cũ.",
        en: "A field that is not set is blank in the draft. The date may name month and year only (9/2021): the day "
          + "stays blank. Setting a field again replaces its value.")
    ),
    bind: { arguments throws(Diagnostic) in
      let field = try required(arguments.field("field"), arguments)
      let written = SourcedText(joining: arguments.paragraphs("value"))
      let value = try FieldValue.canonical(written, of: field, at: arguments.span("value"))
      return .set(field, Settings.Setting(value, comments: arguments.comments, place: arguments.place))
    })
}

/// Checks the value of a field and brings it to its canonical spelling.
package enum FieldValue {
  static func canonical(_ value: SourcedText, of field: Field, at span: SourceSpan?) throws(Diagnostic) -> SourcedText {
    switch field {
    case .opening, .closing: return value
    case .date: return try date(value, span)
    case .number: return try number(value, span)
    case .counts, .suspendedCounts, .returnedCounts: return try choice(value, choices(of: field), span)
    default: return try line(value, field, span)
    }
  }

  /// The values of a field that has only these; none for a field that takes any text.
  package static func choices(of field: Field) -> [String] {
    switch field {
    case .counts: CountStyle.allCases.map(\.rawValue)
    case .suspendedCounts: SuspendedCounts.allCases.map(\.rawValue)
    case .returnedCounts: ReturnedCounts.allCases.map(\.rawValue)
    default: []
    }
  }

  private static func line(_ value: SourcedText, _ field: Field, _ span: SourceSpan?) throws(Diagnostic) -> SourcedText
  {
    // Several addressees may stand below each other; every other field is one line of the paper.
    guard value.text.contains("\n"), field != .addressee, field != .subject else { return value }
    throw Diagnostic(
      "line-break",
      LocalizedText(
        vi: "“\(field.term.vi)” phải nằm trên một dòng", en: "“\(field.term.en)” must be one line"), span: span)
  }

  private static func date(_ value: SourcedText, _ span: SourceSpan?) throws(Diagnostic) -> SourcedText {
    switch CalendarDate.parse(value.text) {
    case .success(let date): return SourcedText(date.description, origin: value.origin)
    case .failure(.impossible(let lastDay)):
      let days = lastDay.map { LocalizedText(vi: ": tháng đó chỉ có \($0) ngày", en: ": that month has \($0) days") }
      throw Diagnostic(
        "impossible-date",
        LocalizedText(
          vi: "không có ngày \(value.text)\(days?.vi ?? "")", en: "there is no \(value.text)\(days?.en ?? "")"),
        span: span
      ).replacing(with: CalendarDate.onlyReading(of: value.text)?.description)
    case .failure(.malformed):
      guard let date = DraftDate(canonical: value.text) else {
        throw Diagnostic(
          "malformed-date",
          LocalizedText(vi: "“\(value.text)” không phải là một ngày", en: "“\(value.text)” is not a date"), span: span,
          hints: [
            LocalizedText(
              vi: "viết 08/9/2021, hoặc 9/2021 khi chưa biết ngày",
              en: "write 08/9/2021, or 9/2021 to leave the day blank")
          ]
        ).replacing(with: CalendarDate.onlyReading(of: value.text)?.description)
      }
      return SourcedText(date.canonical, origin: value.origin)
    }
  }

  private static func number(_ value: SourcedText, _ span: SourceSpan?) throws(Diagnostic) -> SourcedText {
    // "05/BC-SNgV" is what officers say; the symbol is a field of its own.
    let digits = value.text.prefix { $0 != "/" }
    guard let number = Int(digits), number > 0, digits.allSatisfy(\.isNumber) else {
      throw Diagnostic(
        "malformed-number",
        LocalizedText(
          vi: "“\(value.text)” không phải là số văn bản", en: "“\(value.text)” is not the number of a document"),
        span: span,
        hints: [
          LocalizedText(
            vi: "viết: đặt số 5, và đặt ký hiệu BC-SNgV", en: "write: set number 5, and set symbol BC-SNgV")
        ])
    }
    return SourcedText(String(number), origin: value.origin)
  }

  private static func choice(
    _ value: SourcedText, _ choices: [String], _ span: SourceSpan?
  ) throws(Diagnostic) -> SourcedText {
    guard choices.contains(value.text.lowercased()) else {
      let list = choices.joined(separator: ", ")
      throw Diagnostic(
        "unknown-choice",
        LocalizedText(vi: "không có lựa chọn “\(value.text)”", en: "there is no choice “\(value.text)”"), span: span,
        hints: [LocalizedText(vi: "chọn một trong: \(list)", en: "choose one of: \(list)")]
      ).replacing(with: Suggestion.closest(to: value.text, among: choices, limit: 1).first)
    }
    return SourcedText(value.text.lowercased(), origin: value.origin)
  }
}
