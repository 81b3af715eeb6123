import Checks
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
          "Cho biết kỳ báo cáo và khoảng ngày, số văn bản, hồ sơ và mục đã có nội dung, tên tệp và tình trạng lưu, những gì còn "
          + "thiếu (trường của thể thức, mục trống, văn bản chưa có ngày), số lỗi mà “kiểm tra” sẽ nêu, và lệnh nên gõ tiếp "
          + "theo: nhấn → để nhận.",
        en:
          "Period and range of days, how many documents, dossiers and filled sections, the file and whether it is saved, what is "
          + "still missing (fields of the letterhead, empty sections, documents without date), how much `check` would find, "
          + "and the command to type next: the Right key takes it.")
    ),
    run: { _, session throws(CommandFailure) in
      try session.showStatus()
    })
}

extension Session {
  fileprivate mutating func showStatus() throws(CommandFailure) {
    let report = workspace.report
    let missing = MissingParts(of: report)
    let findings = Findings(try findings(in: report, try compose(report)))
    sayPeriod()
    console.print(report.summary(language))
    sayFile()
    for line in missing.lines(language) { printText(line.clipped(to: statusWidth)) }
    console.print(findings.painted(findings.summary(language), if: console.colorsOutput))
    let next = missing.nextCommand(findings, hasUnsavedWork: workspace.hasUnsavedWork, path: workspace.path)[language]
    say("gõ tiếp: \(next)", "next: \(next)")
    if isInteractive, interlocutor != nil { proposal = next }
  }

  private var statusWidth: Int { environment.terminal.outputIsTerminal ? environment.terminal.columns : Int.max }

  private func sayPeriod() {
    guard let period = workspace.report.period else {
      return say("chưa mở báo cáo: báo cáo quý 3/2021", "no report started yet: report Q3/2021")
    }
    say("\(period.short), từ \(period.from) đến \(period.to)", "\(period.id), \(period.from) – \(period.to)")
  }

  private func sayFile() {
    let path = workspace.path ?? text("chưa có tên tệp", "no file name yet")
    let isUnsaved = workspace.hasUnsavedWork
    let saved = isUnsaved ? text("có thay đổi chưa lưu", "unsaved work") : text("đã lưu", "saved")
    printText("\(path): \(TextStyle.warning.painted(saved, if: isUnsaved && console.colorsOutput))")
  }

  /// What is still missing, in a few words for the right edge of the prompt; empty without a report.
  package var statusNote: String {
    workspace.report.period == nil ? "" : MissingParts(of: workspace.report, documentsToo: false).note(language)
  }
}

extension Report {
  /// "19 văn bản, 2 hồ sơ, 14/18 mục có nội dung".
  func summary(_ language: Language) -> String {
    let missing = MissingParts(of: self, documentsToo: false)
    let (filled, all) = (missing.sectionCount - missing.emptySections.count, missing.sectionCount)
    if language == .vietnamese {
      return "\(documents.count) văn bản, \(dossiers.count) hồ sơ, \(filled)/\(all) mục có nội dung"
    }
    return "\(documents.count) documents, \(dossiers.count) dossiers, \(filled) of \(all) sections filled"
  }
}
