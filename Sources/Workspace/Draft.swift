import Foundations

/// A line or a text that was being typed when the program ended.
package struct Draft: Hashable, Sendable {
  package var text: String
  /// When it was kept, in seconds since 1970-01-01 00:00 UTC.
  package var time: Int64

  package init(text: String, time: Int64) {
    self.text = text
    self.time = time
  }

  /// Nil if there is none, or none that is whole.
  static func read(_ path: String, in files: any FileSystem) -> Draft? {
    guard let bytes = try? files.readRegularFile(path, limit: 16 << 20) else { return nil }
    for record in JournalReading(bytes).records {
      if case .draft(let text) = record.content { return Draft(text: text, time: record.time) }
    }
    return nil
  }

  func write(_ path: String, in files: any FileSystem) throws(SystemError) {
    var bytes = Array(JournalRecord.fileHeader.utf8)
    JournalRecord(sequence: 1, time: time, content: .draft(text: text)).write(to: &bytes)
    try files.replaceFile(path, with: bytes, permissions: 0o600)
  }
}

/// Where the draft of the open report is kept. A draft that cannot be kept is no reason not to work.
package struct DraftPlace: Sendable {
  let path: String
  let files: any FileSystem
  let clock: Clock

  /// Returns when the text is on the disk, or cannot be.
  package func keep(_ text: String) {
    try? Draft(text: text, time: clock.now()).write(path, in: files)
  }

  package func drop() { try? files.remove(path) }
}

extension Workspace {
  /// Nil where nothing is kept: the report is only looked at.
  package func draftPlace(in environment: Environment) -> DraftPlace? {
    guard purpose == .editing, lock != nil, let place else { return nil }
    return DraftPlace(path: place.draft, files: environment.files, clock: environment.clock)
  }

  func dropDraft(in environment: Environment) {
    guard lock != nil, let place else { return }
    try? environment.files.remove(place.draft)
  }
}
