import CommandLanguage
import Composition
import Foundations
import ReportModel

// What may stand between braces in a text.

extension Completer {
  /// Goes on the reference that is still open where the text ends.
  func addReferences(in text: TypedText, to list: inout CandidateList) {
    guard let open = OpenReference(text) else { return }
    switch open.part {
    case .name(let typed): addReferenceNames(typed, to: &list)
    case .figure(let typed): addFigures(typed, to: &list)
    case .field(let typed): addDossierFields(typed, ending: OpenReference.ending, to: &list)
    case .form(let typed): addReferenceForms(typed, to: &list)
    case .annex(let typed): addReferenceAnnexes(typed, prefix: "", to: &list)
    case .modifier(let typed, let name): addModifiers(typed, of: name, to: &list)
    }
  }

  private func addReferenceNames(_ typed: TypedValue, to list: inout CandidateList) {
    let variables = TextVariable.allCases.map { LocalizedText(vi: $0.vietnameseName, en: $0.rawValue) }
    let spelling = fittingLanguage(
      typed, variables + [ReferenceWords.figurePrefix, ReferenceWords.formWord, ReferenceWords.annexWord])
    for (variable, name) in zip(TextVariable.allCases, variables) {
      let value = variable.value(in: report, isLong: false) ?? say("chưa đặt", "not set")
      list.offer(name[spelling], for: typed, ending: OpenReference.ending, detail: value)
    }
    addFigures(typed, spelling, to: &list)
    let form = ReferenceWords.formWord[spelling] + FormDefinition.II06a.code
    list.offer(form, for: typed, ending: OpenReference.ending, detail: FormDefinition.II06a.printedCode)
    addReferenceAnnexes(typed, prefix: ReferenceWords.annexWord[spelling], to: &list)
    addParameters(typed, ending: OpenReference.ending, to: &list)
    for abbreviation in report.abbreviations {
      let meaning = abbreviation.meaning.text
      list.offer(abbreviation.short, for: typed, about: meaning, ending: OpenReference.ending, detail: meaning)
    }
    addDocuments(typed, ending: OpenReference.ending, to: &list)
  }

  /// What an expectation may be of: no braces, and figures first.
  func addExpectedNames(_ typed: TypedValue, to list: inout CandidateList) {
    let spelling = fittingLanguage(typed, FormCounts.Column.allCases.map(\.figureName))
    for column in FormCounts.Column.allCases {
      list.offer(
        phrase: column.figureName[spelling], for: typed,
        detail: say("cột (\(column.rawValue)) của biểu", "column (\(column.rawValue)) of the form"))
    }
    for variable in TextVariable.allCases {
      list.offer(
        phrase: spelling == .vietnamese ? variable.vietnameseName : variable.rawValue, for: typed,
        detail: variable.value(in: report, isLong: false) ?? say("chưa đặt", "not set"))
    }
    addParameters(typed, to: &list)
  }

  private func addFigures(_ typed: TypedValue, to list: inout CandidateList) {
    addFigures(typed, fittingLanguage(typed, FormCounts.Column.allCases.map(\.figureName)), to: &list)
  }

  private func addFigures(_ typed: TypedValue, _ spelling: Language, to list: inout CandidateList) {
    for column in FormCounts.Column.allCases {
      list.offer(
        column.figureName[spelling], for: typed, ending: OpenReference.ending,
        detail: say("cột (\(column.rawValue)) của biểu", "column (\(column.rawValue)) of the form"))
    }
  }

  private func addReferenceForms(_ typed: TypedValue, to list: inout CandidateList) {
    let form = FormDefinition.II06a
    list.offer(form.code, for: typed, ending: OpenReference.ending, detail: form.printedCode)
  }

  private func addReferenceAnnexes(_ typed: TypedValue, prefix: String, to list: inout CandidateList) {
    for (index, annex) in report.outline.annexes.enumerated() {
      let name = report.outline.printedName(ofAnnex: index + 1)
      list.offer(
        prefix + String(index + 1), for: typed, ending: OpenReference.ending, detail: "\(name): \(annex.heading.text)")
    }
  }

  private func addModifiers(_ typed: TypedValue, of name: String, to list: inout CandidateList) {
    if OpenReference.isFigure(name) {
      if name.contains("/") {
        list.offer(
          ReferenceWords.percent, for: typed, ending: OpenReference.ending, detail: say("tỷ lệ", "as a rate"))
      }
    } else if let variable = TextVariable(name: name) {
      guard variable.hasLongForm else { return }
      let spelling = fittingLanguage(typed, [ReferenceWords.longModifier])
      list.offer(
        ReferenceWords.longModifier[spelling], for: typed, ending: OpenReference.ending,
        detail: variable.value(in: report, isLong: true) ?? say("chưa đặt", "not set"))
    } else {
      addCitationForms(typed, of: name, to: &list)
    }
  }

