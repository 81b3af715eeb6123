import Foundations

/// What a journal holds that the file does not: work that was not saved when the program ended.
package struct Recovery: Sendable {
  /// The steps that would be taken, in their order.
  package var steps: [Timeline.Step]
  /// How many steps of the file had been taken back.
  package var withdrawnCount: Int
  /// The line or text that was being typed.
  package var draft: Draft?
  /// True if somebody else has changed the file since: the steps are then done again on what it holds now.
  package var fileHasChanged: Bool

  package var isOnlyDraft: Bool { steps.isEmpty && withdrawnCount == 0 }

  /// When it was done, from the first to the last of it.
  package var times: ClosedRange<Int64>? {
    let times = steps.map(\.time) + (draft.map { [$0.time] } ?? [])
    guard let first = times.min(), let last = times.max() else { return nil }
    return first...last
  }
}

/// Something about a journal that must be told.
package enum JournalNotice: Hashable, Sendable {
  /// Part of it was damaged. `keptIn` is where that part is; nil where nothing was written.
  case damaged(JournalReading.Damage, recordCount: Int, journal: String, keptIn: String?)
  /// It cannot be read at all.
  case unreadable(SystemError)
  /// A step of it does not fit any more.
  case lostStep(title: String)
}
