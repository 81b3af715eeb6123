import Diagnostics
import Foundations
import ReportModel

extension EditCommand {
  static let setField = EditCommand(
    specification: CommandSpecification(
      "set", verb: Term("set", "đặt"),
      summary: LocalizedText(
        vi: "đặt một thông tin của phần đầu, phần cuối hoặc cách trình bày",
        en: "sets a field of the letterhead, the foot or the house style"),
      parameters: [
        .positional("field", .field, vi: "trường", en: "field"),
        .text("value", .prose, vi: "giá trị", en: "value").acceptingBareWord(),
      ],
      examples: [
        LocalizedText(vi: "đặt đơn vị \"Sở Ngoại vụ\"", en: "set unit \"Sở Ngoại vụ\""),
        LocalizedText(vi: "đặt ký hiệu BC-SNgV", en: "set symbol BC-SNgV"),
        LocalizedText(vi: "đặt ngày 9/2021", en: "set date 9/2021"),
        LocalizedText(
          vi: "đặt lề trên 25 dưới 20 trái 35 phải 15", en: "set margins top 25 bottom 20 left 35 right 15"),
        LocalizedText(vi: "đặt độ khẩn hỏa tốc", en: "set urgency immediate"),
        LocalizedText(vi: "đặt chức vụ \"\"", en: "set position \"\""),
        LocalizedText(
          vi: "đặt mở đầu\n| Thực hiện {01/2020/TT-VPCP}, {đơn vị} báo cáo như sau:",
          en: "set opening\n| Thực hiện {01/2020/TT-VPCP}, {unit} báo cáo như sau:"),
      ],
      details: LocalizedText(
        vi:
          "Trường nào chưa đặt thì để trống trong bản nháp. Ngày có thể chỉ ghi tháng và năm (9/2021): chỗ ghi ngày để "
          + "trống. Đặt lại một trường thì giá trị mới thay giá trị cũ; đặt \"\" là bỏ giá trị của trường. Lề, cỡ chữ, giãn "
          + "dòng và thụt đầu dòng phải nằm trong khoảng mà Nghị định 30/2020/NĐ-CP cho phép.",
        en: "A field that is not set is blank in the draft. The date may name month and year only (9/2021): the day "
          + "stays blank. Setting a field again replaces its value; setting it to \"\" takes its value away. Margins, font "
          + "size, line spacing and first indent must be within what Decree 30/2020/NĐ-CP allows.")
    ),
    bind: { arguments throws(Diagnostic) in
      let field = try required(arguments.field("field"), arguments)
      let written = SourcedText(joining: arguments.paragraphs("value"))
      if written.isEmpty { return .clear(field) }
      let value = try FieldValue.canonical(written, of: field, at: arguments.span("value"))
      return .set(field, Settings.Setting(value, comments: arguments.comments, place: arguments.place))
    })
}
