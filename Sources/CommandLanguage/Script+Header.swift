import Diagnostics
import Foundations

extension Script {
  /// The word that begins the first line of a saved file.
  static let headerWord = "baocao"

  /// Moves a leading `baocao VERSION [LANGUAGE]` from the statements to `header`; its comments go above the next command.
  ///
  /// What a newer version means is not ours to judge: nothing is left of the script then.
  mutating func takeHeader() -> (diagnostics: [Diagnostic], isNewer: Bool) {
    guard let first = statements.first, let word = first.words.first, !word.isQuoted, word.text == Self.headerWord
    else { return ([], false) }
    statements.removeFirst()
    let comments = first.comments.above + (first.comments.trailing.map { [$0] } ?? [])
    if statements.isEmpty {
      closingComments = comments + closingComments
    } else {
      statements[0].comments.above = comments + statements[0].comments.above
    }
    guard !first.isMalformed else { return ([], false) }
    guard (2...3).contains(first.words.count), let version = Self.version(first.words[1].text) else {
      return ([.malformedHeader(first.span)], false)
    }
    guard version <= ScriptHeader.currentVersion else {
      statements = []
      return ([.newerVersion(version, first.words[1].span)], true)
    }
    var language = Language.english
    if first.words.count == 3 {
      guard let named = Language(rawValue: first.words[2].text.lowercased()) else {
        return ([.malformedHeader(first.span)], false)
      }
      language = named
    }
    header = ScriptHeader(version: version, language: language)
    return (first.block?.firstLine.map { [.blockWithoutCommand($0)] } ?? [], false)
  }

  /// Digits only: `Int` alone would take a sign too.
  private static func version(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let version = Int(text), version >= 1 else {
      return nil
    }
    return version
  }
}

extension TextBlock {
  /// The place of its first line, bar and all.
  fileprivate var firstLine: SourceSpan? {
    guard let span, let line = lines.first?.span else { return span }
    return SourceSpan(source: span.source, start: Int(span.start), end: Int(line.end))
  }
}
