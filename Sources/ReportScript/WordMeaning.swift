/// What a word or a number names, where its type alone does not tell. Completion offers what there is of it.
package enum WordMeaning: Sendable {
  case reportFile, folder, exportTarget, previewed
  /// A report that was written elsewhere.
  case paperFile
  /// A code that no dossier has yet; that of any dossier; that of one that has not ended.
  case newDossier, dossier, openDossier
  case dossierField, procedure, issuer
  case abbreviation, recipient, task
  /// A form that can be annexed; one that was.
  case form, annexedForm
  /// A section that is not there yet.
  case newSection
  /// A part of the section named before it; the place that a part, or a recipient, is to have.
  case part, place
  case itemLevel
  case command, check
  /// A parameter; what an expectation may be of; what one is of.
  case parameter, expectedName, expectation
  /// What `show` shows.
  case shown

  /// True if all words that follow make one name.
  package var isPhrase: Bool { self == .command || self == .shown }
}
