import CommandLanguage
import Diagnostics
import ReportModel

/// How far the words of an unfinished command have come: what they say, and what may come next.
package struct ArgumentProgress: Sendable {
  /// Something that may stand at the end of the words.
  package struct Expectation: Sendable {
    package enum Kind: Sendable {
      case value(Parameter)
      /// A keyword or a flag.
      case keyword
      /// “from” or “to” of a period with days of its own.
      case rangeWord(Term)
      case rangeDate(Parameter)
    }

    package var kind: Kind
    /// The word that it begins with: one of the words if part of it stands there, else their number.
    package var start: Int
  }

  package let expectations: [Expectation]
  /// What was said so far.
  package let arguments: Arguments
  private let specification: CommandSpecification

  /// `words` are whole words; those before `index` are the command itself.
  package init(_ specification: CommandSpecification, _ words: [Word], from index: Int) {
    self.specification = specification
    var walk = ArgumentWalk(specification, words, from: index)
    walk.run()
    expectations = walk.expectations
    arguments = walk.reader.arguments
  }

  /// The parameters with a keyword that may still be said, the required ones first.
  package var openKeywords: [Parameter] {
    let open = specification.parameters.filter {
      $0.keyword != nil && ($0.isRepeatable || !arguments.has($0.name))
    }
    return open.filter { $0.isRequired && !arguments.has($0.name) }
      + open.filter { !$0.isRequired || arguments.has($0.name) }
  }

  /// The dates that were said, each with the parameter that it is the value of.
  package var dates: [(parameter: Parameter, date: CalendarDate)] {
    arguments.entries.compactMap { entry in
      guard case .date(let date) = entry.value, let parameter = specification.parameter(named: entry.name) else {
        return nil
      }
      return (parameter, date)
    }
  }

  /// The sections that were said, in order.
  package var sections: [SectionID] {
    arguments.entries.compactMap { if case .section(let section) = $0.value { section } else { nil } }
  }

  /// The field that `set` is to set.
  package var field: Field? {
    for entry in arguments.entries {
      if case .field(let field) = entry.value { return field }
    }
    return nil
  }

  /// What was said for the parameter of this meaning.
  package func string(_ meaning: WordMeaning) -> String? {
    specification.parameters.first { $0.meaning == meaning }.flatMap { arguments.string($0.name) }
  }
}

/// Goes over the words as the reader does, and notes what the reader would have taken where they end.
private struct ArgumentWalk {
  var reader: ArgumentReader
  var expectations: [ArgumentProgress.Expectation] = []

  private var end: Int { reader.words.count }
  private var specification: CommandSpecification { reader.specification }

  init(_ specification: CommandSpecification, _ words: [Word], from index: Int) {
    reader = ArgumentReader(specification, Statement(words: words), from: index)
  }

  mutating func run() {
    guard walkPositionals() else { return }
    while reader.index < end {
      guard walkNext() else { return }
    }
    expect(.keyword, at: end)
    if let text = openText { expect(.value(text), at: end) }
  }

  private mutating func expect(_ kind: ArgumentProgress.Expectation.Kind, at start: Int) {
    expectations.append(.init(kind: kind, start: start))
  }

  // Each step says whether the words behind it can still be understood.

  private mutating func walkPositionals() -> Bool {
    for parameter in specification.positionals {
      var isMissing = parameter.isRequired
      repeat {
        if parameter.meaning?.isPhrase == true {
          expect(.value(parameter), at: reader.index)
          return false
        }
        if reader.index == end {
          expect(.value(parameter), at: end)
          return !isMissing
        }
        if reader.keyword(at: reader.index) != nil, !reader.isWordOfItsOwn(parameter) { return true }
        guard walkValue(of: parameter) else { return false }
        isMissing = false
      } while parameter.isRepeatable
    }
    return true
  }

