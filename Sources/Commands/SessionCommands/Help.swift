import Diagnostics
import Foundations
import ReportScript

extension SessionCommand {
  static let help = SessionCommand(
    specification: CommandSpecification(
      "help", scope: .session, verb: Term("help", "trợ giúp"),
      summary: LocalizedText(
        vi: "xem các lệnh, cách dùng một lệnh, hoặc một chủ đề", en: "shows the commands, how to use one, or a topic"),
      parameters: [
        .positional(
          "command", .word, isRequired: false, isRepeatable: true, vi: "lệnh, chủ đề hoặc từ cần tìm",
          en: "command, topic or words"
        )
        .naming(.command)
      ],
      examples: [
        LocalizedText(vi: "trợ giúp", en: "help"), LocalizedText(vi: "trợ giúp thêm hồ sơ", en: "help add dossier"),
        LocalizedText(vi: "trợ giúp thêm hồ sơ 2", en: "help add dossier 2"),
        LocalizedText(vi: "trợ giúp phím", en: "help keys"), LocalizedText(vi: "trợ giúp trước hạn", en: "help alias"),
      ],
      details: LocalizedText(
        vi:
          "Nêu lệnh thì cho biết cách viết và các ví dụ có đánh số; thêm số của ví dụ, như “trợ giúp thêm hồ sơ 2”, thì ví "
          + "dụ đó được đưa vào dòng nhắc để sửa rồi dùng. Chỉ nêu động từ, như “trợ giúp thêm”, thì liệt kê các lệnh có động "
          + "từ đó. Từ không phải lệnh hay chủ đề thì được tìm trong toàn bộ phần trợ giúp, không cần gõ dấu.",
        en:
          "With a command it tells how to write it, with numbered examples; with the number of an example, as in `help add "
          + "dossier 2`, that one is put into the prompt, to be changed and used. With a verb alone, as in `help add`, it lists "
          + "the commands of that verb. Words that are neither command nor topic are searched for in all of the help, ignoring "
          + "diacritics.")
    ), isPaged: true,
    run: { arguments, session throws(CommandFailure) in
      try session.help(arguments.strings("command"), at: arguments.span("command"))
    })
}

extension Session {
  fileprivate mutating func help(_ words: [String], at span: SourceSpan?) throws(CommandFailure) {
    let text = self.helpText
    let phrase = words.joined(separator: " ")
    guard !phrase.isEmpty else { return print(text.overview) }
    if let entry = HelpEntry.named(phrase) { return explain(entry, text) }
    if words.count > 1, let number = words.last.flatMap({ Int($0) }),
      let entry = HelpEntry.named(words.dropLast().joined(separator: " "))
    {
      return try takeExample(number, of: entry, at: span)
    }
    let commands = HelpText.commands(matching: phrase)
    if !commands.isEmpty { return print(text.list(commands.map(HelpEntry.command))) }
    try search(for: phrase, at: span)
  }

  private func print(_ lines: [String]) { lines.forEach(console.print) }

  private mutating func explain(_ entry: HelpEntry, _ text: HelpText) {
    print(text.page(entry))
    guard isConversation, let example = entry.examples.first else { return }
    // What follows on lines of its own is asked for.
    proposal = example[language].firstLine
  }

  private var isConversation: Bool { isInteractive && interlocutor != nil }

  /// Into the next prompt, or printed where there is none.
  private mutating func takeExample(
    _ number: Int, of entry: HelpEntry, at span: SourceSpan?
  ) throws(CommandFailure) {
    let examples = entry.examples
    guard number >= 1, number <= examples.count else {
      throw .diagnostic(.noSuchExample(number, count: examples.count, at: span))
    }
    let example = examples[number - 1][language]
    if isConversation { nextLine = example } else { console.print(example) }
  }

  private mutating func search(for phrase: String, at span: SourceSpan?) throws(CommandFailure) {
    let text = self.helpText
    let hits = HelpEntry.containing(phrase)
    guard let first = hits.first else { throw .diagnostic(.unknownHelp(phrase, at: span)) }
    if hits.count == 1 { return explain(first, text) }
    let shown = UnicodeText.printable(phrase)
    say("Có “\(shown)” ở các trang trợ giúp:", "“\(shown)” is found in these pages of the help:")
    print(text.list(hits))
  }

  private var helpText: HelpText {
    HelpText(language: language, width: textWidth, isColored: console.colorsOutput)
  }
}

extension Diagnostic {
  fileprivate static func noSuchExample(_ number: Int, count: Int, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "unknown-example",
      LocalizedText(
        vi: count == 0 ? "trang này không có ví dụ" : "không có ví dụ \(number)",
        en: count == 0 ? "this page has no examples" : "there is no example \(number)"),
      span: span,
      hints: count == 0
        ? [] : [LocalizedText(vi: "có các ví dụ từ 1 đến \(count)", en: "there are examples 1 to \(count)")])
  }

  fileprivate static func unknownHelp(_ phrase: String, at span: SourceSpan?) -> Diagnostic {
    var hints = [LocalizedText(vi: "“trợ giúp” liệt kê các lệnh và chủ đề", en: "`help` lists commands and topics")]
    if let best = Suggestion.closest(to: phrase, among: HelpEntry.allNames, limit: 1).first {
      hints = [LocalizedText(vi: "có phải ý bạn là: trợ giúp \(best)", en: "did you mean: help \(best)")]
    }
    return Diagnostic(
      "unknown-help",
      LocalizedText(
        vi: "không có lệnh hay chủ đề “\(phrase)”, cũng không tìm thấy ở đâu trong phần trợ giúp",
        en: "there is no command or topic “\(phrase)”, and nothing in the help says it"),
      span: span, hints: hints)
  }
}
