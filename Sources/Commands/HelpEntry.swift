import Foundations
import ReportScript

/// One thing that `help` can explain.
enum HelpEntry: Sendable {
  case command(CommandSpecification)
  case topic(HelpTopic)

  static let all = CommandTable.specifications.map(HelpEntry.command) + HelpTopic.all.map(HelpEntry.topic)

  var examples: [LocalizedText] {
    switch self {
    case .command(let specification): specification.examples
    case .topic(let topic): topic.examples
    }
  }

  func name(_ language: Language) -> String {
    switch self {
    case .command(let specification): HelpText.name(specification, language)
    case .topic(let topic): topic.name[language]
    }
  }

  /// The one entry of this name; a command goes before a topic.
  static func named(_ phrase: String) -> HelpEntry? {
    let commands = HelpText.commands(matching: phrase)
    if commands.count == 1, let command = commands.first { return .command(command) }
    let wanted = UnicodeText.folded(phrase)
    let topic = HelpTopic.all.first { topic in
      topic.id == phrase || topic.name.spellings.contains { UnicodeText.folded($0) == wanted }
    }
    return topic.map(HelpEntry.topic)
  }

  static var allNames: [String] {
    let verbs = CommandTable.specifications.flatMap { [$0.verb.en, $0.verb.vi] }
    return verbs + all.flatMap { entry in Language.allCases.map(entry.name) }
  }

  /// The entries that have words beginning with those of `phrase`, in either language; those that say the phrase as it
  /// stands come first.
  static func containing(_ phrase: String) -> [HelpEntry] {
    let wanted = foldedWords(phrase)
    let words = wanted.split(separator: " ").map { " \($0)" }
    guard !words.isEmpty else { return [] }
    var (whole, scattered): ([HelpEntry], [HelpEntry]) = ([], [])
    for entry in all {
      let text = foldedWords(entry.searchedText)
      if text.contains(wanted) {
        whole.append(entry)
      } else if words.allSatisfy({ text.contains($0) }) {
        scattered.append(entry)
      }
    }
    return whole + scattered
  }

  /// The words of a text, a blank before each.
  private static func foldedWords(_ text: String) -> String {
    UnicodeText.folded(text).split { !$0.isLetter && !$0.isNumber }.map { " \($0)" }.joined()
  }

  private var searchedText: String {
    switch self {
    case .command(let specification):
      let phrases = Language.allCases.flatMap { [specification.usage($0), HelpText.name(specification, $0)] }
      let texts =
        [specification.summary] + [specification.details].compactMap { $0 } + specification.parameters.map(\.label)
        + specification.examples
      return (phrases + texts.flatMap { [$0.vi, $0.en] }).joined(separator: " | ")
    case .topic(let topic):
      let bodies = Language.allCases.flatMap { topic.body(ManualWords($0)).map(\.text) }
      let texts = ([topic.title] + topic.examples).flatMap { [$0.vi, $0.en] }
      return (topic.name.spellings + texts + bodies).joined(separator: " | ")
    }
  }
}
