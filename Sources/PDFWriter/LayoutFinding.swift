/// Something about the laid-out paper that a clerk would mark.
package struct LayoutFinding: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// A heading is the last thing on its page.
    case headingAtFoot
    /// The signature stands on a page without any of the text.
    case signatureAlone
    /// A table has more columns than its page has room for.
    case tableTooWide
    /// A column is narrower than a word in it, which had to be broken.
    case columnTooNarrow
    /// A line is longer than its column.
    case overfullLine
    /// Characters that no font of this machine has; they are boxes on the paper, and stay in its text.
    case missingGlyphs([Unicode.Scalar])
  }

  package var kind: Kind
  /// Counted from 1 through the whole paper.
  package var page: Int
  /// The beginning of the text in question.
  package var excerpt: String
}
