import Foundations
import ReportScript

extension SessionCommand {
  static let language = SessionCommand(
    specification: CommandSpecification(
      "language", scope: .session, verb: Term("language", "ngôn ngữ"),
      summary: LocalizedText(
        vi: "chọn ngôn ngữ của lời nhắc và thông báo", en: "chooses the language of prompts and messages"),
      parameters: [
        .positional(
          "language",
          .choice(
            ChoiceList(
              [Term("vi", "vi", aliases: ["tiếng việt"]), Term("en", "en", aliases: ["tiếng anh", "english"])],
              details: [LocalizedText(verbatim: "tiếng Việt"), LocalizedText(verbatim: "English")])),
          vi: "ngôn ngữ", en: "language")
      ],
      examples: [LocalizedText(vi: "ngôn ngữ vi", en: "language vi")],
      details: LocalizedText(
        vi: "Lựa chọn được nhớ cho những lần sau. Lệnh tiếng Việt và tiếng Anh luôn dùng được cả hai.",
        en: "The choice is remembered. Commands in both languages are always understood.")
    ),
    run: { arguments, session throws(CommandFailure) in
      let language: Language = arguments.choice("language") == 0 ? .vietnamese : .english
      session.use(language)
      session.say("từ giờ dùng tiếng Việt", "English from now on")
      do throws(SystemError) {
        try Preferences(language: language).save(in: session.environment)
      } catch {
        // It holds for this session all the same.
        throw .system(error)
      }
    })
}
