import Foundations

// What was exported is remembered, so that nothing is overwritten that is not the last export of this report.

extension Workspace {
  /// What the last export to a path held; nil if there was none.
  package func lastExport(to path: String, in environment: Environment) -> Fingerprint? {
    let key = ReportPlace(path, in: environment.files).file
    return timeline.exports[key] ?? Self.exportsElsewhere(in: environment).exports[key]
  }

  /// Remembers exports: in the journal, or where that cannot be written, with what programs remember.
  package mutating func rememberExports(_ exports: [(path: String, Fingerprint)], in environment: Environment) {
    guard !exports.isEmpty else { return }
    let now = environment.clock.now()
    let keyed = exports.map { (path: ReportPlace($0.path, in: environment.files).file, fingerprint: $0.1) }
    if place != nil, holder == nil, (try? prepareToEdit(in: environment)) != nil, lock != nil {
      for (path, fingerprint) in keyed {
        timeline.export(path, fingerprint)
        record(.exported(fingerprint, path: path), at: now)
      }
      if (try? commit(in: environment)) != nil { return }
    }
    Self.rememberElsewhere(keyed, at: now, in: environment)
  }

  private static func placeElsewhere(in environment: Environment) -> String? {
    environment.stateFolder.map { FilePath.join($0, "exports") }
  }

  private static func exportsElsewhere(in environment: Environment) -> Timeline {
    var timeline = Timeline()
    guard let path = placeElsewhere(in: environment),
      let bytes = try? environment.files.readFile(path, limit: sizeLimit)
    else { return timeline }
    for record in JournalReading(bytes).records { _ = timeline.take(record) }
    return timeline
  }

  /// Written anew as a whole: it is short, and who comes second keeps what the first has written.
  private static func rememberElsewhere(
    _ exports: [(path: String, fingerprint: Fingerprint)], at time: Int64, in environment: Environment
  ) {
    guard let path = placeElsewhere(in: environment) else { return }
    environment.files.makeFolders(FilePath.folder(of: path))
    var timeline = exportsElsewhere(in: environment)
    for (path, fingerprint) in exports { timeline.export(path, fingerprint) }
    var bytes = Array(JournalRecord.fileHeader.utf8)
    for (index, content) in timeline.contents().map(\.content).enumerated() {
      JournalRecord(sequence: index + 1, time: time, content: content).write(to: &bytes)
    }
    try? environment.files.replaceFile(path, with: bytes, permissions: 0o600)
  }
}
