import CommandLanguage
import Foundations
import ReportModel
import ReportScript

/// A command in the making: what was typed, and the answers that came to it.
struct CommandDraft {
  struct Answer {
    let parameter: Parameter
    /// As it was said, to be changed when its question is asked again.
    let typed: String
    /// The value, without its keyword.
    var words: [Word]
    var block: TextBlock?
  }

  let specification: CommandSpecification
  let kind: Int
  let language: Language
  private let binder: ScriptBinder
  /// Verb, kind and the typed values right behind them.
  private let head: [Word]
  /// The pairs that were typed.
  private let rest: [Word]
  private let block: TextBlock?
  private(set) var answers: [Answer] = []

  init(_ reading: CommandReading, in context: GuidedEntry.Context) {
    specification = reading.specification
    kind = reading.kind
    language = context.language
    binder = context.binder
    let words = reading.statement.words
    let end = reading.valuelessKeyword?.index ?? words.count
    let positionalEnd = min(reading.positionalEnd, end)
    head = Self.name(of: reading, language) + words[min(reading.headCount, positionalEnd)..<positionalEnd]
    rest = Array(words[positionalEnd..<end])
    block = reading.statement.block
  }

  /// The verb and the kind, however they were typed.
  private static func name(of reading: CommandReading, _ language: Language) -> [Word] {
    let kinds = reading.specification.kinds
    let kind = kinds.indices.contains(reading.kind) ? kinds[reading.kind].words(language) : []
    return reading.specification.verb.words(language) + kind
  }

  // MARK: Answers

  /// Adds an answer, in canonical spelling where it is one value.
  mutating func add(_ answer: Answer) {
    // Said again, it replaces what was said before.
    if !answer.parameter.isRepeatable { remove(answer) }
    let countBefore = reading?.valueCount ?? 0
    answers.append(answer)
    guard answer.block == nil, let reading, reading.isMerelyUnfinished, reading.valueCount == countBefore + 1,
      let words = reading.canonicalWords(of: answer.parameter, language)
    else { return }
    // The places of the words are kept, for what the report may object.
    answers[answers.count - 1].words = words.map { word in
      var word = word
      word.span = ArraySlice(answer.words).span
      return word
    }
  }

  mutating func remove(_ answer: Answer) {
    if let index = answers.lastIndex(where: { $0.parameter === answer.parameter }) { answers.remove(at: index) }
  }

  /// The answer to the question before the open one.
  func answer(before step: GuidedEntry.Step) -> Answer? {
    guard case .argument(let open) = step, open.isRequired, let place = order(of: open) else { return answers.last }
    return answers.last { order(of: $0.parameter).map { $0 < place } ?? false }
  }

  private func order(of parameter: Parameter) -> Int? { specification.parameters.firstIndex { $0 === parameter } }

  // MARK: What is open

  /// What the command says so far.
  var reading: CommandReading? { binder.read(statement) }

  /// The required arguments that are still to be asked for, in the order of the declaration.
  var missing: [Parameter] { reading?.missing ?? [] }

  /// What may still be added: keywords, and a text that may be left out.
  var open: [Parameter] {
    let reading = reading
    return specification.parameters.filter { parameter in
      if parameter.isRequired { return false }
      if case .positional = parameter.placement { return false }
      return parameter.isRepeatable || reading?.has(parameter) != true
    }
  }

  /// True if the argument is written in lines of its own.
  func takesProse(_ parameter: Parameter) -> Bool {
    switch parameter.type {
    case .table: return true
    case .prose:
      if parameter.acceptsBareWord { return field.map { [.opening, .closing].contains($0) } ?? false }
      return !specification.parameters.contains { if case .table = $0.type { true } else { false } }
    default: return false
    }
  }

  /// The field that `set` is about.
  var field: Field? { reading?.arguments.field("field") }

  /// What an argument is called in its question: its label; of a field of `set` its own name.
  func title(of parameter: Parameter) -> String {
    if parameter.acceptsBareWord, let field { return field.term[language] }
    return parameter.label[language]
  }

  // MARK: The command

  var statement: Statement { statement(adding: []) }

  /// The command with something that fits in the place of what is missing.
  func statement(filling missing: [Parameter]) -> Statement {
    statement(adding: missing.map { Answer(parameter: $0, typed: "", words: $0.standIn, block: $0.standInBlock) })
  }

  private func statement(adding more: [Answer]) -> Statement {
    var words = head
    var pairs = rest
    var block = block
    for answer in inOrder(answers + more) {
      switch answer.parameter.placement {
      case .positional: words += answer.words
      case .keyword(let term), .flag(let term): pairs += term.words(language) + answer.words
      case .text: pairs += answer.words
      }
      block = answer.block ?? block
    }
    return Statement(words: words + pairs, block: block)
  }

  /// As they were declared; those that may be repeated come last and as they were given, since they may go in turn.
  private func inOrder(_ answers: [Answer]) -> [Answer] {
    let places = answers.enumerated().map { index, answer in
      (answer.parameter.isRepeatable ? Int.max : order(of: answer.parameter) ?? Int.max, index)
    }
    return places.sorted(by: <).map { answers[$0.1] }
  }
}

extension Parameter {
  /// A value that is read without an error, for what is not known yet. Dates come after all others.
  fileprivate var standIn: [Word] {
    switch type {
    case .table, .flag: []
    case .word: [Word("?")]
    case .text: [Word("?", isQuoted: true)]
    case .prose: standInBlock == nil ? [Word("?", isQuoted: true)] : []
    case .date: [Word(CalendarDate.latest.description)]
    case .period: [Word("Y\(Period.years.upperBound)")]
    case .section: [Word("I")]
    case .annex: [Word("1")]
    case .documentNumber, .documentReference: [Word("1/CV-X")]
    case .year: [Word("2000")]
    case .count, .ordinal: [Word("1")]
    case .choice(let list): list.terms.first?.words(.english) ?? []
    case .field: [Word(Field.unit.rawValue)]
    }
  }

  fileprivate var standInBlock: TextBlock? {
    if case .table = type { TextBlock(text: "? |") } else { nil }
  }
}
