import Foundations
import LineEditor
import Testing

@Suite("Searching the history")
struct HistorySearchTests {
  private let history = ["thêm quyết định 37/QĐ-SNgV", "xem I.4", "thêm đoạn I.4 \"Định kỳ\"", "lưu"]

  @Test("Letters without diacritics find the newest entry that has them, as one types")
  func incremental() {
    var typist = Typist(history: history)
    typist.press(.search)
    typist.type("d")
    #expect(typist.text == "thêm đoạn I.4 \"Định kỳ\"")
    typist.type("inh 3")
    #expect(typist.text == "thêm quyết định 37/QĐ-SNgV")
  }

  @Test("Ctrl-R goes to the next older one, and what is not found is refused and changes nothing")
  func older() {
    var typist = Typist(history: history)
    typist.press(.search)
    typist.type("định")
    #expect(typist.text == "thêm đoạn I.4 \"Định kỳ\"")
    typist.press(.search)
    #expect(typist.text == "thêm quyết định 37/QĐ-SNgV")
    typist.press(.search)
    #expect(typist.text == "thêm quyết định 37/QĐ-SNgV")
    #expect(typist.outcomes == [.refuse])
    #expect(typist.decoration().footer.first?.hasPrefix("not found: định") == true)
  }

  @Test("Ctrl-G restores the line, cursor included", arguments: [EditingCommand.cancel, .escape, .interrupt])
  func restores(key: EditingCommand) {
    var typist = Typist(history: history)
    typist.type("nháp")
    typist.press(.characterBackward, .search)
    typist.type("xem")
    #expect(typist.text == "xem I.4")
    typist.press(key)
    #expect(typist.line == EditedLine(scalars: Array("nháp".unicodeScalars), cursor: 3))
  }

  @Test("Enter runs what was found, another key edits it")
  func leaving() {
    var typist = Typist(history: history)
    typist.press(.search)
    typist.type("xem")
    typist.press(.submit)
    #expect(typist.outcomes == [.run(.submit)])
    var editing = Typist(history: history)
    editing.press(.search)
    editing.type("xem")
    editing.press(.lineEnd)
    editing.type("!")
    #expect(editing.text == "xem I.4!")
  }

  @Test("Backspace takes a letter of the search back; the last search is repeated by Ctrl-R alone")
  func corrections() {
    var typist = Typist(history: history)
    typist.press(.search)
    typist.type("xemz")
    typist.press(.deleteBackward)
    #expect(typist.decoration().footer.first?.hasPrefix("search: xem") == true)
    typist.press(.lineEnd, .deleteToStart, .search, .search)
    #expect(typist.text == "xem I.4")
  }
}

@Suite("Completing with Tab")
struct CompletionTests {
  private func typist(_ words: [String], details: [String: String] = [:]) -> Typist {
    Typist(LineRequest(prompt: "> ", assistant: ListAssistant(words: words, details: details)))
  }

  @Test("The only candidate takes the place of what was typed, with its diacritics and a blank")
  func one() {
    var typist = typist(["thêm", "xem"])
    typist.type("them")
    typist.press(.complete)
    #expect(typist.text == "thêm ")
  }

  @Test("Several give their common beginning and a list")
  func several() {
    var typist = typist(["đặt", "đặt lại", "xem"])
    typist.type("d")
    typist.press(.complete)
    #expect(typist.text == "đặt")
    #expect(typist.decoration().footer == ["  đặt        đặt lại"])
  }

  @Test("What follows a candidate is not typed twice")
  func ending() {
    var typist = typist(["thêm"])
    typist.type("them 75")
    typist.press(.characterBackward, .characterBackward, .characterBackward, .complete)
    #expect(typist.text == "thêm 75")
  }

  @Test("None is refused", arguments: ["z", ""])
  func none(typed: String) {
    var typist = typist([])
    typist.type(typed)
    typist.press(.complete)
    #expect(typist.text == typed)
    #expect(typist.outcomes == [.refuse])
  }

  @Test("Tab again chooses one after the other, Shift-Tab goes back, Escape restores what was typed")
  func choosing() {
    var typist = typist(["xem", "xóa", "xuất"])
    typist.type("x")
    typist.press(.complete, .complete)
    #expect(typist.text == "xem")
    typist.press(.complete)
    #expect(typist.text == "xóa")
    #expect(typist.decoration().footer == ["  xem   › xóa     xuất"])
    typist.press(.completeBackward, .completeBackward)
    #expect(typist.text == "xuất")
    typist.press(.escape)
    #expect(typist.text == "x")
    #expect(typist.decoration().isEmpty)
  }

  @Test("Enter takes the chosen one, only the next Enter runs the line; a letter ends the list")
  func taking() {
    var typist = typist(["xem", "xóa"])
    typist.type("x")
    typist.press(.complete, .complete, .submit)
    #expect(typist.text == "xem ")
    #expect(typist.outcomes.isEmpty)
    typist.press(.submit)
    #expect(typist.outcomes == [.run(.submit)])
    var typing = self.typist(["xem", "xóa"])
    typing.type("x")
    typing.press(.complete, .complete)
    typing.type("!")
    #expect(typing.text == "xem!")
    #expect(typing.decoration().isEmpty)
  }

