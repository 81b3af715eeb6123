import Foundations
import Testing

struct SuggestionTests {
  private static let verbs = [
    "add", "set", "edit", "move", "remove", "show", "list", "save", "thêm", "đặt", "sửa", "xóa",
  ]

  @Test(arguments: [
    ("ad", ["add"]), ("sav", ["save"]), ("hsow", ["show"]), ("thme", ["thêm"]), ("THEM", ["thêm"]), ("dat", ["đặt"]),
    ("rem", ["remove"]), ("qqqq", []), ("", []), ("x", []), ("edti", ["edit"]), ("remoev", ["remove"]),
  ])
  func theNearestWordIsFound(word: String, expected: [String]) {
    #expect(Suggestion.closest(to: word, among: Self.verbs, limit: 1) == expected)
  }

  @Test func theSameWordWithoutDiacriticsComesFirst() {
    #expect(
      Suggestion.closest(to: "ke hoach", among: ["ke hoac", "kế hoạch", "kế hoạch lớn"]) == [
        "kế hoạch", "ke hoac", "kế hoạch lớn",
      ])
  }

  @Test func longerWordsMayHoldMoreSlips() {
    #expect(
      Suggestion.closest(to: "75/KH-SNG", among: ["75/KH-SNgV", "76/KH-SNgV", "75/QĐ-UBND"]) == [
        "75/KH-SNgV", "76/KH-SNgV",
      ])
    #expect(Suggestion.closest(to: "abc", among: ["abd", "xyc"]) == ["abd"])
  }

  @Test func equallyNearWordsKeepTheirOrderAndAreNotRepeated() {
    #expect(Suggestion.closest(to: "cat", among: ["car", "bat", "car", "cab", "cut"]) == ["car", "bat", "cab"])
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("abcd", "badc", 2), ("ca", "abc", 3),
    ("quyet dinh", "quyet din", 1), ("abcdef", "abcdef", 0), ("abcdef", "bcdefa", 2),
  ])
  func distanceCountsInsertionsDeletionsChangesAndSwaps(left: String, right: String, expected: Int) {
    #expect(Suggestion.editDistance(Array(left), Array(right), atMost: expected) == expected)
    #expect(Suggestion.editDistance(Array(left), Array(right), atMost: expected + 3) == expected)
    #expect(Suggestion.editDistance(Array(left), Array(right), atMost: expected - 1) == nil)
  }

  /// The band must not change any result: compared with the whole table, over all words of three letters.
  @Test func theBandAgreesWithTheWholeTable() {
    var words: [[Int]] = [[]]
    for _ in 0..<4 { words += words.flatMap { word in (0..<3).map { word + [$0] } } }
    let sample = Array(Set(words)).sorted { $0.lexicographicallyPrecedes($1) }
    for left in sample {
      for right in sample {
        let whole = Suggestion.editDistance(left, right, atMost: 10)
        for limit in 0..<4 {
          let banded = Suggestion.editDistance(left, right, atMost: limit)
          if banded != whole.flatMap({ $0 <= limit ? $0 : nil }) { Issue.record("\(left) \(right) \(limit)") }
        }
      }
    }
  }
}
