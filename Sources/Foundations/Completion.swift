/// What may stand at the cursor of a line that is being typed: made where the commands are known, shown where the line
/// is edited.
package struct Completion: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    /// What takes the place of the typed part, quoted where the language wants it.
    package var text: String
    /// What a list shows: mostly `text`.
    package var label: String
    /// What it is, in a few words of the session's language; may be empty.
    package var detail: String
    /// What is typed behind it once it is the one: a blank, or nothing where the word may go on.
    package var ending: String

    package init(_ text: String, label: String? = nil, detail: String = "", ending: String = " ") {
      self.text = text
      self.label = label ?? text
      self.detail = detail
      self.ending = ending
    }
  }

  /// The part of the line that a candidate replaces, in Unicode scalars from the start of the line. It ends at the
  /// cursor, whose end is not included.
  package var replaced: Range<Int>
  /// In the order in which they are shown.
  package var candidates: [Candidate]
  /// How many more there are than `candidates` holds.
  package var omittedCount: Int
  /// The longest text that every candidate begins with, those included that were left out.
  package var commonPrefix: String

  package init(replaced: Range<Int>, candidates: [Candidate] = [], omittedCount: Int = 0, commonPrefix: String = "") {
    self.replaced = replaced
    self.candidates = candidates
    self.omittedCount = omittedCount
    self.commonPrefix = commonPrefix
  }

  package var isEmpty: Bool { candidates.isEmpty }
}