  private func addCitationForms(_ typed: TypedValue, of name: String, to list: inout CandidateList) {
    let document = report.documents.matches(DocumentReference(name)).first.map { report.documents[$0] }
    let names = CitationForm.allCases.map { LocalizedText(vi: $0.vietnameseName, en: $0.rawValue) }
    let spelling = fittingLanguage(typed, names)
    for (form, name) in zip(CitationForm.allCases, names) {
      let printed = document.map { form.print($0, in: report) ?? say("cần ngày ban hành", "needs its date") }
      list.offer(name[spelling], for: typed, ending: OpenReference.ending, detail: printed ?? "")
    }
  }
}

extension FormCounts.Column {
  /// “hồ sơ.trước hạn”.
  fileprivate var figureName: LocalizedText {
    let prefix = ReferenceWords.figurePrefix
    return LocalizedText(vi: prefix.vi + name.vi, en: prefix.en + name.en)
  }
}

/// A reference whose brace is still open, and the part of it that is being typed.
struct OpenReference {
  enum Part {
    case name(TypedValue)
    case figure(TypedValue)
    /// The field of a figure.
    case field(TypedValue)
    case form(TypedValue)
    /// The number of an annex.
    case annex(TypedValue)
    case modifier(TypedValue, of: String)
  }

  static let ending = "}"

  let part: Part

  /// Nil if no brace is open at the end of the text.
  init?(_ text: TypedText) {
    guard let start = Self.openBrace(text.raw) else { return nil }
    let name = String(text.raw.utf8.dropFirst(start)) ?? ""
    part = Self.part(name, start: text.start + start)
  }

  static func isFigure(_ name: String) -> Bool {
    Language.allCases.contains { FoldedPattern(ReferenceWords.figurePrefix[$0]).begins(name.trimmedStart) }
  }

  /// The UTF-8 offset behind the brace.
  private static func openBrace(_ text: String) -> Int? {
    var open: Int?
    var isEscaped = false
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"):
        isEscaped.toggle()
        continue
      case UInt8(ascii: "{") where !isEscaped && open == nil: open = offset + 1
      case UInt8(ascii: "}"): open = nil
      default: break
      }
      isEscaped = false
    }
    return open
  }

  private static func part(_ name: String, start: Int) -> Part {
    if let bar = name.utf8.firstIndex(of: UInt8(ascii: "|")) {
      let modifier = String(name[name.utf8.index(after: bar)...])
      return .modifier(typed(modifier, endingAt: start + name.utf8.count), of: String(name[..<bar]).trimmed)
    }
    if isFigure(name) { return figure(name, start: start) }
    if let code = rest(of: name, behind: ReferenceWords.formWord) {
      return .form(typed(code, endingAt: start + name.utf8.count))
    }
    if let number = rest(of: name, behind: ReferenceWords.annexWord) {
      return .annex(typed(number, endingAt: start + name.utf8.count))
    }
    return .name(typed(name, endingAt: start + name.utf8.count))
  }

  /// What stands behind a word in either language; nil if the name does not begin with it.
  private static func rest(of name: String, behind word: LocalizedText) -> String? {
    for language in Language.allCases where FoldedPattern(word[language]).begins(name.trimmedStart) {
      return String(name.trimmedStart.dropFirst(word[language].count))
    }
    return nil
  }

  /// The last term of a sum or a rate; a sign parts terms only where a figure follows, or may still follow.
  private static func figure(_ name: String, start: Int) -> Part {
    var last = name
    for index in name.indices where name[index] == "+" || name[index] == "/" {
      let rest = String(name[name.index(after: index)...])
      if isFigure(rest) || mayBecomeFigure(rest) { last = rest }
    }
    let end = start + name.utf8.count
    guard let colon = last.firstIndex(of: ":") else { return .figure(typed(last, endingAt: end)) }
    return .field(typed(String(last[last.index(after: colon)...]), endingAt: end))
  }

  private static func mayBecomeFigure(_ text: String) -> Bool {
    let pattern = FoldedPattern(text.trimmedStart)
    return Language.allCases.contains { pattern.begins(ReferenceWords.figurePrefix[$0]) }
  }

  private static func typed(_ text: String, endingAt end: Int) -> TypedValue {
    let text = text.trimmedStart
    return TypedValue(text, start: end - text.utf8.count, writing: .plain)
  }
}

extension String {
  /// Without the blanks at the start.
  fileprivate var trimmedStart: String { String(drop(while: \.isWhitespace)) }
}
