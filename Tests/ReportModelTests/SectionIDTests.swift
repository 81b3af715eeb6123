import ReportModel
import Testing

@Suite struct SectionIDTests {
  @Test(
    "An identifier reads into its labels and prints as it was written",
    arguments: [
      ("I.4", [.roman(1), .number(4)]), ("I.3.b", [.roman(1), .number(3), .letter(2)]),
      ("II.2.a", [.roman(2), .number(2), .letter(1)]), ("III", [.roman(3)]), ("1.a", [.number(1), .letter(1)]),
      ("3.1", [.number(3), .number(1)]), ("I.3.đ", [.roman(1), .number(3), .letter(5)]),
      ("i", [.letter(9)]), ("v", [.letter(21)]), ("x", [.letter(22)]), ("I.i", [.roman(1), .letter(9)]),
      ("I.12.1.y", [.roman(1), .number(12), .number(1), .letter(23)]),
      ("XCIX.99.aa", [.roman(99), .number(99), .letter(24)]),
      ("a.I", [.letter(1), .roman(1)]), ("PL1", [.annex(1)]), ("PL12.1", [.annex(12), .number(1)]),
      ("PL1.I.1.đ", [.annex(1), .roman(1), .number(1), .letter(5)]),
    ] as [(String, [SectionID.Label])])
  func roundTrip(text: String, labels: [SectionID.Label]) throws {
    let id = try #require(SectionID(text))
    #expect(id.labels == labels)
    #expect(id.level == labels.count)
    #expect(id.last == labels.last)
    #expect(id.description == text)
    #expect(id == SectionID(labels))
  }

  @Test(
    "Everything else is rejected",
    arguments: [
      "", ".", "I.", ".I", "I..4", "I.4.", "I.04", "I.0", "0", "I.100", "C", "CI", "IIII", "VX", "IC", "i.4.", "Ia",
      "I.4a", "a4", "I.3.w", "I.3.z", "I.3.f", "I.3.j", "I.3.ă", "I.3.Đ", "I.3.ê", "ii", "iv", "I.1.a.1.a", "I 4", " I",
      "I ",
      "I.4)", "a)", "-1", "+1", "１", "I.99999999999999999999", "IIIIIIIIIIIIIIIIIIIIIIIIII", "yyyyyyyyyyyyyyyy",
      "I.\u{0111}\u{0301}", "PL", "PL.", "PL0", "PL01", "PL.01", "PL100", "PL1.", "PL1..1", "PL-1", "I.PL1", "PL1.PL2",
      "P1", "PL1a",
    ])
  func reject(text: String) {
    #expect(SectionID(text) == nil)
  }

  @Test func dAndĐAreDifferentLetters() throws {
    let d = try #require(SectionID("I.3.d"))
    let đ = try #require(SectionID("I.3.đ"))
    #expect(d != đ)
    #expect(d < đ)
    #expect(d.last == .letter(4))
    #expect(đ.last == .letter(5))
  }

  @Test("An annex is read in every way that it is written", arguments: ["PL2", "pl2", "PL.2", "Pl.2"])
  func annex(text: String) throws {
    let id = try #require(SectionID(text))
    #expect(id == SectionID(annex: 2))
    #expect(id.isAnnex && id.annex == 2 && id.marker == "PL2")
    let below = try #require(SectionID(text + ".3"))
    #expect(!below.isAnnex && below.annex == 2 && below.marker == "3." && below.description == "PL2.3")
  }

  @Test func anAnnexLabelStandsOnlyFirst() {
    #expect(SectionID(annex: 1).child(.annex(2)) == SectionID(annex: 1))
    #expect(SectionID([.roman(1)]).child(.annex(2)) == SectionID([.roman(1)]))
  }

  @Test func everyLabelOnEveryLevelReadsBack() throws {
    for value in SectionID.labelValues {
      for label in [SectionID.Label.roman(value), .number(value), .letter(value)] {
        for level in 1...SectionID.maximumLevel {
          let id = SectionID(Array(repeating: .number(1), count: level - 1) + [label])
          try #require(SectionID(id.description) == id)
          try #require(id.last == label && id.level == level)
        }
      }
    }
  }

