import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

// What may be wrong with a single value.

extension Diagnostic {
  static func badDate(_ word: Word, _ failure: CalendarDate.ParseFailure, _ parameter: Parameter) -> Diagnostic {
    switch failure {
    case .impossible(let lastDay):
      let reason =
        lastDay.map {
          LocalizedText(vi: "tháng đó chỉ có \($0) ngày", en: "that month has only \($0) days")
        } ?? LocalizedText(vi: "không có tháng hoặc năm như vậy", en: "there is no such month or year")
      return Diagnostic(
        "impossible-date",
        LocalizedText(vi: "không có ngày \(word.text): \(reason.vi)", en: "there is no \(word.text): \(reason.en)"),
        span: word.span
      ).replacing(with: CalendarDate.onlyReading(of: word.text)?.description)
    case .malformed:
      return Diagnostic(
        "malformed-date",
        LocalizedText(
          vi: "“\(word.text)” không phải là một ngày (\(parameter.label.vi))",
          en: "“\(word.text)” is not a date (\(parameter.label.en))"),
        span: word.span,
        hints: [
          LocalizedText(
            vi: "viết ngày/tháng/năm, ví dụ 08/02/2021", en: "write day/month/year, for example 08/02/2021")
        ]
      ).replacing(with: CalendarDate.onlyReading(of: word.text)?.description)
    }
  }

  static func malformedPeriod(_ words: ArraySlice<Word>, _ parameter: Parameter) -> Diagnostic {
    let text = words.map(\.text).joined(separator: " ")
    return Diagnostic(
      "malformed-period",
      LocalizedText(vi: "“\(text)” không phải là một kỳ báo cáo", en: "“\(text)” is not a period"),
      span: words.span,
      hints: [
        LocalizedText(
          vi: "viết ví dụ: quý 3/2021, quý III năm 2021, 6 tháng đầu năm 2021, tháng 9/2021, năm 2021",
          en: "write for example: Q3/2021, H1/2021, 9M/2021, M9/2021, Y2021")
      ]
    ).replacing(with: Period.onlyReading(of: text))
  }

  static func incompleteRange(_ words: ArraySlice<Word>) -> Diagnostic {
    Diagnostic(
      "malformed-period",
      LocalizedText(vi: "khoảng ngày chưa đủ", en: "the range of days is not complete"), span: words.span,
      hints: [
        LocalizedText(vi: "viết: từ 15/6/2021 đến 14/9/2021", en: "write: from 15/6/2021 to 14/9/2021")
      ])
  }

  static func reversedRange(_ from: Word, _ to: Word) -> Diagnostic {
    Diagnostic(
      "reversed-range",
      LocalizedText(vi: "ngày cuối kỳ đứng trước ngày đầu kỳ", en: "the last day comes before the first"),
      span: to.span)
  }

  static func malformedSection(_ word: Word) -> Diagnostic {
    let suggestion = SectionID.onlyReading(of: word.text)
    return Diagnostic(
      "malformed-section",
      LocalizedText(vi: "“\(word.text)” không phải là số mục", en: "“\(word.text)” is not a section number"),
      span: word.span,
      hints: [
        suggestion.map { didYouMean(LocalizedText(verbatim: $0.description)) }
          ?? LocalizedText(vi: "viết ví dụ: I.4, I.3.b, III", en: "write for example: I.4, I.3.b, III")
      ]
    ).replacing(with: suggestion?.description)
  }

  static func malformedAnnex(_ word: Word) -> Diagnostic {
    let digits = word.text.filter { $0.isASCII && $0.isNumber }
    let suggestion = SectionID("PL\(digits)").map { $0.last.index + 1 }
    return Diagnostic(
      "malformed-annex",
      LocalizedText(vi: "“\(word.text)” không phải là số phụ lục", en: "“\(word.text)” is not the number of an annex"),
      span: word.span, hints: [LocalizedText(vi: "viết ví dụ: 1, 2 hoặc PL2", en: "write for example: 1, 2 or PL2")]
    ).replacing(with: suggestion.map(String.init))
  }

