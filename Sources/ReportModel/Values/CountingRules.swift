/// How the states that form II.06a has no column for are counted. Systems differ, so it is a setting.
package struct CountingRules: Hashable, Sendable {
  /// An open dossier that waits for supplements at the end of the period.
  package enum Suspended: String, CaseIterable, Sendable {
    /// In (12) or (13) by its due date, like any other.
    case byDue
    /// Always in (12), in time.
    case interm
  }

  /// A dossier that was returned or withdrawn in the period.
  package enum Returned: String, CaseIterable, Sendable {
    /// In (8), (9) or (10) by the day it ended, like a resolved one.
    case byDate
    /// Always in (9), on time.
    case ontime
  }

  package var suspended: Suspended
  package var returned: Returned

  package init(suspended: Suspended = .byDue, returned: Returned = .byDate) {
    self.suspended = suspended
    self.returned = returned
  }
}
