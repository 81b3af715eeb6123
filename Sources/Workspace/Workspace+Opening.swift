import Diagnostics
import Foundations
import ReportModel
import ReportScript

extension Workspace {
  /// Opens the report in a file. A file that does not exist yet is an empty report, made on the first save.
  ///
  /// The report is then what the file holds. Work that was not saved waits in `recovery`; what is to be told about the
  /// journal in `notices`; who else works on the report in `holder`.
  package mutating func open(
    _ path: String, for purpose: Purpose, binder: ScriptBinder, in environment: Environment,
    monitor: WorkMonitor = .none, discardingWork: Bool = false
  ) throws(LoadFailure) {
    var opened = Workspace()
    opened.purpose = purpose
    opened.language = language
    opened.path = path
    opened.place = ReportPlace(path, in: environment.files)
    opened.sources = sources
    do throws(LoadFailure) {
      // First the lock: what is read afterwards nobody else changes.
      if opened.place?.file == place?.file { releaseLock(in: environment.files) }
      if purpose == .editing { opened.lockOrLook(in: environment) }
      try opened.readFile(path, binder, in: environment, monitor)
      opened.readJournal(in: environment)
    } catch {
      sources = opened.sources
      opened.releaseLock(in: environment.files)
      throw error
    }
    // Only now that there is another report in its place.
    if discardingWork {
      discard(binder: binder, at: environment.clock.now())
      try? commit(in: environment)
    }
    close(in: environment)
    self = opened
  }

  /// Opens the newest report without a name that something is kept of and nobody works on; false if there is none.
  package mutating func openUnnamed(in environment: Environment) -> Bool {
    guard let folder = environment.stateFolder else { return false }
    for number in ReportPlace.unnamedNumbers(inFolder: folder, environment.files).reversed() {
      var opened = Workspace()
      opened.purpose = .editing
      opened.place = ReportPlace(unnamed: number, inFolder: folder)
      opened.sources = sources
      opened.lockOrLook(in: environment)
      guard opened.holder == nil else { continue }
      opened.readJournal(in: environment)
      notices += opened.notices
      if opened.recovery != nil {
        opened.notices = notices
        opened.language = language
        close(in: environment)
        self = opened
        return true
      }
      opened.close(in: environment)
    }
    return false
  }

  /// Begins a report without a name, of which nothing is kept yet.
  package mutating func beginUnnamed(in environment: Environment) {
    purpose = .editing
    try? prepareToEdit(in: environment)
  }

  /// Looks at what is kept of the report in a file that is read by itself.
  package mutating func look(at path: String, in environment: Environment) {
    var looking = Workspace()
    looking.path = path
    looking.place = ReportPlace(path, in: environment.files)
    looking.sources = sources
    // Without a journal nothing depends on what the file holds.
    if let journal = looking.place?.journal, (try? environment.files.status(at: journal)) != nil {
      let bytes = (try? environment.files.readFile(path, limit: Self.sizeLimit)) ?? []
      looking.fileFingerprint = Fingerprint(of: bytes)
      looking.readJournal(in: environment)
      if looking.recovery?.isOnlyDraft == true { looking.recovery = nil }
    }
    self = looking
  }

  private mutating func lockOrLook(in environment: Environment) {
    guard let place else { return }
    place.removeLinks(in: environment.files)
    do throws(ReportLock.Failure) {
      lock = try ReportLock(place.lock, in: environment)
    } catch {
      if case .taken(let other) = error { holder = .some(other) } else { lockIsImpossible = true }
    }
  }

