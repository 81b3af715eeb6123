import CommandLanguage
import Diagnostics
import Foundations
import TestSupport
import Testing

struct ScriptPrinterTests {
  @Test func aScriptIsPrintedLineByLine() {
    let script = Script(
      header: ScriptHeader(language: .vietnamese),
      statements: [
        Statement(comments: Comments(above: [" a", ""], trailing: " b"), words: [Word("đặt"), quoted("Sở \"N\"")]),
        Statement(words: [Word("thêm"), Word("có blank")], block: TextBlock(text: "một\n\nhai"), startsGroup: true),
      ], closingComments: [" c"])
    #expect(
      ScriptPrinter.print(script) == #"""
        baocao 1 vi
        # a
        #
        đặt "Sở \"N\""  # b

        thêm "có blank"
        | một
        |
        | hai

        # c

        """#)
  }

  @Test func aBackslashIsDoubledOnlyWhereItWouldBeAnEscape() {
    #expect(ScriptPrinter.quoted(#"\*a\* \{ \\ \n \" \"#) == #""\*a\* \{ \\\ \\n \\\" \\""#)
  }

  @Test(arguments: [
    "a\u{2003}b", "a\u{3000}b", "a|b", "|", "|a", "a\u{85}b", "a“b”", "a\"b", "a#b", "a\\", "\u{301}a", "\\n",
  ])
  func aBareWordStaysBare(word: String) {
    let reading = read("x \(word)\n")
    #expect(reading.script.statements.first?.words == [Word("x"), Word(UnicodeText.normalized(word))])
    #expect(read(ScriptPrinter.print(reading.script)).script == reading.script)
  }

  @Test(arguments: [
    "", "#", "#\u{301}", "\"\u{301}a", "“\u{301}a", "\\", "a b", "a\tb", "a\u{A0}b", " ", "\n", "“a”", "\"a\"",
    "\u{A0}\u{301}",
  ])
  func aValueThatCannotStandBareIsReadBackAsOneWord(value: String) {
    let line = ScriptPrinter.print(Statement(words: [Word("x"), Word(value), Word("y")]))
    #expect(read(line).script.statements.map { $0.words.map(\.text) } == [["x", value, "y"]])
  }

  /// `parse(print(s)) == s`, and the text is stable.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func generatedScriptsAreReadBackAsTheyWere(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let script = Script.random(using: &random)
      let text = ScriptPrinter.print(script)
      let reading = read(text)
      #expect(reading.ids == [], "\(text)")
      #expect(reading.script == script, "\(text)")
      #expect(ScriptPrinter.print(reading.script) == text)
    }
  }

  /// Whatever is typed, printing what was read and reading it again changes nothing more.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func printingIsStableOverAnyText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      " ", "\n", "\n", "\\", "\"", "“", "”", "#", "|", "| ", "a", "đặt", "\\n", "\t", "\u{A0}", "ế", "\u{301}",
      "baocao 1 vi",
      " \\\n", "\n| ", "\n# ",
    ]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...25, using: &random)).map { _ in random.pick(pieces) }.joined()
      let first = read(text)
      // A command that ends in a bare backslash (`\ \` and an empty line) can only be printed with quotes.
      let endsInBackslash = first.script.statements.contains { $0.words.last == Word("\\") }
      guard first.diagnostics.isEmpty, !endsInBackslash else { continue }
      let printed = ScriptPrinter.print(first.script)
      let second = read(printed)
      #expect(second.ids == [], "\(text.debugDescription)")
      #expect(second.script == first.script, "\(text.debugDescription)")
      #expect(ScriptPrinter.print(second.script) == printed, "\(text.debugDescription)")
    }
  }
}

extension Script {
  static func random(using random: inout SplitMix64) -> Script {
    var script = Script(statements: [])
    if !random.once(in: 3) { script.header = ScriptHeader(language: random.pick(Language.allCases)) }
    for _ in 0..<Int.random(in: 0...6, using: &random) { script.statements.append(.random(using: &random)) }
    if random.once(in: 3) { script.closingComments = comments(using: &random) }
    return script
  }

  static func comments(using random: inout SplitMix64) -> [String] {
    (0..<Int.random(in: 0...2, using: &random)).map { _ in random.pick(["", " một", "hai # ba", " | \"x", " x \\"]) }
  }
}

extension Statement {
  static func random(using random: inout SplitMix64) -> Statement {
    var statement = Statement(words: [Word(random.pick(["add", "đặt", "x|y", "\\n", "ý"]))])
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let isQuoted = Bool.random(using: &random)
      let text =
        isQuoted ? Self.text(using: &random) : random.pick(["75/KH-SNgV", "|", "a\"b", "a#", "ngày", "\\x", "a\\"])
      statement.words.append(Word(text, isQuoted: isQuoted))
    }
    statement.comments.above = Script.comments(using: &random)
    if random.once(in: 3) { statement.comments.trailing = random.pick(["", " c", "# c", " \\"]) }
    if random.once(in: 3) {
      let lines = ["", "một", " hai", "# ba \\", "| bốn |", "\"n\\ăm", "{75/KH-SNgV}"]
      statement.block = TextBlock(
        lines: (0...Int.random(in: 0...4, using: &random)).map { _ in SourcedText(random.pick(lines)) })
    }
    return statement
  }

  private static func text(using random: inout SplitMix64) -> String {
    let pieces = [
      "\"", "\\", "\n", "\t", "n", "t", "“", "”", "#", "|", " ", "thêm", "đoạn ", "{đơn vị}", "*", "\u{A0}",
    ]
    return (0..<Int.random(in: 0...8, using: &random)).map { _ in random.pick(pieces) }.joined()
  }
}
