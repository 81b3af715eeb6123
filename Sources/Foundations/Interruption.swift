import Glibc
import Synchronization

/// Whether the user has asked a running command to stop. Long work looks from time to time and leaves everything as it
/// was.
package struct Interruption: Sendable {
  package var isRequested: @Sendable () -> Bool

  package init(isRequested: @escaping @Sendable () -> Bool) { self.isRequested = isRequested }

  /// Nobody interrupts.
  package static let none = Interruption { false }

  /// Ctrl-C while `watch` runs its work.
  package static let ofProcess = Interruption { requested.load(ordering: .relaxed) }

  private static let requested = Atomic(false)

  /// From now on `ofProcess` tells of later wishes only.
  package static func forget() { requested.store(false, ordering: .relaxed) }

  /// Runs `work`, during which SIGINT is a wish that `ofProcess` tells, and does not end the program.
  package static func watch<Result>(_ work: () -> Result) -> Result {
    forget()
    var action = sigaction()
    var former = sigaction()
    // A store to a lock-free atomic is all that a signal handler may do.
    action.__sigaction_handler.sa_handler = { _ in Interruption.requested.store(true, ordering: .relaxed) }
    action.sa_flags = SA_RESTART
    sigaction(SIGINT, &action, &former)
    defer { sigaction(SIGINT, &former, nil) }
    return work()
  }
}
