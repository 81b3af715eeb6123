import Foundations

/// The stable name of a kind of diagnostic, in lower case with hyphens: `unknown-document`.
package struct DiagnosticID: Hashable, Sendable, ExpressibleByStringLiteral {
  package let rawValue: String

  package init(stringLiteral value: String) { rawValue = value }
}

package enum Severity: String, Sendable, Comparable {
  case note, warning, error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// One thing that the user should know about her text or data.
package struct Diagnostic: Error, Hashable, Sendable {
  /// A second place that belongs to the matter: "first registered here".
  package struct Note: Hashable, Sendable {
    package var message: LocalizedText
    package var span: SourceSpan?

    package init(_ message: LocalizedText, span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  package var id: DiagnosticID
  package var severity: Severity
  package var message: LocalizedText
  package var span: SourceSpan?
  package var notes: [Note]
  /// What to do next: a correction, a command to type.
  package var hints: [LocalizedText]
  /// The name that is not known, if that is the matter: one that a failed command would have given needs no report.
  package var subject: String?
  /// What should stand there instead, where that is known.
  package var replacement: Replacement?
  /// The hints only write out what the replacement says; where the corrected line is shown, they need not be.
  package var hintsAreReplacement = false

  package init(
    _ id: DiagnosticID, _ severity: Severity, _ message: LocalizedText, span: SourceSpan? = nil,
    notes: [Note] = [], hints: [LocalizedText] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.span = span
    self.notes = notes
    self.hints = hints
  }

  /// An error.
  package init(
    _ id: DiagnosticID, _ message: LocalizedText, span: SourceSpan? = nil, notes: [Note] = [],
    hints: [LocalizedText] = []
  ) {
    self.init(id, .error, message, span: span, notes: notes, hints: hints)
  }
}
