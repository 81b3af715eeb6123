import Foundations
import Testing

struct UnicodeTextTests {
  @Test(arguments: [
    ("", ""), ("add plan", "add plan"),
    ("Thêm đoạn", "Thêm đoạn"),
    ("The\u{302}m d\u{111}oa\u{323}n", "Thêm dđoạn"),
    ("e\u{302}\u{300}", "ề"), ("e\u{323}\u{302}", "ệ"), ("o\u{31B}\u{309}", "ở"), ("A\u{306}\u{303}", "Ẵ"),
    ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),  // Hangul jamo → 한
    ("\u{212B}", "\u{C5}"), ("\u{2001}", "\u{2003}"), ("q\u{323}\u{307}", "q\u{323}\u{307}"),
    ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("“a” – b … c", "“a” – b … c"), ("👍🏽 漢字", "👍🏽 漢字"),
  ])
  func textIsComposed(input: String, expected: String) {
    #expect(Array(UnicodeText.normalized(input).utf8) == Array(expected.utf8))
    #expect(UnicodeText.normalized(Array(input.utf8)) == Array(expected.utf8))
  }

  /// The quick check may only let pass what the full algorithm would not change: compared by forcing the slow way with
  /// a character that the quick check refuses and that composes with nothing.
  @Test func theQuickPathAgreesWithTheFullAlgorithm() {
    let slow: Unicode.Scalar = "漢"
    for value in UInt32(1)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "e\(scalar)", "\(scalar)\u{302}"] {
        let quick = Array(UnicodeText.normalized(text).utf8)
        let full = Array(UnicodeText.normalized("\(slow)\(text)\(slow)").utf8).dropFirst(3).dropLast(3)
        if quick != Array(full) { Issue.record("U+\(String(value, radix: 16)) in \(text)") }
      }
    }
  }

  @Test(arguments: [
    ("Thêm Đoạn", "them doan"), ("THÊM ĐOẠN", "them doan"), ("The\u{302}m", "them"), ("đ", "d"), ("Đ", "d"),
    ("kế hoạch", "ke hoach"), ("QUYẾT ĐỊNH", "quyet dinh"), ("75/KH-SNgV", "75/kh-sngv"), ("ưỡng", "uong"),
    ("Straße", "strasse"), ("ɐɿ\u{250}", "ɐɿɐ"), ("\u{24E}\u{27F}", "\u{24F}\u{27F}"), ("漢字", "漢字"), ("", ""),
  ])
  func foldingForgetsCaseAndMarks(input: String, expected: String) {
    #expect(UnicodeText.folded(input) == expected)
  }

  @Test(arguments: [
    ("", 0), ("add", 3), ("Thêm đoạn", 9), ("The\u{302}m", 4), ("漢字", 4), ("한", 2), ("a\tb\u{1B}", 2), ("“…”", 3),
    ("👍", 2), ("👍🏽", 2), ("☎\u{FE0F}", 2), ("a\u{200B}b", 2),
  ])
  func widthIsInTerminalColumns(text: String, columns: Int) {
    #expect(UnicodeText.displayWidth(text) == columns)
  }

  @Test(arguments: [
    ("Thêm đoạn – “văn”", "Thêm đoạn – “văn”"), ("a\tb\nc\rd", "a␉b␊c␍d"), ("\u{1B}[31m", "␛[31m"),
    ("\u{9B}2J\u{7F}", "�2J␡"), ("\u{202E}abc\u{2066}", "�abc�"), ("\r\n", "␍␊"), ("👩‍👧", "👩‍👧"),
  ])
  func printableTextHasNoCommandsForATerminal(input: String, expected: String) {
    #expect(UnicodeText.printable(input) == expected)
  }
}
