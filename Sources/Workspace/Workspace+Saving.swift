import Foundations
import Glibc
import ReportModel
import ReportScript

extension Workspace {
  package enum SaveFailure: Error, Sendable {
    case noPath
    case system(SystemError)
    /// Somebody else has changed the file since it was read; what it holds now.
    case changedOnDisk(path: String, bytes: [UInt8])
    /// Another process works on the file.
    case locked(path: String, LockHolder?)
  }

  package struct Saved: Sendable {
    package var path: String
    /// True if the file had been removed and was made again.
    package var wasMissing: Bool
    /// Why the journal could not be kept, though the file is safe.
    package var journalFailure: SystemError?
  }

  /// Writes the canonical script, whole or not at all, and keeps the generation before it beside it.
  package mutating func save(
    as newPath: String?, sessionLanguage: Language, binder: ScriptBinder, in environment: Environment
  ) throws(SaveFailure) -> Saved {
    guard let target = newPath ?? path else { throw .noPath }
    // Under its own name it is the file that was opened, wherever a link leads by now.
    let newPlace =
      newPath == nil ? place ?? ReportPlace(target, in: environment.files) : ReportPlace(target, in: environment.files)
    if (try? environment.files.status(at: newPlace.file).kind) == .other {
      return try writeCopy(to: target, sessionLanguage, in: environment)
    }
    let isSame = newPlace.file == place?.file
    if isSame {
      do throws(EditFailure) {
        try prepareToEdit(in: environment)
      } catch {
        switch error {
        case .locked(let holder): throw .locked(path: target, holder)
        case .changedMeanwhile: throw .locked(path: target, nil)
        }
      }
    }
    let newLock = isSame ? nil : try acquireLock(newPlace, in: environment)
    do throws(SaveFailure) {
      let saved = try save(to: newPlace, newLock, isSame: isSame, sessionLanguage, in: environment)
      compactIfLarge(binder, in: environment)
      return saved
    } catch {
      newLock?.release(in: environment.files)
      throw error
    }
  }

  /// What is no file, such as a printer or `/dev/stdout`, gets a copy; the report stays what and where it is.
  private func writeCopy(
    to target: String, _ sessionLanguage: Language, in environment: Environment
  ) throws(SaveFailure) -> Saved {
    do throws(SystemError) {
      let text = CanonicalScript.print(report, fileLanguage ?? sessionLanguage)
      try environment.files.replaceFile(target, with: Array(text.utf8))
      return Saved(path: target, wasMissing: false)
    } catch {
      throw .system(error)
    }
  }

  private func acquireLock(_ place: ReportPlace, in environment: Environment) throws(SaveFailure) -> ReportLock? {
    do throws(ReportLock.Failure) {
      return try ReportLock(place.lock, in: environment)
    } catch {
      // A folder that takes no lock takes no file either, which is then told of the file.
      if case .taken(let holder) = error { throw .locked(path: place.path ?? place.file, holder) }
      return nil
    }
  }

  private mutating func save(
    to newPlace: ReportPlace, _ newLock: ReportLock?, isSame: Bool, _ sessionLanguage: Language,
    in environment: Environment
  ) throws(SaveFailure) -> Saved {
    let target = newPlace.path ?? newPlace.file
    let language = fileLanguage ?? sessionLanguage
    let bytes = Array(CanonicalScript.print(report, language).utf8)
    let fingerprint = Fingerprint(of: bytes)
    var saved = Saved(path: target, wasMissing: false)
    let old = try present(at: newPlace.file, environment.files)
    if isSame, fileFingerprint != Fingerprint(of: old ?? []) {
      if let old { throw .changedOnDisk(path: target, bytes: old) }
      saved.wasMissing = true
    }
    // Before the file, so that no file is ever found whose state the journal does not know.
    if isSame { saved.journalFailure = keepSaved(fingerprint, in: environment) }
    do throws(SystemError) {
      // What was saved already need not be written, and does not push out the generation before it.
      if old != bytes || hasUnsavedWork || !isSame {
        if let old, old != bytes { try environment.files.replaceFile(newPlace.previous, with: old, permissions: 0o600) }
        try environment.files.replaceFile(newPlace.file, with: bytes)
      }
    } catch {
      if isSame { settle(fingerprint, at: newPlace.file, in: environment) }
      throw .system(error.told(of: target))
    }
    path = target
    fileLanguage = language
    fileFingerprint = fingerprint
    if !isSame { saved.journalFailure = move(to: newPlace, newLock, fingerprint, in: environment) }
    savedState = .some(timeline.state)
    return saved
  }

