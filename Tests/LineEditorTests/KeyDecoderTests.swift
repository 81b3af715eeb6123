import LineEditor
import Testing

@Suite("Keys from bytes")
struct KeyDecoderTests {
  /// All keys of `input` when its bytes come at once.
  private func keys(_ input: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return input.flatMap { decoder.decode($0) }
  }

  private func keys(_ input: String) -> [Key] { keys(Array(input.utf8)) }

  /// The keys of a text without any special key.
  private func typed(_ text: String) -> [Key] { text.unicodeScalars.map(Key.character) }

  @Test("Vietnamese letters are characters, whatever the locale")
  func vietnamese() { #expect(keys("Đề nghị rà soát") == typed("Đề nghị rà soát")) }

  @Test("A combining mark is a character of its own")
  func combiningMark() { #expect(keys("e\u{302}") == [.character("e"), .character("\u{302}")]) }

  @Test("Characters above U+FFFF are whole")
  func supplementary() { #expect(keys("𠀋") == [.character("𠀋")]) }

  @Test(
    "Invisible characters are dropped, a no-break space is a blank",
    arguments: [("a\u{200B}b", "ab"), ("\u{FEFF}a", "a"), ("a\u{A0}b", "a b"), ("a\u{85}b", "ab")])
  func invisible(input: String, expected: String) { #expect(keys(input) == typed(expected)) }

  @Test(
    "Invalid UTF-8 becomes one U+FFFD and spoils nothing behind it",
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xC3, 0x61], "\u{FFFD}a"), ([0xE1, 0xBA, 0x1C, 0x61], "\u{FFFD}a"),
      ([0xC0, 0x80, 0x61], "\u{FFFD}\u{FFFD}a"), ([0xE1, 0xC4, 0x91], "\u{FFFD}đ"),
    ] as [([UInt8], String)])
  func invalid(input: [UInt8], expected: String) { #expect(keys(input) == typed(expected)) }

  @Test("Surrogates and values above U+10FFFF are not characters")
  func beyondUnicode() {
    #expect(keys([0xED, 0xA0, 0x80]) == typed("\u{FFFD}\u{FFFD}\u{FFFD}"))
    #expect(keys([0xF4, 0x90, 0x80, 0x80]) == typed("\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"))
  }

  @Test(
    "Known function keys are commands",
    arguments: [
      ("\u{1B}[A", .previousEntry), ("\u{1B}OA", .previousEntry), ("\u{1B}[B", .nextEntry),
      ("\u{1B}[C", .characterForward), ("\u{1B}OD", .characterBackward),
      ("\u{1B}[H", .lineStart), ("\u{1B}OH", .lineStart), ("\u{1B}[1~", .lineStart), ("\u{1B}[7~", .lineStart),
      ("\u{1B}[F", .lineEnd), ("\u{1B}Ow", .lineEnd), ("\u{1B}OF", .lineEnd), ("\u{1B}[4~", .lineEnd),
      ("\u{1B}[8~", .lineEnd),
      ("\u{1B}[3~", .deleteForward), ("\u{1B}[3;5~", .deleteWordForward),
      ("\u{1B}[1;5C", .wordForward), ("\u{1B}[1;5D", .wordBackward), ("\u{1B}[1;3C", .wordForward),
      ("\u{1B}Oc", .wordForward), ("\u{1B}[1;2C", .characterForward), ("\u{1B}[1;2H", .lineStart),
      ("\u{1B}OM", .submit), ("\u{1B}\r", .insertLineBreak), ("\u{1B}[13;3u", .insertLineBreak),
      ("\u{1B}[27;2;13~", .insertLineBreak), ("\u{1B}b", .wordBackward), ("\u{1B}f", .wordForward),
      ("\u{1B}[Z", .completeBackward), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}/", .redo),
      ("\u{1B}\u{7F}", .deleteWordBackward), ("\u{1B}\u{1B}[C", .characterForward),
    ] as [(String, EditingCommand)])
  func functionKeys(input: String, expected: EditingCommand) {
    #expect(keys(input + "x") == [.command(expected), .character("x")])
  }

  @Test(
    "Control characters are commands",
    arguments: [
      ("\u{01}", .lineStart), ("\u{03}", .interrupt), ("\u{04}", .deleteForwardOrEndInput), ("\u{08}", .deleteBackward),
      ("\t", .complete), ("\n", .submit), ("\r", .submit), ("\u{0B}", .deleteToEnd), ("\u{12}", .search),
      ("\u{15}", .deleteToStart), ("\u{17}", .deleteWordBackward), ("\u{1A}", .suspend), ("\u{7F}", .deleteBackward),
      ("\u{07}", .cancel), ("\u{0F}", .insertLineBreak), ("\u{1F}", .undo),
    ] as [(String, EditingCommand)])
  func controlCharacters(input: String, expected: EditingCommand) { #expect(keys(input) == [.command(expected)]) }

  @Test(
    "Unknown keys and a terminal's answers are swallowed whole",
    arguments: [
      "\u{1B}[2~", "\u{1B}[15~", "\u{1B}[97;5u", "\u{1B}OP", "\u{1B}[1;5P",
      "\u{1B}[?62;4c", "\u{1B}[12;40R", "\u{1B}[I", "\u{1B}[<0;10;20M", "\u{1B}[[A", "\u{1B}[99999999999999999999~",
      "\u{1B}[1;2;3;4;5;6;7;8;9;10;11C", "\u{1B}]11;rgb:ffff/ffff/ffff\u{07}", "\u{1B}P1+r544e\u{1B}\\",
      "\u{1B}x", "\u{1B}1", "\u{00}", "\u{11}", "\u{13}", "\u{16}", "\u{18}", "\u{1C}", "\u{1D}", "\u{1B}[200;1~",
    ])
  func unknown(input: String) { #expect(keys(input + "a").filter { $0 != .command(.characterForward) } == typed("a")) }

  @Test(
    "Alt with a key that could begin a terminal's answer loses nothing typed behind it",
    arguments: ["]", "P", "_", "^"])
  func altBeforeText(key: String) {
    var decoder = KeyDecoder()
    var keys = ("\u{1B}" + key).utf8.flatMap { decoder.decode($0) }
    keys += decoder.decode(UInt8(ascii: "a"), after: 200)
    #expect(keys == [.character("a")])
  }

  @Test("An ESC alone is Escape once its time is over, and the next byte a key of its own")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(0x1B) == [])
    #expect(decoder.timeout == 40)
    #expect(decoder.decode(UInt8(ascii: "b"), after: 40) == [.command(.escape), .character("b")])
    #expect(decoder.timeout == nil)
  }

  @Test("A pause after ESC gives Escape, and gives it once")
  func pauseAfterEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.pause() == [])
    _ = decoder.decode(0x1B)
    #expect(decoder.pause() == [.command(.escape)])
    #expect(decoder.pause() == [])
  }

  @Test("A sequence that arrives in pieces over a slow line is still one key")
  func slowSequence() {
    var decoder = KeyDecoder()
    _ = decoder.decode(0x1B)
    #expect(decoder.decode(UInt8(ascii: "["), after: 39) == [])
    #expect(decoder.decode(UInt8(ascii: "C"), after: 300) == [.command(.characterForward)])
  }

  @Test("A sequence that is never completed is dropped")
  func abandonedSequence() {
    var decoder = KeyDecoder()
    for byte in "\u{1B}[1;".utf8 { _ = decoder.decode(byte) }
    #expect(decoder.pause() == [])
    #expect(decoder.decode(UInt8(ascii: "C")) == [.character("C")])
  }

  @Test("Ctrl-C and Vietnamese letters cut a sequence short and are not lost")
  func cutShort() {
    #expect(keys("\u{1B}[1;\u{03}") == [.command(.interrupt)])
    #expect(keys("\u{1B}đ") == [.character("đ")])
    #expect(keys("\u{1B}[Đ") == [.character("Đ")])
  }

  @Test(
    "A bracketed paste is one key with clean text",
    arguments: [
      ("một\nhai\nba", "một\nhai\nba"), ("a\r\nb\rc", "a\nb\nc"), ("Việt".decomposed, "Việt"), ("", ""),
      ("a\u{03}b\u{04}\u{1A}c", "abc"), ("\u{1B}[31mđỏ", "[31mđỏ"), ("a\u{A0}b\u{200B}\u{FEFF}", "a b"),
      ("một\tcột", "một\tcột"), ("a\u{2028}b\u{0B}c", "a\nb\nc"), ("\u{1B}[201", "[201"), ("a\u{9B}b", "ab"),
    ])
  func paste(pasted: String, expected: String) {
    #expect(keys("\u{1B}[200~" + pasted + "\u{1B}[201~x") == [.paste(expected), .character("x")])
  }

  @Test("Invalid UTF-8 in a paste is repaired where it stands")
  func invalidPaste() {
    #expect(keys(Array("\u{1B}[200~a".utf8) + [0xFF] + Array("b\u{1B}[201~".utf8)) == [.paste("a\u{FFFD}b")])
  }

  @Test("Ctrl-C after a pause leaves a paste whose end was lost")
  func stalledPaste() {
    var decoder = KeyDecoder()
    for byte in "\u{1B}[200~abc".utf8 { _ = decoder.decode(byte) }
    #expect(decoder.timeout == nil)
    #expect(decoder.decode(0x03, after: 1000) == [.paste("abc"), .command(.interrupt)])
    #expect(decoder.decode(UInt8(ascii: "x")) == [.character("x")])
  }

  @Test("Any bytes at all leave the decoder able to go on")
  func anyBytes() {
    var decoder = KeyDecoder()
    var state: UInt64 = 1
    for _ in 0..<200_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = decoder.decode(UInt8(truncatingIfNeeded: state >> 56), after: Int(state >> 32 & 0x3F))
    }
    _ = decoder.pause()
    let end = "\u{1B}[201~\u{1B}\\\u{07}a".utf8.flatMap { decoder.decode($0) }
    #expect(end.last == .character("a"))
  }
}

extension String {
  /// Vietnamese in NFD, as some input methods and macOS file names give it.
  var decomposed: String {
    let marks: [Character: String] = [
      "ệ": "e\u{323}\u{302}", "ế": "e\u{302}\u{301}", "ị": "i\u{323}", "ạ": "a\u{323}", "ờ": "o\u{31B}\u{300}",
    ]
    return map { marks[$0] ?? String($0) }.joined()
  }
}
