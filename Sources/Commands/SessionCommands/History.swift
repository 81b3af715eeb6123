import Diagnostics
import Foundations
import ReportScript
import Workspace

extension Parameter {
  fileprivate static let what = positional(
    "what", .word, isRequired: false, isRepeatable: true, vi: "số của lệnh, hoặc từ cần tìm", en: "what")
}

extension SessionCommand {
  static let history = SessionCommand(
    specification: CommandSpecification(
      "history", scope: .session, verb: Term("history", "lịch sử"),
      summary: LocalizedText(
        vi: "xem các lệnh đã làm trên báo cáo, và lấy lại một lệnh",
        en: "lists what was done to the report, and brings a command back"),
      parameters: [.what],
      examples: [
        LocalizedText(vi: "lịch sử", en: "history"), LocalizedText(vi: "lịch sử tất cả", en: "history all"),
        LocalizedText(vi: "lịch sử 12", en: "history 12"), LocalizedText(vi: "lịch sử kế hoạch", en: "history plan"),
      ],
      details: LocalizedText(
        vi:
          "Không nêu gì thì hiện 20 lệnh gần nhất với số và giờ làm; dấu × là đã hoàn tác. “tất cả” hiện mọi lệnh, cả của "
          + "những phiên trước. Nêu số thì lệnh đó được đưa vào dòng nhắc để sửa rồi dùng lại. Nêu từ thì chỉ hiện những lệnh "
          + "có các từ đó, không cần gõ dấu. Dấu ⏎ là chỗ xuống dòng.",
        en:
          "Alone it shows the last 20 commands with number and time; × marks what was undone. With `all` it shows every "
          + "command, of earlier sessions too. With a number that command is put into the prompt, to be changed and used "
          + "again. With words it shows the commands that contain them, ignoring diacritics. The sign ⏎ stands for a line "
          + "break.")
    ), isPaged: true,
    run: { arguments, session throws(CommandFailure) in
      let what = arguments.strings("what").joined(separator: " ")
      try session.history(session.steps, what, at: arguments.span("what"))
    })

  static let historyLines = SessionCommand(
    specification: CommandSpecification(
      "history-lines", scope: .session, verb: Term("history", "lịch sử"), kinds: [Term("lines", "dòng gõ")],
      summary: LocalizedText(
        vi: "xem mọi dòng đã gõ, kể cả dòng sai, và lấy lại một dòng",
        en: "lists every line that was typed, wrong ones too, and brings one back"),
      parameters: [.what],
      examples: [
        LocalizedText(vi: "lịch sử dòng gõ", en: "history lines"),
        LocalizedText(vi: "lịch sử dòng gõ xuất", en: "history lines export"),
      ],
      details: LocalizedText(
        vi: "Như “lịch sử”, nhưng là những dòng đã gõ trong phiên này và các phiên trước, của mọi báo cáo.",
        en: "As `history`, but of the lines typed in this and earlier sessions, for whatever report.")
    ), isPaged: true,
    run: { arguments, session throws(CommandFailure) in
      let what = arguments.strings("what").joined(separator: " ")
      try session.history(session.typedLines, what, at: arguments.span("what"))
    })
}

/// What `history` lists.
private struct HistoryEntry {
  /// What it is brought back as.
  var text: String
  /// In one line.
  var title: String
  /// What stands before it.
  var mark = ""
}

extension Session {
  private static let historyLength = 20

  /// Counted from the oldest, so that a number means the same one for the whole session.
  fileprivate var typedLines: [HistoryEntry] {
    (interlocutor?.history ?? []).map { HistoryEntry(text: $0, title: $0.inOneLine) }
  }

  fileprivate var steps: [HistoryEntry] {
    let timeline = workspace.timeline
    let inForce = Set(timeline.inForce)
    let today = environment.clock.localTime(environment.clock.now()).date
    return timeline.steps.enumerated().map { index, step in
      let time = environment.clock.localTime(step.time)
      let day = time.date == today ? "" : "\(time.day) "
      let text = step.kind == .edit ? step.text.withoutFinalLineEnd : step.title
      return HistoryEntry(
        text: text, title: step.kind == .edit ? text.inOneLine : step.title,
        mark: "\(day)\(time.clock) \(inForce.contains(index) ? " " : "×") ")
    }
  }

  fileprivate mutating func history(
    _ entries: [HistoryEntry], _ what: String, at span: SourceSpan?
  ) throws(CommandFailure) {
    guard !entries.isEmpty else { return say("(chưa có lệnh nào)", "(no commands yet)") }
    let wanted = UnicodeText.folded(what)
    if let number = Int(what) {
      nextLine = try entry(number, of: entries, at: span).text
    } else if wanted.isEmpty {
      list(entries, Array(entries.indices.suffix(Self.historyLength)))
    } else if ["all", "tat ca"].contains(wanted) {
      list(entries, Array(entries.indices))
    } else {
      let found = entries.indices.filter { UnicodeText.folded(entries[$0].text).contains(wanted) }
      if found.isEmpty { say("không tìm thấy", "not found") }
      list(entries, found)
    }
  }

  private func entry(
    _ number: Int, of entries: [HistoryEntry], at span: SourceSpan?
  ) throws(CommandFailure) -> HistoryEntry {
    guard number >= 1, number <= entries.count else {
      throw .diagnostic(
        Diagnostic(
          "unknown-line", LocalizedText(vi: "không có lệnh số \(number)", en: "there is no command \(number)"),
          span: span,
          hints: [
            LocalizedText(vi: "có các lệnh từ 1 đến \(entries.count)", en: "there are commands 1 to \(entries.count)")
          ]))
    }
    return entries[number - 1]
  }

  private func list(_ entries: [HistoryEntry], _ shown: [Int]) {
    let width = String(entries.count).count
    let columns = environment.terminal.outputIsTerminal ? environment.terminal.columns : Int.max
    for index in shown {
      let entry = entries[index]
      let line = "\("\(index + 1)".padded(to: -width))  \(entry.mark)\(UnicodeText.printable(entry.title))"
      console.print(line.clipped(to: columns))
    }
  }
}

extension String {
  fileprivate var inOneLine: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }

  fileprivate var withoutFinalLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
