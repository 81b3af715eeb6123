import CommandLanguage
import Diagnostics

/// What stands before the cursor of a line that is being typed, read by the lexer itself: the whole words of the command
/// at the cursor, and the unfinished one.
///
/// A letter is put at the cursor before it is read; where the lexer finds it tells what is being typed there.
struct TypedLine {
  enum Place {
    /// A word, empty where none was begun. Places are UTF-8 offsets.
    case word(TypedWord)
    /// A line of a text block; its text, without the bar.
    case block(TypedText)
    /// A comment, or behind something that cannot be understood.
    case nowhere
  }

  /// The whole words before that place, or of the command above that block.
  let words: [Word]
  let place: Place

  private static let mark = "x"

  init(_ before: String) {
    let parsed = Self.parse(before + Self.mark)
    let end = before.utf8.count + 1
    let words = parsed.statement?.words ?? []
    if let start = Self.openQuote(in: before, parsed.diagnostics) {
      self = Self.quoted(before, from: start)
    } else if let word = words.last, let span = word.span, Int(span.end) == end, !word.isQuoted,
      parsed.statement?.isMalformed == false
    {
      let typed = TypedWord(
        text: String(word.text.dropLast(scalars: 1)), start: Int(span.start), quotes: nil)
      self.init(words: words.dropLast(), place: .word(typed))
    } else if let text = Self.blockLine(before) {
      self.init(words: words, place: .block(text))
    } else {
      self.init(words: [], place: .nowhere)
    }
  }

  private init(words: some Sequence<Word>, place: Place) {
    self.words = Array(words)
    self.place = place
  }

  private static func parse(_ text: String) -> (statement: Statement?, diagnostics: [Diagnostic]) {
    var sources = SourceMap()
    let parsed = ScriptParser.parse(sources.add(SourceText(name: "", bytes: Array(text.utf8))), in: sources)
    return (parsed.script.statements.last, parsed.diagnostics)
  }

  /// Where the quote begins that is still open at the end of `text`.
  private static func openQuote(in text: String, _ diagnostics: [Diagnostic]) -> Int? {
    guard let span = diagnostics.last(where: { $0.id == "unterminated-quote" })?.span else { return nil }
    return text.utf8.dropFirst(Int(span.start)).contains(UInt8(ascii: "\n")) ? nil : Int(span.start)
  }

  /// Reads the line again with its quote closed.
  private static func quoted(_ before: String, from start: Int) -> TypedLine {
    let isCurly = before.utf8.dropFirst(start).first != UInt8(ascii: "\"")
    let raw = String(before.utf8.dropFirst(start + (isCurly ? 3 : 1))) ?? ""
    for depth in 1...(isCurly ? 4 : 1) {
      let closing = String(repeating: isCurly ? "”" : "\"", count: depth)
      guard let statement = parse(before + closing).statement, !statement.isMalformed, let word = statement.words.last,
        word.isQuoted, word.span.map({ Int($0.start) }) == start
      else { continue }
      // All but one of the closing quotes were taken into the value.
      let text = String(word.text.dropLast(scalars: depth - 1))
      let quotes = TypedWord.Quotes(isCurly: isCurly, raw: raw)
      return TypedLine(
        words: statement.words.dropLast(), place: .word(TypedWord(text: text, start: start, quotes: quotes)))
    }
    return TypedLine(words: [], place: .nowhere)
  }

  /// The last line of `text` without the bar that it begins with; nil if it begins with none.
  private static func blockLine(_ text: String) -> TypedText? {
    let line = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).last
    let marked = line?.drop { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    guard let marked, marked.first == "|" else { return nil }
    let content = String(marked.dropFirst())
    return TypedText(raw: content, start: text.utf8.count - content.utf8.count)
  }
}

/// An unfinished word.
struct TypedWord {
  /// The quote that it begins with and that is still open.
  struct Quotes {
    var isCurly: Bool
    /// What was typed behind the opening quote, escapes and all.
    var raw: String
    var width: Int { isCurly ? 3 : 1 }
  }

  /// Its value so far.
  var text: String
  /// The UTF-8 offset of its beginning, opening quote included.
  var start: Int
  var quotes: Quotes?
}

/// Unfinished prose: what was typed and where it begins.
struct TypedText {
  var raw: String
  var start: Int
  /// Escapes of a quoted word do not concern a block.
  var isInStraightQuotes = false
}

extension String {
  fileprivate func dropLast(scalars count: Int) -> Substring.UnicodeScalarView { unicodeScalars.dropLast(count) }
}
