import Foundations
import Testing

struct JSONValueTests {
  private func text(_ value: JSONValue) -> String { String(decoding: value.serialized(), as: UTF8.self) }

  @Test func keysAreSortedAndIndentedByTwo() {
    let value = JSONValue.object([
      "b": .array([.integer(-1), .bool(true), .null]), "a": .object(["đ": .string("x"), "d": .array([])]),
      "": .object([:]),
    ])
    #expect(
      text(value) == """
        {
          "": {},
          "a": {
            "d": [],
            "đ": "x"
          },
          "b": [
            -1,
            true,
            null
          ]
        }

        """)
  }

  @Test(arguments: [
    ("báo cáo “x” 漢 👍", #""báo cáo “x” 漢 👍""#), (#"a"b\c/"#, #""a\"b\\c/""#), ("a\nb\rc\td", #""a\nb\rc\td""#),
    ("\0\u{1B}\u{1F} ", #""\u0000\u001b\u001f ""#), ("\u{7F}\u{9B}\u{A0}", "\"\\u007f\\u009b\u{A0}\""),
    ("\r\n", #""\r\n""#), ("", #""""#),
  ])
  func onlyWhatMustBeIsEscaped(input: String, expected: String) {
    #expect(text(.string(input)) == "\(expected)\n")
  }
}
