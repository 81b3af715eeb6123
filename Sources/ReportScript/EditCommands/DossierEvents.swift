import Diagnostics
import Foundations
import ReportModel

// A dossier's later life. Saved folded into its `add dossier`.

extension EditCommand {
  static let resolveDossier = event(
    "resolve", Term("resolve", "trả kết quả"), .end(.resolved),
    LocalizedText(vi: "ghi ngày trả kết quả hồ sơ", en: "says when a dossier was resolved"))
  static let returnDossier = event(
    "return", Term("return", "trả lại"), .end(.returned),
    LocalizedText(vi: "ghi ngày trả lại hồ sơ", en: "says when a dossier was returned"))
  static let withdrawDossier = event(
    "withdraw", Term("withdraw", "rút"), .end(.withdrawn),
    LocalizedText(vi: "ghi ngày người nộp rút hồ sơ", en: "says when a dossier was withdrawn"))
  static let suspendDossier = event(
    "suspend", Term("suspend", "tạm dừng"), .suspend,
    LocalizedText(vi: "ghi ngày tạm dừng để chờ bổ sung", en: "says since when a dossier waits for supplements"))
  static let resumeDossier = event(
    "resume", Term("resume", "tiếp tục"), .resume(due: nil),
    LocalizedText(
      vi: "ghi ngày tiếp tục giải quyết, kèm hạn mới nếu có", en: "says when work went on, and the new due date if any"),
    more: [.keyword("due", Term("due", "hẹn"), .date, vi: "ngày hẹn mới", en: "new due date")])

  private static func event(
    _ id: String, _ verb: Term, _ event: DossierEvent, _ summary: LocalizedText, more: [Parameter] = []
  ) -> EditCommand {
    EditCommand(
      specification: CommandSpecification(
        id, verb: verb, summary: summary,
        parameters: [
          .dossierCode,
          .keyword("on", Term("on", "ngày"), .date, isRequired: true, vi: "ngày", en: "date"),
        ] + more,
        examples: [LocalizedText(vi: "\(verb.vi) H01 ngày 30/6/2021", en: "\(verb.en) H01 on 30/6/2021")]
      ),
      bind: { arguments throws(Diagnostic) in
        var event = event
        if case .resume = event { event = .resume(due: arguments.date("due")) }
        return .happen(
          try required(arguments.string("code"), arguments), event, try required(arguments.date("on"), arguments),
          arguments.comments)
      })
  }
}
