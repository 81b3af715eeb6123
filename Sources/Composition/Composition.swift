// Composition: ReportModel → DocumentTree. Inline markup, numbering, citations, figures, letterhead, annexed forms.
// Imports ReportModel and DocumentTree; draws nothing and touches no file.

import Diagnostics
import DocumentTree
import ReportModel

/// A composed report: the paper, and what was found while composing it.
package struct Composition: Sendable {
  /// The text of one section as the paper has it, for JSON and for checks.
  package struct ComposedSection: Sendable {
    package var id: SectionID
    package var heading: String
    package var blocks: [ComposedBlock]
  }

  package struct ComposedBlock: Sendable {
    package var kind: BlockKind
    package var text: String
    /// The source of the text, for places in findings.
    package var source: NarrativeBlock
  }

  /// Where a document is cited.
  package struct Citation: Sendable {
    /// Its place in the register.
    package var document: Int
    /// "opening", "closing", "subject" or the identifier of a section.
    package var place: String
    package var form: CitationForm
    package var span: SourceSpan?
  }

  package var document: Document
  package var sections: [ComposedSection] = []
  package var opening: [String] = []
  package var closing: [String] = []
  package var citations: [Citation] = []
  package var forms: [FilledForm] = []
  /// Errors and notes of texts and references, all of them, in the order of the paper.
  package var diagnostics: [Diagnostic] = []
  /// The values of parameters that it was made with.
  package var parameterValues = ParameterValues.none
}
