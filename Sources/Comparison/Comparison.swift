// Comparison: two composed reports → what differs between them, as a value. Figures, documents, fields, sections, and
// paragraphs word by word. Imports Composition and what it is built on; draws nothing and touches no file.

import Composition
import DocumentTree
import Foundations
import ReportModel

/// One of the two reports that are compared.
package struct ComparedReport: Sendable {
  package var report: Report
  package var composition: Composition

  package init(report: Report, composition: Composition) {
    self.report = report
    self.composition = composition
  }
}

/// What differs between an older report and a newer one. What is equal is left out.
package struct ReportComparison: Equatable, Sendable {
  package var oldPeriod: Period?
  package var newPeriod: Period?
  /// Nil if neither report has figures.
  package var figures: FigureComparison?
  package var documents: [DocumentDifference]
  package var fields: [FieldDifference]
  /// Lines under "Nơi nhận".
  package var recipients: [ParagraphDifference]
  package var sections: [SectionDifference]

  package init(from old: ComparedReport, to new: ComparedReport) {
    oldPeriod = old.report.period
    newPeriod = new.report.period
    figures = FigureComparison(from: old.composition, to: new.composition)
    documents = DocumentDifference.all(from: old.report, to: new.report)
    fields = FieldDifference.all(from: old.report.settings, to: new.report.settings)
    let paragraphs = ParagraphComparison(oldPeriod, newPeriod)
    recipients = paragraphs.differences(
      old.report.recipients.map { ComparedParagraph($0.text.text) },
      new.report.recipients.map { ComparedParagraph($0.text.text) })
    sections = SectionDifference.all(from: old, to: new, paragraphs)
  }

  /// True if nothing differs, not even the period.
  package var isEmpty: Bool {
    oldPeriod == newPeriod && figures?.isChanged != true && documents.isEmpty && fields.isEmpty && recipients.isEmpty
      && sections.isEmpty
  }
}

/// A field of `set` with another value; nil where it is not set.
package struct FieldDifference: Equatable, Sendable {
  package var field: Field
  package var old: String?
  package var new: String?

  /// In the order of the manual. `opening` and `closing` are prose, which is compared as such.
  static func all(from old: Settings, to new: Settings) -> [FieldDifference] {
    Field.allCases.compactMap { field in
      guard field != .opening, field != .closing, old.text(field) != new.text(field) else { return nil }
      return FieldDifference(field: field, old: old.text(field), new: new.text(field))
    }
  }
}
