import Diagnostics
import Foundations

/// A piece of narrative in a section: paragraphs, items and tables share one numbering.
package struct NarrativeBlock: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    /// `isRunIn`: stands on the heading's line after the colon.
    case paragraph(isRunIn: Bool)
    /// Level 1 or 2; the section says how it is marked.
    case item(level: Int)
    case table(NarrativeTable)
  }

  package var content: Content
  /// Prose with markup; of a table its caption, which may be empty.
  package var text: SourcedText
  /// Not carried to the next period.
  package var isOnce: Bool
  /// The last period for which the officer looked through the text; nil for one that was written for this report.
  package var reviewed: Period?
  package var comments: Comments
  package var place: Provenance

  package init(
    _ content: Content, text: SourcedText, isOnce: Bool = false, reviewed: Period? = nil, comments: Comments = .none,
    place: Provenance = Provenance()
  ) {
    self.content = content
    self.text = text
    self.isOnce = isOnce
    self.reviewed = reviewed
    self.comments = comments
    self.place = place
  }

  package var isRunIn: Bool { content == .paragraph(isRunIn: true) }
}

/// A table written in the prose. A cell `<` joins the one to its left, a cell `^` the one above.
package struct NarrativeTable: Equatable, Sendable {
  package static let joinLeft = "<"
  package static let joinAbove = "^"

  /// True for a cell that is to be joined to another one.
  package static func isJoin(_ text: String) -> Bool { text == joinLeft || text == joinAbove }

  package var headerRowCount: Int
  /// Rows of equal length.
  package var rows: [[SourcedText]]

  package init(headerRowCount: Int, rows: [[SourcedText]]) {
    self.headerRowCount = headerRowCount
    self.rows = rows
  }
}

/// How the items of a section are marked.
package enum ItemStyle: String, CaseIterable, Sendable {
  /// "- ", below it "+ ".
  case bullets
  /// "1. ", below it "a) ".
  case numbers
  /// "a) ", below it "- ".
  case letters
  /// "(1) ", below it "- ".
  case paren

  /// The mark of the `number`-th item (counted from 1) of a level (1 or 2).
  package func marker(level: Int, number: Int) -> String {
    switch (self, level) {
    case (.bullets, 1), (.letters, 2...), (.paren, 2...): "-"
    case (.bullets, _): "+"
    case (.numbers, 1): "\(number)."
    case (.numbers, _), (.letters, _): "\(VietnameseLetters.letter(number)))"
    case (.paren, _): "(\(number))"
    }
  }
}
