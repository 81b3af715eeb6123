import Foundations
import ReportScript

extension SessionCommand {
  static let quit = SessionCommand(
    specification: CommandSpecification(
      "quit", scope: .session, verb: Term("quit", "thoát", aliases: ["exit"]),
      summary: LocalizedText(vi: "kết thúc phiên làm việc", en: "ends the session"), parameters: [],
      examples: [LocalizedText(vi: "thoát", en: "quit")],
      details: LocalizedText(
        vi: "Còn thay đổi chưa lưu thì hỏi trước. Ctrl-D ở dòng trống cũng kết thúc.",
        en: "Asks first if there is unsaved work. Ctrl-D on an empty line ends the session too.")
    ),
    run: { _, session throws(CommandFailure) in session.leaveConversation() })
}
