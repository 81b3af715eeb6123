import CommandLanguage
import Diagnostics
import Foundations
import Testing

struct CommentTests {
  @Test func commentsBelongToTheCommandBelowThemAndATrailingOneToItsOwn() {
    let reading = read("# a\n\n#b  \nset number 5 # c\nset place x\n#d\n")
    #expect(
      reading.script.statements.map(\.comments) == [
        Comments(above: [" a", "b"], trailing: " c"), Comments.none,
      ])
    #expect(reading.script.closingComments == ["d"])
  }

  @Test func aCommentMayBeEmptyAndIndented() {
    let reading = read("  #\nset number 5 #")
    #expect(reading.script.statements.map(\.comments) == [Comments(above: [""], trailing: "")])
  }

  @Test func aSourceOfCommentsAloneHasNoCommand() {
    let reading = read("# a\n# b")
    #expect(reading.script == Script(statements: [], closingComments: [" a", " b"]))
    #expect(reading.ids == [])
  }

  @Test func commentsAboveTheHeaderGoToTheFirstCommand() {
    let reading = read("# a\nbaocao 1 vi\n# b\nset number 5 # c")
    #expect(reading.script.header == ScriptHeader(language: .vietnamese))
    #expect(reading.script.statements.map(\.comments) == [Comments(above: [" a", " b"], trailing: " c")])
  }

  @Test func aCommentBehindTheHeaderIsKeptAboveTheFirstCommand() {
    #expect(
      read("baocao 1 vi # a\n# b\nset number 5 # c").script.statements.map(\.comments) == [
        Comments(above: [" a", " b"], trailing: " c")
      ])
    #expect(read("# a\nbaocao 1 vi # b\n# c").script.closingComments == [" a", " b", " c"])
  }

  @Test func aBlockLineIsNoComment() {
    #expect(read("set opening\n| # a").script.statements.first?.block == TextBlock(text: "# a"))
  }
}

struct ContinuationTests {
  @Test func aLineThatEndsInABlankAndABackslashGoesOn() {
    #expect(
      words("add plan 75/KH-SNgV \\\n  dated 8/2/2021 \\\n  for 2021") == [
        Word("add"), Word("plan"), Word("75/KH-SNgV"), Word("dated"), Word("8/2/2021"), Word("for"), Word("2021"),
      ])
  }

  @Test func blanksBehindTheBackslashAreNotSeen() {
    #expect(words("set unit \\ \t\n  a") == [Word("set"), Word("unit"), Word("a")])
    #expect(words("set unit \\ a") == [Word("set"), Word("unit"), Word("\\"), Word("a")])
  }

  @Test func aBackslashAloneOnItsLineContinuesNothing() {
    let reading = read("\\\nset number 5\n \\\n# a\n\\\n")
    #expect(
      reading.script
        == Script(statements: [Statement(words: [Word("set"), Word("number"), Word("5")])], closingComments: [" a"]))
    expect(["block-without-command"], in: "set opening\n \\\n«| a»")
  }

  @Test func aBackslashRightBehindAWordIsPartOfIt() {
    #expect(read("set unit a\\\nset place b").script.statements.count == 2)
  }

  @Test func aContinuationMayBeTheLastThingInTheSource() {
    #expect(words("set unit a \\") == [Word("set"), Word("unit"), Word("a")])
    #expect(words("set unit a \\\n") == [Word("set"), Word("unit"), Word("a")])
  }

  @Test func theBlockStandsBelowTheLastContinuedLine() {
    let reading = read("add paragraph I.4 \\\n  once\n| a\n")
    #expect(reading.script.statements.map(\.block) == [TextBlock(text: "a")])
  }
}

struct BlockTests {
  private func block(_ text: String) -> TextBlock? { read(text).script.statements.first?.block }

  @Test func theLinesBelowACommandAreItsBlock() {
    let reading = read("add paragraph I.4\n| Một\n|hai\n  |  ba  \nset number 5\n")
    #expect(reading.script.statements.map(\.block) == [TextBlock(text: "Một\nhai\n ba"), nil])
    #expect(reading.ids == [])
  }

  @Test func blockLinesAreRaw() {
    #expect(block("add paragraph I.4\n| a # b \\\n| \"c | \\n“") == TextBlock(text: "a # b \\\n\"c | \\n“"))
  }

  @Test func aBarAloneSeparatesParagraphs() {
    let block = block("add paragraph I.4\n| a\n| b\n|\n|  \n| c\n|")
    #expect(block?.paragraphs == [SourcedText("a\nb"), SourcedText("c")])
  }

  @Test func paragraphsKnowWhereTheyWereWritten() throws {
    let reading = read("add paragraph I.4\n| Một\n|   hai ba\n")
    let paragraph = try #require(reading.script.statements.first?.block?.paragraphs.first)
    #expect(paragraph.text == "Một\n  hai ba")
    #expect(reading.text(paragraph.span("Một\n  hai".utf8.count + 1..<paragraph.text.utf8.count)) == "ba")
    #expect(reading.text(paragraph.span(0..<"Một".utf8.count)) == "Một")
  }

  @Test func theSpanOfABlockHoldsAllItsLines() {
    let reading = read("add paragraph I.4\n| a\n| b\nset number 5")
    #expect(reading.text(reading.script.statements.first?.block?.span) == "| a\n| b")
  }

