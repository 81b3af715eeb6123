/// One case file of an administrative procedure, from its receipt to its end.
package struct Dossier: Hashable, Sendable {
  /// The way it came in. Form II.06a has a column of its own for online, and one for the two others.
  package enum Channel: String, CaseIterable, Sendable {
    case online, direct, postal
  }

  /// How it ended.
  package enum Outcome: String, CaseIterable, Sendable {
    case resolved, returned, withdrawn
  }

  /// That it ended, and on which day.
  package struct End: Hashable, Sendable {
    package var outcome: Outcome
    package var date: CalendarDate

    package init(outcome: Outcome, date: CalendarDate) {
      self.outcome = outcome
      self.date = date
    }
  }

  /// A wait for supplements (chờ bổ sung).
  package struct Suspension: Hashable, Sendable {
    /// The first day of the wait.
    package var from: CalendarDate
    /// The day work was taken up again, which is no longer a day of the wait; nil while it lasts.
    package var to: CalendarDate?

    package init(from: CalendarDate, to: CalendarDate? = nil) {
      self.from = from
      self.to = to
    }

    package func contains(_ date: CalendarDate) -> Bool {
      guard date >= from else { return false }
      return to.map { date < $0 } ?? true
    }
  }

  package var suspensions: [Suspension]
  package var code: String
  /// The field of administration (lĩnh vực): a row of form II.06a.
  package var field: String
  package var procedure: String?
  package var channel: Channel
  package var received: CalendarDate
  /// The last day on which the result is in time. A suspension does not move it.
  package var due: CalendarDate
  /// Nil while it is open.
  package var end: End?

  /// True if it waits for supplements at the close of this day.
  package func isSuspended(on date: CalendarDate) -> Bool { suspensions.contains { $0.contains(date) } }

  /// True if it was received by this day and has not ended by it: what the next period carries over.
  package func isOpen(atEndOf date: CalendarDate) -> Bool {
    guard received <= date else { return false }
    return end.map { $0.date > date } ?? true
  }
}

// An initializer of the struct itself would make each dossier twice; one of an extension calls the compiler's own.
extension Dossier {
  package init(
    code: String, field: String, procedure: String? = nil, channel: Channel, received: CalendarDate,
    due: CalendarDate, end: End? = nil, suspensions: [Suspension] = []
  ) {
    self.init(
      suspensions: suspensions, code: code, field: field, procedure: procedure, channel: channel, received: received,
      due: due, end: end)
  }
}
