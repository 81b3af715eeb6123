import Diagnostics
import Foundations
import ReportModel

extension Parameter {
  fileprivate static let figureKey: [Parameter] = [
    .keyword("field", Term("field", "lĩnh vực"), .text, vi: "lĩnh vực", en: "field").naming(.dossierField),
    .keyword("period", Term("period", "kỳ"), .period, vi: "kỳ đã báo cáo", en: "earlier period"),
  ]

  fileprivate static let counts: [Parameter] = FormCounts.Column.stored.map { column in
    .keyword(
      column.name.en, Term(column.name.en, column.name.vi), .count, vi: "số hồ sơ \(column.name.vi)",
      en: "number of dossiers \(column.name.en)")
  }
}

extension Arguments {
  fileprivate var figureKey: FigureKey { FigureKey(field: string("field"), period: period("period")) }

  fileprivate var counts: [FormCounts.Column: Int] {
    var counts: [FormCounts.Column: Int] = [:]
    for column in FormCounts.Column.stored {
      if let count = integer(column.name.en) { counts[column] = count }
    }
    return counts
  }
}

extension EditCommand {
  static let addFigures = EditCommand(
    specification: CommandSpecification(
      "add-figures", verb: Verb.add, kinds: [Kind.figures],
      summary: LocalizedText(
        vi: "ghi số liệu chỉ biết dưới dạng tổng số", en: "enters counts that are known only as totals"),
      parameters: Parameter.figureKey + Parameter.counts,
      examples: [
        LocalizedText(
          vi: "thêm số liệu lĩnh vực \"Chứng thực\" trực tuyến 12 trực tiếp 386 trước hạn 310 đúng hạn 86 còn hạn 2",
          en: "add figures field \"Chứng thực\" online 12 direct 386 early 310 ontime 86 interm 2"),
        LocalizedText(
          vi: "thêm số liệu lĩnh vực \"Hộ tịch\" kỳ quý II/2021 trực tiếp 18 trước hạn 17 còn hạn 1",
          en: "add figures field \"Hộ tịch\" period Q2/2021 direct 18 early 17 interm 1"),
      ],
      details: LocalizedText(
        vi:
          "Số nào không nêu là 0. Tiếp nhận phải bằng đã giải quyết cộng đang giải quyết. Có “kỳ” là số liệu chốt của kỳ "
          + "trước: dùng để đối chiếu, không cộng vào kỳ này.",
        en: "A count that is not given is 0. Received must equal solved plus open. With `period` these are the closing "
          + "figures of an earlier period: compared with, never added up.")
    ),
    bind: { arguments throws(Diagnostic) in
      var counts = FormCounts()
      for (column, count) in arguments.counts { counts[column] = count }
      let key = arguments.figureKey
      return .addFigures(
        FigureRecord(
          field: key.field, period: key.period, counts: counts, comments: arguments.comments, place: arguments.place))
    })

  static let editFigures = EditCommand(
    specification: CommandSpecification(
      "edit-figures", verb: Verb.edit, kinds: [Kind.figures],
      summary: LocalizedText(vi: "sửa số liệu tổng", en: "changes counts given as totals"),
      parameters: Parameter.figureKey + Parameter.counts,
      examples: [
        LocalizedText(
          vi: "sửa số liệu lĩnh vực \"Chứng thực\" trực tiếp 388 còn hạn 4",
          en: "edit figures field \"Chứng thực\" direct 388 interm 4")
      ],
      details: LocalizedText(
        vi:
          "Lĩnh vực và kỳ cho biết sửa số liệu nào; chỉ những số nêu ra mới thay đổi. Sau khi sửa, số tiếp nhận vẫn phải "
          + "bằng đã giải quyết cộng đang giải quyết.",
        en:
          "Field and period tell which figures are meant; only the counts that are given change. Received must still equal "
          + "solved plus open.")
    ),
    bind: { arguments throws(Diagnostic) in
      .editFigures(arguments.figureKey, arguments.counts, arguments.comments)
    })

  static let removeFigures = EditCommand(
    specification: CommandSpecification(
      "remove-figures", verb: Verb.remove, kinds: [Kind.figures],
      summary: LocalizedText(vi: "bỏ số liệu tổng", en: "takes out counts given as totals"),
      parameters: Parameter.figureKey,
      examples: [
        LocalizedText(
          vi: "xóa số liệu lĩnh vực \"Chứng thực\"", en: "remove figures field \"Chứng thực\"")
      ]
    ),
    bind: { arguments throws(Diagnostic) in .removeFigures(arguments.figureKey) })

  /// The command that enters `record`; counts of 0 are left out.
  static func statement(_ record: FigureRecord, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(addFigures, language, comments: record.comments)
    builder.quotedPair("field", record.field)
    builder.pair("period", record.period)
    for column in FormCounts.Column.stored where record.counts[column] != 0 {
      builder.pair(column.name.en, String(record.counts[column]))
    }
    return builder
  }
}
