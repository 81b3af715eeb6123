import Diagnostics
import Foundations

/// One quarterly report, a value. Changed only through `apply`.
package struct Report: Equatable, Sendable {
  /// Nil until `report PERIOD`.
  package var period: Period?
  package var periodComments = Comments.none
  package var settings = Settings()
  package var parameters: [TextParameter] = []
  package var documents = DocumentRegister()
  package var abbreviations: [Abbreviation] = []
  package var outline = Outline()
  package var dossiers = DossierRegister()
  package var figures = FigureRegister()
  package var forms: [AnnexedForm] = []
  package var recipients: [Recipient] = []
  package var expectations: [Expectation] = []
  /// What the report before has promised for this period; never printed.
  package var tasks: [OpenTask] = []
  /// Comments below the last command of the file.
  package var closingComments: [String] = []

  package init() {}

  package var isEmpty: Bool { self == Report() }
}

/// A line of the list under "Nơi nhận", without dash and semicolon.
package struct Recipient: Equatable, Sendable {
  package var text: SourcedText
  package var comments: Comments
  package var place: Provenance

  package init(text: SourcedText, comments: Comments = .none, place: Provenance = Provenance()) {
    self.text = text
    self.comments = comments
    self.place = place
  }
}

/// A task that was set for this period and is not struck off yet.
package struct OpenTask: Equatable, Sendable {
  /// As section III had it, references included.
  package var text: SourcedText
  package var comments: Comments
  package var place: Provenance

  package init(text: SourcedText, comments: Comments = .none, place: Provenance = Provenance()) {
    self.text = text
    self.comments = comments
    self.place = place
  }
}

package struct Abbreviation: Equatable, Sendable {
  package var short: String
  package var meaning: SourcedText
  package var comments: Comments
  package var place: Provenance

  package init(short: String, meaning: SourcedText, comments: Comments = .none, place: Provenance = Provenance()) {
    self.short = short
    self.meaning = meaning
    self.comments = comments
    self.place = place
  }
}

/// A form that was asked for by name; II.06a is annexed by itself when there are dossiers or figures.
package struct AnnexedForm: Equatable, Sendable {
  package var code: String
  package var comments: Comments
  package var place: Provenance

  package init(code: String, comments: Comments = .none, place: Provenance = Provenance()) {
    self.code = code
    self.comments = comments
    self.place = place
  }
}
