import Foundations

/// Diagnostics for people, as lines of text that end in a line feed:
///
///     q3.baocao:12:13: error[unknown-document]: no document 75/KH-SNG is registered
///        12 | | Thực hiện {75/KH-SNG}, Sở Ngoại vụ đã ban hành
///           |             ^^^^^^^^^^^
///       hint: did you mean 75/KH-SNgV (Kế hoạch, 08/02/2021)?
///
/// Nothing of a text can reach the terminal as a command, and nothing is said by colour alone.
package struct TextRenderer: Sendable {
  package var language: Language
  package var isColored: Bool
  /// How wide a shown source line may be, with its number; longer ones are cut around the span.
  package var columns: Int
  /// True if messages and hints are broken between words at `columns`: for people, not for programs.
  package var isWrapped: Bool

  package init(language: Language, isColored: Bool = false, columns: Int = 100, isWrapped: Bool = false) {
    self.language = language
    self.isColored = isColored
    self.columns = columns
    self.isWrapped = isWrapped
  }

  package func render(_ diagnostic: Diagnostic, in sources: SourceMap) -> String {
    render(CollectionOfOne(diagnostic), in: sources)
  }

  package func render(_ diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    var finder = PlaceFinder(sources)
    var text = ""
    for diagnostic in diagnostics { append(diagnostic, to: &text, &finder) }
    return text
  }

  private func append(_ diagnostic: Diagnostic, to text: inout String, _ finder: inout PlaceFinder) {
    let style = TextStyle(diagnostic.severity)
    let place = diagnostic.span.flatMap { finder.place(of: $0) }
    let label = painted(word(of: diagnostic), style)
    let heading = "\(prefix(place))\(word(of: diagnostic)) "
    text += "\(prefix(place))\(label) "
    text += wrapped(printable(diagnostic.message), behind: heading).map { painted($0, .strong) }.joined(
      separator: "\n    ")
    text += "\n"
    appendSource(place, style, to: &text)
    for note in diagnostic.notes {
      let place = note.span.flatMap { finder.place(of: $0) }
      text += "  \(painted("\(Severity.note.word[language]):", .note)) \(prefix(place))\(printable(note.message))\n"
      appendSource(place, .note, to: &text)
    }
    for hint in diagnostic.hints {
      let word = LocalizedText(vi: "gợi ý:", en: "hint:")[language]
      let lines = wrapped(printable(hint), behind: "  \(word) ")
      text += "  \(painted(word, .hint)) \(lines.joined(separator: "\n    "))\n"
    }
  }

  /// "lỗi[unknown-document]:".
  private func word(of diagnostic: Diagnostic) -> String {
    "\(diagnostic.severity.word[language])[\(diagnostic.id.rawValue)]:"
  }

  /// The lines of a message, the first behind `heading`, the others behind four blanks.
  private func wrapped(_ text: String, behind heading: String) -> [String] {
    guard isWrapped else { return [text] }
    let first = columns - UnicodeText.displayWidth(heading)
    let lines = text.wrapped(width: max(20, columns - 4), firstWidth: max(1, first))
    return lines.isEmpty ? [text] : lines
  }

  private func prefix(_ place: Place?) -> String {
    guard let place else { return "" }
    return "\(UnicodeText.printable(place.source.name)):\(place.start.line):\(place.start.column): "
  }

  private func appendSource(_ place: Place?, _ style: TextStyle, to text: inout String) {
    guard let place else { return }
    let number = String(place.start.line)
    let gutter = max(5, number.utf8.count)
    let excerpt = SourceExcerpt(place, columns: max(20, columns - gutter - 3))
    let carets = String(repeating: "^", count: excerpt.caretCount)
    let numbered = painted(String(repeating: " ", count: gutter - number.utf8.count) + number + " |", .dim)
    let unnumbered = painted(String(repeating: " ", count: gutter) + " |", .dim)
    text += excerpt.text.isEmpty ? "\(numbered)\n" : "\(numbered) \(excerpt.text)\n"
    text += "\(unnumbered) \(String(repeating: " ", count: excerpt.caretIndent))\(painted(carets, style))\n"
  }

  private func printable(_ text: LocalizedText) -> String { UnicodeText.printable(text[language]) }

  private func painted(_ text: String, _ style: TextStyle) -> String {
    style.painted(text, if: isColored)
  }
}

extension TextStyle {
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }
}

extension Severity {
  /// The word that begins a message.
  package var word: LocalizedText {
    switch self {
    case .error: LocalizedText(vi: "lỗi", en: "error")
    case .warning: LocalizedText(vi: "cảnh báo", en: "warning")
    case .note: LocalizedText(vi: "ghi chú", en: "note")
    }
  }
}
