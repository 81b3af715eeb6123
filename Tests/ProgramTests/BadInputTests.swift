import Foundation
import Testing

/// One bad input, what is said of it and how `run` and `check` end.
struct BadInput: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var script: String
  /// `LINE:COLUMN: error[ID]`, or only `error[ID]` where there is no place.
  var expected: String
  var checkCode: Int32 = 3
}

private let head = "baocao 1 en\nreport Q3/2021\nset unit \"Sở Ngoại vụ\"\n"

private let badInputs: [BadInput] = [
  BadInput(
    testDescription: "unknown command", script: head + "ad plan 75/KH-SNgV\n", expected: "4:1: error[unknown-command]"),
  BadInput(
    testDescription: "a session command in a file", script: head + "save x.baocao\n",
    expected: "4:1: error[session-command]"),
  BadInput(
    testDescription: "unknown keyword", script: head + "add plan 75/KH-SNgV daetd 8/2/2021\n",
    expected: "4:21: error[unknown-keyword]"),
  BadInput(
    testDescription: "unknown kind", script: head + "add memo 75/KH-SNgV\n", expected: "4:5: error[unknown-keyword]"),
  BadInput(
    testDescription: "missing argument",
    script: head + "add dossier H01 field \"Hộ tịch\" via direct received 21/6/2021\n",
    expected: "4:1: error[missing-argument]"),
  BadInput(
    testDescription: "31/6/2021", script: head + "add plan 75/KH-SNgV dated 31/6/2021\n",
    expected: "4:27: error[impossible-date]"),
  BadInput(
    testDescription: "due before received",
    script: head + "add dossier H01 field \"Hộ tịch\" via direct received 21/6/2021 due 20/6/2021\n",
    expected: "4:67: error[due-before-received]"),
  BadInput(
    testDescription: "resolved before received",
    script: head + "add dossier H01 field \"Hộ tịch\" via direct received 21/6/2021 due 5/7/2021 resolved 20/6/2021\n",
    expected: "4:85: error[resolved-before-received]"),
  BadInput(
    testDescription: "a dossier code twice",
    script: head + "add dossier H01 field \"x\" via direct received 21/6/2021 due 5/7/2021\n"
      + "add dossier H01 field \"x\" via direct received 21/6/2021 due 5/7/2021\n",
    expected: "5:13: error[dossier-exists]"),
  BadInput(
    testDescription: "unknown section", script: head + "add paragraph I.13 \"x\"\n",
    expected: "4:15: error[unknown-section]"),
  BadInput(
    testDescription: "unterminated quote", script: head + "set place \"Quảng Ngãi\n",
    expected: "4:11: error[unterminated-quote]"),
  BadInput(
    testDescription: "a block without a command", script: head + "\n| x\n",
    expected: "5:1: error[block-without-command]"),
  BadInput(
    testDescription: "a file of a newer version", script: "baocao 9 vi\nlệnh mới\n",
    expected: "1:8: error[newer-version]"),
  BadInput(
    testDescription: "a citation of an unknown number",
    script: head + "add plan 75/KH-SNgV dated 8/2/2021\nadd paragraph I.4\n| Thực hiện {75/KH-SNG}.\n",
    expected: "6:13: error[unknown-document]", checkCode: 1),
  BadInput(
    testDescription: "a KH number added as a decision", script: head + "add decision 75/KH-SNgV\n",
    expected: "4:14: error[contradicting-kind]"),
  BadInput(
    testDescription: "a negative count", script: head + "add figures field \"x\" online -3\n",
    expected: "4:30: error[negative-count]"),
  BadInput(
    testDescription: "a broken identity", script: head + "add figures field \"x\" online 3 early 1\n",
    expected: "4:1: error[broken-identity]", checkCode: 1),
  BadInput(
    testDescription: "one number with two dates",
    script: head + "add plan 75/KH-SNgV dated 8/2/2021\nadd plan 75/KH-SNgV dated 19/2/2021\n",
    expected: "5:27: error[document-conflict]", checkCode: 1),
  BadInput(
    testDescription: "an unquoted text", script: head + "add paragraph I.4 Thực hiện kế hoạch\n",
    expected: "4:19: error[unquoted-text]"),
  BadInput(testDescription: "a binary file", script: "PK\u{3}\u{4}\0\0", expected: "error[binary-file]"),
  BadInput(testDescription: "an empty file", script: "", expected: "error[empty-script]"),
]

@Suite("Bad input")
struct BadInputTests {
  @Test("gets its own message in its place, ends with 3 and changes nothing", arguments: badInputs)
  func isRefused(bad: BadInput) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("bad.baocao", bad.script)
    let run = try program.run(["run", "bad.baocao", "--export", "out.txt", "--export", "out.docx"])
    #expect(run.code == 3)
    #expect(run.errors.contains(bad.expected), "\(run.errors)")
    #expect(run.errors.ranges(of: "error[").count == 1, "only one message: \(run.errors)")
    #expect(!program.exists("out.txt") && !program.exists("out.docx"))
    #expect(try program.run(["check", "bad.baocao"]).code == bad.checkCode)
    #expect(try program.read("bad.baocao") == bad.script)
    #expect(try program.run(["run", "bad.baocao", "--language", "vi"]).errors.contains("lỗi["))
  }

  @Test("that is not UTF-8 is refused with line and column")
  func invalidUTF8() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("bad.baocao", Data("baocao 1 en\nset place \"Qu".utf8) + [0xFF] + Data("ng\"\n".utf8))
    let run = try program.run(["run", "bad.baocao"])
    #expect(run.code == 3)
    #expect(run.errors.contains("bad.baocao:2:14: error[invalid-utf8]"), "\(run.errors)")
  }

  @Test("reports all errors of a script at once, but not their consequences")
  func severalAtOnce() throws {
    let program = try Program()
    defer { program.remove() }
    let script = """
      report Q3/2021
      add plan 75/KH-SNgV dated 31/6/2021
      add dossier H01 field "x" via fax received 1/7/2021 due 2/7/2021
      resolve H01 on 2/7/2021
      add paragraph I.4 "Thực hiện {75/KH-SNgV} và {76/KH-SNgV}."

      """
    try program.write("bad.baocao", script)
    let errors = try program.run(["run", "bad.baocao"]).errors
    #expect(errors.contains("2:27: error[impossible-date]"))
    #expect(errors.contains("3:31: error[unknown-choice]"))
    #expect(errors.contains("5:46: error[unknown-document]"), "\(errors)")
    #expect(errors.ranges(of: "error[").count == 3, "\(errors)")
  }

  @Test(
    "of the system ends with 4", arguments: [["run", "missing.baocao"], ["run", "."], ["check", "missing.baocao"]])
  func systemErrors(arguments: [String]) throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run(arguments)
    #expect(run.code == 4)
    #expect(run.errors.contains("error[system-error]"))
  }

  @Test("a full disk is said and ends with 4")
  func fullDisk() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("good.baocao", head)
    let run = try program.run(["run", "good.baocao", "--export", "txt:-"], output: "/dev/full")
    #expect(run.code == 4)
    #expect(run.errors.contains("error[system-error]"), "\(run.errors)")
  }

  @Test(
    "a wrong option ends with 2", arguments: [["run"], ["run", "x", "--nothing"], ["check", "x", "--format", "xml"]])
  func usage(arguments: [String]) throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run(arguments).code == 2)
  }
}