  @Test("Details stand beside the candidates, one a row, cut to the width")
  func details() {
    var typist = typist(["xem", "xóa"], details: ["xem": "xem đề cương", "xóa": String(repeating: "dài ", count: 30)])
    typist.press(.complete)
    let footer = typist.decoration().footer
    #expect(footer.first == "  xem       xem đề cương")
    #expect(footer.count == 2)
    #expect(footer.allSatisfy { UnicodeText.displayWidth($0) < 60 })
    #expect(footer.last?.hasSuffix("…") == true)
  }

  @Test("A long list comes in pages and says where one is")
  func pages() {
    let words = (1...100).map { "kế-hoạch-số-\($0)" }
    var typist = typist(words)
    typist.press(.complete)
    let first = typist.decoration().footer
    #expect(first.count == 13)
    #expect(first.last == "1–36 of 100; Tab for more, type on to narrow it down")
    typist.press(.completeBackward)
    let last = typist.decoration().footer
    #expect(last.last?.hasPrefix("73–100 of 100") == true)
    #expect(last.contains { $0.contains("› kế-hoạch-số-100") })
  }
}

@Suite("Suggestions")
struct SuggestionTests {
  @Test("The newest entry that begins like the line goes on dim, and Right or End takes it")
  func fromHistory() {
    for key in [EditingCommand.characterForward, .lineEnd] {
      var typist = Typist(history: ["thêm kế hoạch 1/KH", "thêm kế hoạch 2/KH", "xem"])
      typist.type("thêm k")
      #expect(typist.decoration().suggestion == "ế hoạch 2/KH")
      typist.press(key)
      #expect(typist.text == "thêm kế hoạch 2/KH")
    }
  }

  @Test("A word key takes one word of it")
  func word() {
    var typist = Typist(history: ["thêm kế hoạch 2/KH"])
    typist.type("thêm")
    typist.press(.wordForward)
    #expect(typist.text == "thêm kế")
  }

  @Test("Inside the line there is none, and Right only moves")
  func inside() {
    var typist = Typist(history: ["thêm kế hoạch"])
    typist.type("thêm")
    typist.press(.characterBackward)
    #expect(typist.decoration().suggestion == "")
    typist.press(.characterForward)
    #expect(typist.text == "thêm")
  }

  @Test("An empty line shows what was proposed; a question has no history")
  func proposal() {
    var typist = Typist(history: ["cũ"], LineRequest(prompt: "> ", proposal: "đặt đơn vị \"Sở Ngoại vụ\""))
    #expect(typist.decoration().suggestion == "đặt đơn vị \"Sở Ngoại vụ\"")
    typist.press(.lineEnd)
    #expect(typist.text == "đặt đơn vị \"Sở Ngoại vụ\"")
    var answering = Typist(history: ["21/6/2021"], LineRequest(.answer, prompt: "? "))
    answering.type("2")
    #expect(answering.decoration().suggestion == "")
    answering.press(.previousEntry)
    #expect(answering.text == "2")
  }

  @Test("The assistant is asked where the history knows nothing")
  func assistant() {
    var typist = Typist(LineRequest(.text, prompt: "| ", assistant: ListAssistant(continuation: " đã ban hành")))
    typist.type("Sở")
    typist.press(.lineEnd)
    #expect(typist.text == "Sở đã ban hành")
  }
}

@Suite("Taking typing back")
struct TypingHistoryTests {
  @Test("A word is one step; redo brings it again")
  func words() {
    var typist = Typist()
    typist.type("kế hoạch")
    typist.press(.undo)
    #expect(typist.text == "kế ")
    typist.press(.redo)
    #expect(typist.text == "kế hoạch")
    typist.press(.undo, .undo, .undo)
    #expect(typist.text == "")
    typist.press(.undo)
    #expect(typist.outcomes == [.refuse])
  }

  @Test("What Ctrl-U deleted comes back, the cursor where it was")
  func deletion() {
    var typist = Typist()
    typist.type("đoạn văn")
    typist.press(.characterBackward, .deleteToStart)
    #expect(typist.text == "n")
    typist.press(.undo)
    #expect(typist.line == EditedLine(scalars: Array("đoạn văn".unicodeScalars), cursor: 7))
  }

  @Test("A paste of paragraphs is shown, counted and taken back as one")
  func paste() {
    var typist = Typist(LineRequest(.text, prompt: "| "))
    typist.type("Mở đầu ")
    typist.paste("Đoạn một.\n\nĐoạn hai.\n")
    #expect(typist.text == "Mở đầu Đoạn một.\n\nĐoạn hai.")
    #expect(typist.decoration().footer.first?.hasPrefix("pasted 2 paragraphs, 4 words") == true)
    typist.press(.undo)
    #expect(typist.text == "Mở đầu ")
  }
}

