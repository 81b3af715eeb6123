import CommandLanguage
import Diagnostics
import ReportModel

/// The typed values of one command, in the order in which they were written.
package struct Arguments: Sendable {
  package enum Value: Sendable {
    case text(SourcedText)
    /// The paragraphs of a text; never empty.
    case paragraphs([SourcedText])
    case table(NarrativeTable)
    case date(CalendarDate)
    case period(Period)
    case section(SectionID)
    case documentNumber(DocumentNumber)
    case documentReference(DocumentReference)
    case integer(Int)
    case choice(Int)
    case field(Field)
    case flag
  }

  struct Entry: Sendable {
    var name: String
    var value: Value
    var span: SourceSpan?

    /// Most names are told apart by their lengths, sooner than by their letters.
    func isNamed(_ other: String) -> Bool { name.utf8.count == other.utf8.count && name == other }
  }

  let statement: Statement
  /// How many of its words are the verb and the kind.
  let headCount: Int
  /// Which of the command's kinds was said.
  package let kind: Int
  var entries: [Entry]

  /// The verb and the kind, as they were typed.
  var head: ArraySlice<Word> { statement.words[..<headCount] }
  package var comments: Comments { statement.comments }
  /// Where the command stands.
  package var span: SourceSpan? { statement.span }
  package var place: Provenance { Provenance(span) }

  func has(_ name: String) -> Bool { entries.contains { $0.isNamed(name) } }

  func value(_ name: String) -> Value? {
    for entry in entries where entry.isNamed(name) { return entry.value }
    return nil
  }

  package func span(_ name: String) -> SourceSpan? { entries.first { $0.name == name }?.span }

  package func text(_ name: String) -> SourcedText? {
    switch value(name) {
    case .text(let text): text
    case .paragraphs(let paragraphs): paragraphs.first
    default: nil
    }
  }

  package func string(_ name: String) -> String? { text(name)?.text }

  /// All values of a repeatable parameter.
  package func strings(_ name: String) -> [String] {
    entries.compactMap { entry in
      if entry.name == name, case .text(let text) = entry.value { text.text } else { nil }
    }
  }

  package func paragraphs(_ name: String) -> [SourcedText] {
    if case .paragraphs(let paragraphs) = value(name) { paragraphs } else { [] }
  }

  package func table(_ name: String) -> NarrativeTable? {
    if case .table(let table) = value(name) { table } else { nil }
  }

  package func date(_ name: String) -> CalendarDate? {
    if case .date(let date) = value(name) { date } else { nil }
  }

  package func period(_ name: String) -> Period? {
    if case .period(let period) = value(name) { period } else { nil }
  }

  package func section(_ name: String) -> SectionID? {
    if case .section(let section) = value(name) { section } else { nil }
  }

  package func documentNumber(_ name: String) -> DocumentNumber? {
    if case .documentNumber(let number) = value(name) { number } else { nil }
  }

  package func documentReference(_ name: String) -> DocumentReference? {
    if case .documentReference(let reference) = value(name) { reference } else { nil }
  }

  package func integer(_ name: String) -> Int? {
    if case .integer(let integer) = value(name) { integer } else { nil }
  }

  package func choice(_ name: String) -> Int? {
    if case .choice(let choice) = value(name) { choice } else { nil }
  }

  package func field(_ name: String) -> Field? {
    if case .field(let field) = value(name) { field } else { nil }
  }

  package func flag(_ name: String) -> Bool { has(name) }
}
