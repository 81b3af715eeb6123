import Foundations
import ReportScript

extension SessionCommand {
  static let guide = SessionCommand(
    specification: CommandSpecification(
      "guide", scope: .session, verb: Term("guide", "hướng dẫn"),
      summary: LocalizedText(
        vi: "dẫn đi từng mục của báo cáo: xem, viết, để sau",
        en: "walks the report section by section: look, write, skip"),
      parameters: [
        .positional("section", .section, isRequired: false, vi: "mục bắt đầu", en: "section to begin with"),
        .flag("restart", Term("from the start", "từ đầu"), vi: "đi lại từ đầu", en: "once more from the beginning"),
      ],
      examples: [
        LocalizedText(vi: "hướng dẫn", en: "guide"), LocalizedText(vi: "hướng dẫn từ đầu", en: "guide from the start"),
        LocalizedText(vi: "hướng dẫn I.4", en: "guide I.4"),
      ],
      details: LocalizedText(
        vi:
          "Chưa mở báo cáo thì hỏi kỳ báo cáo trước, rồi hỏi các thông tin còn thiếu của phần đầu và phần cuối, sau đó đến "
          + "từng mục: cho xem nội dung đã có, những điều cần lưu ý, rồi nhận văn bản mới. Mỗi văn bản được nhận là một lệnh "
          + "bình thường, hoàn tác được. Dừng lúc nào cũng được (q hoặc Ctrl-C); gõ lại “hướng dẫn” thì đi tiếp từ chỗ dừng. Mục "
          + "“để sau” sẽ được hỏi lại ở lần sau.",
        en:
          "Asks for the period if no report is started, then for what head and foot still lack, then goes from section to "
          + "section: shows what stands there and what to look at, and takes a new text. Each text is an ordinary edit that "
          + "can be undone. Leave at any time (q or Ctrl-C); `guide` goes on where it was left. A section that was skipped "
          + "is asked for again the next time."),
      isDialogue: true
    ),
    run: { arguments, session throws(CommandFailure) in
      try session.guide(
        from: arguments.section("section"), at: arguments.span("section"), restarts: arguments.flag("restart"))
    })
}
