import Diagnostics
import Foundations

extension Diagnostic {
  /// A document that is not registered, with the nearest one that is; commands and texts both name documents.
  package static func unknownDocument(
    _ reference: DocumentReference, at span: SourceSpan?, in report: Report
  ) -> Diagnostic {
    var hints: [LocalizedText] = []
    if let best = report.nearestDocument(to: reference.name) {
      let facts = [best.type.name.vi, best.date?.description].compactMap { $0 }.joined(separator: ", ")
      let text = "\(best.number) (\(facts))"
      hints.append(LocalizedText(vi: "có phải ý bạn là \(text)?", en: "did you mean \(text)?"))
    } else {
      hints.append(
        LocalizedText(
          vi: "đăng ký trước: thêm văn bản \(reference.name) ngày … trích yếu \"…\"",
          en: "register it first: add document \(reference.name) dated … title \"…\""))
    }
    var diagnostic = Diagnostic(
      "unknown-document",
      LocalizedText(vi: "chưa đăng ký văn bản \(reference)", en: "no document \(reference) is registered"), span: span,
      hints: hints)
    diagnostic.subject = reference.name
    return diagnostic
  }
}
