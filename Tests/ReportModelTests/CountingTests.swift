import ReportModel
import Testing

/// The boundary cases of a count, dossier by dossier.
@Suite struct CountingTests {
  private func dossier(
    _ channel: Dossier.Channel = .direct, received: String, due: String, end: (Dossier.Outcome, String)? = nil,
    suspended: [(String, String?)] = []
  ) throws -> Dossier {
    try Dossier(
      code: "H1", field: "Hộ tịch", channel: channel, received: date(received), due: date(due),
      end: end.map { Dossier.End(outcome: $0.0, date: try date($0.1)) },
      suspensions: suspended.map { Dossier.Suspension(from: try date($0.0), to: try $0.1.map { try date($0) }) })
  }

  private func count(
    _ dossiers: [Dossier], _ text: String, rules: CountingRules = CountingRules()
  ) throws -> FormCounts {
    let period = try period(text)
    return FormCounts.count(dossiers, from: period.from, to: period.to, rules: rules)
  }

  @Test(
    "The day of receipt decides the period",
    arguments: [
      ("14/9/2021", "Q3/2021"), ("15/9/2021", "Q4/2021"), ("14/12/2021", "Q4/2021"), ("15/12/2021", "Q1/2022"),
    ])
  func receipt(received: String, text: String) throws {
    let dossiers = [try dossier(received: received, due: "30/12/2022")]
    let period = try period(text)
    #expect(try count(dossiers, period.id) == FormCounts(direct: 1, interm: 1))
    #expect(try count(dossiers, period.previous.id) == FormCounts())
    #expect(try count(dossiers, period.next.id) == FormCounts(carried: 1, interm: 1))
  }

  @Test(arguments: [Dossier.Channel.online, .direct, .postal])
  func onlyOnlineHasAColumnOfItsOwn(channel: Dossier.Channel) throws {
    let counts = try count([dossier(channel, received: "1/7/2021", due: "14/9/2021")], "Q3/2021")
    #expect(counts == FormCounts(online: channel == .online ? 1 : 0, direct: channel == .online ? 0 : 1, interm: 1))
  }

  @Test(
    "The day of the result against the due date decides early, on time or late",
    arguments: [
      ("9/8/2021", FormCounts(direct: 1, early: 1)), ("10/8/2021", FormCounts(direct: 1, ontime: 1)),
      ("11/8/2021", FormCounts(direct: 1, late: 1)),
    ])
  func result(resolved: String, expected: FormCounts) throws {
    let dossiers = [try dossier(received: "1/7/2021", due: "10/8/2021", end: (.resolved, resolved))]
    #expect(try count(dossiers, "Q3/2021") == expected)
  }

  @Test(
    "The last day of the period against the due date decides in time or overdue",
    arguments: [("15/9/2021", 1, 0), ("14/9/2021", 1, 0), ("13/9/2021", 0, 1)])
  func open(due: String, interm: Int, overdue: Int) throws {
    let expected = FormCounts(direct: 1, interm: interm, overdue: overdue)
    #expect(try count([dossier(received: "1/7/2021", due: due)], "Q3/2021") == expected)
  }

  @Test func whatIsResolvedAfterTheLastDayIsStillOpenOnIt() throws {
    let dossiers = [try dossier(received: "1/7/2021", due: "1/9/2021", end: (.resolved, "15/9/2021"))]
    #expect(try count(dossiers, "Q3/2021") == FormCounts(direct: 1, overdue: 1))
    #expect(try count(dossiers, "Q4/2021") == FormCounts(carried: 1, late: 1))
    #expect(try count(dossiers, "Q1/2022") == FormCounts())
  }

  @Test func theFirstAndTheLastDayBelongToThePeriod() throws {
    let first = try dossier(received: "1/6/2021", due: "30/6/2021", end: (.resolved, "15/6/2021"))
    let last = try dossier(received: "1/6/2021", due: "30/9/2021", end: (.resolved, "14/9/2021"))
    let before = try dossier(received: "1/6/2021", due: "30/6/2021", end: (.resolved, "14/6/2021"))
    #expect(try count([first, last, before], "Q3/2021") == FormCounts(carried: 2, early: 2))
  }

  @Test func theQuartersOfAYearHandTheirOpenDossiersOn() throws {
    var dossiers = [
      try dossier(received: "15/6/2021", due: "1/8/2021", end: (.resolved, "20/7/2021")),
      try dossier(received: "14/9/2021", due: "30/9/2021", end: (.resolved, "14/9/2021")),
    ]
    #expect(try count(dossiers, "Q3/2021") == FormCounts(direct: 2, early: 2))
    #expect(try count(dossiers, "Q4/2021").carried == 0)

    dossiers.append(try dossier(received: "15/9/2021", due: "1/11/2021", end: (.resolved, "20/10/2021")))
    dossiers.append(try dossier(.online, received: "1/10/2021", due: "1/11/2021", end: (.resolved, "1/11/2021")))
    dossiers.append(try dossier(received: "14/12/2021", due: "20/12/2021"))
    let fourth = try count(dossiers, "Q4/2021")
    #expect(fourth == FormCounts(online: 1, direct: 2, early: 1, ontime: 1, interm: 1))
    #expect((fourth.received, fourth.solved, fourth.open) == (3, 2, 1))

    dossiers[4].end = Dossier.End(outcome: .resolved, date: try date("21/12/2021"))
    #expect(try count(dossiers, "Q4/2021") == fourth)
    #expect(try count(dossiers, "Q1/2022") == FormCounts(carried: 1, late: 1))
    #expect(try count(dossiers, "Q2/2022") == FormCounts())
  }

  @Test(arguments: [Dossier.Outcome.returned, .withdrawn])
  func whatIsReturnedCountsByItsDateOrAlwaysOnTime(outcome: Dossier.Outcome) throws {
    let late = [try dossier(received: "1/7/2021", due: "1/8/2021", end: (outcome, "2/8/2021"))]
    #expect(try count(late, "Q3/2021") == FormCounts(direct: 1, late: 1))
    #expect(try count(late, "Q3/2021", rules: CountingRules(returned: .ontime)) == FormCounts(direct: 1, ontime: 1))
    let resolved = [try dossier(received: "1/7/2021", due: "1/8/2021", end: (.resolved, "2/8/2021"))]
    #expect(try count(resolved, "Q3/2021", rules: CountingRules(returned: .ontime)) == FormCounts(direct: 1, late: 1))
  }

  @Test(
    "What waits for supplements on the last day counts by its due date or always in time",
    arguments: [
      ("1/9/2021", nil, true), ("14/9/2021", nil, true), ("15/9/2021", nil, false),
      ("1/9/2021", "15/9/2021", true), ("1/9/2021", "14/9/2021", false),
    ] as [(String, String?, Bool)])
  func suspended(from: String, to: String?, isSuspended: Bool) throws {
    let dossiers = [
      try dossier(received: "1/7/2021", due: "1/8/2021", suspended: [("1/7/2021", "2/7/2021"), (from, to)])
    ]
    #expect(try dossiers[0].isSuspended(on: date("14/9/2021")) == isSuspended)
    #expect(try count(dossiers, "Q3/2021") == FormCounts(direct: 1, overdue: 1))
    let expected = isSuspended ? FormCounts(direct: 1, interm: 1) : FormCounts(direct: 1, overdue: 1)
    #expect(try count(dossiers, "Q3/2021", rules: CountingRules(suspended: .interm)) == expected)
  }
}