@Suite("What is drawn beside the line")
struct LineDecorationTests {
  private func layout(_ text: String, cursor: Int? = nil, columns: Int = 20) -> EditorLayout {
    var line = EditedLine(text)
    line.cursor = cursor ?? line.cursor
    return EditorLayout(promptWidth: 2, line: line, columns: columns)
  }

  @Test("A suggestion is dim, cut to the row, and the cursor goes back")
  func suggestion() {
    let decoration = LineDecoration(suggestion: "ế hoạch của Sở Ngoại vụ")
    #expect(
      decoration.drawing(at: layout("k"), isColored: true) == "\u{1B}[2mế hoạch của Sở …\u{1B}[0m\r\u{1B}[3C")
  }

  @Test("Without colours nothing is suggested, for nothing would tell it from the line")
  func withoutColours() {
    #expect(LineDecoration(suggestion: "xem").drawing(at: layout("k"), isColored: false) == "")
  }

  @Test("A note stands at the right edge while there is room")
  func note() {
    let decoration = LineDecoration(rightNote: "14/18")
    #expect(decoration.drawing(at: layout("xem"), isColored: false) == "\r\u{1B}[14C14/18\r\u{1B}[5C")
    #expect(decoration.drawing(at: layout("xem I.4 và I"), isColored: false) == "")
    #expect(decoration.drawing(at: layout("một\nhai"), isColored: false) == "")
  }

  @Test("Lines below are drawn under the last row, and wiped from the line's end")
  func footer() {
    let place = layout("một\nhai", cursor: 1)
    let decoration = LineDecoration(footer: ["a", "b"])
    #expect(
      decoration.drawing(at: place, isColored: false)
        == "\u{1B}[1B\r\na\u{1B}[K\r\nb\u{1B}[K\r\u{1B}[3A\u{1B}[3C")
    #expect(decoration.erasing(at: place) == "\u{1B}[1B\r\u{1B}[3C\u{1B}[J\r\u{1B}[1A\u{1B}[3C")
  }

  @Test("An escape sequence in a suggestion cannot reach the terminal")
  func harmless() {
    let drawn = LineDecoration(suggestion: "\u{1B}[2J").drawing(at: layout(""), isColored: true)
    #expect(drawn.contains("␛[2J"))
  }
}

@Suite("Prose of several lines")
struct ProseEntryTests {
  /// Answers each request with the next result, and notes what the line began with.
  private struct ScriptedReader: LineReader {
    var results: [ReadResult]
    var asked: [String] = []
    var history: [String] { [] }

    mutating func readLine(_ request: LineRequest) -> ReadResult {
      asked.append(request.initialText)
      return results.isEmpty ? .endOfInput : results.removeFirst()
    }

    mutating func addHistory(_ entry: String) throws(SystemFailure) {}
  }

  private func read(_ results: ReadResult..., text: String = "") -> (ProseResult, asked: [String]) {
    var reader = ScriptedReader(results: results)
    let result = reader.readProse(LineRequest(.text, prompt: "| ", initialText: text))
    return (result, reader.asked)
  }

  @Test("ends with a line of only a full stop, or with the end of input")
  func ends() {
    #expect(read(.line("một"), .line("hai"), .line(".")).0 == .lines(["một", "hai"], rest: nil))
    #expect(read(.line("một"), .endOfInput).0 == .lines(["một"], rest: nil))
    #expect(read(.line("một"), .interrupted).0 == .interrupted(["một"]))
    #expect(read(.line("một\n.\nhai"), .line(".")).0 == .lines(["một", ".", "hai"], rest: nil))
  }

  @Test("goes back to an earlier line, changes it and comes forward again")
  func editingEarlierLines() {
    let (result, asked) = read(
      .line("một"), .line("hia"), .moved(.up, ""), .line("hai"), .line("ba"), .line("."))
    #expect(result == .lines(["một", "hai", "ba"], rest: nil))
    #expect(asked == ["", "", "", "hia", "", ""])
  }

  @Test("keeps a line that is left half typed")
  func halfTyped() {
    let (result, asked) = read(
      .line("một"), .moved(.up, "dở"), .moved(.down, "một!"), .line("dở dang"), .line("."))
    #expect(result == .lines(["một!", "dở dang"], rest: nil))
    #expect(asked == ["", "", "một", "dở", ""])
  }

  @Test("takes a pasted script up to the first line without a bar, which is a command again")
  func script() {
    #expect(
      read(.line("| một"), .line("|"), .line("|hai"), .line("xem I.4")).0
        == .lines(["một", "", "hai"], rest: "xem I.4"))
    #expect(read(.line("| một\n| hai\nxem")).0 == .lines(["một", "hai"], rest: "xem"))
  }

  @Test("begins with what stands there")
  func existing() {
    let (result, asked) = read(.moved(.up, ""), .line("sửa"), .line("."), text: "cũ")
    #expect(result == .lines(["sửa"], rest: nil))
    #expect(asked == ["", "cũ", ""])
  }
}
