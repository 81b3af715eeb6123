import Foundations
import ReportScript

extension SessionCommand {
  static let review = SessionCommand(
    specification: CommandSpecification(
      "review", scope: .session, verb: Term("review", "soát lại"),
      summary: LocalizedText(
        vi: "đi từng đoạn của kỳ trước chưa soát: giữ, sửa, xóa, để sau",
        en: "goes through the texts of the period before: keep, edit, drop, skip"),
      parameters: [.positional("section", .section, isRequired: false, vi: "chỉ mục này", en: "this section only")],
      examples: [LocalizedText(vi: "soát lại", en: "review"), LocalizedText(vi: "soát lại I.4", en: "review I.4")],
      details: LocalizedText(
        vi:
          "Sau “kỳ sau”, mỗi đoạn, ý, bảng giữ lại đều chờ soát. Mỗi lần hỏi cho xem văn bản như in ở kỳ trước và như in ở "
          + "kỳ này, rồi nhận: Enter là giữ, s là mở trình soạn thảo, x là xóa, b là để sau, q là dừng; gõ luôn một câu thì "
          + "câu đó thay cho đoạn. Mỗi lần trả lời là một lệnh, hoàn tác được. Dừng lúc nào cũng được: lần sau đi tiếp từ "
          + "những đoạn còn lại. “xác nhận I.4” xác nhận cả một mục.",
        en:
          "After `next` every paragraph, item and table that stayed waits for review. Each is shown as it was printed in the "
          + "period before and as it is printed now; Enter keeps it, e opens the editor, d drops it, s skips it, q stops; a "
          + "sentence typed right away replaces it. Each answer is a command that can be undone. Stop at any time: the next "
          + "time it goes on with what is left. `confirm I.4` confirms a whole section."),
      isDialogue: true
    ),
    run: { arguments, session throws(CommandFailure) in
      try session.review(arguments.section("section"), at: arguments.span("section") ?? arguments.span)
    })
}