  private mutating func readFile(
    _ path: String, _ binder: ScriptBinder, in environment: Environment, _ monitor: WorkMonitor
  ) throws(LoadFailure) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try environment.files.readFile(path, limit: Self.sizeLimit)
    } catch {
      if error.isMissingFile { return }
      throw .system(error)
    }
    let outcome = try ScriptFile.replay(
      bytes, name: path, onto: Report(), binder: binder, sources: &sources, monitor: monitor)
    guard outcome.diagnostics.isEmpty else { throw .diagnostics(outcome.diagnostics) }
    report = outcome.replay.report
    if purpose != .reading { origin = .script(String(decoding: bytes, as: UTF8.self)) }
    fileLanguage = outcome.header?.language
    fileFingerprint = Fingerprint(of: bytes)
  }

  // MARK: The journal

  private mutating func readJournal(in environment: Environment) {
    guard let place else { return }
    let draft = Draft.read(place.draft, in: environment.files)
    do throws(SystemError) {
      let reading = JournalReading(try environment.files.readRegularFile(place.journal, limit: Self.journalLimit))
      take(reading, in: environment)
    } catch {
      if !error.isMissingFile {
        journalIsUnreadable = true
        notices.append(.unreadable(error))
      }
    }
    // What the other one has not saved is not for this one to take back.
    if holder != nil, let savedState { timeline.go(to: savedState) }
    recovery = holder == nil ? recovery(draft) : nil
    if recovery?.isOnlyDraft ?? true, purpose != .reading { adoptFile(at: environment.clock.now()) }
  }

  private mutating func take(_ reading: JournalReading, in environment: Environment) {
    var reading = reading
    var known = Timeline()
    for (index, record) in reading.records.enumerated() where !known.take(record) {
      // Whole, but it cannot follow: from here on nothing can be trusted either.
      return take(reading.cut(before: index, of: known), in: environment)
    }
    recordCount = reading.records.count
    reading.records = []
    self.reading = reading
    timeline = known
    if timeline.base != nil { origin = .script(timeline.base?.text ?? "") }
    savedState = timeline.base == nil ? .some(nil) : timeline.state(of: fileFingerprint)
    guard let damage = reading.damage else { return }
    // The file is newer than what could be read: all of that is in it.
    fileIsNewer = damage.savedFiles.contains(fileFingerprint)
    notices.append(.damaged(damage, recordCount: recordCount, journal: place?.journal ?? "", keptIn: nil))
    if purpose == .editing, lock != nil { try? setDamageAside(in: environment) }
  }

  private func recovery(_ draft: Draft?) -> Recovery? {
    // A file that no state makes was changed by somebody else; what was not saved is what came after the last save.
    let from = savedState ?? timeline.lastSaved.flatMap { timeline.state(of: $0) } ?? nil
    let (added, withdrawn) = fileIsNewer ? ([], 0) : timeline.difference(from: from)
    // A draft is dropped a moment after its command was taken.
    let last = timeline.steps.last
    let isTaken = draft.map { draft in
      last.map { $0.time > draft.time || $0.text == draft.text + "\n" } ?? false
    }
    let draft = isTaken == true ? nil : draft
    guard !added.isEmpty || withdrawn > 0 || draft != nil else { return nil }
    return Recovery(
      steps: added.map { timeline.steps[$0] }, withdrawnCount: withdrawn, draft: draft,
      fileHasChanged: savedState == nil)
  }

  // MARK: What is to become of it

  /// What the report would be if the work that was not saved were taken; the report itself stays as it is.
  package func recovered(_ binder: ScriptBinder) -> Report {
    var copy = self
    _ = copy.takeRecovery(binder: binder, at: 0)
    return copy.report
  }

  /// Takes the work that was not saved. Where the file has changed since it is done again on what that holds now; gives
  /// what did not fit there.
  package mutating func takeRecovery(binder: ScriptBinder, at time: Int64) -> [MergeConflict] {
    guard let recovery else { return [] }
    self.recovery = nil
    guard !recovery.isOnlyDraft else { return [] }
    hasTakenRecovery = true
    if recovery.fileHasChanged {
      let own = self.report(at: timeline.lastSaved.flatMap { timeline.state(of: $0) } ?? nil, binder)
      let merge = Merge(recovery.steps, of: own, onto: report, binder: binder, sources: &sources)
      guard purpose != .reading else {
        report = merge.report
        return merge.conflicts(withdrawn: recovery.withdrawnCount)
      }
      reload(report, fileFingerprint, title: changedElsewhere, language: fileLanguage ?? .english, at: time)
      take(merge, title: LocalizedText(vi: "gộp phần chưa lưu", en: "merge unsaved work"), at: time)
      return merge.conflicts(withdrawn: recovery.withdrawnCount)
    }
    if recovery.withdrawnCount == 0 {
      playOn(timeline.difference(from: savedState ?? nil).added, binder)
    } else {
      rebuild(binder)
    }
    return []
  }

  /// Goes on with what the file holds. The work that was not saved can be had back with `redo`, where the file has not
  /// changed since, and stays in the journal in any case.
  package mutating func setRecoveryAside(at time: Int64) {
    guard let recovery else { return }
    self.recovery = nil
    // Who only looks decides nothing.
    guard purpose != .reading else { return }
    if !recovery.isOnlyDraft {
      if let savedState {
        timeline.go(to: savedState)
        record(.discard(fileFingerprint), at: time)
      } else if let last = timeline.lastSaved, let state = timeline.state(of: last) {
        timeline.go(to: state)
        record(.discard(last), at: time)
      }
    }
    adoptFile(at: time)
  }

  /// Takes what somebody else has made of the file; `undo` takes it back.
  package mutating func reload(
    _ theirs: Report, _ fingerprint: Fingerprint, title: String, language: Language, at time: Int64
  ) {
    take(theirs, title: title, language: language, at: time)
    fileFingerprint = fingerprint
    timeline.save(as: fingerprint)
    record(.saved(fingerprint), at: time)
    savedState = .some(timeline.state)
  }

  /// Does what was not saved again on what somebody else has made of the file; gives what did not fit there.
  package mutating func merge(
    with theirs: Report, _ fingerprint: Fingerprint, title: LocalizedText, language: Language, binder: ScriptBinder,
    at time: Int64
  ) -> [MergeConflict] {
    let (added, withdrawn) = timeline.difference(from: savedState ?? nil)
    let own = report(at: savedState ?? nil, binder)
    let steps = added.map { timeline.steps[$0] }
    let merge = Merge(steps, of: own, onto: theirs, binder: binder, sources: &sources)
    let name = path.map { FilePath.name(of: $0) } ?? ""
    let taken = LocalizedText(vi: "lấy bản \(name) trên đĩa", en: "take \(name) from the disk")
    reload(theirs, fingerprint, title: taken[self.language], language: language, at: time)
    take(merge, title: title, at: time)
    return merge.conflicts(withdrawn: withdrawn)
  }

  /// What was done again, as one step of commands, so that it can be merged once more.
  private mutating func take(_ merge: Merge, title: LocalizedText, at time: Int64) {
    guard !merge.text.isEmpty else { return }
    take(merge.report, text: merge.text, title: title[language], at: time)
  }

  private var changedElsewhere: String {
    let name = path.map { FilePath.name(of: $0) } ?? ""
    return LocalizedText(vi: "\(name) sửa ở nơi khác", en: "\(name) changed elsewhere")[language]
  }

  /// A file that somebody else has changed becomes a step of its own, so that the history goes on.
  mutating func adoptFile(at time: Int64) {
    guard savedState == nil else { return }
    if let last = timeline.lastSaved, let state = timeline.state(of: last), state != timeline.state {
      timeline.go(to: state)
      record(.discard(last), at: time)
    }
    reload(report, fileFingerprint, title: changedElsewhere, language: fileLanguage ?? .english, at: time)
  }
}

extension JournalReading {
  /// The same with all from a record on counted as damaged.
  fileprivate func cut(before index: Int, of timeline: Timeline) -> JournalReading {
    var cut = JournalReading()
    cut.records = Array(records[..<index])
    cut.validSize = offsets.indices.contains(index) ? offsets[index] : validSize
    let end = validSize + (damage?.byteCount ?? 0)
    cut.damage = Damage(
      offset: cut.validSize, byteCount: end - cut.validSize,
      wholeRecordCount: records.count - index + (damage?.wholeRecordCount ?? 0),
      savedFiles: damage?.savedFiles ?? [])
    return cut
  }
}
