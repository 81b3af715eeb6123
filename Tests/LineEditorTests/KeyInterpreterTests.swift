import LineEditor
import Testing

@Suite("What a key does to a line")
struct KeyInterpreterTests {
  /// `|` marks the cursor.
  private func line(_ marked: String) -> EditedLine {
    let scalars = Array(marked.unicodeScalars)
    let cursor = scalars.firstIndex(of: "|") ?? scalars.count
    return EditedLine(scalars: scalars.filter { $0 != "|" }, cursor: cursor)
  }

  private func step(_ key: Key, _ marked: String, history entries: [String] = []) -> EditingStep {
    var interpreter = KeyInterpreter(history: History(entries: entries))
    interpreter.begin(LineRequest(prompt: "> "))
    return interpreter.step(for: key, line: { line(marked) })
  }

  @Test("A letter is typed")
  func letter() { #expect(step(.character("đ"), "|") == .type("đ")) }

  @Test(
    "A mark is joined with the letter before the cursor, in any order of marks",
    arguments: [
      ("e|", "\u{302}", "ê"), ("ê|", "\u{301}", "ế"), ("ẹ|", "\u{302}", "ệ"), ("ê|", "\u{323}", "ệ"),
      ("ơ|", "\u{300}", "ờ"), ("o|x", "\u{31B}", "ơ"), ("Ư|", "\u{303}", "Ữ"),
    ] as [(String, Unicode.Scalar, String)])
  func composition(before: String, mark: Unicode.Scalar, expected: String) {
    #expect(step(.character(mark), before) == .change(.insert(expected, deletingBefore: 1)))
  }

  @Test("A mark that joins with nothing is kept", arguments: ["|", "b|", "đ|", " |"])
  func loneMark(before: String) { #expect(step(.character("\u{302}"), before) == .type("\u{302}")) }

  @Test("Ctrl-D ends the input on an empty line and deletes elsewhere")
  func endOfInput() {
    #expect(step(.command(.deleteForwardOrEndInput), "|") == .endInput)
    #expect(step(.command(.deleteForwardOrEndInput), "a|b") == .run(.deleteForward))
  }

  @Test("A paste is inserted with its line feeds, an empty one does nothing")
  func paste() {
    #expect(step(.paste("a\nb"), "x|") == .change(.insert("a\nb", deletingBefore: 0)))
    #expect(step(.paste(""), "x|") == .ignore)
  }

  @Test("Up moves within a block and leaves it for the history at its first line")
  func upInBlock() {
    #expect(step(.command(.previousEntry), "một\nha|i", history: ["cũ"]) == .run(.previousEntry))
    #expect(step(.command(.previousEntry), "mộ|t\nhai", history: ["cũ"]) == .change(.replaceLine("cũ")))
    #expect(step(.command(.nextEntry), "mộ|t\nhai") == .run(.nextEntry))
  }

  @Test(
    "Keys of lists and searches do nothing where there is none",
    arguments: [EditingCommand.completeBackward, .pageUp, .pageDown, .cancel, .escape, .nextEntry])
  func withoutList(command: EditingCommand) { #expect(step(.command(command), "a|") == .ignore) }

  @Test("What cannot be done is refused with a sound", arguments: [EditingCommand.complete, .undo, .redo])
  func refused(command: EditingCommand) { #expect(step(.command(command), "a|") == .refuse) }

  @Test("There is a private character for every command, and one for changes")
  func privateCharacters() { #expect(EditingCommand.allCases.count < 32) }
}
