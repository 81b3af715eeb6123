import Foundations
import Glibc
import ReportModel

// What was done is written down before it is said to be done.

extension Workspace {
  /// Why a report cannot be changed here.
  package enum EditFailure: Error, Sendable {
    /// Another process works on it; nil if it does not say which.
    case locked(LockHolder?)
    /// It was changed on the disk while it was being read.
    case changedMeanwhile
  }

  /// To be called before a report is changed.
  package mutating func prepareToEdit(in environment: Environment) throws(EditFailure) {
    if let holder { throw .locked(holder) }
    if place == nil, purpose == .editing { return choosePlaceOfUnnamed(in: environment) }
    guard let place else { return }
    if let lock {
      if lock.isInPlace(environment.files) { return }
      // Somebody has removed the file; it is made again, unless another process was quicker.
      releaseLock(in: environment.files)
    }
    place.removeLinks(in: environment.files)
    do throws(ReportLock.Failure) {
      lock = try ReportLock(place.lock, in: environment)
    } catch {
      if case .taken(let holder) = error { throw .locked(holder) }
      lockIsImpossible = true
      return
    }
    let present = (try? environment.files.status(at: place.journal).size) ?? 0
    let isKnown = journal != nil || journalIsStale
    guard isKnown || present == (reading.map { $0.validSize + ($0.damage?.byteCount ?? 0) } ?? 0) else {
      releaseLock(in: environment.files)
      throw .changedMeanwhile
    }
    if reading?.damage != nil { try? setDamageAside(in: environment) }
  }

  /// Returns when everything that was taken is on the disk. What fails stays in memory and is tried again the next time.
  package mutating func commit(in environment: Environment) throws(SystemError) {
    guard hasPendingRecords, holder == nil, lock != nil || lockIsImpossible || purpose == .editing else { return }
    guard let place else {
      guard purpose == .editing else { return }
      throw SystemError(.makeFolder, "~/.local/state/baocao", code: ENOENT)  // there is no home
    }
    let files = environment.files
    if reading?.damage != nil { try setDamageAside(in: environment) }
    if journalIsUnreadable {
      try files.rename(place.journal, to: Self.freeName("\(place.journal).bad", in: files))
      (journalIsUnreadable, journalIsStale) = (false, true)
    }
    if let journal, !journal.isInPlace(files) { closeJournal(in: files) }
    if journal == nil, !journalIsStale, let reading, reading.validSize > 0, reading.damage == nil {
      // What is there was read; it is gone on with.
      journal = try? JournalFile(path: place.journal, validSize: reading.validSize, in: files)
    }
    if journal == nil, !journalIsStale, reading?.validSize ?? 0 == 0 {
      // All that there is was done just now.
      journal = try JournalFile(path: place.journal, writing: pending, in: files)
      pending = []
      return
    }
    if journal == nil || journalIsStale { return try writeWholeJournal(in: files) }
    try journal?.append(pending, in: files)
    pending = []
  }

  /// Keeps the part of a journal that is damaged, and goes on with the rest.
  mutating func setDamageAside(in environment: Environment) throws(SystemError) {
    guard let place, let damage = reading?.damage else { return }
    let files = environment.files
    let bytes = try files.readRegularFile(place.journal, limit: Self.journalLimit)
    let kept = Self.freeName("\(place.journal).bad", in: files)
    try files.replaceFile(kept, with: Array(bytes.dropFirst(damage.offset)), permissions: 0o600)
    if damage.offset > 0 {
      journal = try JournalFile(path: place.journal, cuttingTo: damage.offset, in: files)
    } else {
      try files.remove(place.journal)
    }
    reading?.damage = nil
    notices.removeAll { if case .damaged = $0 { true } else { false } }
    notices.append(.damaged(damage, recordCount: recordCount, journal: place.journal, keptIn: kept))
  }

  static func freeName(_ path: String, in files: any FileSystem) -> String {
    var (name, number) = (path, 1)
    while (try? files.status(at: name)) != nil {
      number += 1
      name = "\(path)-\(number)"
    }
    return name
  }

  /// A journal is compacted long before.
  static let journalLimit = 1 << 30

  /// Ends work on the report: what could not be written down is tried once more, and the lock is let go.
  package mutating func close(in environment: Environment) {
    if hasWaitingRecords { try? commit(in: environment) }
    if let place, place.path == nil, timeline.inForce.isEmpty, timeline.undone.isEmpty || isDropped, journal != nil {
      closeJournal(in: environment.files)
      try? environment.files.remove(place.journal)
    }
    closeJournal(in: environment.files)
    releaseLock(in: environment.files)
  }

  mutating func closeJournal(in files: any FileSystem) {
    journal?.close(in: files)
    journal = nil
    reading = nil
    journalIsStale = timeline.base != nil || !timeline.exports.isEmpty
  }

  mutating func releaseLock(in files: any FileSystem) {
    lock?.release(in: files)
    lock = nil
  }

  // MARK: Records

  /// What the report was before its first step is written down with that step.
  mutating func beginTimeline(at time: Int64) {
    guard timeline.base == nil else { return }
    let text =
      switch origin {
      case .script(let text): text
      case .report: ""
      }
    timeline.begin(fileFingerprint, text: text)
    savedState = .some(nil)
    record(.base(fileFingerprint, text: text), at: time)
  }

  mutating func record(_ content: JournalRecord.Content, at time: Int64) {
    // Where nothing will be written, nothing is gathered.
    guard purpose == .editing || place != nil else { return }
    if purpose == .reading { guard case .exported = content else { return } }
    if pending.isEmpty, recordCount == 0 { pending += JournalRecord.fileHeader.utf8 }
    recordCount += 1
    JournalRecord(sequence: recordCount, time: time, content: content).write(to: &pending)
  }

  /// Writes all that is known into a new file, in the place of the one there is.
  mutating func writeWholeJournal(in files: any FileSystem) throws(SystemError) {
    guard let place else { return }
    var bytes = Array(JournalRecord.fileHeader.utf8)
    var count = 0
    for (time, content) in timeline.contents() {
      count += 1
      JournalRecord(sequence: count, time: time, content: content).write(to: &bytes)
    }
    let written = try JournalFile(path: place.journal, writing: bytes, in: files)
    journal?.close(in: files)
    journal = written
    (recordCount, pending, journalIsStale, reading) = (count, [], false, nil)
  }

  /// A report without a name is kept where the system keeps what programs remember.
  private mutating func choosePlaceOfUnnamed(in environment: Environment) {
    guard let folder = environment.stateFolder else { return }
    environment.files.makeFolders(folder)
    let taken = Set(ReportPlace.unnamedNumbers(inFolder: folder, environment.files))
    for number in 1...(taken.count + Self.shellsAtOnce) where !taken.contains(number) {
      let free = ReportPlace(unnamed: number, inFolder: folder)
      free.removeLinks(in: environment.files)
      do throws(ReportLock.Failure) {
        lock = try ReportLock(free.lock, in: environment)
        place = free
        return
      } catch {
        // Another shell that began at the same moment took this number.
        if case .taken = error { continue }
        (place, lockIsImpossible) = (free, true)
        return
      }
    }
  }

  private static let shellsAtOnce = 100
}
