import Diagnostics
import Foundations

/// One word of a command: bare, or quoted with its escapes resolved.
package struct Word: Sendable, Equatable {
  package var text: String
  package var isQuoted: Bool
  /// Where the word stands, quotes included; nil for a word that was not read.
  package var span: SourceSpan?
  /// The value with the place of each of its bytes; for quoted words that were read.
  package var origin: TextOrigin?

  package var sourcedText: SourcedText { SourcedText(text, origin: origin) }

  package static func == (left: Word, right: Word) -> Bool {
    left.text == right.text && left.isQuoted == right.isQuoted
  }
}

// Words and statements are made by the 100,000. An initializer of the struct itself would make each of them twice; one of an
// extension calls the compiler's own.

extension Word {
  package init(_ text: String, isQuoted: Bool = false, span: SourceSpan? = nil, origin: TextOrigin? = nil) {
    self.init(text: text, isQuoted: isQuoted, span: span, origin: origin)
  }
}

extension Statement {
  package init(
    comments: Comments = .none, words: [Word], block: TextBlock? = nil, span: SourceSpan? = nil,
    isMalformed: Bool = false, startsGroup: Bool = false
  ) {
    self.init(
      words: words, block: block, comments: comments, span: span, isMalformed: isMalformed, startsGroup: startsGroup)
  }
}

/// The lines below a command that begin with `|`, without that mark and the blank after it.
package struct TextBlock: Sendable, Equatable {
  package var lines: [SourcedText]
  package var span: SourceSpan?

  package init(lines: [SourcedText], span: SourceSpan? = nil) {
    self.lines = lines
    self.span = span
  }

  package init(text: String) {
    self.init(lines: text.split(separator: "\n", omittingEmptySubsequences: false).map { SourcedText(String($0)) })
  }

  mutating func append(_ line: SourcedText, at lineSpan: SourceSpan) {
    lines.append(line)
    span = span?.union(lineSpan) ?? lineSpan
  }

  /// The paragraphs: runs of lines that are not empty, their line breaks kept as `\n`.
  package var paragraphs: [SourcedText] {
    lines.split(whereSeparator: \.isEmpty).map { run in
      var text = ""
      var origin: TextOrigin?
      for line in run {
        if let span = line.span {
          if !text.isEmpty { text += "\n" }
          if origin == nil { origin = TextOrigin(source: span.source, start: Int(span.start)) }
          if !text.isEmpty { origin?.addPiece(textStart: text.utf8.count, sourceStart: Int(span.start)) }
        } else if !text.isEmpty {
          text += "\n"
        }
        text += line.text
      }
      return SourcedText(text, origin: origin)
    }
  }

  package static func == (left: TextBlock, right: TextBlock) -> Bool { left.lines == right.lines }
}

/// One command: its words, its text block, its comments.
package struct Statement: Sendable, Equatable {
  package var words: [Word]
  package var block: TextBlock?
  package var comments: Comments
  package var span: SourceSpan?
  /// An error inside it was already reported; what follows from it is not reported again.
  package var isMalformed: Bool
  /// A blank line stands above it in canonical text.
  package var startsGroup: Bool

  package static func == (left: Statement, right: Statement) -> Bool {
    left.comments == right.comments && left.words == right.words && left.block == right.block
  }
}

/// The first line of a saved file: `baocao 1 vi`.
package struct ScriptHeader: Sendable, Equatable {
  /// The newest format version that this program reads and the one it writes.
  package static let currentVersion = 1

  package var version: Int
  package var language: Language

  package init(version: Int = ScriptHeader.currentVersion, language: Language) {
    self.version = version
    self.language = language
  }
}

/// A file of commands.
package struct Script: Sendable, Equatable {
  package var header: ScriptHeader?
  package var statements: [Statement]
  /// Comments below the last command.
  package var closingComments: [String]

  package init(header: ScriptHeader? = nil, statements: [Statement], closingComments: [String] = []) {
    self.header = header
    self.statements = statements
    self.closingComments = closingComments
  }
}
