import CommandLanguage
import Diagnostics
import Foundations
import ReportScript

// Asking for what a typed command lacks.

extension Session {
  /// What was typed, with what it still needs and what is asked for; nil if that was given up.
  mutating func completed(_ typed: CommandLines) -> String? {
    guard interlocutor != nil, typed.mayBeUnfinished(binder), let last = typed.parsed.script.statements.last,
      let entry = GuidedEntry(last, in: guidedContext)
    else { return typed.text }
    if entry.loneText != nil { return askForText(typed.text) }
    // Of several commands the last one can only be judged when the others were run.
    return typed.parsed.script.statements.count == 1 ? askForArguments(entry) : typed.text
  }

  private mutating func askForArguments(_ entry: GuidedEntry) -> String? {
    guard entry.faultsOfBeginning.isEmpty else {
      show(entry.faultsOfBeginning)
      return nil
    }
    if entry.isLong { console.print(entry.introduction) }
    guard let command = complete(entry) else { return nil }
    let text = ScriptPrinter.print(command).trimmed
    echo(text)
    return text
  }

  var guidedContext: GuidedEntry.Context {
    GuidedEntry.Context(report: workspace.report, path: workspace.path, binder: binder, language: language)
  }

  /// Only the text is missing: the lines below the command are asked for right away.
  private func askForText(_ typed: String) -> String? {
    console.flush()
    var question = proseQuestion
    question.command = typed
    switch interlocutor?.ask(question) {
    case .text(let text): return command(typed, withText: text)
    case .endOfInput, .interrupted, nil:
      sayInterrupted()
      keepDroppedProse(of: typed)
      return nil
    }
  }

  private func command(_ typed: String, withText text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return typed + "\n" + lines.map { $0.isEmpty ? "|" : "| \($0)" }.joined(separator: "\n")
  }

  /// Lines that were typed with care can be had back, though nobody took them.
  private func keepDroppedProse(of typed: String) {
    guard let text = interlocutor?.droppedProse, !text.isEmpty else { return }
    interlocutor?.remember(command(typed, withText: text))
    say("các dòng đã gõ vẫn còn: nhấn ↑ để lấy lại", "the lines you typed are kept: Up brings them back")
  }

  // MARK: Question after question

  /// Asks until the command is complete; nil if she gave it up.
  mutating func complete(_ entry: GuidedEntry) -> Statement? {
    var entry = entry
    while let wording = entry.wording(columns: environment.terminal.columns) {
      guard case .text(let text) = ask(wording, of: entry) else {
        say("đã bỏ lệnh này, báo cáo không thay đổi", "the command was dropped, the report is unchanged")
        return nil
      }
      switch text.trimmed {
      case "<": if !entry.goBack() { say("đây là câu đầu tiên", "this is the first question") }
      case "?", "？": entry.explanation.forEach(console.print)
      default:
        // Not in one expression: the session that shows them must know their sources already.
        let faults = entry.answer(text, sources: &workspace.sources)
        show(faults)
      }
    }
    return entry.command
  }

  /// Puts the open question of `entry`.
  func ask(_ wording: GuidedEntry.Wording, of entry: GuidedEntry) -> Reply {
    wording.lead.forEach(console.print)
    console.flush()
    var question = Question(wording.prompt, initialText: entry.initialText, takesProse: wording.takesProse)
    if let parameter = wording.parameter, let draft = entry.draft {
      let completer = completer
      let command = ScriptPrinter.print(draft.statement).firstLine
      // The keyword that the answer would stand behind.
      question.command = command + (parameter.keyword.map { " \($0[language])" } ?? "")
      if case .text = parameter.type { question.isQuoted = true }
      question.completion = {
        completer.valueCompletion(of: parameter, in: draft.specification, text: $0, cursor: $1, after: command)
      }
    }
    if wording.takesProse { question.suggestion = proseQuestion.suggestion }
    return interlocutor?.ask(question) ?? .endOfInput
  }

  /// Shows the command that the answers make, so that she can type it herself the next time.
  func echo(_ command: String) {
    for (index, line) in command.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      console.print(UnicodeText.printable("\(index == 0 ? "= " : "  ")\(line)"))
    }
  }
}
