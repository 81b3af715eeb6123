import ReportModel
import TestSupport
import Testing

/// Thousands of generated sets of dossiers, in every quarter they touch and under every rule.
@Suite struct CountingPropertyTests {
  static let allRules = CountingRules.Suspended.allCases.flatMap { suspended in
    CountingRules.Returned.allCases.map { CountingRules(suspended: suspended, returned: $0) }
  }

  @Test(arguments: allRules)
  func identitiesHoldAndAnIndependentCountAgrees(rules: CountingRules) throws {
    var generator = SplitMix64(seed: 0x2021_0914)
    for _ in 0..<1_500 {
      let dossiers = generator.dossiers()
      var period = Period([.quarter(1), .month(11), .firstHalf].randomElement(using: &generator) ?? .year, 2020)
      var openBefore: Int?
      for _ in 0..<12 {
        let row = FormCounts.count(dossiers, from: period.from, to: period.to, rules: rules)
        let columns = naiveCount(dossiers, from: period.from, to: period.to, rules: rules)
        try #require((3...13).map { row[FormCounts.Column(rawValue: $0) ?? .open] } == (3...13).map { columns[$0] })
        try #require(columns[3] == columns[4] + columns[5] + columns[6], "E1")
        try #require(columns[7] == columns[8] + columns[9] + columns[10], "E2")
        try #require(columns[11] == columns[12] + columns[13], "E3")
        try #require(columns[3] == columns[7] + columns[11], "E4")
        if let openBefore { try #require(row.carried == openBefore, "E6 in \(period)") }
        try #require(columns.allSatisfy { $0 >= 0 } && row.brokenIdentity == nil, "E7")
        openBefore = row.open
        period = period.next
      }
    }
  }

  @Test func theFieldsAddUpToTheTotalAndEachHandsItsOpenDossiersOn() throws {
    var generator = SplitMix64(seed: 0x06A)
    for _ in 0..<500 {
      let dossiers = generator.dossiers()
      let fields = Dictionary(grouping: dossiers, by: \.field)
      let period = Period(.quarter(Int.random(in: 1...4, using: &generator)), 2021)
      let rows = fields.mapValues { FormCounts.count($0, from: period.from, to: period.to, rules: CountingRules()) }
      let total = rows.values.reduce(FormCounts(), +)
      try #require(total == FormCounts.count(dossiers, from: period.from, to: period.to), "E5")
      for (field, dossiers) in fields {
        let next = FormCounts.count(dossiers, from: period.next.from, to: period.next.to)
        try #require(next.carried == rows[field]?.open, "E6 of \(field)")
      }
    }
  }

  @Test func statedDaysHandTheirOpenDossiersOnToo() throws {
    var generator = SplitMix64(seed: 0x0712)
    for _ in 0..<500 {
      let dossiers = generator.dossiers()
      let last = try date("14/12/2021").adding(days: Int.random(in: -60...60, using: &generator))
      let period = try Period(.quarter(4), 2021, range: date("7/9/2021")...last)
      let row = FormCounts.count(dossiers, from: period.from, to: period.to)
      let next = FormCounts.count(dossiers, from: period.next.from, to: period.next.to)
      try #require(next.carried == row.open)
      try #require(dossiers.filter { $0.isOpen(atEndOf: last) }.count == row.open)
    }
  }

  /// The columns by their numbers, each by its own sentence and none from another one. Sums are counted, not added.
  private func naiveCount(
    _ dossiers: [Dossier], from: CalendarDate, to: CalendarDate, rules: CountingRules
  ) -> [Int] {
    var columns = Array(repeating: 0, count: 14)
    func count(_ column: Int, _ condition: (Dossier) -> Bool) { columns[column] = dossiers.filter(condition).count }

    func isInScope(_ it: Dossier) -> Bool {
      it.received <= to && (it.end == nil || it.end.map { $0.date >= from } == true)
    }
    func isReceivedInPeriod(_ it: Dossier) -> Bool { isInScope(it) && it.received >= from && it.received <= to }
    func isSolvedInPeriod(_ it: Dossier) -> Bool {
      isInScope(it) && it.end.map { $0.date >= from && $0.date <= to } == true
    }
    func isUnsolved(_ it: Dossier) -> Bool { isInScope(it) && !(it.end.map { $0.date <= to } ?? false) }
    func isForcedOnTime(_ it: Dossier) -> Bool { rules.returned == .ontime && it.end?.outcome != .resolved }
    func isForcedInTerm(_ it: Dossier) -> Bool {
      rules.suspended == .interm
        && it.suspensions.contains { $0.from <= to && ($0.to == nil || $0.to.map { $0 > to } == true) }
    }
    func ended(_ it: Dossier, _ isRight: (CalendarDate, CalendarDate) -> Bool) -> Bool {
      it.end.map { isRight($0.date, it.due) } == true
    }

    count(3, isInScope)
    count(4) { isReceivedInPeriod($0) && $0.channel == .online }
    count(5) { isReceivedInPeriod($0) && $0.channel != .online }
    count(6) { isInScope($0) && $0.received < from }
    count(7, isSolvedInPeriod)
    count(8) { isSolvedInPeriod($0) && !isForcedOnTime($0) && ended($0, <) }
    count(9) { isSolvedInPeriod($0) && (isForcedOnTime($0) || ended($0, ==)) }
    count(10) { isSolvedInPeriod($0) && !isForcedOnTime($0) && ended($0, >) }
    count(11, isUnsolved)
    count(12) { isUnsolved($0) && (isForcedInTerm($0) || $0.due >= to) }
    count(13) { isUnsolved($0) && !isForcedInTerm($0) && $0.due < to }
    return columns
  }
}

extension SplitMix64 {
  /// Up to thirty dossiers of 2020–2022; many fall on the first or last day of a period, some end before they came in.
  fileprivate mutating func dossiers() -> [Dossier] {
    (0..<Int.random(in: 0...30, using: &self)).map { dossier(code: "H\($0)") }
  }

