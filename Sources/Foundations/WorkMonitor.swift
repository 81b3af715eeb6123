/// The user wants no more of a piece of work. Whoever throws it has changed nothing.
package struct Interrupted: Error, Hashable, Sendable {
  package init() {}
}

/// Where long work tells how far it is, and learns that nobody wants it any more.
package struct WorkMonitor: Sendable {
  /// How far a piece of work is.
  package struct Progress: Hashable, Sendable {
    /// 0 to `total`, in whatever unit the work is measured: bytes, sections.
    package var done: Int
    package var total: Int
    /// How many things were done so far, in the unit that the user knows: commands, paragraphs.
    package var count: Int

    package init(done: Int, of total: Int, count: Int? = nil) {
      self.done = done
      self.total = total
      self.count = count ?? done
    }
  }

  private let tell: @Sendable (Progress) -> Void
  private let interruption: Interruption

  package init(interruption: Interruption, tell: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.interruption = interruption
    self.tell = tell
  }

  /// Nobody looks and nobody interrupts.
  package static let none = WorkMonitor(interruption: .none)

  /// True once the work is no longer wanted, and from then on.
  package var isInterrupted: Bool { interruption.isRequested() }

  /// Tells how far the work is; throws if it is no longer wanted. Cheap, but not for every byte.
  package func checkpoint(_ progress: Progress) throws(Interrupted) {
    if isInterrupted { throw Interrupted() }
    tell(progress)
  }
}

/// Counts the steps of long work, and asks from time to time whether to go on.
package struct WorkSteps {
  private static let interval = 64

  private let monitor: WorkMonitor
  private let count: Int
  /// How many pieces of work there are of as many steps each; this is the first of them.
  private let pieces: Int
  private var done = 0

  package init(_ count: Int, pieces: Int = 1, monitor: WorkMonitor) {
    self.count = count
    self.pieces = pieces
    self.monitor = monitor
  }

  /// Before each step; throws `failure` if the work is no longer wanted.
  package mutating func step<Failure: Error>(orThrow failure: Failure) throws(Failure) {
    defer { done += 1 }
    guard done % Self.interval == 0 else { return }
    do throws(Interrupted) {
      try monitor.checkpoint(.init(done: done, of: pieces * count, count: done))
    } catch {
      throw failure
    }
  }
}
