import Foundations
import ReportModel

/// What was done with a file: what was placed where, what was done with it, what was not placed.
package struct ImportAccount: Sendable {
  package struct Remark: Sendable {
    package var place: ImportedPlace?
    /// What stood there, whole; empty where the remark is about no text.
    package var text: String
    package var message: LocalizedText
  }

  /// Sections that have a heading in the file.
  package var sections: [SectionID] = []
  /// Sections of the outline of which the file has none.
  package var missingSections: [SectionID] = []
  package var fields: [Field] = []
  package var paragraphCount = 0
  package var itemCount = 0
  package var tableCount = 0
  package var figureRowCount = 0
  package var recipientCount = 0
  package var documentCount = 0
  /// Literals that became references.
  package var referenceCount = 0
  /// Paragraphs that were cut at the end of a page.
  package var rejoinedCount = 0
  /// What is in the report nowhere.
  package var notPlaced: [Remark] = []
  /// What she should look at.
  package var remarks: [Remark] = []

  package init() {}

  mutating func leave(_ text: String, at place: ImportedPlace?, _ vi: String, _ en: String) {
    notPlaced.append(Remark(place: place, text: text, message: LocalizedText(vi: vi, en: en)))
  }

  mutating func remark(_ text: String, at place: ImportedPlace?, _ vi: String, _ en: String) {
    remarks.append(Remark(place: place, text: text, message: LocalizedText(vi: vi, en: en)))
  }
}
