extension Period {
  /// The period of the same sort that follows: Q4 → Q1 of the next year, H1 → H2, M12 → M1.
  ///
  /// It begins the day after `to`, so after a stated range it may itself state one; where this leaves it no day, the
  /// rule holds. Only nine months do not adjoin: 9M/2021 ends in September and 9M/2022 begins in December. The last
  /// period of 2999 is its own next.
  package var next: Period {
    var next = shifted(by: 1)
    guard range != nil, next != ruled, kind != .nineMonths else { return next }
    let start = to.adding(days: 1)
    let end = next.ruleRange.upperBound
    if start <= end { next.range = start...end }
    return next
  }

  /// The period of the same sort that goes before; it ends the day before `from`. See `next`.
  package var previous: Period {
    var previous = shifted(by: -1)
    guard range != nil, previous != ruled, kind != .nineMonths else { return previous }
    let end = from.adding(days: -1)
    let start = previous.ruleRange.lowerBound
    if start <= end { previous.range = start...end }
    return previous
  }

  /// The same period with the days of the rule.
  package var ruled: Period { Period(kind, year) }

  /// The period of the same sort `step` (1 or -1) places further, with the days of the rule; at an end of `years`, the
  /// same one.
  private func shifted(by step: Int) -> Period {
    let count = periodsInYear
    let index = indexInYear + step
    let year = index < 0 ? year - 1 : index >= count ? year + 1 : year
    guard Self.years.contains(year) else { return ruled }
    return Period(kind(at: (index + count) % count), year)
  }

  private var periodsInYear: Int {
    switch kind {
    case .quarter: 4
    case .firstHalf, .secondHalf: 2
    case .month: 12
    case .nineMonths, .year: 1
    }
  }

  /// From 0.
  private var indexInYear: Int {
    switch kind {
    case .quarter(let number), .month(let number): number - 1
    case .secondHalf: 1
    case .firstHalf, .nineMonths, .year: 0
    }
  }

  private func kind(at index: Int) -> Kind {
    switch kind {
    case .quarter: .quarter(index + 1)
    case .month: .month(index + 1)
    case .firstHalf, .secondHalf: index == 0 ? .firstHalf : .secondHalf
    case .nineMonths, .year: kind
    }
  }
}
