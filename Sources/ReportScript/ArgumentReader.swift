import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

/// Reads the arguments of one command by its specification. Goes on after an error, so that all errors of a command
/// are reported together.
struct ArgumentReader {
  let specification: CommandSpecification
  private let keywords: SharedPhraseTable
  var index: Int
  var arguments: Arguments
  var diagnostics: [Diagnostic]
  /// The place behind the values that stand right after the kind.
  private(set) var positionalEnd: Int

  var statement: Statement { arguments.statement }
  var words: [Word] { arguments.statement.words }

  mutating func read() {
    readPositionals()
    positionalEnd = index
    while index < words.count {
      if let (parameter, count) = keyword(at: index) {
        readPair(specification.parameters[parameter], keywordCount: count)
      } else if words[index].isQuoted || isLoneBareValue {
        readQuotedText()
      } else if takesBareWords {
        readBareWords()
      } else {
        readUnexpected()
        break
      }
    }
    readBlock()
    reportMissing()
  }

  // MARK: Parts of a command

  private mutating func readPositionals() {
    for parameter in specification.positionals {
      repeat {
        guard index < words.count else { return }
        if keyword(at: index) != nil, !isWordOfItsOwn(parameter) { return }
        let start = index
        guard let value = readValue(parameter) else { return }
        append(value, parameter, from: start)
      } while parameter.isRepeatable
    }
  }

  /// An abbreviation, a code or a file name may look like a keyword; nothing else that comes first may.
  func isWordOfItsOwn(_ parameter: Parameter) -> Bool {
    if case .word = parameter.type { return parameter.isRequired && !parameter.isRepeatable }
    return false
  }

  private mutating func readPair(_ parameter: Parameter, keywordCount: Int) {
    let start = index
    index += keywordCount
    if arguments.has(parameter.name), !parameter.isRepeatable {
      diagnostics.append(.repeatedKeyword(words[start], parameter))
    }
    if case .flag = parameter.placement {
      append(.flag, parameter, from: start)
      return
    }
    guard index < words.count else {
      diagnostics.append(.missingValue(of: parameter, after: words[start..<index]))
      // So that the same parameter is not also reported as missing.
      arguments.entries.append(.init(name: parameter.name, value: .flag, span: words[start].span))
      return
    }
    let valueStart = index
    if let value = readValue(parameter) {
      append(value, parameter, from: valueStart)
    } else {
      arguments.entries.append(.init(name: parameter.name, value: .flag, span: words[valueStart].span))
      // What is no value may be the next keyword: then its own value is no mistake.
      if let (next, _) = keyword(at: valueStart), !arguments.has(specification.parameters[next].name) {
        index = valueStart
      }
    }
  }

  /// True for the `BC-SNgV` of `set symbol BC-SNgV`.
  private var isLoneBareValue: Bool {
    index == words.count - 1
      && specification.parameters.contains { $0.acceptsBareWord && !arguments.has($0.name) }
  }

  /// True for the `hỏa tốc` of `đặt độ khẩn hỏa tốc`, and the words of margins.
  private var takesBareWords: Bool {
    guard let field = arguments.field("field"), field.takesBareWords else { return false }
    return words[index...].allSatisfy { !$0.isQuoted }
      && specification.parameters.contains { $0.acceptsBareWord && !arguments.has($0.name) }
  }

  /// The words to the end of the command as one text.
  private mutating func readBareWords() {
    guard let parameter = specification.parameters.first(where: \.acceptsBareWord) else { return }
    let start = index
    let text = words[index...].map(\.text).joined(separator: " ")
    index = words.count
    append(.paragraphs([SourcedText(text)]), parameter, from: start)
  }

  private mutating func readQuotedText() {
    let parameter = specification.parameters.first {
      if case .text = $0.placement { !arguments.has($0.name) } else { false }
    }
    guard let parameter, !isTable(parameter) else {
      diagnostics.append(.unexpectedWord(words[index], specification))
      index += 1
      return
    }
    let start = index
    if let value = readValue(parameter) { append(value, parameter, from: start) } else { index = max(index, start + 1) }
  }