  static func malformedDocumentNumber(_ word: Word) -> Diagnostic {
    Diagnostic(
      "malformed-document-number",
      LocalizedText(
        vi: "“\(word.text)” không phải là số, ký hiệu văn bản", en: "“\(word.text)” is not a document number"),
      span: word.span,
      hints: [
        LocalizedText(
          vi: "viết ví dụ: 75/KH-SNgV, 45/2020/NĐ-CP, 667/SNgV-VP",
          en: "write for example: 75/KH-SNgV, 45/2020/NĐ-CP, 667/SNgV-VP")
      ])
  }

  static func negativeCount(_ word: Word, _ parameter: Parameter) -> Diagnostic {
    Diagnostic(
      "negative-count",
      LocalizedText(
        vi: "\(parameter.label.vi) không thể là số âm: \(word.text)",
        en: "\(parameter.label.en) cannot be negative: \(word.text)"),
      span: word.span)
  }

  static func malformedInteger(_ word: Word, _ parameter: Parameter) -> Diagnostic {
    Diagnostic(
      "malformed-number",
      LocalizedText(
        vi: "“\(word.text)” không phải là số nguyên (\(parameter.label.vi))",
        en: "“\(word.text)” is not a whole number (\(parameter.label.en))"),
      span: word.span)
  }

  static func integerOutOfRange(_ word: Word, _ range: ClosedRange<Int>, _ parameter: Parameter) -> Diagnostic {
    Diagnostic(
      "number-out-of-range",
      LocalizedText(
        vi: "\(parameter.label.vi) phải từ \(range.lowerBound) đến \(range.upperBound)",
        en: "\(parameter.label.en) must be from \(range.lowerBound) to \(range.upperBound)"),
      span: word.span)
  }

  /// The first of `words` is none of the choices; the others follow it.
  static func unknownChoice(_ words: ArraySlice<Word>, _ terms: [Term], _ parameter: Parameter) -> Diagnostic {
    let word = words.first ?? Word("")
    let suggestion = TermSuggestion(for: words, longest: 2, among: terms)
    let list = LocalizedText(
      vi: "chọn một trong: \(terms.map(\.vi).joined(separator: ", "))",
      en: "choose one of: \(terms.map(\.en).joined(separator: ", "))")
    return Diagnostic(
      "unknown-choice",
      LocalizedText(
        vi: "không có \(parameter.label.vi) “\(word.text)”", en: "there is no \(parameter.label.en) “\(word.text)”"),
      span: word.span,
      hints: [suggestion.map { didYouMean($0.name) }, list].compactMap { $0 }
    ).replacing(words, by: suggestion)
  }

  static func unknownField(_ words: ArraySlice<Word>) -> Diagnostic {
    let terms = Field.allCases.map(\.term)
    let suggestion = TermSuggestion(for: words, longest: 4, among: terms)
    return Diagnostic(
      "unknown-field",
      LocalizedText(
        vi: "không có trường “\(words.first?.text ?? "")”", en: "there is no field “\(words.first?.text ?? "")”"),
      span: words.first?.span,
      hints: [
        suggestion.map { didYouMean($0.name) },
        LocalizedText(
          vi: "các trường: \(terms.map(\.vi).joined(separator: ", "))",
          en: "the fields: \(terms.map(\.en).joined(separator: ", "))"),
      ].compactMap { $0 }
    ).replacing(words, by: suggestion)
  }

  static func misplacedRuler(_ span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "malformed-table",
      LocalizedText(
        vi: "hàng |---| chỉ đứng một lần, ngay dưới phần đầu bảng",
        en: "the row |---| stands once, right below the header"),
      span: span)
  }

  static func unevenRow(_ span: SourceSpan?, count: Int, expected: Int) -> Diagnostic {
    Diagnostic(
      "malformed-table",
      LocalizedText(
        vi: "hàng này có \(count) ô, các hàng trên có \(expected) ô",
        en: "this row has \(count) cells, the rows above have \(expected)"),
      span: span,
      hints: [
        LocalizedText(
          vi: "ô gộp vẫn phải viết: “<” gộp với ô bên trái, “^” gộp với ô bên trên",
          en: "write joined cells too: “<” joins the one to its left, “^” the one above")
      ])
  }
}
