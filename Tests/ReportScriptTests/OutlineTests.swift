import ReportModel
import ReportScript
import Testing

/// How sections are numbered when they come, go and move.
struct OutlineTests {
  /// The outline as lines of identifier, heading and texts.
  private func lines(_ script: String) -> [String] {
    var lines: [String] = []
    report(script).outline.forEach { id, section in
      lines.append(
        ([id.description, section.heading.text] + section.blocks.map { "“\($0.text.text)”" }).joined(separator: " "))
    }
    return lines
  }

  private static let free = """
    report Q3/2021 outline free
    add section I "Một"
    add section I.1 "Một một"
    add section I.1.a "Một một a"
    add section I.2 "Một hai"
    add section II "Hai"
    add section III "Ba"
    add paragraph I.1.a "x"
    add item I.2 "y"
    add paragraph III "z"

    """

  @Test func aRemovedSectionTakesItsContentAndLaterOnesMoveUp() {
    #expect(
      lines(Self.free + "remove section I.1") == ["I Một", "I.1 Một hai “y”", "II Hai", "III Ba “z”"])
    #expect(lines(Self.free + "remove section II").suffix(2) == ["I.2 Một hai “y”", "II Ba “z”"])
    #expect(lines(Self.free + "remove section I") == ["I Hai", "II Ba “z”"])
  }

  @Test func whatIsSaidAfterARemovalUsesTheNewNumbers() {
    #expect(
      lines(Self.free + "remove section II\nadd paragraph II \"q\"\nadd section III \"Mới\"").suffix(2)
        == ["II Ba “z” “q”", "III Mới"])
  }

  @Test func aMovedSectionKeepsItsContentAndBothSidesAreNumberedAnew() {
    #expect(
      lines(Self.free + "move section III to I")
        == ["I Ba “z”", "II Một", "II.1 Một một", "II.1.a Một một a “x”", "II.2 Một hai “y”", "III Hai"])
    #expect(
      lines(Self.free + "move section I.1 to II.1")
        == ["I Một", "I.1 Một hai “y”", "II Hai", "II.1 Một một", "II.1.a Một một a “x”", "III Ba “z”"])
    #expect(lines(Self.free + "move section I.2 to I.1").prefix(3) == ["I Một", "I.1 Một hai “y”", "I.2 Một một"])
  }

  @Test func aSectionMovedBelowOthersIsNumberedAsTheyAre() {
    #expect(
      lines(Self.free + "move section I.2 to I.1.b")
        == ["I Một", "I.1 Một một", "I.1.a Một một a “x”", "I.1.b Một hai “y”", "II Hai", "III Ba “z”"])
  }

  @Test func aSectionThatMovesWhereItIsChangesNothingOfTheOutline() {
    #expect(lines(Self.free + "move section II to II") == lines(Self.free))
  }

  @Test func aNewSectionMustHaveTheNextNumber() {
    expect(["section-gap"], in: Self.free + "add section «V» \"x\"")
    expect(["section-gap"], in: Self.free + "add section «1» \"x\"")
    expect(["section-gap"], in: Self.free + "add section «I.1.1» \"x\"")
    expect(["section-exists"], in: Self.free + "add section «III» \"x\"")
    expect(["unknown-section"], in: Self.free + "add section «IV.1» \"x\"")
    #expect(lines(Self.free + "add section IV \"x\"").last == "IV x")
  }

  @Test func lettersFollowTheVietnameseAlphabetAndAreExact() {
    let letters = "report Q3/2021\nadd section I.3.c \"c\"\nadd section I.3.d \"d\"\n"
    expect(["section-gap"], in: letters + "add section «I.3.e» \"e\"")
    expect(["unknown-section"], in: letters + "add paragraph «I.3.đ» \"x\"")
    #expect(lines(letters + "add section I.3.đ \"đ\"\nadd paragraph I.3.d \"x\"").contains("I.3.d d “x”"))
    #expect(lines(letters + "add section I.3.đ \"đ\"\nadd paragraph I.3.d \"x\"").contains("I.3.đ đ"))
  }

  @Test func aRunInParagraphComesFirstWhereverItIsPut() {
    let script = "report Q3/2021\nadd paragraph I.4 \"a\"\nadd paragraph I.4 \"b\"\n"
    #expect(lines(script + "add paragraph I.4 at 2 runin \"c\"").contains("I.4 Rà soát, đơn giản hóa TTHC “c” “a” “b”"))
    #expect(lines(script + "edit paragraph I.4 at 2 runin").contains("I.4 Rà soát, đơn giản hóa TTHC “b” “a”"))
    #expect(
      lines(script + "edit paragraph I.4 at 2 runin\nadd paragraph I.4 at 1 \"c\"")
        .contains("I.4 Rà soát, đơn giản hóa TTHC “b” “c” “a”"))
  }

  @Test func blocksMoveWithinAndBetweenSections() {
    let script = "report Q3/2021\nadd item III \"a\"\nadd item III \"b\"\nadd item III \"c\"\nadd item I.4 \"d\"\n"
    #expect(lines(script + "move item III at 3 to III at 1").last?.hasSuffix("“c” “a” “b”") ?? false)
    #expect(lines(script + "move item III at 1 to III").last?.hasSuffix("“b” “c” “a”") ?? false)
    let moved = lines(script + "move item III at 2 to I.4 at 1")
    #expect(moved.contains("I.4 Rà soát, đơn giản hóa TTHC “b” “d”"))
    #expect(moved.last?.hasSuffix("“a” “c”") ?? false)
  }
}
