import Diagnostics
import Foundations
import ReportModel

// A dossier's later life. Saved folded into its `add dossier`.

extension EditCommand {
  static let resolveDossier = event(
    "resolve", Term("resolve", "trả kết quả"), .end(.resolved),
    LocalizedText(vi: "ghi ngày trả kết quả hồ sơ", en: "says when a dossier was resolved"),
    LocalizedText(
      vi:
        "Trước hạn, đúng hạn hay quá hạn được tính bằng cách so ngày trả với ngày hẹn. Ghi nhầm ngày thì sửa bằng “sửa hồ "
        + "sơ H01 trả …”.",
      en:
        "Early, on time or late follows from the due date. A wrong date is corrected with `edit dossier H01 resolved …`."
    ))
  static let returnDossier = event(
    "return", Term("return", "trả lại"), .end(.returned),
    LocalizedText(vi: "ghi ngày trả lại hồ sơ", en: "says when a dossier was returned"),
    endCounts)
  static let withdrawDossier = event(
    "withdraw", Term("withdraw", "rút"), .end(.withdrawn),
    LocalizedText(vi: "ghi ngày người nộp rút hồ sơ", en: "says when a dossier was withdrawn"),
    endCounts)
  static let suspendDossier = event(
    "suspend", Term("suspend", "tạm dừng"), .suspend,
    LocalizedText(vi: "ghi ngày tạm dừng để chờ bổ sung", en: "says since when a dossier waits for supplements"),
    LocalizedText(
      vi:
        "Hồ sơ tạm dừng vẫn là hồ sơ đang giải quyết. Cuối kỳ mà còn tạm dừng thì xét theo ngày hẹn, hoặc luôn tính là còn "
        + "hạn nếu “đặt đếm hồ sơ tạm dừng interm”.",
      en:
        "It stays an open dossier. One still waiting at the end of the period is judged by its due date, or always counted "
        + "as in time with `set suspended-counts interm`."))
  static let resumeDossier = event(
    "resume", Term("resume", "tiếp tục"), .resume(due: nil),
    LocalizedText(
      vi: "ghi ngày tiếp tục giải quyết, kèm hạn mới nếu có", en: "says when work went on, and the new due date if any"),
    LocalizedText(
      vi: "Không nêu “hẹn” thì giữ nguyên ngày hẹn cũ; phần mềm không tự cộng thêm ngày.",
      en: "Without `due` the due date stays as it is; no days are added by themselves."),
    more: [.keyword("due", Term("due", "hẹn"), .date, vi: "ngày hẹn mới", en: "new due date")])

  private static let endCounts = LocalizedText(
    vi:
      "Biểu II.06a không có cột riêng: hồ sơ được tính theo ngày kết thúc so với ngày hẹn, hoặc luôn tính là đúng hạn nếu "
      + "“đặt đếm hồ sơ trả lại ontime”.",
    en: "Form II.06a has no column for it: the dossier is counted by the day it ended, or always as on time with "
      + "`set returned-counts ontime`.")

  private static func event(
    _ id: String, _ verb: Term, _ event: DossierEvent, _ summary: LocalizedText, _ details: LocalizedText,
    more: [Parameter] = []
  ) -> EditCommand {
    EditCommand(
      specification: CommandSpecification(
        id, verb: verb, summary: summary,
        parameters: [
          .dossierCode.naming(.openDossier),
          .keyword("on", Term("on", "ngày"), .date, isRequired: true, vi: "ngày", en: "date"),
        ] + more,
        examples: [LocalizedText(vi: "\(verb.vi) H01 ngày 30/6/2021", en: "\(verb.en) H01 on 30/6/2021")],
        details: details
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
