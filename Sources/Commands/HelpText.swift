import Foundations
import ReportModel
import ReportScript
import Writers

/// Help as lines for a screen, made from the table of commands and the topics.
struct HelpText: Sendable {
  let language: Language
  /// No line is wider, but for a word that is.
  let width: Int
  let isColored: Bool

  private static let indent = 2
  private static let nameWidth = 26

  func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  /// Of several kinds the last one, which stands for all: "thêm văn bản".
  static func name(_ specification: CommandSpecification, _ language: Language) -> String {
    guard let kind = specification.kinds.last else { return specification.verb[language] }
    return "\(specification.verb[language]) \(kind[language])"
  }

  /// The commands whose verb, or verb and kind, are `words`, in either language.
  static func commands(matching words: String) -> [CommandSpecification] {
    let wanted = UnicodeText.folded(words)
    return CommandTable.specifications.filter { specification in
      let verbs = specification.verb.spellings
      let phrases =
        verbs + verbs.flatMap { verb in specification.kinds.flatMap { $0.spellings.map { "\(verb) \($0)" } } }
      return phrases.contains { UnicodeText.folded($0) == wanted } || specification.id == words
    }
  }

  // MARK: Lists

  /// Every command and topic, grouped by what one wants to do.
  var overview: [String] {
    let commands = HelpGroup.contents.map { ($0.group.title[language], HelpGroup.lines($0.commands, language)) }
    let topics = HelpTopic.all.map { ($0.name[language], $0.title[language]) }
    let groups = commands + [(say("Chủ đề", "Topics"), topics)]
    let longest = groups.flatMap(\.1).map { UnicodeText.displayWidth($0.0) }.max() ?? 0
    var lines: [String] = []
    for (title, entries) in groups {
      lines.append(heading(title))
      for (name, meaning) in entries { lines += entry(name, meaning, nameWidth: min(longest, width * 2 / 5)) }
    }
    return lines + [""]
      + wrapped(
        say(
          "“trợ giúp LỆNH” cho biết cách viết một lệnh, “trợ giúp TỪ” tìm trong phần trợ giúp. Lệnh viết có dấu, không dấu hay "
            + "bằng tiếng Anh đều được.",
          "`help COMMAND` tells how to write a command, `help WORD` searches the help. Keywords in English and Vietnamese are "
            + "understood alike."))
  }

  func list(_ entries: [HelpEntry]) -> [String] {
    entries.flatMap { entry in
      switch entry {
      case .command(let specification):
        self.entry(Self.name(specification, language), specification.summary[language])
      case .topic(let topic):
        self.entry(say("trợ giúp ", "help ") + topic.name[language], topic.title[language])
      }
    }
  }

  // MARK: Pages

  func page(_ entry: HelpEntry) -> [String] {
    switch entry {
    case .command(let specification): page(specification)
    case .topic(let topic):
      [heading(topic.title[language].withoutCodeMarks)] + topic.body(ManualWords(language)).flatMap(lines)
    }
  }

  private func page(_ specification: CommandSpecification) -> [String] {
    let words = ManualWords(language)
    var lines = specification.usage(language).wrapped(width: width - Self.indent, firstWidth: width)
      .enumerated().map { heading(($0 > 0 ? String(repeating: " ", count: Self.indent) : "") + $1) }
    lines += wrapped(specification.summary[language].sentence, indent: Self.indent)
    if specification.kinds.count > 1 {
      lines += wrapped(words.kinds + specification.kinds.map { $0[language] }.joined(separator: ", ") + ".", indent: 2)
    }
    if let details = specification.details { lines += wrapped(details[language], indent: Self.indent) }
    if !specification.parameters.isEmpty { lines.append("") }
    for parameter in specification.parameters {
      let needs = [
        parameter.isRequired ? words.required : nil, parameter.isRepeatable ? words.repeatable : nil,
      ].compactMap { $0 }.joined(separator: ", ")
      let label = parameter.label[language] + (needs.isEmpty ? "" : " (\(needs))")
      lines += entry(Manual.written(parameter, language), label)
    }
    if Manual.takesField(specification) { lines += fields }
    return lines + examples(specification.examples)
  }

  /// The fields of `set`.
  private var fields: [String] {
    ["", say("Các trường:", "Fields:")]
      + Field.allCases.flatMap { entry($0.term[language], $0.explanation[language]) }
  }

  private func examples(_ examples: [LocalizedText]) -> [String] {
    guard !examples.isEmpty else { return [] }
    var lines = ["", ManualWords(language).examples]
    for (index, example) in examples.enumerated() {
      let mark = "\(index + 1). "
      for (number, line) in example[language].split(separator: "\n").map(String.init).enumerated() {
        let margin = number == 0 ? mark : String(repeating: " ", count: mark.count)
        lines += hanging("  " + margin, line)
      }
    }
    return lines
  }

  private func lines(_ block: ManualBlock) -> [String] {
    switch block {
    case .heading(let text): ["", heading(text.withoutCodeMarks)]
    case .paragraph(let text): [""] + wrapped(text)
    case .list(let items): [""] + items.flatMap { hanging("- ", $0.withoutCodeMarks) }
    case .table(_, let rows):
      [""]
        + rows.flatMap { row in
          entry((row.first ?? "").withoutCodeMarks, row.dropFirst().joined(separator: "; "))
        }
    case .code(let text): [""] + text.split(separator: "\n").map { "    \($0)" }
    }
  }

  // MARK: Lines

  private func heading(_ text: String) -> String { TextStyle.strong.painted(text, if: isColored) }

  private func wrapped(_ text: String, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return text.withoutCodeMarks.wrapped(width: max(10, width - indent)).map { margin + $0 }
  }

  private func hanging(_ mark: String, _ text: String) -> [String] {
    let margin = String(repeating: " ", count: UnicodeText.displayWidth(mark))
    return text.wrapped(width: max(10, width - margin.count)).enumerated().map { ($0 == 0 ? mark : margin) + $1 }
  }

  /// A name, and beside it what it means; a long name has a line of its own.
  private func entry(_ name: String, _ meaning: String, nameWidth: Int? = nil) -> [String] {
    let nameWidth = nameWidth ?? min(Self.nameWidth, width / 3)
    let margin = String(repeating: " ", count: Self.indent)
    let column = String(repeating: " ", count: Self.indent + nameWidth + 1)
    let texts = meaning.withoutCodeMarks.wrapped(width: max(10, width - column.count))
    guard UnicodeText.displayWidth(name) <= nameWidth else {
      return name.wrapped(width: max(10, width - Self.indent)).map { margin + $0 } + texts.map { column + $0 }
    }
    let first = margin + name.padded(to: nameWidth) + " "
    return texts.enumerated().map { ($0 == 0 ? first : column) + $1 }
  }
}

extension String {
  /// Without the backticks that mark code in the manual.
  var withoutCodeMarks: String { filter { $0 != "`" } }
}
