/// “Did you mean”: the known words that a wrong one was probably meant to be.
package enum Suggestion {
  /// The candidates nearest to `word`, best first, at most `limit`; none if nothing is near enough.
  ///
  /// Case and diacritics are forgotten, as in all search. Candidates that differ in these only come first, then those
  /// by the number of letters inserted, left out, changed or swapped; one that begins with `word` counts as one letter
  /// away. Equally near ones keep their order.
  package static func closest(
    to word: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let wanted = Array(UnicodeText.folded(word).unicodeScalars)
    guard !wanted.isEmpty, limit > 0 else { return [] }
    var best = Ranking(limit: limit, worst: Rank(distance: allowedDistance(wanted.count) + 1, isRewritten: false))
    for candidate in candidates {
      // Folding makes nothing longer than its UTF-8, so this one is too short without a look at its letters.
      if candidate.utf8.count < wanted.count - best.allowedDistance { continue }
      let known = Array(UnicodeText.folded(candidate).unicodeScalars)
      guard let distance = distance(wanted, known, atMost: best.allowedDistance) else { continue }
      best.insert(candidate, Rank(distance: distance, isRewritten: distance == 0 && candidate != word))
    }
    return best.candidates
  }

  /// One slip in three letters, at most four: beyond that the words have little to do with each other.
  private static func allowedDistance(_ length: Int) -> Int { min(max(length, 3) / 3, 4) }

  private static func distance(_ wanted: [Unicode.Scalar], _ known: [Unicode.Scalar], atMost limit: Int) -> Int? {
    if wanted.count >= 2 && known.count > wanted.count && known.starts(with: wanted) { return limit >= 1 ? 1 : nil }
    return editDistance(wanted, known, atMost: limit)
  }

  /// How many insertions, deletions, substitutions and swaps of neighbours (Damerau–Levenshtein, optimal string
  /// alignment) lead from one word to the other; `nil` beyond `limit`. Only the diagonal band that can stay within the
  /// limit is computed.
  package static func editDistance<Element: Equatable>(
    _ left: [Element], _ right: [Element], atMost limit: Int
  ) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    let beyond = limit + 1
    var beforePrevious = [Int](repeating: beyond, count: right.count + 1)
    var previous = (0...right.count).map { min($0, beyond) }
    var current = beforePrevious
    for row in left.indices {
      let band = max(0, row - limit)..<min(right.count, row + limit + 1)
      current[band.lowerBound] = band.lowerBound == 0 ? min(row + 1, beyond) : beyond
      var least = current[band.lowerBound]
      for column in band {
        var cost = previous[column] + (left[row] == right[column] ? 0 : 1)
        cost = min(cost, current[column] + 1, previous[column + 1] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = min(cost, beyond)
        least = min(least, cost)
      }
      if band.upperBound < right.count { current[band.upperBound + 1] = beyond }
      if least > limit { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}

/// How near a candidate is; less is nearer.
private struct Rank: Comparable {
  var distance: Int
  /// The same but for case and diacritics, not the very same.
  var isRewritten: Bool

  static func < (left: Rank, right: Rank) -> Bool {
    (left.distance, left.isRewritten ? 1 : 0) < (right.distance, right.isRewritten ? 1 : 0)
  }
}

/// The best candidates so far.
private struct Ranking {
  let limit: Int
  let worst: Rank
  private var ranked: [(candidate: String, rank: Rank)] = []

  init(limit: Int, worst: Rank) {
    self.limit = limit
    self.worst = worst
  }

  var candidates: [String] { ranked.map(\.candidate) }

  /// The farthest that a further candidate may be to be taken, so that a long list grows cheap quickly.
  var allowedDistance: Int {
    guard ranked.count == limit, let last = ranked.last else { return worst.distance - 1 }
    return last.rank.distance - (last.rank.isRewritten ? 0 : 1)
  }

  mutating func insert(_ candidate: String, _ rank: Rank) {
    guard !ranked.contains(where: { $0.candidate == candidate }) else { return }
    let index = ranked.firstIndex { rank < $0.rank } ?? ranked.count
    ranked.insert((candidate, rank), at: index)
    if ranked.count > limit { ranked.removeLast() }
  }
}
