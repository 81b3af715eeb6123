extension FormCounts {
  /// The row of these dossiers for a period, both ends inclusive.
  @specialized(where Dossiers == [Dossier])
  package static func count<Dossiers: Sequence<Dossier>>(
    _ dossiers: Dossiers, from: CalendarDate, to: CalendarDate, rules: CountingRules = CountingRules()
  ) -> FormCounts {
    var counts = FormCounts()
    for dossier in dossiers { counts.add(dossier, from: from, to: to, rules: rules) }
    return counts
  }

  /// Counts one dossier, if it is in the scope of the period: received by `to`, and not ended before `from`.
  ///
  /// It is counted once on the side of what came in and once on the side of what became of it, which is why
  /// (3)=(7)+(11) holds. What ended after `to` is still open at `to`.
  package mutating func add(
    _ dossier: Dossier, from: CalendarDate, to: CalendarDate, rules: CountingRules = CountingRules()
  ) {
    guard dossier.received <= to else { return }
    if let end = dossier.end, end.date < from { return }
    addReceipt(of: dossier, from: from)
    if let end = dossier.end, end.date <= to {
      addEnd(end, due: dossier.due, rules: rules)
    } else {
      addOpen(dossier, on: to, rules: rules)
    }
  }

  private mutating func addReceipt(of dossier: Dossier, from: CalendarDate) {
    if dossier.received < from {
      carried = carried.addingClamped(1)
    } else if dossier.channel == .online {
      online = online.addingClamped(1)
    } else {
      direct = direct.addingClamped(1)
    }
  }

  private mutating func addEnd(_ end: Dossier.End, due: CalendarDate, rules: CountingRules) {
    let isOnTime = rules.returned == .ontime && end.outcome != .resolved
    if isOnTime || end.date == due {
      ontime = ontime.addingClamped(1)
    } else if end.date < due {
      early = early.addingClamped(1)
    } else {
      late = late.addingClamped(1)
    }
  }

  private mutating func addOpen(_ dossier: Dossier, on date: CalendarDate, rules: CountingRules) {
    if dossier.due >= date || rules.suspended == .interm && dossier.isSuspended(on: date) {
      interm = interm.addingClamped(1)
    } else {
      overdue = overdue.addingClamped(1)
    }
  }
}
