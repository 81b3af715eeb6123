import Diagnostics
import Foundations
import ReportModel

// Parameters between braces, and references that stand by themselves.

extension TextResolver {
  /// What a parameter prints; nil if the name, without what stands behind `|`, is none.
  func parameterText(_ name: String, at span: SourceSpan?) throws(Diagnostic) -> String? {
    let parts = name.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(Reference.trimmed)
    guard let parameter = report.parameter(named: parts[0]) else { return nil }
    let modifier = parts.count > 1 ? parts[1] : nil
    let isLong = modifier.map { ReferenceWords.long.contains(UnicodeText.folded($0)) } ?? false
    guard modifier == nil || isLong && parameter.kind == .period else {
      throw .reference(name, .unknownModifier(modifier ?? ""), at: span)
    }
    guard let value = report.value(of: parameter, given: values) else {
      throw .parameterWithoutValue(parameter, at: span)
    }
    return value.printed(isLong: isLong)
  }

  /// What `{name}` prints; throws if it means nothing.
  package mutating func value(named name: String, at span: SourceSpan?) throws(Diagnostic) -> String {
    try resolved(name, at: span).text
  }
}

extension DiagnosticID {
  /// A parameter is referred to and has neither a value nor a default. No error of a script: the value is wanted when a
  /// report is made.
  package static let parameterWithoutValue: DiagnosticID = "parameter-without-value"
}

extension Diagnostic {
  static func parameterWithoutValue(_ parameter: TextParameter, at span: SourceSpan?) -> Diagnostic {
    var diagnostic = Diagnostic(
      .parameterWithoutValue,
      LocalizedText(
        vi: "tham số {\(parameter.name)} chưa có giá trị", en: "the parameter {\(parameter.name)} has no value"),
      span: span,
      notes: parameter.place.span.map { [Note(LocalizedText(vi: "khai báo ở đây", en: "declared here"), span: $0)] }
        ?? [],
      hints: [
        LocalizedText(
          vi:
            "viết: điền \(parameter.name) \"…\"; trên dòng lệnh: --param \(parameter.name)=…; hoặc sửa tham số "
            + "\(parameter.name) mặc định \"…\"",
          en:
            "write: fill \(parameter.name) \"…\"; on the command line: --param \(parameter.name)=…; or edit param "
            + "\(parameter.name) default \"…\"")
      ])
    diagnostic.subject = parameter.name
    return diagnostic
  }
}
