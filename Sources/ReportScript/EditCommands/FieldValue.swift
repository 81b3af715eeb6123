import Diagnostics
import Foundations
import ReportModel

/// Checks the value of a field and brings it to its canonical spelling.
package enum FieldValue {
  static func canonical(_ value: SourcedText, of field: Field, at span: SourceSpan?) throws(Diagnostic) -> SourcedText {
    switch field {
    case .opening, .closing: return value
    case .date: return try date(value, span)
    case .number: return try number(value, span)
    case .margins: return try margins(value, span)
    case .fontSize, .lineSpacing, .firstIndent: return try measure(value, field, span)
    default:
      let choices = field.choices
      return choices.isEmpty ? try line(value, field, span) : try choice(value, choices, span)
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
    _ value: SourcedText, _ choices: [Term], _ span: SourceSpan?
  ) throws(Diagnostic) -> SourcedText {
    let wanted = UnicodeText.folded(value.text)
    if let choice = choices.first(where: { $0.spellings.contains { UnicodeText.folded($0) == wanted } }) {
      return SourcedText(choice.en, origin: value.origin)
    }
    throw Diagnostic(
      "unknown-choice",
      LocalizedText(vi: "không có lựa chọn “\(value.text)”", en: "there is no choice “\(value.text)”"), span: span,
      hints: [
        LocalizedText(
          vi: "chọn một trong: \(choices.map(\.vi).joined(separator: ", "))",
          en: "choose one of: \(choices.map(\.en).joined(separator: ", "))")
      ]
    ).replacing(with: Suggestion.closest(to: value.text, among: choices.flatMap(\.spellings), limit: 1).first)
  }
}
