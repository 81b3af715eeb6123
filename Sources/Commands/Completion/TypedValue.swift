import CommandLanguage
import Foundations

/// What was typed of a value, and how a whole value is to be written in its place.
struct TypedValue {
  enum Writing {
    /// Quoted where the language wants it.
    case word
    case quoted(isCurly: Bool)
    /// As it is: the answer to a question, or a name between braces.
    case plain
  }

  /// The value so far, without quotes and escapes.
  let text: String
  let pattern: FoldedPattern
  /// The UTF-8 offset in the line of what a candidate replaces.
  let start: Int
  let writing: Writing

  init(_ text: String, start: Int, writing: Writing) {
    self.text = text
    self.start = start
    self.writing = writing
    pattern = FoldedPattern(text)
  }

  /// The words from `first` on and the one being typed, as one value.
  init(_ words: ArraySlice<Word>, _ word: TypedWord) {
    let writing: Writing = word.quotes.map { .quoted(isCurly: $0.isCurly) } ?? .word
    let start = words.first?.span.map { Int($0.start) } ?? word.start
    self.init((words.map(\.text) + [word.text]).joined(separator: " "), start: start, writing: writing)
  }

  var isEmpty: Bool { text.isEmpty }

  func written(_ value: String) -> String {
    switch writing {
    case .plain: value
    case .word: ScriptPrinter.print(Word(value))
    case .quoted(isCurly: true) where !value.unicodeScalars.contains(where: Self.needsEscape): "“\(value)”"
    case .quoted: ScriptPrinter.quoted(value)
    }
  }

  /// The beginning of a value, that is still to go on: an opened quote stays open.
  func begun(_ value: String) -> String {
    let whole = written(value)
    guard whole.utf8.count > value.utf8.count, let last = whole.last, last == "\"" || last == "”" else { return whole }
    return String(whole.dropLast())
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "“" || scalar == "”" || scalar == "\\" || scalar == "\n" || scalar == "\t"
  }
}

extension CandidateList {
  /// Offers a value by its name; what it is about may match too.
  mutating func offer(
    _ value: String, for typed: TypedValue, label: String? = nil, about: String? = nil, ending: String? = nil,
    detail: @autoclosure () -> String = ""
  ) {
    guard let match = typed.match(value, about: about) else { return }
    add(match, at: typed.start, typed.written(value)) {
      Completion.Candidate(
        typed.written(value), label: label ?? value, detail: detail(), ending: ending ?? typed.ending)
    }
  }

  /// Offers several bare words, which are never quoted: a keyword, a choice, a command, a period.
  mutating func offer(
    phrase: String, for typed: TypedValue, label: String? = nil, ending: String? = nil,
    detail: @autoclosure () -> String = ""
  ) {
    guard let match = typed.pattern.match(phrase) else { return }
    add(match, at: typed.start, phrase) {
      Completion.Candidate(phrase, label: label ?? phrase, detail: detail(), ending: ending ?? typed.ending)
    }
  }
}

extension TypedValue {
  var ending: String { if case .plain = writing { "" } else { " " } }

  /// Where the typed part is in a name, or else in what the name is about; two letters at least are looked for there.
  func match(_ name: String, about: String?) -> FoldedPattern.Match? {
    let match = pattern.match(name)
    guard match != .start, match != .wordStart, pattern.count > 1, let about, let inside = pattern.match(about) else {
      return match
    }
    return inside == .inside ? .inside : .wordStart
  }
}
