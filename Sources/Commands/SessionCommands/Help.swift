import Diagnostics
import Foundations
import ReportScript

extension SessionCommand {
  static let help = SessionCommand(
    specification: CommandSpecification(
      "help", scope: .session, verb: Term("help", "trợ giúp"),
      summary: LocalizedText(vi: "xem các lệnh, hoặc cách dùng một lệnh", en: "shows the commands, or how to use one"),
      parameters: [
        .positional("command", .word, isRequired: false, isRepeatable: true, vi: "lệnh", en: "command")
          .naming(.command)
      ],
      examples: [
        LocalizedText(vi: "trợ giúp", en: "help"), LocalizedText(vi: "trợ giúp thêm hồ sơ", en: "help add dossier"),
      ],
      details: LocalizedText(
        vi: "Chỉ nêu động từ, như “trợ giúp thêm”, thì liệt kê các lệnh có động từ đó.",
        en: "With a verb alone, as in `help add`, it lists the commands of that verb.")
    ),
    run: { arguments, session throws(CommandFailure) in
      let words = arguments.strings("command").joined(separator: " ")
      guard !words.isEmpty else { return HelpText.overview(session.language).forEach(session.console.print) }
      let matches = HelpText.commands(matching: words)
      guard !matches.isEmpty else {
        let terms = CommandTable.specifications.map(\.verb)
        let best = Suggestion.closest(to: words, among: terms.flatMap { [$0.en, $0.vi] }, limit: 1).first
        throw .diagnostic(
          Diagnostic(
            "unknown-command",
            LocalizedText(vi: "không có lệnh “\(words)”", en: "there is no command “\(words)”"),
            span: arguments.span("command"),
            hints: best.map { [LocalizedText(vi: "có phải ý bạn là \($0)?", en: "did you mean \($0)?")] } ?? []))
      }
      if matches.count > 3 {
        for match in matches { session.console.print(HelpText.line(match, session.language)) }
      } else {
        for match in matches { HelpText.page(match, session.language).forEach(session.console.print) }
      }
    })
}

/// Help as text, made from the table of commands.
enum HelpText {
  static func overview(_ language: Language) -> [String] {
    let isVietnamese = language == .vietnamese
    let edits = CommandTable.specifications.filter { $0.scope == .edit }
    let sessions = CommandTable.specifications.filter { $0.scope == .session }
    return [isVietnamese ? "Soạn báo cáo:" : "To write the report:"] + edits.map { line($0, language) }
      + ["", isVietnamese ? "Phiên làm việc:" : "The session:"] + sessions.map { line($0, language) }
      + [
        "",
        isVietnamese
          ? "trợ giúp LỆNH cho biết cách dùng; lệnh viết có dấu, không dấu hay tiếng Anh đều được."
          : "help COMMAND tells how to use one; English and Vietnamese keywords are understood alike.",
      ]
  }

  /// "  thêm hồ sơ      ghi một hồ sơ TTHC".
  static func line(_ specification: CommandSpecification, _ language: Language) -> String {
    let name = self.name(specification, language)
    let padding = String(repeating: " ", count: max(1, 24 - UnicodeText.displayWidth(name)))
    return "  \(name)\(padding)\(specification.summary[language])"
  }

  /// Of several kinds the last one, which stands for all: "thêm văn bản".
  static func name(_ specification: CommandSpecification, _ language: Language) -> String {
    guard let kind = specification.kinds.last else { return specification.verb[language] }
    return "\(specification.verb[language]) \(kind[language])"
  }

  static func page(_ specification: CommandSpecification, _ language: Language) -> [String] {
    var lines = [specification.usage(language), "  \(specification.summary[language])"]
    if let details = specification.details { lines.append("  \(details[language])") }
    for example in specification.examples {
      lines += example[language].split(separator: "\n").map { "    \($0)" }
    }
    return lines + [""]
  }

  /// The commands whose verb, or verb and kind, begin with `words`, in either language.
  static func commands(matching words: String) -> [CommandSpecification] {
    let wanted = UnicodeText.folded(words)
    return CommandTable.specifications.filter { specification in
      let verbs = specification.verb.spellings
      let phrases =
        verbs + verbs.flatMap { verb in specification.kinds.flatMap { $0.spellings.map { "\(verb) \($0)" } } }
      return phrases.contains { UnicodeText.folded($0) == wanted } || specification.id == words
    }
  }
}
