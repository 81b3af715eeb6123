/// Why there is no next report.
package enum NextRefusal: Error, Equatable, Sendable {
  case noPeriod
  /// What follows is of another kind, which must be told: after nine months come the year or a quarter.
  case noNextOfKind(Period)
  /// It does not end after the present one.
  case liesBefore(Period, present: Period)
  /// The years that a date can hold are over.
  case lastPeriod(Period)
  /// The closing figures would be wrong.
  case brokenFigures([FilledForm.Row])
}

extension Period {
  /// The period of the next report: the one that is wanted, else the next of the same kind. After a range of its own the
  /// next one begins the day after, also when it is asked for by its name alone.
  package func successor(_ wanted: Period? = nil) throws(NextRefusal) -> Period {
    guard let wanted else {
      guard kind != .nineMonths else { throw .noNextOfKind(self) }
      let next = next
      guard next.to > to else { throw .lastPeriod(self) }
      return next
    }
    let isNext = wanted.range == nil && kind != .nineMonths && wanted == next.ruled
    let successor = isNext ? next : wanted
    guard successor.to > to else { throw .liesBefore(successor, present: self) }
    return successor
  }
}
