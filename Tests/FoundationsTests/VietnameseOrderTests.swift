import Foundations
import Testing

struct VietnameseOrderTests {
  @Test(arguments: [
    [
      "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q", "r", "s",
      "t",
      "u", "ư", "v", "x", "y",
    ],
    ["ma", "mà", "mả", "mã", "má", "mạ", "măng", "mâm"],
    ["ê", "ề", "ể", "ễ", "ế", "ệ", "g"],
    ["da", "đa", "e"],
    ["Cần Thơ", "Đà Nẵng", "Hà Giang", "Hà Nội", "Hải Dương", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh"],
    ["", " ", "-", "/", "0", "9", "a", "z", "Ω", "漢"],
    ["an", "An", "án", "Án", "ang"],
    ["an toàn", "anh"],
    ["hóa", "hòa bình", "hoà thuận"],
    ["hoà", "hòa", "hoá", "hóa"],
    ["1", "10", "2"],
    ["e", "f", "g", "i", "j", "k", "v", "w", "x", "y", "z"],
  ])
  func textsFollowTheDictionary(expected: [String]) {
    #expect(VietnameseOrder.sorted(expected.reversed()) == expected)
  }

  @Test func theFirstDifferingLetterDecidesBeforeAnyTone() {
    #expect(VietnameseOrder.precedes("bạ", "bác"))
    #expect(VietnameseOrder.precedes("bà c", "ba d"))
  }

  @Test func whereTheToneIsWrittenDoesNotMatter() {
    #expect(VietnameseOrder.precedes("hòa", "hoả"))
    #expect(VietnameseOrder.precedes("hoà", "hỏa"))
  }

  @Test func composedAndDecomposedTextsAreEqual() {
    #expect(VietnameseOrder.key("Thêm") == VietnameseOrder.key("The\u{302}m"))
    #expect(VietnameseOrder.key("thêm") != VietnameseOrder.key("Thêm"))
  }
}
