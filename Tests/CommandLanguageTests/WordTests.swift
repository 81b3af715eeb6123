import CommandLanguage
import Testing

struct WordTests {
  @Test func blanksSeparateWords() {
    #expect(words("add  plan\t75/KH-SNgV  ") == [Word("add"), Word("plan"), Word("75/KH-SNgV")])
  }

  @Test func aNoBreakSpaceIsABlank() {
    #expect(words("\u{A0}set\u{A0}unit \u{A0}\"a\u{A0}b\"") == [Word("set"), Word("unit"), quoted("a\u{A0}b")])
  }

  @Test func aQuotedWordKeepsItsBlanks() {
    #expect(words("set unit \" Sở  Ngoại vụ\t\"") == [Word("set"), Word("unit"), quoted(" Sở  Ngoại vụ\t")])
  }

  @Test func anEmptyQuotedWordIsAWord() {
    #expect(words("set unit \"\" “”") == [Word("set"), Word("unit"), quoted(""), quoted("")])
  }

  @Test func curlyQuotesNestAndHoldStraightOnes() {
    #expect(words(#"set unit “a “b “c” d” e"f”"#) == [Word("set"), Word("unit"), quoted("a “b “c” d” e\"f")])
  }

  @Test func straightQuotesHoldCurlyOnesPairedOrNot() {
    #expect(words(#"set unit "a “b” c“ d""#) == [Word("set"), Word("unit"), quoted("a “b” c“ d")])
  }

  @Test(arguments: [
    (#""a\"b""#, "a\"b"), (#""a\\b""#, #"a\b"#), (#""a\nb""#, "a\nb"), (#""a\tb""#, "a\tb"),
    (#""\\""#, #"\"#), (#""\\n""#, #"\n"#), (#""\\\"""#, #"\""#), (#""\"\"""#, "\"\""),
    (#""\*a\* \{b\} \đ \ c""#, #"\*a\* \{b\} \đ \ c"#), (#"“a\“b”"#, #"a\“b"#), (#"“a\”b”"#, #"a\”b"#),
    (#"“a\"b\\”"#, #"a"b\"#),
  ])
  func escapesAreResolvedAndOthersPassOn(written: String, value: String) {
    #expect(words("x \(written)") == [Word("x"), quoted(value)])
  }

  @Test func aQuoteInsideABareWordIsALetter() {
    #expect(words(#"add dossier H"01" a“b”"#) == [Word("add"), Word("dossier"), Word("H\"01\""), Word("a“b”")])
  }

  @Test func aHashInsideAWordIsALetter() {
    #expect(words("add dossier H#01 \"# không\"") == [Word("add"), Word("dossier"), Word("H#01"), quoted("# không")])
  }

  @Test func theSpanOfAQuotedWordHoldsItsQuotesAndItsOriginItsText() throws {
    let reading = read(#"đặt đơn vị "Sở \"Ngoại\" vụ" "#)
    let word = try #require(reading.script.statements.first?.words.last)
    #expect(reading.text(word.span) == #""Sở \"Ngoại\" vụ""#)
    let text = word.sourcedText
    let end = text.text.utf8.count
    #expect(reading.text(text.span(end - "vụ".utf8.count..<end)) == "vụ")
    #expect(reading.text(text.span) == #"Sở \"Ngoại\" vụ"#)
  }

  @Test func theSpanOfACommandGoesFromItsFirstWordToItsLast() {
    let reading = read("  add plan 75/KH-SNgV \\\n  dated 8/2/2021   # c\n| x\n")
    #expect(reading.text(reading.script.statements.first?.span) == "add plan 75/KH-SNgV \\\n  dated 8/2/2021")
  }

  @Test func anUnterminatedQuoteIsReportedAtItsOpeningAndTheNextLineIsRead() {
    let reading = expect(["unterminated-quote"], in: "set unit «\"»Sở Ngoại vụ\nset place \"Quảng Ngãi\"\n")
    #expect(reading.script.statements.map(\.isMalformed) == [true, false])
  }

  @Test func aCurlyQuoteIsNotClosedByAStraightOne() {
    expect(["unterminated-quote"], in: "đặt địa danh «“»Quảng Ngãi\"\nđặt số 5")
    expect(["unterminated-quote"], in: "đặt địa danh «“»Quảng “Ngãi”")
  }

  @Test func aBackslashAtTheEndDoesNotHideTheEndOfTheLine() {
    expect(["unterminated-quote"], in: "set unit «\"»Sở\\\nset place x")
    expect(["unterminated-quote"], in: "set unit «\"»Sở\\")
  }

  @Test func textRightAfterAQuoteIsReportedOnce() {
    expect(["text-after-quote"], in: #"add paragraph I.9 "Chuyên mục "«Một» cửa" được duy trì.""#)
    expect(["text-after-quote"], in: #"set unit "Sở"«"Ngoại"» vụ"#)
    expect(["text-after-quote"], in: "set unit “Sở”«,» \"x\"")
  }

  @Test func anErrorDoesNotMakeACommandOfTheLinesThatContinueIt() {
    expect(["text-after-quote"], in: "add plan 75/KH-SNgV title \"a\"«b» \\\n  dated 8/2/2021\nset number 5")
    let reading = expect(
      ["unterminated-quote"], in: "add plan 75/KH-SNgV title «\"»a \\\n  dated 8/2/2021\nset number 5")
    #expect(reading.script.statements.count == 2)
  }

  @Test func everyLexicalErrorOfASourceIsReportedOnce() {
    expect(
      ["unterminated-quote", "block-without-command", "text-after-quote", "block-without-command"],
      in: """
        set unit «"»a
        set place "b"

        «| lạc»
        | lạc nữa
        set unit "c"«d»
        # e
        «| f»
        """)
  }
}
