import Checks
import Composition
import Foundations
import ReportModel
import ReportScript

extension SessionCommand {
  static let status = SessionCommand(
    specification: CommandSpecification(
      "status", scope: .session, verb: Term("status", "tình trạng"),
      summary: LocalizedText(
        vi: "báo cáo đang ở đâu: kỳ, tệp, số lượng, lỗi", en: "where the report stands: period, file, counts, findings"),
      parameters: [],
      examples: [LocalizedText(vi: "tình trạng", en: "status")],
      details: LocalizedText(
        vi:
          "Cho biết kỳ báo cáo và khoảng ngày, số văn bản, hồ sơ và mục đã có nội dung, tên tệp và tình trạng lưu, số lỗi "
          + "mà “kiểm tra” sẽ nêu.",
        en:
          "Period and range of days, how many documents, dossiers and filled sections, the file and whether it is saved, "
          + "and how much `check` would find.")
    ),
    run: { _, session throws(CommandFailure) in
      let report = session.workspace.report
      if let period = report.period {
        session.say(
          "\(period.short), từ \(period.from) đến \(period.to)", "\(period.id), \(period.from) – \(period.to)")
      } else {
        session.say("chưa mở báo cáo: báo cáo quý 3/2021", "no report started yet: report Q3/2021")
      }
      session.console.print(report.summary(session.language))
      let path = session.workspace.path ?? session.text("chưa có tên tệp", "no file name yet")
      let saved =
        session.workspace.hasUnsavedWork
        ? session.text("có thay đổi chưa lưu", "unsaved work") : session.text("đã lưu", "saved")
      session.console.print("\(path): \(saved)")
      session.console.print(Findings(AllChecks.findings(in: report)).summary(session.language))
    })
}

extension Report {
  /// "19 văn bản, 2 hồ sơ, 14/18 mục có nội dung".
  func summary(_ language: Language) -> String {
    var leaves = 0
    var filled = 0
    outline.forEach { _, section in
      guard section.children.isEmpty else { return }
      leaves += 1
      if !section.blocks.isEmpty { filled += 1 }
    }
    if language == .vietnamese {
      return "\(documents.count) văn bản, \(dossiers.count) hồ sơ, \(filled)/\(leaves) mục có nội dung"
    }
    return "\(documents.count) documents, \(dossiers.count) dossiers, \(filled) of \(leaves) sections filled"
  }
}
