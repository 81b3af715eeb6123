import CommandLanguage
import Foundations
import ReportModel

extension Field {
  /// How `set` calls the field.
  package var term: Term { Term(rawValue, vietnameseName) }

  static let phrases = PhraseTable(allCases.map { (term: $0.term, value: $0) })

  /// The values of a field that has only these; none for a field that takes any text. In English they are what is kept.
  package var choices: [Term] {
    switch self {
    case .counts: CountStyle.allCases.map { Term($0.rawValue, $0.rawValue) }
    case .suspendedCounts: SuspendedCounts.allCases.map { Term($0.rawValue, $0.rawValue) }
    case .returnedCounts: ReturnedCounts.allCases.map { Term($0.rawValue, $0.rawValue) }
    case .urgency: Urgency.allCases.map { Term($0.rawValue, $0.vietnameseName) }
    case .secrecy: Secrecy.allCases.map { Term($0.rawValue, $0.vietnameseName) }
    default: []
    }
  }

  /// True if the value is a measure of the page or of the text on it.
  package var isMeasure: Bool {
    switch self {
    case .margins, .fontSize, .lineSpacing, .firstIndent: true
    default: false
    }
  }

  /// Fields whose value is a symbol, a number, a date, a measure or a choice and is written without quotes.
  var isBare: Bool { self == .symbol || self == .number || self == .date || isMeasure || !choices.isEmpty }

  /// True if several bare words may be the value: a choice or a measure, never a text.
  var takesBareWords: Bool { isMeasure || !choices.isEmpty }

  /// A value that is kept, as a script in this language writes it.
  package func spelling(of value: String, _ language: Language) -> String {
    if isMeasure { return Measure.spelled(value, language) }
    return choices.first { $0.en == value }?[language] ?? value
  }
}
