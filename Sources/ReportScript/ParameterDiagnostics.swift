import Diagnostics
import Foundations
import ReportModel

// What may be wrong with parameters and expectations; both languages side by side.

extension Diagnostic {
  static func malformedParameterName(_ name: String, at span: SourceSpan?) -> Diagnostic {
    let better = String(name.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" })
    return Diagnostic(
      "malformed-name",
      LocalizedText(vi: "“\(name)” không dùng làm tên tham số được", en: "“\(name)” cannot name a parameter"),
      span: span,
      hints: [
        LocalizedText(
          vi: "tên gồm chữ cái, chữ số, - và _, bắt đầu bằng chữ cái",
          en: "a name has letters, digits, - and _, and begins with a letter")
      ]
    ).replacing(with: TextParameter.isName(better) ? better : nil)
  }

  static func malformedChoices(_ span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "malformed-choices",
      LocalizedText(
        vi: "tham số kiểu lựa chọn phải nêu ít nhất hai lựa chọn khác nhau",
        en: "a choice needs at least two different choices"),
      span: span,
      hints: [
        LocalizedText(
          vi: "viết: … lựa chọn \"Bình An/Bình Minh\"", en: "write: … choice \"Bình An/Bình Minh\"")
      ])
  }

  /// Guided entry goes on where something is missing.
  static func missingChoices(_ span: SourceSpan?) -> Diagnostic {
    var diagnostic = malformedChoices(span)
    diagnostic.id = "missing-argument"
    return diagnostic
  }

  static func choicesOfOtherType(_ span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "unexpected-text",
      LocalizedText(
        vi: "chỉ tham số kiểu lựa chọn mới có các lựa chọn", en: "only a parameter of the type choice has choices"),
      span: span,
      hints: [LocalizedText(vi: "giữ lại một văn bản: câu hỏi", en: "keep one text: what is asked")])
  }

  package static func parameterValue(
    _ failure: ParameterValue.Failure, _ text: String, at span: SourceSpan?
  ) -> Diagnostic {
    let (message, hint, replacement) = words(failure, text)
    return Diagnostic("malformed-value", message, span: span, hints: [hint].compactMap { $0 }).replacing(
      with: replacement)
  }

  private static func words(
    _ failure: ParameterValue.Failure, _ text: String
  ) -> (LocalizedText, hint: LocalizedText?, replacement: String?) {
    switch failure {
    case .empty: (LocalizedText(vi: "giá trị này trống", en: "this value is empty"), nil, nil)
    case .lineBreak: (LocalizedText(vi: "giá trị phải nằm trên một dòng", en: "a value must be one line"), nil, nil)
    case .notANumber:
      (
        LocalizedText(vi: "“\(text)” không phải là số", en: "“\(text)” is not a number"),
        LocalizedText(vi: "viết ví dụ: 1247 hoặc 12,5", en: "write for example: 1247 or 12,5"), nil
      )
    case .notADate(.malformed):
      (
        LocalizedText(vi: "“\(text)” không phải là một ngày", en: "“\(text)” is not a date"),
        LocalizedText(vi: "viết ví dụ: 08/9/2021", en: "write for example: 08/9/2021"),
        CalendarDate.onlyReading(of: text)?.description
      )
    case .notADate(.impossible): (LocalizedText(vi: "không có ngày \(text)", en: "there is no \(text)"), nil, nil)
    case .notAPeriod:
      (
        LocalizedText(vi: "“\(text)” không phải là một kỳ báo cáo", en: "“\(text)” is not a period"),
        LocalizedText(vi: "viết ví dụ: \"quý III/2021\"", en: "write for example: Q3/2021"), nil
      )
    case .notAChoice(let choices):
      (
        LocalizedText(vi: "không có lựa chọn “\(text)”", en: "there is no choice “\(text)”"),
        LocalizedText(
          vi: "chọn một trong: \(choices.joined(separator: ", "))",
          en: "choose one of: \(choices.joined(separator: ", "))"),
        Suggestion.closest(to: text, among: choices, limit: 1).first
      )
    }
  }

  package static func unknownParameter(_ name: String, at span: SourceSpan?, in report: Report) -> Diagnostic {
    let names = report.parameters.map(\.name)
    let best = Suggestion.closest(to: name, among: names, limit: 1).first
    let known =
      names.isEmpty
      ? LocalizedText(vi: "khai báo: tham số \(name) chữ", en: "to declare it: param \(name) text")
      : LocalizedText(vi: "có: \(names.joined(separator: ", "))", en: "there are: \(names.joined(separator: ", "))")
    return Diagnostic(
      "unknown-parameter",
      LocalizedText(vi: "không có tham số “\(name)”", en: "there is no parameter “\(name)”"), span: span,
      hints: [best.map { didYouMean(LocalizedText(verbatim: $0)) } ?? known]
    ).replacing(with: best)
  }

  /// Rejections of edits of parameters and expectations.
  static func parameter(_ rejection: EditRejection, _ span: SourceSpan?, _ report: Report) -> Diagnostic {
    switch rejection.reason {
    case .nameTaken(let name, let owner): return nameTaken(name, owner, span)
    case .parameterUnknown(let name): return unknownParameter(name, at: span, in: report)
    case .parameterValue(let failure, let text): return parameterValue(failure, text, at: span)
    case .expectationExists(let expectation):
      return Diagnostic(
        "expectation-exists",
        LocalizedText(
          vi: "đã có mong đợi “\(expectation.name)” = “\(expectation.value.text)”",
          en: "“\(expectation.name)” is expected to be “\(expectation.value.text)” already"),
        span: span, notes: firstSaid(expectation.place),
        hints: [
          LocalizedText(
            vi: "muốn đổi: xóa mong đợi \(expectation.name)", en: "to change it: remove expect \(expectation.name)")
        ])
    case .expectationUnknown(let name):
      let names = report.expectations.map(\.name)
      let best = Suggestion.closest(to: name, among: names, limit: 1).first
      return Diagnostic(
        "unknown-expectation",
        LocalizedText(vi: "không có mong đợi “\(name)”", en: "nothing is expected of “\(name)”"), span: span,
        hints: [best.map { didYouMean(LocalizedText(verbatim: $0)) }].compactMap { $0 })
    default:
      return Diagnostic("rejected", LocalizedText(vi: "không thực hiện được", en: "not possible"), span: span)
    }
  }

  private static func nameTaken(_ name: String, _ owner: NameOwner, _ span: SourceSpan?) -> Diagnostic {
    let (what, place): (LocalizedText, Provenance?) =
      switch owner {
      case .builtIn(let variable):
        (
          LocalizedText(
            vi: "tên có sẵn {\(variable.vietnameseName)}", en: "the built-in name {\(variable.rawValue)}"), nil
        )
      case .document(let document):
        (
          LocalizedText(vi: "tên gọi tắt của \(document.number)", en: "the alias of \(document.number)"), document.place
        )
      case .abbreviation(let abbreviation):
        (
          LocalizedText(vi: "chữ viết tắt {\(abbreviation.short)}", en: "the abbreviation {\(abbreviation.short)}"),
          abbreviation.place
        )
      case .parameter(let parameter):
        (
          LocalizedText(vi: "tham số {\(parameter.name)}", en: "the parameter {\(parameter.name)}"), parameter.place
        )
      }
    return Diagnostic(
      "name-taken",
      LocalizedText(vi: "“\(name)” trùng với \(what.vi)", en: "“\(name)” is taken by \(what.en)"), span: span,
      notes: place.map(firstSaid) ?? [],
      hints: [LocalizedText(vi: "chọn tên khác", en: "choose another name")])
  }
}
