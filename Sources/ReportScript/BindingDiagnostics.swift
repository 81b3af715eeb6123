import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

// What may be wrong with a command before the report is looked at. Wording only; both languages side by side.

extension Diagnostic {
  static func unknownCommand(_ words: ArraySlice<Word>, suggestion: TermSuggestion?) -> Diagnostic {
    let word = words.first ?? Word("")
    return Diagnostic(
      "unknown-command",
      LocalizedText(vi: "không có lệnh “\(word.text)”", en: "there is no command “\(word.text)”"),
      span: word.span,
      hints: [
        suggestion.map { didYouMean($0.name) }
          ?? LocalizedText(
            vi: "gõ “trợ giúp” để xem các lệnh", en: "type “help” for the commands")
      ]
    ).replacing(words, by: suggestion)
  }

  /// `baocao 1 vi` below the first command.
  static func misplacedHeader(_ span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "misplaced-header",
      LocalizedText(
        vi: "dòng “baocao …” chỉ đứng ở đầu tệp, trên mọi lệnh", en: "the line “baocao …” stands above all commands"),
      span: span, hints: [LocalizedText(vi: "xóa dòng này", en: "delete this line")])
  }

  package static func unknownKind(
    _ words: ArraySlice<Word>, verb: Word, kinds: [Term], suggestion: TermSuggestion?
  ) -> Diagnostic {
    let list = LocalizedText(
      vi: kinds.map(\.vi).joined(separator: ", "), en: kinds.map(\.en).joined(separator: ", "))
    let choices = LocalizedText(
      vi: "sau “\(verb.text)” có thể là: \(list.vi)", en: "after “\(verb.text)” may come: \(list.en)")
    guard let word = words.first else {
      return Diagnostic(
        "missing-argument",
        LocalizedText(vi: "“\(verb.text)” cái gì?", en: "“\(verb.text)” what?"), span: verb.span, hints: [choices])
    }
    return Diagnostic(
      "unknown-keyword",
      LocalizedText(
        vi: "“\(word.text)” không dùng được sau “\(verb.text)”", en: "“\(word.text)” cannot follow “\(verb.text)”"),
      span: word.span, hints: [suggestion.map { didYouMean($0.name) }, choices].compactMap { $0 }
    ).replacing(words, by: suggestion)
  }

  static func quotedCommand(_ word: Word) -> Diagnostic {
    Diagnostic(
      "unknown-command",
      LocalizedText(
        vi: "dòng lệnh không được bắt đầu bằng văn bản trong ngoặc kép",
        en: "a command cannot begin with a quoted text"),
      span: word.span,
      hints: [
        LocalizedText(
          vi: "thêm một đoạn: thêm đoạn I.4 \"…\"", en: "to add a paragraph: add paragraph I.4 \"…\"")
      ])
  }

  static func sessionCommand(_ words: ArraySlice<Word>) -> Diagnostic {
    let name = words.map(\.text).joined(separator: " ")
    return Diagnostic(
      "session-command",
      LocalizedText(
        vi: "“\(name)” tác động lên phiên làm việc hoặc ổ đĩa nên không được đứng trong tệp",
        en: "“\(name)” acts on the session or the disk, so it may not stand in a file"),
      span: words.span,
      hints: [
        LocalizedText(
          vi: "xóa dòng này; gõ lệnh đó trong baocao hoặc dùng baocao -c",
          en: "delete this line; type the command in the shell or use baocao -c")
      ])
  }

  static func reservedCommand(_ words: ArraySlice<Word>) -> Diagnostic {
    let name = words.map(\.text).joined(separator: " ")
    return Diagnostic(
      "not-available",
      LocalizedText(
        vi: "phiên bản này chưa có lệnh “\(name)”", en: "this version does not have the command “\(name)” yet"),
      span: words.span)
  }

  /// The keyword of a command that a mistyped word most likely meant.
  static func keywordSuggestion(
    for words: ArraySlice<Word>, in specification: CommandSpecification
  ) -> TermSuggestion? {
    TermSuggestion(for: words, longest: 2, among: specification.parameters.compactMap(\.keyword))
  }

  /// The first of `words` is none of the command's; the others follow it.
  package static func unknownKeyword(_ words: ArraySlice<Word>, _ specification: CommandSpecification) -> Diagnostic {
    let word = words.first ?? Word("")
    let suggestion = keywordSuggestion(for: words, in: specification)
    let keywords = specification.parameters.compactMap(\.keyword)
    let known = LocalizedText(
      vi: keywords.isEmpty
        ? "lệnh này không nhận thêm từ nào" : "lệnh này có: \(keywords.map(\.vi).joined(separator: ", "))",
      en: keywords.isEmpty
        ? "this command takes no more words" : "this command has: \(keywords.map(\.en).joined(separator: ", "))")
    return Diagnostic(
      "unknown-keyword",
      LocalizedText(vi: "không hiểu “\(word.text)” ở đây", en: "“\(word.text)” is not known here"), span: word.span,
      hints: [suggestion.map { didYouMean($0.name) }, known].compactMap { $0 }
    ).replacing(words, by: suggestion)
  }

  static func unexpectedWord(_ word: Word, _ specification: CommandSpecification) -> Diagnostic {
    Diagnostic(
      "unexpected-text",
      LocalizedText(vi: "lệnh này không nhận văn bản ở đây", en: "this command takes no text here"), span: word.span,
      hints: [.usage(specification)])
  }

  static func unexpectedBlock(_ block: TextBlock, _ specification: CommandSpecification) -> Diagnostic {
    Diagnostic(
      "unexpected-text",
      LocalizedText(
        vi: "lệnh phía trên không nhận đoạn văn bản", en: "the command above takes no text block"),
      span: block.span, hints: [.usage(specification)])
  }

  static func twoTexts(_ block: TextBlock) -> Diagnostic {
    Diagnostic(
      "two-texts",
      LocalizedText(
        vi: "lệnh này đã có văn bản trong ngoặc kép, lại thêm đoạn bên dưới",
        en: "this command has a quoted text and a block as well"),
      span: block.span,
      hints: [LocalizedText(vi: "giữ lại một trong hai", en: "keep one of the two")])
  }

  /// Shows the whole line as it should be.
  static func unquotedText(_ statement: Statement, from start: Int, to end: Int) -> Diagnostic {
    let words = statement.words
    let text = words[start..<end].map(\.text).joined(separator: " ")
    let corrected = Statement(words: Array(words[..<start]) + [Word(text, isQuoted: true)] + Array(words[end...]))
    let line = ScriptPrinter.print(corrected).split(separator: "\n").first.map(String.init) ?? ""
    var diagnostic = Diagnostic(
      "unquoted-text",
      LocalizedText(vi: "văn bản phải đặt trong ngoặc kép", en: "a text must be quoted"),
      span: words[start..<end].span,
      hints: [LocalizedText(vi: "viết: \(line)", en: "write: \(line)")]
    ).replacing(with: ScriptPrinter.quoted(text))
    diagnostic.hintsAreReplacement = true
    // A bare number was hardly meant as the text; nobody should replace a paragraph by it with one key.
    if text.allSatisfy(\.isNumber) { diagnostic.replacement = nil }
    return diagnostic
  }

  static func emptyText(_ span: SourceSpan?) -> Diagnostic {
    Diagnostic("empty-text", LocalizedText(vi: "văn bản này trống", en: "this text is empty"), span: span)
  }

  static func lineBreak(in parameter: Parameter, _ word: Word) -> Diagnostic {
    Diagnostic(
      "line-break",
      LocalizedText(
        vi: "\(parameter.label.vi) phải nằm trên một dòng", en: "\(parameter.label.en) must be one line"),
      span: word.span)
  }

  static func repeatedKeyword(_ word: Word, _ parameter: Parameter) -> Diagnostic {
    Diagnostic(
      "repeated-keyword",
      LocalizedText(
        vi: "\(parameter.label.vi) đã được nêu trong lệnh này", en: "\(parameter.label.en) was already given"),
      span: word.span)
  }

  static func missingValue(of parameter: Parameter, after words: ArraySlice<Word>) -> Diagnostic {
    Diagnostic(
      "missing-argument",
      LocalizedText(
        vi: "thiếu \(parameter.label.vi) sau “\(words.map(\.text).joined(separator: " "))”",
        en: "\(parameter.label.en) is missing after “\(words.map(\.text).joined(separator: " "))”"),
      span: words.span)
  }

  static func missingArgument(
    _ parameter: Parameter, _ statement: Statement, _ specification: CommandSpecification
  ) -> Diagnostic {
    let keyword = parameter.keyword.map { LocalizedText(vi: " (\($0.vi) …)", en: " (\($0.en) …)") }
    return Diagnostic(
      "missing-argument",
      LocalizedText(
        vi: "thiếu \(parameter.label.vi)\(keyword?.vi ?? "")",
        en: "\(parameter.label.en) is missing\(keyword?.en ?? "")"),
      span: statement.span, hints: [.usage(specification)])
  }

  static func didYouMean(_ text: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "có phải ý bạn là \(text.vi)?", en: "did you mean \(text.en)?")
  }
}

extension ArraySlice<Word> {
  /// From the first word to the last.
  package var span: SourceSpan? {
    guard let first = first?.span else { return nil }
    return last?.span.map(first.union) ?? first
  }
}

extension LocalizedText {
  /// The hint that shows how a command is written.
  package static func usage(_ specification: CommandSpecification) -> LocalizedText {
    LocalizedText(
      vi: "cách viết: \(specification.usage(.vietnamese))", en: "usage: \(specification.usage(.english))")
  }
}
