import Diagnostics
import ReportModel

/// Words of a text in place of which a reference could stand, or a document that a text names and nobody registered.
package struct LiteralProposal: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// A period, a date, a year or a name.
    case variable(TextVariable)
    case citation
    /// A document to be registered, or more to be said of one that is.
    case registration(RegisteredDocument, completes: Bool)
    /// The text gives the document another date than the register. Only she knows which one is right.
    case otherDate(RegisteredDocument, written: CalendarDate)
  }

  package var kind: Kind
  package var place: LiteralPlace
  /// The whole text, with what was taken so far.
  package var text: String
  /// UTF-8 offsets in `text`.
  package var range: Range<Int>
  /// What stands there.
  package var literal: String
  /// The reference, in braces; empty for a registration.
  package var replacement: String
  /// What the paper will have there.
  package var printed: String
  /// True if the paper stays as it is.
  package var keepsThePaper: Bool
  /// Where a citation follows that is in full now and will be short.
  package var shortens: LiteralPlace?

  /// The text as it would be.
  package var textAfter: String {
    guard !replacement.isEmpty else { return text }
    let bytes = Array(text.utf8)
    return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + replacement
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }
}

/// What is to become of a proposal.
package enum LiteralDecision: Sendable {
  case take, leave
  /// This one is left, and so are all that would follow.
  case stop
}

/// What came of going over a report.
package struct LiteralOutcome: Sendable {
  package struct Change: Sendable {
    package var place: LiteralPlace
    package var text: SourcedText
  }

  /// Documents to be registered or completed, in order.
  package var registered: [RegisteredDocument] = []
  package var changes: [Change] = []
  package var taken: [LiteralProposal] = []
  package var left: [LiteralProposal] = []

  package var isEmpty: Bool { registered.isEmpty && changes.isEmpty }
}
