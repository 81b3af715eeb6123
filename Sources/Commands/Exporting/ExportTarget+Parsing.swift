import Diagnostics
import Foundations
import ReportModel
import Writers

extension ExportTarget {
  /// As `init`, with the failure in words.
  package static func parse(_ text: String, _ span: SourceSpan? = nil) throws(CommandFailure) -> ExportTarget {
    do throws(Failure) {
      return try ExportTarget(text)
    } catch {
      throw .diagnostic(diagnostic(error, text, span))
    }
  }

  private static func diagnostic(_ failure: Failure, _ text: String, _ span: SourceSpan?) -> Diagnostic {
    let names = ExportFormat.all.map(\.name).joined(separator: ", ")
    let known = LocalizedText(vi: "các định dạng: \(names)", en: "formats: \(names)")
    switch failure {
    case .unknownFormat(let name):
      return Diagnostic(
        "unknown-format",
        LocalizedText(vi: "không có định dạng “\(name)”", en: "there is no format “\(name)”"), span: span,
        hints: [known])
    case .noFormat:
      return Diagnostic(
        "unknown-format",
        LocalizedText(
          vi: "“\(text)” không cho biết định dạng", en: "“\(text)” does not tell the format"), span: span,
        hints: [
          LocalizedText(vi: "viết ví dụ: bao-cao.docx hoặc txt:-", en: "write for example: report.docx or txt:-"),
          known,
        ])
    }
  }
}

extension ExportTarget {
  /// The path of an export without its extension: that of the report's file, or “bao-cao-quy-iii-2021” of its period.
  static func suggestedBase(for report: Report, at path: String?, _ language: Language) -> String {
    if let path { return path.hasSuffix(".baocao") ? String(path.dropLast(".baocao".count)) : path }
    let name = language == .vietnamese ? "báo cáo" : "report"
    let period = report.period.map { " " + $0.canonical(language) } ?? ""
    return UnicodeText.folded(name + period).split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
