import Foundations
import ReportModel

/// How a citation is printed.
package enum CitationForm: String, Sendable, CaseIterable {
  case full, short, dated, number, date, title

  /// Forms that print the date, so that a document without one cannot be cited by them.
  var needsDate: Bool { self == .full || self == .dated || self == .date }

  init?(name: some StringProtocol) {
    let folded = UnicodeText.folded(name)
    let match = Self.allCases.first { $0.rawValue == folded || UnicodeText.folded($0.vietnameseName) == folded }
    guard let match else { return nil }
    self = match
  }

  package var vietnameseName: String {
    switch self {
    case .full: "đầy đủ"
    case .short: "ngắn"
    case .dated: "có ngày"
    case .number: "số"
    case .date: "ngày"
    case .title: "trích yếu"
    }
  }
}

/// The words of references that are no names of documents, variables or columns.
package enum ReferenceWords {
  package static let formWord = LocalizedText(vi: "biểu ", en: "form ")
  package static let annexWord = LocalizedText(vi: "phụ lục ", en: "annex ")
  package static let figurePrefix = LocalizedText(vi: "hồ sơ.", en: "dossiers.")
  package static let longModifier = LocalizedText(vi: "dài", en: "long")
  package static let percent = "%"

  // As they are compared.
  static let form = folded(formWord)
  static let annex = folded(annexWord)
  static let figures = folded(figurePrefix)
  static let long = folded(longModifier)

  private static func folded(_ word: LocalizedText) -> [String] {
    Language.allCases.map { UnicodeText.folded(word[$0]) }
  }
}

/// What stands between braces in a text.
package enum Reference: Equatable, Sendable {
  /// The name of the place where an annex begins, whose number counts from 1: "phu-luc-1".
  package static func anchor(ofAnnex number: Int) -> String { "phu-luc-\(number)" }

  /// The name of the place where an annexed form begins: "bieu-II.06a".
  package static func anchor(ofForm code: String) -> String { "bieu-\(code)" }

  case variable(TextVariable, isLong: Bool)
  case document(DocumentReference, form: CitationForm?)
  case form(String)
  /// By its number, from 1.
  case annex(Int)
  case figures(FigureExpression)

  package enum Failure: Error, Equatable, Sendable {
    case empty
    case unknownModifier(String)
    case unknownFigure(String)
    /// A quotient without `|%`.
    case quotientWithoutPercent
    /// What stands behind “annex” is no number.
    case malformedAnnex(String)
  }

  package init(_ text: String) throws(Failure) {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(Self.trimmed)
    let name = parts[0]
    let modifier = parts.count > 1 ? parts[1] : nil
    guard !name.isEmpty else { throw .empty }
    let folded = UnicodeText.folded(name)
    if let prefix = ReferenceWords.form.first(where: folded.hasPrefix) {
      self = .form(Self.trimmed(name.dropFirst(prefix.count)))
    } else if let prefix = ReferenceWords.annex.first(where: folded.hasPrefix) {
      guard modifier == nil else { throw .unknownModifier(modifier ?? "") }
      self = .annex(try Self.annex(Self.trimmed(name.dropFirst(prefix.count))))
    } else if FigureExpression.isFigure(folded) {
      self = .figures(try FigureExpression(name, modifier: modifier))
    } else if let variable = TextVariable(name: name) {
      self = .variable(variable, isLong: try Self.isLong(modifier, variable))
    } else {
      self = .document(DocumentReference(name), form: try Self.citationForm(modifier))
    }
  }

  /// 2, or the PL2 that commands write.
  private static func annex(_ text: String) throws(Failure) -> Int {
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if digits, let number = Int(text), number > 0 { return number }
    guard let id = SectionID(text), id.isAnnex, let number = id.annex else { throw .malformedAnnex(text) }
    return number
  }

  /// Where the paper has what is referred to, for a link; nil if that is no place of its own.
  package var anchor: String? {
    switch self {
    case .annex(let number): Self.anchor(ofAnnex: number)
    case .form(let code): FormDefinition.definition(forCode: code).map { Self.anchor(ofForm: $0.code) }
    case .variable, .document, .figures: nil
    }
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.map { $0 == "\n" ? " " : $0 })
  }

  private static func isLong(_ modifier: String?, _ variable: TextVariable) throws(Failure) -> Bool {
    guard let modifier else { return false }
    let folded = UnicodeText.folded(modifier)
    guard ReferenceWords.long.contains(folded), variable.hasLongForm else { throw .unknownModifier(modifier) }
    return true
  }

  private static func citationForm(_ modifier: String?) throws(Failure) -> CitationForm? {
    guard let modifier else { return nil }
    guard let form = CitationForm(name: modifier) else { throw .unknownModifier(modifier) }
    return form
  }
}

/// `dossiers.early+dossiers.ontime / dossiers.solved|%`: a sum of figures, or the rate of two sums.
package struct FigureExpression: Equatable, Sendable {
  package struct Term: Equatable, Sendable {
    package var column: FormCounts.Column
    /// Nil: all fields.
    package var field: String?
  }

  package var numerator: [Term]
  /// Nil: a count, not a rate.
  package var denominator: [Term]?

  static func isFigure(_ folded: some StringProtocol) -> Bool {
    ReferenceWords.figures.contains { folded.hasPrefix($0) }
  }

  init(_ text: String, modifier: String?) throws(Reference.Failure) {
    let (numerator, denominator) = Self.parts(of: text)
    self.numerator = try Self.terms(numerator)
    self.denominator = try denominator.map(Self.terms)
    switch (self.denominator, modifier) {
    case (nil, nil), (.some, ReferenceWords.percent): break
    case (.some, nil): throw .quotientWithoutPercent
    case (_, let modifier?): throw .unknownModifier(modifier)
    }
  }

  /// Names of fields may contain `/` and `+`, so these only separate where the name of a figure follows.
  private static func parts(of text: String) -> ([String], [String]?) {
    var sums: [[String]] = [[]]
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character == "/" || character == "+", isFigure(UnicodeText.folded(Reference.trimmed(text[next...]))) {
        sums[sums.count - 1].append(String(text[start..<index]))
        if character == "/" { sums.append([]) }
        start = next
      }
      index = next
    }
    sums[sums.count - 1].append(String(text[start...]))
    return (sums[0], sums.count > 1 ? sums.dropFirst().flatMap { $0 } : nil)
  }

  private static func terms(_ texts: [String]) throws(Reference.Failure) -> [Term] {
    var terms: [Term] = []
    for text in texts { terms.append(try term(Reference.trimmed(text))) }
    return terms
  }

  private static func term(_ text: String) throws(Reference.Failure) -> Term {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = Reference.trimmed(parts[0])
    guard let dot = name.firstIndex(of: "."),
      let column = FormCounts.Column(name: Reference.trimmed(name[name.index(after: dot)...]))
    else { throw .unknownFigure(name) }
    return Term(column: column, field: parts.count > 1 ? Reference.trimmed(parts[1]) : nil)
  }
}
