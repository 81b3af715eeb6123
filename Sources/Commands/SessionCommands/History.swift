import Diagnostics
import Foundations
import ReportScript

extension SessionCommand {
  static let history = SessionCommand(
    specification: CommandSpecification(
      "history", scope: .session, verb: Term("history", "lịch sử"),
      summary: LocalizedText(
        vi: "xem các dòng đã gõ, và lấy lại một dòng", en: "lists the lines that were typed, and brings one back"),
      parameters: [
        .positional(
          "what", .word, isRequired: false, isRepeatable: true, vi: "số của dòng, hoặc từ cần tìm", en: "what")
      ],
      examples: [
        LocalizedText(vi: "lịch sử", en: "history"), LocalizedText(vi: "lịch sử tất cả", en: "history all"),
        LocalizedText(vi: "lịch sử 12", en: "history 12"), LocalizedText(vi: "lịch sử kế hoạch", en: "history plan"),
      ],
      details: LocalizedText(
        vi:
          "Không nêu gì thì hiện 20 dòng gần nhất, kèm số của từng dòng; “tất cả” hiện mọi dòng. Nêu số thì dòng đó được đưa "
          + "vào dòng nhắc để sửa rồi dùng lại. Nêu từ thì chỉ hiện những dòng có các từ đó, không cần gõ dấu. Dấu ⏎ là chỗ "
          + "xuống dòng.",
        en:
          "Alone it shows the last 20 lines with their numbers; with `all` every line. With a number that line is put into "
          + "the prompt, to be changed and used again. With words it shows the lines that contain them, ignoring diacritics. "
          + "The sign ⏎ stands for a line break.")
    ), isPaged: true,
    run: { arguments, session throws(CommandFailure) in
      try session.history(arguments.strings("what").joined(separator: " "), at: arguments.span("what"))
    })
}

extension Session {
  private static let historyLength = 20

  fileprivate mutating func history(_ what: String, at span: SourceSpan?) throws(CommandFailure) {
    // Counted from the oldest line, so that a number means the same line for the whole session.
    let lines = interlocutor?.history ?? []
    guard !lines.isEmpty else { return say("(chưa có dòng nào)", "(no lines yet)") }
    let wanted = UnicodeText.folded(what)
    if let number = Int(what) {
      nextLine = try line(number, of: lines, at: span)
    } else if wanted.isEmpty {
      list(lines, Array(lines.indices.suffix(Self.historyLength)))
    } else if ["all", "tat ca"].contains(wanted) {
      list(lines, Array(lines.indices))
    } else {
      let found = lines.indices.filter { UnicodeText.folded(lines[$0]).contains(wanted) }
      if found.isEmpty { say("không tìm thấy", "not found") }
      list(lines, found)
    }
  }

  private func line(_ number: Int, of lines: [String], at span: SourceSpan?) throws(CommandFailure) -> String {
    guard number >= 1, number <= lines.count else {
      throw .diagnostic(
        Diagnostic(
          "unknown-line", LocalizedText(vi: "không có dòng số \(number)", en: "there is no line \(number)"), span: span,
          hints: [
            LocalizedText(vi: "có các dòng từ 1 đến \(lines.count)", en: "there are lines 1 to \(lines.count)")
          ]))
    }
    return lines[number - 1]
  }

  private func list(_ lines: [String], _ shown: [Int]) {
    let width = String(lines.count).count
    let columns = environment.terminal.outputIsTerminal ? environment.terminal.columns : Int.max
    for index in shown {
      let line = lines[index].split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
      console.print("\("\(index + 1)".padded(to: -width))  \(UnicodeText.printable(line))".clipped(to: columns))
    }
  }
}
