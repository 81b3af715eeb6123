import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace

/// What the user wants done with unsaved work.
package enum Answer: Sendable {
  case save, discard, cancel

  /// Anything that is not clear keeps the work and the session.
  package init(_ text: String) {
    switch UnicodeText.folded(text.filter { !$0.isWhitespace }) {
    case "c", "co", "y", "yes", "luu", "save": self = .save
    case "k", "khong", "n", "no", "bo": self = .discard
    default: self = .cancel
    }
  }
}

// What the shell says around the commands.

extension Session {
  /// `quý III/2021> `, a star when there is unsaved work, and a `!` while some of it is in memory only.
  package var prompt: String {
    let name = workspace.report.period.map { language == .vietnamese ? $0.short : $0.id } ?? "baocao"
    return "\(name)\(workspace.hasUnsavedWork ? "*" : "")\(workspace.hasWaitingRecords ? "!" : "")> "
  }

  /// Four lines: what this is, what is open, where to find help, and how to leave or to use Vietnamese.
  package func welcome(version: String) {
    let lines = [
      text(
        "baocao \(version): soạn báo cáo kiểm soát thủ tục hành chính",
        "baocao \(version): reports on the control of administrative procedures"),
      whatIsOpen,
      text(
        "“trợ giúp” xem các lệnh, “hướng dẫn” đi từng bước, phím Tab viết nốt",
        "“help” for the commands, “guide” goes step by step, Tab completes"),
      text("“lưu” để lưu, “thoát” để kết thúc", "Gõ “ngôn ngữ vi” để dùng tiếng Việt"),
    ]
    for line in lines { console.print(UnicodeText.printable(line).clipped(to: environment.terminal.columns)) }
    console.flush()
  }

  private var whatIsOpen: String {
    guard workspace.report.isEmpty else { return openedText ?? workspace.report.summary(language) }
    let path = workspace.path.map { text("báo cáo mới: \($0); ", "new report: \($0); ") } ?? ""
    return path + text("bắt đầu bằng: báo cáo quý 3/2021", "begin with: report Q3/2021")
  }

  /// Uses the language of the opened file if nothing else decides.
  package mutating func adoptLanguageOfFile() {
    guard let file = workspace.fileLanguage else { return }
    use(Preferences.language(option: nil, file: file, in: environment))
  }

  /// Ends the session, after asking what to do with unsaved work.
  package mutating func leaveConversation() {
    guard workspace.hasUnsavedWork, interlocutor != nil else {
      wantsToQuit = true
      return
    }
    let question = text(
      "Có thay đổi chưa lưu. Lưu lại? (c = có, k = không, Enter = quay lại) ",
      "There is unsaved work. Save it? (y = yes, n = no, Enter = go back) ")
    guard let reply = answer(to: question) else {
      if workspace.hasPendingRecords {
        say("CHƯA LƯU: một phần chỉ ở trong bộ nhớ", "NOT SAVED: some of it is in memory only")
      } else {
        say(
          "chưa lưu vào tệp; các thay đổi còn trong nhật ký, lần mở sau sẽ hỏi lại",
          "not saved to the file; the changes are in the journal, you will be asked next time")
      }
      wantsToQuit = true
      return
    }
    switch Answer(reply) {
    case .discard:
      sayHowToBringBack()
      discardWork()
      wantsToQuit = true
    case .cancel: say("chưa thoát", "not leaving")
    case .save: wantsToQuit = saveBeforeLeaving()
    }
  }

  /// Nil at the end of input, so that a closed terminal ends the session.
  private func answer(to question: String) -> String? {
    console.flush()
    return switch interlocutor?.ask(Question(question)) {
    case .text(let text): text
    case .interrupted: ""
    case .endOfInput, nil: nil
    }
  }

  private func sayHowToBringBack() {
    let count = workspace.unsavedStepCount
    guard workspace.path != nil, count > 0 else { return }
    say(
      "bỏ \(count) lệnh chưa lưu; lần sau “làm lại \(count)” vẫn lấy lại được",
      "\(count) unsaved commands are dropped; `redo \(count)` still brings them back next time")
  }

  mutating func saveBeforeLeaving() -> Bool {
    var path: String?
    if workspace.path == nil {
      let answer = (answer(to: text("Tên tệp: ", "File name: ")) ?? "").filter { !$0.isNewline }
      guard !answer.isEmpty else {
        say("chưa thoát", "not leaving")
        return false
      }
      path = answer
    }
    do throws(CommandFailure) {
      try save(as: path)
      return !workspace.hasUnsavedWork
    } catch {
      show(error)
      return false
    }
  }

  package func sayInterrupted() { say("đã bỏ lệnh đang gõ", "the command was dropped") }
}

extension Diagnostic {
  /// What was typed or piped in is not text.
  package static func invalidInput(line: Int, column: Int) -> Diagnostic {
    Diagnostic(
      "invalid-utf8",
      LocalizedText(
        vi: "dòng \(line), cột \(column): ký tự không đúng mã UTF-8",
        en: "line \(line), column \(column): not valid UTF-8"))
  }
}
