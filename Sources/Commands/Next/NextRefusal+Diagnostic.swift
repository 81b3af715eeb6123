import Diagnostics
import Foundations
import ReportModel

extension NextRefusal {
  func diagnostic(at span: SourceSpan?) -> [Diagnostic] {
    switch self {
    case .noPeriod:
      [
        Diagnostic(
          "missing-period",
          LocalizedText(
            vi: "báo cáo chưa có kỳ nên chưa có kỳ sau", en: "the report has no period, so nothing follows it"),
          span: span,
          hints: [LocalizedText(vi: "bắt đầu bằng: báo cáo quý 3/2021", en: "begin with: report Q3/2021")])
      ]
    case .noNextOfKind(let period):
      [
        Diagnostic(
          "no-next-period",
          LocalizedText(
            vi: "sau \(period.long) không có ngay một kỳ 9 tháng khác: hãy nêu kỳ của báo cáo sau",
            en: "no other nine months follow \(period.id) at once: say the period of the next report"),
          span: span,
          hints: [
            LocalizedText(
              vi: "ví dụ: kỳ sau năm \(period.year), kỳ sau quý IV/\(period.year)",
              en: "for example: next Y\(period.year), next Q4/\(period.year)")
          ])
      ]
    case .liesBefore(let wanted, let present) where wanted.ruled == present.ruled:
      [
        Diagnostic(
          "period-not-later",
          LocalizedText(
            vi: "báo cáo này đã là của \(present.short)", en: "this report is that of \(present.id) already"),
          span: span)
      ]
    case .liesBefore(let wanted, let present):
      [
        Diagnostic(
          "period-not-later",
          LocalizedText(
            vi: "\(wanted.short) kết thúc ngày \(wanted.to), không sau \(present.short) (đến \(present.to))",
            en: "\(wanted.id) ends on \(wanted.to), which is not after \(present.id) (to \(present.to))"),
          span: span,
          hints: [
            LocalizedText(
              vi: "muốn đổi kỳ của chính báo cáo này: sửa kỳ báo cáo …",
              en: "to change the period of this very report: edit period …")
          ])
      ]
    case .lastPeriod(let period):
      [
        Diagnostic(
          "no-next-period",
          LocalizedText(vi: "sau \(period.short) không còn kỳ nào", en: "nothing follows \(period.id)"), span: span)
      ]
    case .brokenFigures(let rows):
      rows.compactMap { row in
        row.counts.brokenIdentity.map { broken in
          Diagnostic(
            "broken-identity",
            LocalizedText(
              vi: "lĩnh vực “\(row.label)”: \(broken.message.vi)", en: "field “\(row.label)”: \(broken.message.en)"),
            hints: [
              LocalizedText(
                vi: "sửa số liệu trước, vì kỳ sau mở bằng số này", en: "mend it first: the next period begins with it")
            ])
        }
      }
    }
  }
}
