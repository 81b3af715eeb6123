import Foundations

/// What should stand where the mistake is, if that is known: the user may take it with one key.
package struct Replacement: Hashable, Sendable {
  package var span: SourceSpan
  package var text: String

  package init(_ span: SourceSpan, _ text: String) {
    self.span = span
    self.text = text
  }
}

extension Diagnostic {
  /// The same, with what should stand at `span`; without a place there is nothing to replace.
  package func replacing(_ span: SourceSpan?, with text: String?) -> Diagnostic {
    guard let span, let text else { return self }
    var diagnostic = self
    diagnostic.replacement = Replacement(span, text)
    return diagnostic
  }

  /// The same, with what should stand at its own place.
  package func replacing(with text: String?) -> Diagnostic { replacing(span, with: text) }
}

extension SourceText {
  /// The text of `range` with every replacement done; nil if two of them meet, or one stands elsewhere.
  package func string(_ range: Range<Int>, replacing replacements: [Replacement]) -> String? {
    var text = ""
    var offset = range.lowerBound
    for replacement in replacements.sorted(by: { $0.span.start < $1.span.start }) {
      let place = replacement.span.range
      guard place.lowerBound >= offset, place.upperBound <= range.upperBound else { return nil }
      text += string(offset..<place.lowerBound) + replacement.text
      offset = place.upperBound
    }
    return text + string(offset..<range.upperBound)
  }
}
