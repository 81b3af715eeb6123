import Diagnostics
import Foundations
import ReportModel

// What may be wrong with a reference in a text. The ids that `check` counts as errors of the report, not of the script,
// are in `DiagnosticID.findings`.

extension Diagnostic {
  static func markup(_ remark: MarkupRemark, at span: SourceSpan?) -> Diagnostic {
    switch remark.kind {
    case .unpairedMark:
      Diagnostic(
        "unpaired-mark", .note,
        LocalizedText(
          vi: "dấu * này không có cặp nên được in ra như một ký tự",
          en: "this * has no partner, so it is printed as a character"),
        span: span, hints: [LocalizedText(vi: "viết \\* nếu muốn in dấu *", en: "write \\* for an asterisk")])
    case .openBrace:
      Diagnostic(
        "unclosed-reference",
        LocalizedText(vi: "dấu { này không được đóng bằng }", en: "this { is not closed by }"), span: span,
        hints: [LocalizedText(vi: "viết \\{ nếu muốn in dấu {", en: "write \\{ for a brace")])
    }
  }

  static func reference(_ name: String, _ failure: Reference.Failure, at span: SourceSpan?) -> Diagnostic {
    switch failure {
    case .empty:
      return Diagnostic(
        "unknown-reference", LocalizedText(vi: "không có gì giữa { và }", en: "there is nothing between { and }"),
        span: span)
    case .unknownModifier(let modifier):
      return Diagnostic(
        "unknown-reference",
        LocalizedText(
          vi: "không có cách viết “|\(modifier)” ở đây", en: "“|\(modifier)” is not known here"), span: span,
        hints: [
          LocalizedText(
            vi: "văn bản: |full, |short, |dated, |number, |date, |title; kỳ: |long; tỷ lệ: |%",
            en: "documents: |full, |short, |dated, |number, |date, |title; periods: |long; rates: |%")
        ])
    case .unknownFigure(let figure):
      let english = FormCounts.Column.allCases.map { "dossiers.\($0.name.en)" }
      let vietnamese = FormCounts.Column.allCases.map { "hồ sơ.\($0.name.vi)" }
      return Diagnostic(
        "unknown-reference",
        LocalizedText(vi: "không có số liệu “\(figure)”", en: "there is no figure “\(figure)”"), span: span,
        hints: suggestions(figure, english + vietnamese, vi: vietnamese, en: english))
    case .quotientWithoutPercent:
      return Diagnostic(
        "unknown-reference",
        LocalizedText(vi: "tỷ lệ phải viết kèm |%", en: "a rate must be written with |%"), span: span,
        hints: [LocalizedText(verbatim: "{\(name)|%}")])
    case .malformedAnnex(let text):
      return Diagnostic(
        "unknown-reference",
        LocalizedText(vi: "“\(text)” không phải là số phụ lục", en: "“\(text)” is not the number of an annex"),
        span: span, hints: [LocalizedText(vi: "viết ví dụ: {phụ lục 1}", en: "write for example: {annex 1}")])
    }
  }

  private static func suggestions(
    _ wanted: String, _ names: [String], vi: [String] = [], en: [String] = []
  ) -> [LocalizedText] {
    if let best = Suggestion.closest(to: wanted, among: names, limit: 1).first {
      return [LocalizedText(vi: "có phải ý bạn là \(best)?", en: "did you mean \(best)?")]
    }
    guard !vi.isEmpty else { return [] }
    func list(_ names: [String]) -> String { names.prefix(24).joined(separator: ", ") }
    return [LocalizedText(vi: "có: \(list(vi))", en: "there are: \(list(en))")]
  }

  static func unsetVariable(_ variable: TextVariable, at span: SourceSpan?) -> Diagnostic {
    switch variable {
    case .unit, .unitShort, .superior:
      Diagnostic(
        "unset-reference",
        LocalizedText(
          vi: "chưa đặt “\(variable.vietnameseName)”", en: "“\(variable.rawValue)” is not set"), span: span,
        hints: [
          LocalizedText(
            vi: "viết: đặt \(variable.vietnameseName) \"…\"", en: "write: set \(variable.rawValue) \"…\"")
        ])
    default: missingPeriod(at: span)
    }
  }