  @Test func sectionsAreOrderedAsInTheReport() {
    let ordered = [
      "I", "I.1", "I.3", "I.3.a", "I.3.d", "I.3.đ", "I.3.e", "I.4", "I.10", "I.12", "II", "II.2.a", "IV", "IX", "X",
      "1", "1.a", "3.1", "PL1", "PL1.1", "PL1.2.a", "PL2", "PL10",
    ]
    #expect(ordered.shuffled().compactMap { SectionID($0) }.sorted().map(\.description) == ordered)
  }

  @Test func parentsAndChildrenAnswerEachOther() throws {
    let id = try #require(SectionID("I.3.b"))
    #expect(id.parent == SectionID("I.3"))
    #expect(id.parent?.parent == SectionID("I"))
    #expect(id.parent?.parent?.parent == nil)
    #expect(id.parent?.child(.letter(2)) == id)
    #expect(id.child(.number(1)).description == "I.3.b.1")
  }

  @Test(
    "The marker is what the paper prints before a heading",
    arguments: [
      ("I", "I."), ("XIV", "XIV."), ("I.1", "1."), ("I.12", "12."), ("I.3.b", "b)"), ("II.2.đ", "đ)"), ("3", "3."),
      ("3.1", "3.1."), ("I.3.1", "3.1."), ("3.1.2", "3.1.2."), ("1.a.2", "2."), ("1.a", "a)"), ("3.1.a", "a)"),
    ])
  func marker(text: String, marker: String) throws {
    #expect(try #require(SectionID(text)).marker == marker)
  }

  @Test func labelsOutOfReachAreBroughtIntoIt() {
    #expect(SectionID([]).description == "I")
    #expect(SectionID([.number(0)]).description == "1")
    #expect(SectionID([.number(.max), .letter(.min)]).description == "99.a")
    #expect(SectionID(Array(repeating: .number(1), count: 9)).description == "1.1.1.1")
    let deepest = SectionID(Array(repeating: .number(1), count: 4))
    #expect(deepest.child(.number(2)) == deepest)
  }
}

@Suite struct NumberingTests {
  @Test func theLettersAreTheTwentyThreeOfTheDecree() {
    let letters = (1...23).map { VietnameseLetters.letter($0) }
    #expect(letters.joined(separator: " ") == "a b c d đ e g h i k l m n o p q r s t u v x y")
  }

  @Test func pastTheLastLetterTheyAreDoubled() {
    #expect([24, 25, 46, 47].map { VietnameseLetters.letter($0) } == ["aa", "ab", "ay", "ba"])
  }

  @Test func everyLetterReadsBack() {
    for index in 1...2_000 { #expect(VietnameseLetters.index(of: VietnameseLetters.letter(index)) == index) }
  }

  @Test(arguments: ["", "f", "j", "w", "z", "A", "Đ", "ă", "1", "a ", "á", "aaaaaaaaaaaaaaaaaaaaaaaaaaa"])
  func whatDoesNotNumberHasNoIndex(text: String) {
    #expect(VietnameseLetters.index(of: text) == nil)
  }

  @Test func thereIsNoLetterBelowOne() {
    #expect(VietnameseLetters.letter(0) == "")
    #expect(VietnameseLetters.letter(.min) == "")
  }

  @Test(
    "Roman numerals have one spelling",
    arguments: [
      (1, "I"), (3, "III"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (90, "XC"), (400, "CD"), (1994, "MCMXCIV"),
      (3888, "MMMDCCCLXXXVIII"), (3999, "MMMCMXCIX"),
    ])
  func roman(value: Int, text: String) {
    #expect(RomanNumeral.string(value) == text)
    #expect(RomanNumeral.value(text) == value)
  }

  @Test func everyRomanNumeralReadsBack() {
    for value in 1...3999 { #expect(RomanNumeral.value(RomanNumeral.string(value)) == value) }
  }

  @Test(arguments: ["", "i", "IIII", "VV", "IC", "VX", "IIX", "IXI", "MMMM", "1", "I ", "IVIV", "Í"])
  func aNumeralInAnotherSpellingIsNone(text: String) {
    #expect(RomanNumeral.value(text) == nil)
  }

  @Test func whatHasNoRomanNumeralIsWrittenInDigits() {
    #expect([0, -1, 4000].map { RomanNumeral.string($0) } == ["0", "-1", "4000"])
  }
}
