import Diagnostics
import Foundations

extension Script {
  /// The word that begins the first line of a saved file.
  static let headerWord = "baocao"
}

/// Takes a leading `baocao VERSION [LANGUAGE]` out of the commands of a script.
struct HeaderReader {
  private(set) var header: ScriptHeader?
  private(set) var diagnostics: [Diagnostic] = []
  /// The script is of a newer version: none of its commands is handed on.
  private(set) var isNewer = false
  /// The comments of the header, which go above the next command.
  private(set) var comments: [String] = []
  private var isFirst = true

  /// The command to go on with, or nil if it was the header.
  mutating func take(_ statement: consuming Statement) -> Statement? {
    guard !isNewer else { return nil }
    defer { isFirst = false }
    if isFirst, let word = statement.words.first, !word.isQuoted, word.text == Script.headerWord {
      read(statement)
      return nil
    }
    guard !comments.isEmpty else { return statement }
    statement.comments.above = comments + statement.comments.above
    comments = []
    return statement
  }

  private mutating func read(_ first: Statement) {
    comments = first.comments.above + (first.comments.trailing.map { [$0] } ?? [])
    guard !first.isMalformed else { return }
    guard (2...3).contains(first.words.count), let version = Self.version(first.words[1].text) else {
      return diagnostics.append(.malformedHeader(first.span))
    }
    guard version <= ScriptHeader.currentVersion else {
      isNewer = true
      return diagnostics.append(.newerVersion(version, first.words[1].span))
    }
    var language = Language.english
    if first.words.count == 3 {
      guard let named = Language(rawValue: first.words[2].text.lowercased()) else {
        return diagnostics.append(.malformedHeader(first.span))
      }
      language = named
    }
    header = ScriptHeader(version: version, language: language)
    if let line = first.block?.firstLine { diagnostics.append(.blockWithoutCommand(line)) }
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
