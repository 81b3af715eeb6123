import Diagnostics
import Foundations
import ReportScript

extension SessionCommand {
  static let explain = SessionCommand(
    specification: CommandSpecification(
      "explain", scope: .session, verb: Term("explain", "giải thích"),
      summary: LocalizedText(
        vi: "giải thích một điều mà “kiểm tra” tìm ra", en: "explains what `check` found"),
      parameters: [.positional("id", .word, isRequired: false, vi: "mã", en: "id").naming(.check)],
      examples: [LocalizedText(vi: "giải thích broken-identity", en: "explain broken-identity")],
      details: LocalizedText(
        vi: "Mã là chữ trong ngoặc vuông sau “lỗi”, “cảnh báo” hay “ghi chú”. Không nêu mã thì giải thích tất cả.",
        en: "The id stands in brackets behind “error”, “warning” or “note”. Without one all are explained.")
    ), isPaged: true,
    run: { arguments, session throws(CommandFailure) in
      if let id = arguments.string("id") {
        try session.explain(id, at: arguments.span("id"))
      } else {
        session.explainAll()
      }
    })
}

extension Session {
  fileprivate func explainAll() {
    for (id, explanation) in FindingExplanations.all { console.print("\(id)\n  \(explanation[language])") }
  }

  fileprivate func explain(_ id: String, at span: SourceSpan?) throws(CommandFailure) {
    if let (_, explanation) = FindingExplanations.all.first(where: { $0.id == id }) {
      return console.print(explanation[language])
    }
    let names = FindingExplanations.all.map(\.id)
    let list = names.joined(separator: ", ")
    var hint = LocalizedText(vi: "có: \(list)", en: "there are: \(list)")
    let best = Suggestion.closest(to: id, among: names, limit: 1).first
    if let best {
      hint = LocalizedText(vi: "có phải ý bạn là \(best)?", en: "did you mean \(best)?")
    }
    throw .diagnostic(
      Diagnostic(
        "unknown-check",
        LocalizedText(vi: "không có phép kiểm tra “\(id)”", en: "there is no check “\(id)”"), span: span, hints: [hint]
      ).replacing(with: best))
  }
}
