import Diagnostics
import Foundations

extension Script {
  /// The word that begins the first line of a saved file.
  static let headerWord = "baocao"

  /// Moves a leading `baocao VERSION [LANGUAGE]` from the statements to `header`; its comments go to the next command.
  mutating func takeHeader() -> [Diagnostic] {
    guard let first = statements.first, let word = first.words.first, !word.isQuoted, word.text == Self.headerWord
    else { return [] }
    statements.removeFirst()
    if !first.comments.isEmpty, !statements.isEmpty {
      statements[0].comments = first.comments.joined(statements[0].comments)
    } else {
      closingComments = first.comments.above + closingComments
    }
    guard !first.isMalformed else { return [] }
    guard first.words.count >= 2, first.words.count <= 3, let version = Int(first.words[1].text), version >= 1 else {
      return [.malformedHeader(first.span)]
    }
    guard version <= ScriptHeader.currentVersion else {
      statements = []  // what a newer version means is not ours to judge
      return [.newerVersion(version, first.words[1].span)]
    }
    var language = Language.english
    if first.words.count == 3 {
      guard let named = Language(rawValue: first.words[2].text) else { return [.malformedHeader(first.span)] }
      language = named
    }
    header = ScriptHeader(version: version, language: language)
    return []
  }
}
