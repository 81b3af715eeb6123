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