  /// A bare word that is no keyword: a text that was not quoted, or a mistyped keyword.
  private mutating func readUnexpected() {
    let openText = specification.parameters.first {
      if case .text = $0.placement { !arguments.has($0.name) && !isTable($0) } else { false }
    }
    let end = endOfBareWords(index)
    // Where a text follows, the word before it was to be a keyword.
    let isFollowedByText = statement.block != nil || words.indices.contains(end) && words[end].isQuoted
    if let openText, !isFollowedByText, !looksLikeKeyword(words[index]) || index + 1 < words.count {
      diagnostics.append(.unquotedText(statement, from: index, to: end))
      arguments.entries.append(.init(name: openText.name, value: .flag, span: words[index].span))
    } else if index > 0, let previous = arguments.entries.last, isText(previous.name), !words[index - 1].isQuoted,
      !looksLikeKeyword(words[index])
    {
      diagnostics.append(.unquotedText(statement, from: index - 1, to: end))
    } else {
      diagnostics.append(.unknownKeyword(words[index...], specification))
    }
  }

  private func isTable(_ parameter: Parameter) -> Bool {
    if case .table = parameter.type { true } else { false }
  }

  private func isText(_ name: String) -> Bool {
    switch specification.parameter(named: name)?.type {
    case .text, .prose: true
    default: false
    }
  }

  private func looksLikeKeyword(_ word: Word) -> Bool {
    Diagnostic.keywordSuggestion(for: [word], in: specification) != nil
  }

  /// Where the bare words that begin at `start` end: at a keyword, a quoted word or the end of the command.
  mutating func endOfBareWords(_ start: Int) -> Int {
    var end = start + 1
    while end < words.count, !words[end].isQuoted, keyword(at: end) == nil { end += 1 }
    return end
  }

  private mutating func readBlock() {
    guard let block = statement.block else { return }
    let texts = specification.parameters.filter { if case .text = $0.placement { true } else { false } }
    guard let parameter = texts.first(where: isTable) ?? texts.first else {
      diagnostics.append(.unexpectedBlock(block, specification))
      return
    }
    if arguments.has(parameter.name) {
      diagnostics.append(.twoTexts(block))
    } else if isTable(parameter) {
      readTable(block, parameter)
    } else {
      let paragraphs = block.paragraphs
      if paragraphs.isEmpty { diagnostics.append(.emptyText(block.span)) }
      let value: Arguments.Value = .paragraphs(paragraphs.isEmpty ? [SourcedText("")] : paragraphs)
      arguments.entries.append(.init(name: parameter.name, value: value, span: block.span))
    }
  }

  private mutating func reportMissing() {
    guard diagnostics.isEmpty else { return }
    for parameter in specification.requiredParameters where !arguments.has(parameter.name) {
      diagnostics.append(.missingArgument(parameter, statement, specification))
    }
  }

  private mutating func append(_ value: Arguments.Value, _ parameter: Parameter, from start: Int) {
    let last = max(start, index - 1)
    var span = words[start].span
    if last < words.count, let end = words[last].span { span = span?.union(end) ?? end }
    arguments.entries.append(.init(name: parameter.name, value: value, span: span))
  }

  // MARK: Keywords

  /// Nil past the end and for any other word.
  func rangeWord(at place: Int) -> RangeWord? { RangeWord.table.longestMatch(words, at: place)?.value }

  func keyword(at place: Int) -> (parameter: Int, wordCount: Int)? {
    keywords.longestMatch(words, at: place).map { ($0.value, $0.wordCount) }
  }
}

extension ArgumentReader {
  /// `kind` is which of the command's kinds the words before `index` have named.
  init(_ specification: CommandSpecification, _ statement: Statement, from index: Int, kind: Int = 0) {
    let statement = specification.hasEqualsSign ? statement.partedAtEqualsSign() : statement
    var entries: [Arguments.Entry] = []
    entries.reserveCapacity(specification.parameters.count)
    self.init(
      specification: specification, keywords: specification.keywords.value, index: index,
      arguments: Arguments(statement: statement, headCount: index, kind: kind, entries: entries), diagnostics: [],
      positionalEnd: 0)
  }
}
