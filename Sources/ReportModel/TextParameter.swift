import Diagnostics
import Foundations

/// A name that texts put in braces and whose value is given when the report is made: `{huyen}`. So one script serves
/// sister units.
package struct TextParameter: Equatable, Sendable {
  /// What its values are.
  package enum Kind: Equatable, Sendable {
    case text, number, date, period
    case choice([String])
  }

  /// Without blanks; told apart from others whatever its case and diacritics.
  package var name: String
  package var kind: Kind
  /// What holds where no value is given.
  package var standard: ParameterValue?
  /// What the user is asked; nil: just the name.
  package var prompt: String?
  package var comments: Comments
  package var place: Provenance

  package init(
    name: String, kind: Kind, standard: ParameterValue? = nil, prompt: String? = nil, comments: Comments = .none,
    place: Provenance = Provenance()
  ) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.prompt = prompt
    self.comments = comments
    self.place = place
  }

  /// Letters, digits, `-` and `_`, a letter first: nothing that a reference or a document number is made of.
  package static func isName(_ text: some StringProtocol) -> Bool {
    guard text.first?.isLetter == true, text.utf8.count <= 64 else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// How names are compared.
  package static func key(_ name: some StringProtocol) -> String { UnicodeText.folded(name) }
}

/// Who has a name already that a text may put in braces.
package enum NameOwner: Equatable, Sendable {
  case builtIn(TextVariable)
  case document(RegisteredDocument)
  case parameter(TextParameter)
  case abbreviation(Abbreviation)
}

/// Something that must hold of the finished report, so that a script tests itself.
package struct Expectation: Equatable, Sendable {
  /// A reference without braces, single blanks between its words: `dossiers.early: Hộ tịch`.
  package var name: String
  /// What the paper should print for it, or another spelling of that.
  package var value: SourcedText
  package var comments: Comments
  package var place: Provenance

  package init(name: String, value: SourcedText, comments: Comments = .none, place: Provenance = Provenance()) {
    self.name = name
    self.value = value
    self.comments = comments
    self.place = place
  }
}

extension Expectation {
  /// True for what another period has otherwise: figures, names of periods, days.
  package var isOfPeriod: Bool {
    let key = TextParameter.key(name)
    if key.hasPrefix("dossiers.") || key.hasPrefix("ho so.") { return true }
    let variable = TextVariable(name: name.prefix { $0 != "|" }.split(separator: " ").joined(separator: " "))
    switch variable {
    case .period, .nextPeriod, .previousPeriod, .year, .from, .to: return true
    case .unit, .unitShort, .superior, nil: return false
    }
  }
}

/// What is to be different in a parameter; nil leaves a part as it is.
package struct ParameterChange: Equatable, Sendable {
  package var kind: TextParameter.Kind?
  /// As it was written: what it means depends on the kind.
  package var standard: String?
  package var prompt: String?
  package var comments = Comments.none

  package init() {}
}

extension Report {
  /// The parameter of that name, whatever its case and diacritics.
  package func parameter(named name: some StringProtocol) -> TextParameter? {
    guard !parameters.isEmpty else { return nil }
    let key = TextParameter.key(name)
    return parameters.first { TextParameter.key($0.name) == key }
  }

  /// The value that was given, if it still fits, else the one that the script says; nil if there is none.
  package func value(of parameter: TextParameter, given values: ParameterValues) -> ParameterValue? {
    if let given = values[parameter.name], given.fits(parameter.kind) { return given }
    return parameter.standard
  }
}
