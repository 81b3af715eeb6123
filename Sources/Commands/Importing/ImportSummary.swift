import Foundations
import Importing
import ReportModel

/// What an import would do, in lines.
struct ImportSummary {
  private let imported: ImportedReport
  private let path: String

  init(_ imported: ImportedReport, path: String) {
    self.imported = imported
    self.path = path
  }

  var text: LocalizedText { LocalizedText(vi: lines(.vietnamese), en: lines(.english)) }

  private func lines(_ language: Language) -> String {
    ([head(language), counts(language)] + parts(language)).joined(separator: "\n") + "\n"
  }

  private func head(_ language: Language) -> String {
    let period = imported.report.period
    return language == .vietnamese
      ? "\(path): báo cáo \(period?.short ?? "")" : "\(path): report of \(period?.id ?? "")"
  }

  private func counts(_ language: Language) -> String {
    let account = imported.account
    let vi = [
      "\(account.sections.count) mục", "\(account.paragraphCount) đoạn", "\(account.itemCount) ý",
      "\(account.tableCount) bảng", "\(account.documentCount) văn bản đăng ký", "\(account.referenceCount) tham chiếu",
      "\(account.figureRowCount) lĩnh vực trong biểu II.06a", "\(account.recipientCount) nơi nhận",
    ]
    let en = [
      "\(account.sections.count) sections", "\(account.paragraphCount) paragraphs", "\(account.itemCount) items",
      "\(account.tableCount) tables", "\(account.documentCount) documents registered",
      "\(account.referenceCount) references", "\(account.figureRowCount) fields of form II.06a",
      "\(account.recipientCount) recipients",
    ]
    return "  " + (language == .vietnamese ? vi : en).joined(separator: ", ")
  }

  private func parts(_ language: Language) -> [String] {
    let account = imported.account
    var lines: [String] = []
    func say(_ vi: String, _ en: String) { lines.append("  " + (language == .vietnamese ? vi : en)) }
    let missing = Self.neededFields.filter { imported.report.settings.text($0) == nil }
    if !missing.isEmpty {
      say(
        "không thấy trong tệp: \(missing.map(\.vietnameseName).joined(separator: ", "))",
        "not in the file: \(missing.map(\.rawValue).joined(separator: ", "))")
    }
    if account.rejoinedCount > 0 {
      say(
        "nối lại \(account.rejoinedCount) đoạn bị cắt ở cuối trang",
        "joined \(account.rejoinedCount) paragraphs cut by a page end")
    }
    if !account.missingSections.isEmpty {
      let ids = account.missingSections.map(\.description).joined(separator: ", ")
      say("mục không có trong tệp, để trống: \(ids)", "sections that the file does not have stay empty: \(ids)")
    }
    for remark in account.remarks { say("xem lại: \(line(remark, .vietnamese))", "look at: \(line(remark, .english))") }
    for remark in account.notPlaced {
      say("CHƯA XẾP ĐƯỢC: \(line(remark, .vietnamese))", "NOT PLACED: \(line(remark, .english))")
    }
    return lines
  }

  private func line(_ remark: ImportAccount.Remark, _ language: Language) -> String {
    let place = remark.place.map { $0.name[language] + ": " } ?? ""
    let text = remark.text.isEmpty ? "" : "“\(remark.text.clipped(to: 60))” – "
    return place + text + remark.message[language]
  }

  /// What the paper of every report has.
  private static let neededFields: [Field] = [
    .unit, .superior, .place, .symbol, .subject, .addressee, .opening, .closing, .position, .signer,
  ]
}
