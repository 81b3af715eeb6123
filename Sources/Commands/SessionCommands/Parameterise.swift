import Foundations
import ReportScript

extension SessionCommand {
  static let parameterise = SessionCommand(
    specification: CommandSpecification(
      "parameterise", scope: .session, verb: Term("parameterise", "tham số hóa", aliases: ["parameterize"]),
      summary: LocalizedText(
        vi: "thay kỳ, ngày, số văn bản gõ bằng tay bằng tham chiếu",
        en: "puts references in the place of periods, dates and document numbers written by hand"),
      parameters: [
        .positional("section", .section, isRequired: false, vi: "mục", en: "section"),
        .flag(
          "all", Term("all", "tất cả"), vi: "thay tất cả, không hỏi từng chỗ", en: "all of them, without questions"),
      ],
      examples: [
        LocalizedText(vi: "tham số hóa", en: "parameterise"),
        LocalizedText(vi: "tham số hóa I.4", en: "parameterise I.4"),
        LocalizedText(vi: "tham số hóa tất cả", en: "parameterise all"),
      ],
      details: LocalizedText(
        vi:
          "Tìm trong lời văn tên kỳ báo cáo (Quý III/2021, QUÝ IV NĂM 2021), ngày đầu và ngày cuối kỳ, năm của kỳ, tên đơn vị "
          + "và số văn bản viết bằng tay, rồi đề nghị tham chiếu in ra đúng những chữ ấy: {kỳ}, {từ ngày}, {75/KH-SNgV|có "
          + "ngày}. Chỗ nào in ra sẽ khác thì nói rõ khác thế nào. Từng chỗ được cho xem trước và sau rồi hỏi: c thay, k "
          + "giữ, t thay tất cả từ đây, d dừng. Văn bản chưa đăng ký thì hỏi đăng ký trước, với những gì lời văn cho biết. Văn "
          + "bản ghi ngày khác với ngày đã đăng ký thì luôn để bạn quyết định: “tất cả” không đụng đến. Chữ trong ngoặc "
          + "kép và tham chiếu đã có được giữ nguyên. Mọi chỗ đã thay là một bước: “hoàn tác” lấy lại hết. Trong ống lệnh, "
          + "không có “tất cả” thì chỉ liệt kê.",
        en:
          "Finds in the texts periods (Quý III/2021, QUÝ IV NĂM 2021), the first and the last day, the year, the unit's name "
          + "and document numbers written by hand, and proposes the reference that prints the same words: {period}, {from}, "
          + "{75/KH-SNgV|dated}. Where the paper would change it says how. Each place is shown before and after and asked "
          + "about: y takes it, n leaves it, a takes all from here, s stops. A document that is not registered is offered "
          + "for registration first, with what the text tells of it. One that has another date in the register is always "
          + "left to you: `all` does not touch it. What is quoted, and references that are there, stay. All that was taken "
          + "is one step of `undo`. In a pipe, without `all`, the places are only listed.")
    ),
    run: { arguments, session throws(CommandFailure) in
      try session.parameterise(
        in: arguments.section("section"), at: arguments.span("section"), all: arguments.flag("all"))
    })
}
