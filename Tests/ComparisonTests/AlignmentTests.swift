import Testing

@testable import Comparison

@Suite struct AlignmentTests {
  private func places(_ old: [Int], _ new: [Int]) -> [[Int]] { Alignment.pairs(old, new).map { [$0.old, $0.new] } }

  @Test func equalListsArePairedThroughout() {
    #expect(places([1, 2, 3], [1, 2, 3]) == [[0, 0], [1, 1], [2, 2]])
    #expect(places([], []) == [])
  }

  @Test func whatCameInBetweenHasNoPartner() {
    #expect(places([1, 2, 3], [1, 9, 2, 3]) == [[0, 0], [1, 2], [2, 3]])
  }

  @Test func elementsThatStandOnceAreAnchors() {
    #expect(places([0, 7, 0, 8, 0], [0, 0, 7, 0, 0, 8]) == [[0, 0], [1, 2], [2, 3], [3, 5]])
  }

  @Test func repeatedElementsAreAlignedTheShortestWay() {
    #expect(places([1, 1, 2, 2, 1], [2, 2, 1, 1]).count == 3)
  }

  @Test(arguments: 1...60)
  func pairsAreEqualAndAscend(seed: Int) {
    var state = UInt64(seed)
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let old = (0..<next(40)).map { _ in next(9) }
    let new = (0..<next(40)).map { _ in next(9) }
    let pairs = Alignment.pairs(old, new)
    for (old, new) in pairs.map({ (old[$0.old], new[$0.new]) }) { #expect(old == new) }
    for (pair, next) in zip(pairs, pairs.dropFirst()) { #expect(pair.old < next.old && pair.new < next.new) }
  }

  @Test func listsWithNothingInCommonEndWithoutPairs() {
    #expect(places(Array(0..<5000), Array(10_000..<15_000)) == [])
  }
}
