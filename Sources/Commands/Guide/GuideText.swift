import CommandLanguage
import Foundations
import ReportModel
import ReportScript

/// The command that adds what was written for a section.
enum GuideText {
  /// True if what is added to the section are items, one a line: it is a list already, or is to be one.
  static func isList(_ section: Section) -> Bool {
    guard let last = section.blocks.last else { return section.items != .bullets }
    return last.kind == .item
  }

  /// Nil if nothing was written.
  static func command(adding text: String, to id: SectionID, _ section: Section, _ language: Language) -> Statement? {
    let isList = isList(section)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed }
    if isList { lines = Array(lines.filter { !$0.isEmpty }.map(withoutMark).map { [$0] }.joined(separator: [""])) }
    guard lines.contains(where: { !$0.isEmpty }) else { return nil }
    let kind = isList ? BlockKind.item : .paragraph
    guard let command = EditCommand.all.first(where: { $0.specification.id == "add-\(kind.rawValue)" })?.specification
    else { return nil }
    let words = command.verb.words(language) + (command.kinds.first?.words(language) ?? [])
    return Statement(
      words: words + [Word(id.description)], block: TextBlock(text: lines.joined(separator: "\n")))
  }

  /// The mark of a list that was typed or pasted with its text; the paper sets its own.
  private static func withoutMark(_ line: String) -> String {
    let marks = ["- ", "+ ", "• ", "– "]
    return marks.first(where: line.hasPrefix).map { String(line.dropFirst($0.count)).trimmed } ?? line
  }
}