  @Test(arguments: [
    "\n«| a»\n| b\nset number 5", "«| a»\n| b\n", "set opening\n\n«| a»\n| b", "set opening\n# c\n«| a»\n|b",
    "set opening\n  \n«| a»", "set opening\n| x\n\n«| a»\n| b", "baocao 1 vi\n«| a»\n| b\nset number 5",
  ])
  func aBlockThatIsNotRightBelowACommandIsReportedOnce(marked: String) {
    expect(["block-without-command"], in: marked)
  }

  @Test func aStrayBlockDoesNotJoinTheCommandAbove() {
    let reading = expect(["block-without-command"], in: "set opening\n| x\n\n«| a»\n| b")
    #expect(reading.script.statements.first?.block == TextBlock(text: "x"))
  }

  @Test func theBlockOfACommandWithAnErrorIsNotStray() {
    expect(["unterminated-quote"], in: "set opening «\"»a\n| x\n| y")
  }
}

struct HeaderTests {
  @Test func theHeaderGivesVersionAndLanguage() {
    #expect(read("baocao 1 vi\n").script.header == ScriptHeader(language: .vietnamese))
    #expect(read("\n  baocao 1 en # x").script.header == ScriptHeader(language: .english))
    #expect(read("baocao 1\n").script.header == ScriptHeader(language: .english))
    #expect(read("baocao 1 VI\n").script.header == ScriptHeader(language: .vietnamese))
    #expect(read("set number 5").script.header == nil)
    #expect(read("").script == Script(statements: []))
  }

  @Test(arguments: [
    "«baocao»", "«baocao 1 fr»", "«baocao 0 vi»", "«baocao -1 vi»", "«baocao +1 vi»", "«baocao một vi»",
    "«baocao 1 vi x»", "«baocao vi 1»",
  ])
  func aMalformedHeaderIsReported(marked: String) {
    expect(["malformed-header"], in: marked + "\nset number 5\n")
  }

  @Test func ofANewerVersionNothingElseIsJudged() {
    let reading = expect(["newer-version"], in: "baocao «9» vi\nset unit \"x\n\n| y\nset number 5")
    #expect(reading.script.statements.isEmpty)
  }
}

struct SourceTests {
  private func source(_ bytes: [UInt8]) -> (sources: SourceMap, result: Result<SourceID, Diagnostic>) {
    var sources = SourceMap()
    do throws(Diagnostic) {
      let id = try ScriptSource.read(bytes, name: "q3.baocao", into: &sources)
      return (sources, .success(id))
    } catch {
      return (sources, .failure(error))
    }
  }

  private func text(_ bytes: [UInt8]) throws -> String? {
    let (sources, result) = source(bytes)
    return try sources[result.get()].map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private func refusal(_ bytes: [UInt8]) -> (id: String, position: SourcePosition?, shown: String?)? {
    let (sources, result) = source(bytes)
    guard case .failure(let diagnostic) = result else { return nil }
    let source = diagnostic.span.flatMap { sources[$0.source] }
    let position = diagnostic.span.flatMap { source?.position(at: Int($0.start)) }
    return (diagnostic.id.rawValue, position, diagnostic.span.flatMap { source?.string($0.range) })
  }

  @Test func aByteOrderMarkAndCarriageReturnsAreTakenAway() throws {
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc\n\r\n".utf8)) == "a\nb\nc\n\n")
  }

  @Test func decomposedLettersAreComposed() throws {
    #expect(try text(Array("the\u{302}m \u{111}oa\u{323}n".utf8)).map { Array($0.utf8) } == Array("thêm đoạn".utf8))
  }

  @Test func invalidUTF8IsShownAtItsLineAndColumn() throws {
    let error = try #require(refusal(Array("baocao 1 vi\r\nđặt \"Sở ".utf8) + [0xEB] + Array(" vụ\"\n".utf8)))
    #expect(error.id == "invalid-utf8")
    #expect(error.position == SourcePosition(line: 2, column: 9))
    #expect(error.shown == "\u{FFFD}")
  }

  @Test(
    arguments: [[0xC3], [0xE1, 0xBA], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80]] as [[UInt8]])
  func everyKindOfBadSequenceIsInvalid(bad: [UInt8]) throws {
    let error = try #require(refusal(Array("ab\n".utf8) + bad))
    #expect(error.id == "invalid-utf8")
    #expect(error.position == SourcePosition(line: 2, column: 1))
  }

  @Test func aFileWithNULIsBinary() throws {
    #expect(refusal(Array("baocao 1 vi\n".utf8) + [0])?.id == "binary-file")
    #expect(refusal([0xFF, 0xFE, 0x62, 0x00])?.id == "binary-file")
  }

  @Test(arguments: [0x01, 0x08, 0x0B, 0x0C, 0x1B, 0x7F] as [UInt8])
  func aControlCharacterIsShownInItsPlace(byte: UInt8) throws {
    let error = try #require(refusal(Array("đặt số ".utf8) + [byte]))
    #expect(error.id == "control-character")
    #expect(error.position == SourcePosition(line: 1, column: 8))
  }

  @Test func linesAreCountedFromTheFirstLineOfTheSource() throws {
    var sources = SourceMap()
    let id = try ScriptSource.read(Array("x \"y".utf8), name: "shell", firstLine: 12, into: &sources)
    let diagnostic = try #require(ScriptParser.parse(id, in: sources).diagnostics.first)
    #expect(diagnostic.span.flatMap { sources[id]?.position(at: Int($0.start)) } == SourcePosition(line: 12, column: 3))
  }
}
