import Foundations
import Testing

@Suite("A pattern without case and diacritics")
struct FoldedPatternTests {
  @Test(
    "is found at the start, at a word or within",
    arguments: [
      ("the", "Thêm đoạn", FoldedPattern.Match.start), ("THÊM", "them", .start), ("", "anything", .start),
      ("", "", .start),
      ("doan", "thêm đoạn", .wordStart), ("KH-SNgV", "75/kh-sngv", .wordStart), ("đ", "I.3.d", .wordStart),
      ("inh", "định", .inside), ("ung ung", "thung ung", .inside), ("khâu", "hộ khẩu", .wordStart),
      // The best place counts, not the first.
      ("an", "ban an", .wordStart),
      // Decomposed letters, line breaks, other scripts.
      ("hộ t", "ho\u{323}\u{302} tịch", .start), ("rà soát", "đã rà\nsoát", .wordStart), ("ж", "a ж", .wordStart),
    ])
  func found(pattern: String, text: String, match: FoldedPattern.Match) {
    #expect(FoldedPattern(pattern).match(text) == match)
    #expect(FoldedPattern(pattern).begins(text) == (match == .start))
  }

  @Test(
    "is not found elsewhere",
    arguments: [("x", ""), ("xa", "x"), ("abc", "ab"), ("hộ tịch x", "hộ tịch"), ("ab", "a\u{2013}b")])
  func missing(pattern: String, text: String) {
    #expect(FoldedPattern(pattern).match(text) == nil)
    #expect(!FoldedPattern(pattern).begins(text))
    #expect(!FoldedPattern(pattern).beginsWord(in: text))
  }

  @Test("has a place where a word begins")
  func wordRange() {
    var text = "đã ra soát, rà soát"
    let ranges = text.withUTF8 { bytes in
      let first = FoldedPattern("ra s").wordRange(in: bytes)
      return [first, first.flatMap { FoldedPattern("ra s").wordRange(in: bytes, from: $0.upperBound) }]
    }
    #expect(ranges == [5..<9, 15..<20])
    #expect(!FoldedPattern("a so").beginsWord(in: text))
    #expect(FoldedPattern("soat").beginsWord(in: "(soát)"))
  }
}
