import Checks
import Diagnostics
import Foundations
import ReportModel
import ReportScript

/// What keeps a paper from being the final one: texts that nobody has looked through, and blanks.
enum FinalPaper {
  static func obstacles(in report: Report, _ findings: [Diagnostic]) -> [Diagnostic] {
    let unreviewed = findings.filter { $0.id == TextsAreReviewed.id }.map(\.asError)
    var blanks = [Field.number, .signer].filter { report.settings[$0] == nil }.map { blank($0) }
    if report.settings.date?.day == nil { blanks.insert(blank(.date), at: min(1, blanks.count)) }
    return unreviewed + blanks
  }

  private static func blank(_ field: Field) -> Diagnostic {
    Diagnostic(
      "not-final",
      LocalizedText(vi: "bản chính thức phải có \(field.term.vi)", en: "a final paper needs its \(field.term.en)"),
      hints: [
        LocalizedText(vi: "viết: đặt \(field.vietnameseName) …", en: "write: set \(field.rawValue) …")
      ])
  }

  static let hint = Diagnostic(
    "not-exported", .note,
    LocalizedText(
      vi: "chưa xuất gì vì đây chưa phải bản chính thức", en: "nothing was exported because this is not final yet"),
    hints: [
      LocalizedText(
        vi: "soát và điền cho đủ, hoặc bỏ “chính thức” (--final)",
        en: "review and fill in what is missing, or leave out `final` (--final)")
    ])

  /// What is said of any other export of a report that was not looked through.
  static func warning(of report: Report) -> Diagnostic? {
    let count = report.unreviewedCount
    guard count > 0 else { return nil }
    return Diagnostic(
      TextsAreReviewed.id, .warning,
      LocalizedText(
        vi: "bản xuất này còn \(count) phần của kỳ trước chưa soát",
        en:
          "\(count) text\(count == 1 ? "" : "s") of this export came from the period before and \(count == 1 ? "is" : "are") "
          + "not reviewed"),
      hints: [LocalizedText(vi: "đi từng đoạn: soát lại", en: "to go from text to text: review")])
  }
}

extension Diagnostic {
  fileprivate var asError: Diagnostic {
    var error = self
    error.severity = .error
    return error
  }
}
