import CommandLanguage
import Diagnostics
import Foundations
import TestSupport
import Testing

@testable import Commands

@Suite("The line before the cursor")
struct CompletionLineTests {
  @Test("has the words that the lexer reads, for every beginning of a line", arguments: 1...200)
  func agreesWithTheLexer(seed: UInt64) {
    let line = Self.randomLine(seed)
    let (words, isRight) = Self.lexed(line)
    // Behind a blank all words are closed; but a backslash is only a word where something follows it.
    if isRight, words.isEmpty == false, !line.hasSuffix("\\"), !line.hasSuffix(" ") {
      #expect(TypedLine(line + " ").words == words, "\(line)")
    }
    for count in 0...line.unicodeScalars.count {
      let before = line.prefix(scalars: count)
      guard case .word(let word) = TypedLine(before).place else { continue }
      #expect(word.start <= before.utf8.count, "\(before)")
    }
  }

  @Test("is a word, a quoted word, a block line or nothing")
  func places() {
    func place(_ text: String) -> String {
      switch TypedLine(text).place {
      case .word(let word):
        "\(word.quotes == nil ? "word" : word.quotes?.isCurly == true ? "curly" : "quoted") \(word.start) “\(word.text)”"
      case .block(let text): "block \(text.start) “\(text.raw)”"
      case .nowhere: "nowhere"
      }
    }
    #expect(place("") == "word 0 “”")
    #expect(place("a b") == "word 2 “b”")
    #expect(place("a ") == "word 2 “”")
    #expect(place("a \"b c") == "quoted 2 “b c”")
    #expect(place(#"a "b \"c\n"#) == "quoted 2 “b \"c\n”")
    #expect(place(#"a "b \"#) == "nowhere")
    #expect(place("a “b “c” d") == "curly 2 “b “c” d”")
    #expect(place("a “b “c d") == "curly 2 “b “c d”")
    #expect(place("a \"b\"") == "nowhere")
    #expect(place("a\n| b \"c") == "block 3 “ b \"c”")
    #expect(place("| b") == "block 1 “ b”")
    #expect(place("a # b") == "nowhere")
    #expect(place("# b") == "nowhere")
    #expect(place("a \"b\nc") == "word 5 “c”")
    #expect(place("a \\\nb") == "word 4 “b”")
    #expect(place("đ đ") == "word 3 “đ”")
  }

  private static func lexed(_ line: String) -> ([Word], isRight: Bool) {
    var sources = SourceMap()
    let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: line)), in: sources)
    return (parsed.script.statements.last?.words ?? [], parsed.diagnostics.isEmpty)
  }

  private static func randomLine(_ seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a", "thêm", " ", " ", "  ", "\"x y\"", "“đ “e” ”", "\"", "\\", "\\\"", "\u{A0}", "I.4", "“", "”", "\t",
    ]
    return (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}
