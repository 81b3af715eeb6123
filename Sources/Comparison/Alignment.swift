/// Which elements of two lists are the same ones, in the order of both.
///
/// Elements that stand once in each list are sure anchors (Bram Cohen's patience diff); between them Myers' algorithm
/// looks for the shortest way, up to a limit, so that no pair of lists takes time that grows with their product.
enum Alignment {
  /// The differences that are looked for between two anchors before they count as wholly different.
  private static let differenceLimit = 256
  private static let depthLimit = 24

  /// Pairs of places, ascending in both.
  static func pairs(_ old: [Int], _ new: [Int]) -> [(old: Int, new: Int)] {
    var result: [(old: Int, new: Int)] = []
    align(old, old.indices, new, new.indices, depth: 0, into: &result)
    return result
  }

  private static func align(
    _ old: [Int], _ oldRange: Range<Int>, _ new: [Int], _ newRange: Range<Int>, depth: Int,
    into result: inout [(old: Int, new: Int)]
  ) {
    var (oldRange, newRange) = (oldRange, newRange)
    while let (left, right) = firsts(oldRange, newRange), old[left] == new[right] {
      result.append((left, right))
      oldRange.removeFirst()
      newRange.removeFirst()
    }
    var tail: [(old: Int, new: Int)] = []
    while !oldRange.isEmpty, !newRange.isEmpty, old[oldRange.upperBound - 1] == new[newRange.upperBound - 1] {
      oldRange.removeLast()
      newRange.removeLast()
      tail.append((oldRange.upperBound, newRange.upperBound))
    }
    if !oldRange.isEmpty, !newRange.isEmpty {
      alignMiddle(old, oldRange, new, newRange, depth: depth, into: &result)
    }
    result += tail.reversed()
  }

  private static func firsts(_ old: Range<Int>, _ new: Range<Int>) -> (Int, Int)? {
    old.isEmpty || new.isEmpty ? nil : (old.lowerBound, new.lowerBound)
  }

  private static func alignMiddle(
    _ old: [Int], _ oldRange: Range<Int>, _ new: [Int], _ newRange: Range<Int>, depth: Int,
    into result: inout [(old: Int, new: Int)]
  ) {
    let anchors = depth < depthLimit ? anchors(old, oldRange, new, newRange) : []
    guard !anchors.isEmpty else {
      let found = Myers.pairs(old[oldRange], new[newRange], limit: differenceLimit)
      result += found.map { ($0.old + oldRange.lowerBound, $0.new + newRange.lowerBound) }
      return
    }
    var (oldStart, newStart) = (oldRange.lowerBound, newRange.lowerBound)
    for anchor in anchors {
      align(old, oldStart..<anchor.old, new, newStart..<anchor.new, depth: depth + 1, into: &result)
      result.append(anchor)
      (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
    }
    align(old, oldStart..<oldRange.upperBound, new, newStart..<newRange.upperBound, depth: depth + 1, into: &result)
  }

  /// The longest ascending run of elements that stand once on each side.
  private static func anchors(
    _ old: [Int], _ oldRange: Range<Int>, _ new: [Int], _ newRange: Range<Int>
  ) -> [(old: Int, new: Int)] {
    let oldPlaces = uniquePlaces(old, oldRange)
    let newPlaces = uniquePlaces(new, newRange)
    let common = oldRange.compactMap { index -> (old: Int, new: Int)? in
      guard oldPlaces[old[index]] == index, let place = newPlaces[old[index]], place >= 0 else { return nil }
      return (index, place)
    }
    return longestAscending(common)
  }

  /// Element → its place, or -1 if it has several.
  private static func uniquePlaces(_ list: [Int], _ range: Range<Int>) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for index in range { places[list[index]] = places[list[index]] == nil ? index : -1 }
    return places
  }

  /// Patience sorting: piles with ascending tops, found by halving.
  private static func longestAscending(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tops: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tops[low - 1] : -1
      if low < tops.count { tops[low] = index } else { tops.append(index) }
    }
    var result: [(old: Int, new: Int)] = []
    var index = tops.last ?? -1
    while index >= 0 {
      result.append(pairs[index])
      index = previous[index]
    }
    return result.reversed()
  }
}

/// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form.
enum Myers {
  /// Pairs of places counted from 0 in both lists; none if more than `limit` elements would have to go or come.
  static func pairs(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, limit: Int) -> [(old: Int, new: Int)] {
    let (old, new) = (Array(old), Array(new))
    let longest = min(limit, old.count + new.count)
    let middle = longest + 1
    // How far each diagonal was followed.
    var reach = [Int](repeating: 0, count: 2 * longest + 3)
    var trace: [[Int]] = []
    for step in 0...longest {
      trace.append(reach)
      for diagonal in stride(from: -step, through: step, by: 2) {
        var x = start(of: diagonal, step, reach, middle)
        while x < old.count, x - diagonal < new.count, x >= diagonal, old[x] == new[x - diagonal] { x += 1 }
        reach[middle + diagonal] = x
        if x >= old.count, x - diagonal >= new.count { return wayBack(trace, old.count, new.count, middle) }
      }
    }
    return []
  }

  private static func start(of diagonal: Int, _ step: Int, _ reach: [Int], _ middle: Int) -> Int {
    comesFromAbove(diagonal, step, reach, middle) ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1
  }

  private static func comesFromAbove(_ diagonal: Int, _ step: Int, _ reach: [Int], _ middle: Int) -> Bool {
    diagonal == -step
      || diagonal != step && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]
  }

  private static func wayBack(
    _ trace: [[Int]], _ oldCount: Int, _ newCount: Int, _ middle: Int
  ) -> [(old: Int, new: Int)] {
    var (x, y) = (oldCount, newCount)
    var result: [(old: Int, new: Int)] = []
    for (step, reach) in trace.enumerated().reversed() {
      let diagonal = x - y
      let before = comesFromAbove(diagonal, step, reach, middle) ? diagonal + 1 : diagonal - 1
      let (fromX, fromY) = step == 0 ? (0, 0) : (reach[middle + before], reach[middle + before] - before)
      while x > fromX, y > fromY {
        x -= 1
        y -= 1
        result.append((x, y))
      }
      (x, y) = (fromX, fromY)
    }
    return result.reversed()
  }
}