  /// What stands at the path; nil for nothing, and for what is no file and can only be written to.
  private func present(at path: String, _ files: any FileSystem) throws(SaveFailure) -> [UInt8]? {
    do throws(SystemError) {
      guard try files.status(at: path).kind == .file else { return nil }
      return try files.readFile(path, limit: Self.sizeLimit)
    } catch {
      if error.isMissingFile { return nil }
      throw .system(error)
    }
  }

  private mutating func keepSaved(_ fingerprint: Fingerprint, in environment: Environment) -> SystemError? {
    guard timeline.base != nil else { return nil }
    timeline.save(as: fingerprint)
    record(.saved(fingerprint), at: environment.clock.now())
    do throws(SystemError) {
      try commit(in: environment)
      return nil
    } catch {
      // A journal that does not know of this file would offer again what is in it.
      journalIsStale = true
      return error
    }
  }

  /// After a file that could not be made, or is there and not surely on the disk.
  private mutating func settle(_ fingerprint: Fingerprint, at path: String, in environment: Environment) {
    let bytes = try? environment.files.readRegularFile(path, limit: Self.sizeLimit)
    if let bytes, Fingerprint(of: bytes) == fingerprint {
      fileFingerprint = fingerprint
      return
    }
    guard timeline.base != nil, timeline.lastSaved == fingerprint else { return }
    timeline.withdrawSave(fingerprint)
    record(.unsaved(fingerprint), at: environment.clock.now())
    // What cannot be written now goes down with the next command.
    try? commit(in: environment)
  }

  /// The history goes with the report to its new place; in the old one nothing of it waits to be recovered.
  private mutating func move(
    to newPlace: ReportPlace, _ newLock: ReportLock?, _ fingerprint: Fingerprint, in environment: Environment
  ) -> SystemError? {
    let files = environment.files
    let now = environment.clock.now()
    let oldJournal = place.flatMap { $0.path == nil ? $0.journal : nil }
    leaveOldPlace(in: environment)
    (place, lock, holder, purpose) = (newPlace, newLock, nil, purpose == .reading ? .batch : purpose)
    if timeline.base == nil { beginTimeline(at: now) }
    timeline.save(as: fingerprint)
    // Of the file that was there before; nothing of it is thrown away.
    if (try? files.status(at: newPlace.journal)) != nil {
      try? files.rename(newPlace.journal, to: Self.freeName(newPlace.journal + ".old", in: files))
    }
    journalIsStale = true
    do throws(SystemError) {
      try commit(in: environment)
      // Only now that it is safe in its new place.
      if let oldJournal { try? files.remove(oldJournal) }
      return nil
    } catch {
      return error
    }
  }

  private mutating func leaveOldPlace(in environment: Environment) {
    let files = environment.files
    guard let old = place, lock != nil else { return closeJournal(in: files) }
    dropDraft(in: environment)
    if old.path != nil, hasUnsavedWork, let savedState, let fingerprint = timeline.lastSaved {
      var leaving = timeline
      leaving.go(to: savedState)
      if leaving.state(of: fingerprint) == .some(savedState) {
        record(.discard(fingerprint), at: environment.clock.now())
        try? commit(in: environment)
      }
    }
    closeJournal(in: files)
    pending = []
    releaseLock(in: files)
  }

  // MARK: Compaction

  /// Above this size a journal is written anew with its newest steps only.
  static let compactionSize = 32 << 20
  /// How many steps can be taken back after that, if they are not larger than half the limit by themselves.
  static let stepsKept = 10_000

  private var stepsWorthKeeping: Int {
    var (count, size) = (0, 0)
    for index in timeline.inForce.reversed().prefix(Self.stepsKept) {
      size += timeline.steps[index].text.utf8.count
      if size > Self.compactionSize / 2 { break }
      count += 1
    }
    return count
  }

  private mutating func compactIfLarge(_ binder: ScriptBinder, in environment: Environment) {
    guard let journal, journal.size > Self.compactionSize else { return }
    let kept = timeline
    timeline = folded(keeping: stepsWorthKeeping, binder, fileLanguage ?? .english)
    let keptOrigin = origin
    origin = .script(timeline.base?.text ?? "")
    savedState = .some(timeline.state)
    landmark = nil
    do throws(SystemError) {
      try writeWholeJournal(in: environment.files)
    } catch {
      // The large one is as good as it was.
      (timeline, origin) = (kept, keptOrigin)
      savedState = .some(timeline.state)
    }
  }
}
