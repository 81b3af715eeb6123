import Foundations

/// A search in the history while it goes on: the letters so far and the entry that has them.
package struct HistorySearch: Hashable, Sendable {
  private let entries: [String]
  /// Without case and diacritics, made once: "dinh" finds "định".
  private let folded: [String]
  /// The line as it was when the search began.
  let original: EditedLine
  package private(set) var query = ""
  /// The place of the entry found; nil before the first letter, and where nothing is found.
  private var place: Int?
  /// True if no entry has the letters; the last one found stays in the line.
  package private(set) var hasFailed = false

  package init(in entries: [String], from line: EditedLine) {
    self.entries = entries
    original = line
    folded = entries.map { UnicodeText.folded($0) }
  }

  /// The entry found.
  package var match: String? { place.map { entries[$0] } }

  /// One letter more: the newest entry that has all of them, from the present one backwards.
  package mutating func append(_ scalar: Unicode.Scalar) {
    query = UnicodeText.normalized(query + String(scalar))
    find(from: place ?? entries.count - 1)
  }

  package mutating func deleteLast() {
    guard !query.isEmpty else { return }
    query.removeLast()
    place = nil
    find(from: entries.count - 1)
  }

  /// The next older entry; with no letters yet, `lastQuery` is looked for again.
  package mutating func findOlder(lastQuery: String) {
    if query.isEmpty {
      query = lastQuery
      find(from: entries.count - 1)
    } else if let place, place > 0 {
      find(from: place - 1, skipping: entries[place])
    } else {
      hasFailed = true
    }
  }

  /// The newest entry up to `start` that has the letters and is not `skipped`.
  private mutating func find(from start: Int, skipping skipped: String? = nil) {
    let wanted = UnicodeText.folded(query)
    guard !wanted.isEmpty else {
      (place, hasFailed) = (nil, false)
      return
    }
    let found = folded.indices.last { $0 <= start && folded[$0].contains(wanted) && entries[$0] != skipped }
    hasFailed = found == nil
    place = found ?? place
  }
}