  package static func missingPeriod(at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "missing-period",
      LocalizedText(vi: "báo cáo chưa có kỳ báo cáo", en: "the report has no period yet"), span: span,
      hints: [LocalizedText(vi: "viết: báo cáo quý 3/2021", en: "write: report Q3/2021")])
  }

  static func citation(
    _ rejection: EditRejection, _ reference: DocumentReference, at span: SourceSpan?, in report: Report
  ) -> Diagnostic {
    if case .documentAmbiguous(_, let years) = rejection.reason {
      let names = years.compactMap { $0 }.map { "{\(reference.name)@\($0)}" }.joined(separator: ", ")
      return Diagnostic(
        "ambiguous-document",
        LocalizedText(
          vi: "có nhiều văn bản mang số \(reference)", en: "several documents have the number \(reference)"),
        span: span,
        hints: [LocalizedText(vi: "viết: \(names)", en: "write: \(names)")])
    }
    return unknownName(reference, at: span, in: report)
  }

  /// A name in braces that is no document: perhaps a variable was meant, perhaps a number.
  private static func unknownName(
    _ reference: DocumentReference, at span: SourceSpan?, in report: Report
  ) -> Diagnostic {
    if DocumentNumber(reference.name) != nil { return .unknownDocument(reference, at: span, in: report) }
    let english = TextVariable.allCases.map(\.rawValue)
    let vietnamese = TextVariable.allCases.map(\.vietnameseName)
    let documents = report.documents.documents
    let annexes = report.outline.annexes.indices.flatMap { index in
      Language.allCases.map { ReferenceWords.annexWord[$0] + "\(index + 1)" }
    }
    let parameters = report.parameters.map(\.name)
    let names =
      english + vietnamese + parameters + annexes + report.abbreviations.map(\.short)
      + documents.compactMap(\.alias) + documents.map(\.number.text)
    var diagnostic = Diagnostic(
      "unknown-reference",
      LocalizedText(vi: "không có tên “\(reference)”", en: "there is no name “\(reference)”"), span: span,
      hints: suggestions(
        reference.name, names, vi: vietnamese + ["hồ sơ.tiếp nhận và các số liệu khác"],
        en: english + ["dossiers.received and other figures"]))
    diagnostic.subject = reference.name
    return diagnostic
  }

  static func dateNeeded(_ document: RegisteredDocument, _ form: CitationForm, at span: SourceSpan?) -> Diagnostic {
    let isFirst = form == .full
    return Diagnostic(
      "date-needed",
      LocalizedText(
        vi: isFirst
          ? "viện dẫn đầy đủ \(document.number) cần ngày ban hành, mà văn bản này chưa có ngày"
          : "cách viết “|\(form.rawValue)” cần ngày ban hành của \(document.number), mà văn bản này chưa có ngày",
        en: isFirst
          ? "to cite \(document.number) in full needs its date, which is not registered"
          : "“|\(form.rawValue)” needs the date of \(document.number), which is not registered"),
      span: span,
      notes: document.place.span.map { [Note(LocalizedText(vi: "đăng ký ở đây", en: "registered here"), span: $0)] }
        ?? [],
      hints: [
        LocalizedText(
          vi: "thêm “ngày …” vào văn bản, hoặc viết {\(document.number)|short}",
          en: "add `dated …` to the document, or write {\(document.number)|short}")
      ])
  }

  static func unknownForm(_ code: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "unknown-form", LocalizedText(vi: "không có biểu “\(code)”", en: "there is no form “\(code)”"), span: span,
      hints: [LocalizedText(vi: "biểu có sẵn: II.06a", en: "available: II.06a")])
  }

  static func formCitedNotAnnexed(_ form: FormDefinition, at span: SourceSpan?) -> Diagnostic {
    let canBeAnnexed = form.code == FormDefinition.II06a.code
    return Diagnostic(
      "form-cited-not-annexed",
      LocalizedText(
        vi: "có nhắc đến biểu \(form.code) nhưng báo cáo không kèm biểu này",
        en: "form \(form.code) is cited but not annexed"),
      span: span,
      hints: [
        canBeAnnexed
          ? LocalizedText(
            vi: "thêm hồ sơ, số liệu hoặc viết: thêm biểu \(form.code)",
            en: "add dossiers or figures, or write: add form \(form.code)")
          : LocalizedText(
            vi:
              "phiên bản này chưa lập được biểu \(form.code); viết tên biểu không có ngoặc nhọn nếu nộp kèm bản riêng",
            en: "this version cannot make form \(form.code); write its name without braces if you send it separately")
      ])
  }

  static func unknownDossierField(_ field: String, _ form: FilledForm, at span: SourceSpan?) -> Diagnostic {
    let labels = form.rows.map(\.label)
    return Diagnostic(
      "unknown-reference",
      LocalizedText(
        vi: "không có hồ sơ hay số liệu nào của lĩnh vực “\(field)”",
        en: "there are no dossiers or figures of the field “\(field)”"),
      span: span, hints: suggestions(field, labels, vi: labels, en: labels))
  }
}

extension Diagnostic {
  /// A cell `<` or `^` without a cell that it could be joined to.
  static func joinsNothing(_ cell: SourcedText) -> Diagnostic {
    let place = cell.text == NarrativeTable.joinLeft ? ("bên trái", "to the left") : ("bên trên", "above")
    return Diagnostic(
      "joins-nothing", .warning,
      LocalizedText(
        vi: "ô “\(cell.text)” không gộp được với ô \(place.0) nên được in như chữ thường",
        en: "the cell “\(cell.text)” cannot be joined to the one \(place.1), so it is printed as it is"),
      span: cell.span(0..<cell.text.utf8.count),
      hints: [
        LocalizedText(
          vi: "phần gộp phải là hình chữ nhật, trong phần tiêu đề hoặc trong phần thân bảng",
          en: "what is joined must be a rectangle within the header or within the body")
      ])
  }
}
