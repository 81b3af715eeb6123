import Diagnostics
import Foundations
import ReportModel

extension EditCommand {
  static let startReport = EditCommand(
    specification: CommandSpecification(
      "report", verb: Term("report", "báo cáo"),
      summary: LocalizedText(
        vi: "mở đầu báo cáo: kỳ báo cáo và đề cương", en: "starts the report: its period and outline"),
      parameters: [
        .positional("period", .period, vi: "kỳ báo cáo", en: "period"),
        .keyword(
          "outline", Term("outline", "đề cương"), .choice(BuiltInOutline.choices), vi: "đề cương",
          en: "outline"),
      ],
      examples: [
        LocalizedText(vi: "báo cáo quý 3/2021", en: "report Q3/2021"),
        LocalizedText(
          vi: "báo cáo quý 3/2021 từ 7/6/2021 đến 4/9/2021", en: "report Q3/2021 from 7/6/2021 to 4/9/2021"),
        LocalizedText(vi: "báo cáo năm 2021 đề cương free", en: "report Y2021 outline free"),
      ],
      details: LocalizedText(
        vi: "Mỗi báo cáo bắt đầu một lần. Kỳ theo quy định kéo dài từ ngày 15 đến ngày 14; đơn vị có mốc khác thì ghi "
          + "“từ … đến …”, phần mềm sẽ nhắc. Đề cương kstt có sẵn các mục của báo cáo kiểm soát TTHC; đề cương free trống.",
        en: "A report starts once. By rule a period runs from the 15th to the 14th; a unit with other dates says "
          + "“from … to …” and is told so. The outline kstt has the sections of the report on administrative "
          + "procedures; free is empty.")
    ),
    bind: { arguments throws(Diagnostic) in
      let period = try required(arguments.period("period"), arguments)
      let outline = BuiltInOutline.all[arguments.choice("outline") ?? 0].outline
      return .start(period, outline, arguments.comments)
    })

  package static let editPeriod = EditCommand(
    specification: CommandSpecification(
      "edit-period", verb: Verb.edit, kinds: [Kind.period],
      summary: LocalizedText(vi: "đổi kỳ báo cáo", en: "changes the period"),
      parameters: [.positional("period", .period, vi: "kỳ báo cáo", en: "period")],
      examples: [LocalizedText(vi: "sửa kỳ báo cáo quý 4/2021", en: "edit period Q4/2021")],
      details: LocalizedText(
        vi: "Mọi nội dung đã nhập được giữ nguyên; số liệu, khoảng ngày và tên kỳ trong các đoạn văn được tính lại.",
        en:
          "All that was entered stays; figures, ranges of days and the names of periods in the texts are computed anew."
      )
    ),
    bind: { arguments throws(Diagnostic) in
      .setPeriod(try required(arguments.period("period"), arguments), arguments.comments)
    })
}
