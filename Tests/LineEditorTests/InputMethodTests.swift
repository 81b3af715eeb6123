import TestSupport
import Testing

/// What UniKey makes PuTTY and Windows Terminal send, as bursts of bytes: a burst is one read. The settings are those of
/// the manual's page on terminals.
struct InputMethod: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var bursts: [String]
  var expected: String

  static let all = [
    InputMethod(
      testDescription: "UniKey, Telex, Unicode; Backspace is DEL",
      bursts: [
        "T", "h", "u", "\u{7F}ủ", " ", "t", "u", "c", "\u{7F}\u{7F}ục", " ", "d", "\u{7F}đ", "i", "n", "h",
        "\u{7F}\u{7F}\u{7F}ịnh",
      ],
      expected: "Thủ tục định"),
    InputMethod(
      testDescription: "UniKey, Telex, Unicode; PuTTY's Backspace is Control-H",
      bursts: ["N", "g", "h", "i", "e", "\u{8}ê", "p", "\u{8}\u{8}ệp", " v", "u", "\u{8}ụ"], expected: "Nghiệp vụ"),
    InputMethod(
      testDescription: "UniKey, VNI, Unicode tổ hợp: each mark by itself",
      bursts: ["Vie", "\u{302}", "\u{323}", "t", " ", "Na", "m", " đu", "o\u{31B}", "\u{300}", "ng"],
      expected: "Việt Nam đuờng"),
    InputMethod(
      testDescription: "UniKey with clipboard: deletions, then a paste of the new letters",
      bursts: ["k", "e", "\u{7F}", "\u{1B}[200~ế\u{1B}[201~", " hoa", "\u{7F}\u{1B}[200~ạ\u{1B}[201~", "ch"],
      expected: "kế hoạch"),
    InputMethod(
      testDescription: "OpenKey: an empty letter before the deletions, against completion of browsers",
      bursts: [
        "du", "\u{202F}\u{7F}\u{7F}\u{7F}đư", "o", "\u{202F}\u{7F}\u{7F}\u{7F}ươ", "c", "\u{202F}\u{7F}\u{7F}\u{7F}ợc",
      ], expected: "được"),
    InputMethod(
      testDescription: "Windows Terminal: arrows with Ctrl, Ctrl-Backspace, Home, End, Delete",
      bursts: ["số sai 75", "\u{1B}[1;5D", "\u{17}", "\u{1B}[H", "\u{1B}[3~", "S", "\u{1B}[F", "!"],
      expected: "Số 75!"),
    InputMethod(
      testDescription: "PuTTY, Standard: Home, End, Delete, Insert and function keys",
      bursts: ["bản\u{1B}[2~", "\u{1B}[1~", "Văn ", "\u{1B}[4~", "g\u{1B}[D\u{1B}[3~", "\u{1B}[11~\u{1B}[24~"],
      expected: "Văn bản"),
    InputMethod(
      testDescription: "PuTTY, rxvt: Home and End",
      bursts: ["ản", "\u{1B}[H", "B", "\u{1B}Ow", " in"], expected: "Bản in"),
    InputMethod(
      testDescription: "Ctrl-O for a new line where Windows keeps Alt-Enter",
      bursts: ["một", "\u{0F}", "hai"], expected: "một\nhai"),
  ]
}

@Suite("Vietnamese over PuTTY and Windows Terminal")
struct InputMethodTests {
  @Test("arrives as it was meant", arguments: InputMethod.all)
  func bursts(_ method: InputMethod) throws {
    let probe = try startProbe()
    try probe.expect("1> ")
    for burst in method.bursts { try probe.send(burst) }
    try probe.send("\r")
    try probe.expect("1:" + report(method.expected))
  }
}