  private mutating func dossier(code: String) -> Dossier {
    let received = day()
    let due = chance(4) ? edge(received) : received.adding(days: Int.random(in: 0...90, using: &self))
    return Dossier(
      code: code, field: ["Hộ tịch", "Đất đai", "Lễ tân"].randomElement(using: &self) ?? "",
      channel: Dossier.Channel.allCases.randomElement(using: &self) ?? .direct, received: received, due: due,
      end: chance(3) ? nil : end(received: received, due: due),
      suspensions: chance(2) ? [suspension(after: received)] : [])
  }

  private mutating func end(received: CalendarDate, due: CalendarDate) -> Dossier.End {
    let outcome = Dossier.Outcome.allCases.randomElement(using: &self) ?? .resolved
    if chance(4) { return Dossier.End(outcome: outcome, date: due) }
    if chance(4) { return Dossier.End(outcome: outcome, date: edge(due)) }
    return Dossier.End(outcome: outcome, date: received.adding(days: Int.random(in: -5...200, using: &self)))
  }

  private mutating func suspension(after day: CalendarDate) -> Dossier.Suspension {
    let from = chance(2) ? edge(day) : day.adding(days: Int.random(in: 0...60, using: &self))
    return Dossier.Suspension(from: from, to: chance(2) ? nil : from.adding(days: Int.random(in: 0...60, using: &self)))
  }

  private mutating func day() -> CalendarDate {
    let day = CalendarDate.earliest.adding(days: 43_829 + Int.random(in: 0..<1_000, using: &self))  // from 1/1/2020
    return chance(3) ? edge(day) : day
  }

  /// The 14th or the 15th of the month: a last or a first day of a period.
  private mutating func edge(_ day: CalendarDate) -> CalendarDate {
    day.adding(days: (chance(2) ? 14 : 15) - day.day)
  }

  /// True once in `count` times.
  private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}
