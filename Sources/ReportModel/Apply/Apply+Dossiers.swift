import Diagnostics

extension Report {
  mutating func add(_ record: DossierRecord) throws(EditRejection) -> Change {
    if let index = dossiers.index(of: record.dossier.code) {
      throw EditRejection(.dossierExists(dossiers[index]), at: "code")
    }
    try check(record.dossier)
    dossiers.append(record)
    return Change(.added, .dossier(record.dossier), remark: outsidePeriod(record.dossier))
  }

  /// The form counts what was received by the end of the period and did not end before it.
  private func outsidePeriod(_ dossier: Dossier) -> Change.Remark? {
    guard let period else { return nil }
    let isCounted = dossier.received <= period.to && (dossier.end.map { $0.date >= period.from } ?? true)
    return isCounted ? nil : .outsidePeriod(period)
  }

  /// A dossier's dates follow one another: received ≤ due, received ≤ end, suspensions after receipt and in order.
  private func check(_ dossier: Dossier) throws(EditRejection) {
    guard dossier.due >= dossier.received else {
      throw EditRejection(.dueBeforeReceived(received: dossier.received, due: dossier.due), at: "due")
    }
    if let end = dossier.end, end.date < dossier.received {
      throw EditRejection(
        .endBeforeReceived(received: dossier.received, end: end.date, end.outcome), at: end.outcome.rawValue)
    }
    var resumed: CalendarDate?
    for suspension in dossier.suspensions {
      guard suspension.from >= dossier.received else {
        throw EditRejection(
          .suspensionBeforeReceived(received: dossier.received, suspension: suspension.from), at: "suspended")
      }
      if let to = suspension.to, to < suspension.from {
        throw EditRejection(.resumeBeforeSuspension(since: suspension.from), at: "resumed")
      }
      if let resumed, suspension.from < resumed {
        throw EditRejection(.suspensionOutOfOrder(resumed: resumed), at: "suspended")
      }
      resumed = suspension.to
    }
  }

  private func dossierIndex(_ code: String) throws(EditRejection) -> Int {
    guard let index = dossiers.index(of: code) else { throw EditRejection(.dossierUnknown(code), at: "code") }
    return index
  }

  mutating func editDossier(_ code: String, _ change: DossierChange) throws(EditRejection) -> Change {
    let index = try dossierIndex(code)
    var dossier = dossiers[index].dossier
    dossier.field = change.field ?? dossier.field
    dossier.procedure = change.procedure ?? dossier.procedure
    dossier.channel = change.channel ?? dossier.channel
    dossier.received = change.received ?? dossier.received
    dossier.due = change.due ?? dossier.due
    dossier.end = change.end ?? dossier.end
    try check(dossier)
    store(dossier, at: index, change.comments)
    return Change(.changed, .dossier(dossier))
  }

  /// What happened to a dossier on a day.
  mutating func happen(
    _ code: String, _ event: DossierEvent, on date: CalendarDate, _ comments: Comments
  ) throws(EditRejection) -> Change {
    let index = try dossierIndex(code)
    var dossier = dossiers[index].dossier
    guard dossier.end == nil else { throw EditRejection(.dossierEnded(dossier), at: "code") }
    switch event {
    case .end(let outcome):
      guard date >= dossier.received else {
        throw EditRejection(.endBeforeReceived(received: dossier.received, end: date, outcome), at: "on")
      }
      dossier.end = Dossier.End(outcome: outcome, date: date)
    case .suspend: try suspend(&dossier, date)
    case .resume(let due): try resume(&dossier, date, due)
    }
    store(dossier, at: index, comments)
    return Change(.changed, .dossier(dossier))
  }

  private func suspend(_ dossier: inout Dossier, _ date: CalendarDate) throws(EditRejection) {
    if let last = dossier.suspensions.last, last.to == nil {
      throw EditRejection(.alreadySuspended(since: last.from), at: "on")
    }
    guard date >= dossier.received else {
      throw EditRejection(.suspensionBeforeReceived(received: dossier.received, suspension: date), at: "on")
    }
    if let resumed = dossier.suspensions.last?.to, date < resumed {
      throw EditRejection(.suspensionOutOfOrder(resumed: resumed), at: "on")
    }
    dossier.suspensions.append(Dossier.Suspension(from: date, to: nil))
  }

  private func resume(_ dossier: inout Dossier, _ date: CalendarDate, _ due: CalendarDate?) throws(EditRejection) {
    guard var last = dossier.suspensions.popLast(), last.to == nil else {
      throw EditRejection(.notSuspended(dossier.code), at: "code")
    }
    guard date >= last.from else { throw EditRejection(.resumeBeforeSuspension(since: last.from), at: "on") }
    last.to = date
    dossier.suspensions.append(last)
    if let due {
      guard due >= dossier.received else {
        throw EditRejection(.dueBeforeReceived(received: dossier.received, due: due), at: "due")
      }
      dossier.due = due
    }
  }

  private mutating func store(_ dossier: Dossier, at index: Int, _ comments: Comments) {
    dossiers.update(at: index) { record in
      record.dossier = dossier
      record.comments = record.comments.joined(comments)
    }
  }

  mutating func removeDossier(_ code: String) throws(EditRejection) -> Change {
    let index = try dossierIndex(code)
    let dossier = dossiers[index].dossier
    dossiers.remove(at: index)
    return Change(.removed, .dossier(dossier))
  }
}