  private mutating func walkNext() -> Bool {
    if let (parameter, count) = reader.keyword(at: reader.index) {
      return walkPair(specification.parameters[parameter], keywordCount: count)
    }
    if reader.words[reader.index].isQuoted || openText?.acceptsBareWord == true && reader.index == end - 1 {
      guard let text = openText else { return false }
      // A choice may have one more word: “thượng” and “thượng khẩn”.
      if field?.takesBareWords == true, isBare(from: reader.index) { expect(.value(text), at: reader.index) }
      return walkValue(of: text)
    }
    if let text = openText, field?.takesBareWords == true, isBare(from: reader.index) {
      expect(.value(text), at: reader.index)
    } else if isBare(from: reader.index) {
      expect(.keyword, at: reader.index)
    }
    return false
  }

  private var field: Field? { reader.arguments.field("field") }

  private mutating func walkPair(_ parameter: Parameter, keywordCount: Int) -> Bool {
    let start = reader.index
    reader.index += keywordCount
    // A longer keyword may begin with this one: “trả” and “trả lại”.
    if reader.index == end { expect(.keyword, at: start) }
    if case .flag = parameter.placement {
      append(.flag, parameter)
      return true
    }
    guard reader.index < end else {
      expect(.value(parameter), at: end)
      return false
    }
    return walkValue(of: parameter)
  }

  private mutating func walkValue(of parameter: Parameter) -> Bool {
    let start = reader.index
    if case .period = parameter.type, !reader.words[start].isQuoted { return walkPeriod(parameter) }
    if case .field = parameter.type { return walkField(parameter) }
    if case .date = parameter.type, start == end - 1, isDayWord(start) {
      expect(.value(parameter), at: end)
      return false
    }
    guard let value = reader.readValue(parameter) else {
      expectLonger(parameter, from: start)
      return false
    }
    append(value, parameter)
    if case .choice = parameter.type, reader.index == end { expectLonger(parameter, from: start) }
    return true
  }

  /// What is no value yet may become one with more words, where values have several.
  private mutating func expectLonger(_ parameter: Parameter, from start: Int) {
    switch parameter.type {
    case .choice, .period, .field: if isBare(from: start) { expect(.value(parameter), at: start) }
    default: break
    }
  }

  private mutating func walkField(_ parameter: Parameter) -> Bool {
    let start = reader.index
    guard let (field, count) = Field.phrases.longestMatch(reader.words, at: start) else {
      expectLonger(parameter, from: start)
      return false
    }
    reader.index += count
    append(.field(field), parameter)
    if reader.index == end || isBare(from: start) { expectLonger(parameter, from: start) }
    return true
  }

  private mutating func walkPeriod(_ parameter: Parameter) -> Bool {
    let start = reader.index
    guard let (period, count) = Period.parse(reader.words[start...].prefix(6).map(\.text)) else {
      expectLonger(parameter, from: start)
      return false
    }
    append(.period(period), parameter)
    reader.index += count
    guard walkRangeWord(.from) else { return true }
    guard walkRangeDate(parameter) else { return false }
    guard walkRangeWord(.to) else { return false }
    return walkRangeDate(parameter)
  }

  /// Passes the word; where the words end, it is expected.
  private mutating func walkRangeWord(_ word: RangeWord) -> Bool {
    if reader.index == end { expect(.rangeWord(word.term), at: end) }
    guard reader.rangeWord(at: reader.index) == word else { return false }
    reader.index += 1
    return true
  }

  private mutating func walkRangeDate(_ parameter: Parameter) -> Bool {
    if isDayWord(reader.index) { reader.index += 1 }
    guard reader.index < end else {
      expect(.rangeDate(parameter), at: end)
      return false
    }
    reader.index += 1
    return true
  }

  // MARK: Words

  /// The first text that was not said yet; a table is only a block.
  private var openText: Parameter? {
    specification.parameters.first { parameter in
      guard case .text = parameter.placement, !reader.arguments.has(parameter.name) else { return false }
      if case .table = parameter.type { return false }
      return true
    }
  }

  /// “từ ngày 7/6/2021”: the word for day is said before a date as often as not.
  private func isDayWord(_ place: Int) -> Bool { reader.rangeWord(at: place) == .day }

  private func isBare(from start: Int) -> Bool { reader.words[start...].allSatisfy { !$0.isQuoted } }

  private mutating func append(_ value: Arguments.Value, _ parameter: Parameter) {
    reader.arguments.entries.append(.init(name: parameter.name, value: value, span: nil))
  }
}
