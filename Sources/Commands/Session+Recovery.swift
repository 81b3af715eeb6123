import Diagnostics
import Foundations
import ReportModel
import Workspace

/// What is to become of work that was not saved, where nobody can be asked.
package enum RecoveryPolicy: String, CaseIterable, Sendable {
  /// It is taken.
  case take
  /// The file counts alone; the work stays in the journal.
  case leave
}

extension Session {
  // MARK: Without questions

  /// What a script or a pipe does about work that was not saved: what it was told, or nothing at all.
  mutating func followRecoveryPolicy(_ path: String) throws(CommandFailure) {
    // What was half typed waits for somebody at a keyboard.
    workspace.recovery?.draft = nil
    guard let recovery = workspace.recovery, !recovery.isOnlyDraft else { return workspace.recovery = nil }
    switch recoveryPolicy {
    case nil: throw .refused([.unsavedWork(path, recovery, in: environment)])
    case .leave: workspace.setRecoveryAside(at: environment.clock.now())
    case .take: takeRecovery(recovery)
    }
  }

  private mutating func takeRecovery(_ recovery: Recovery) {
    let conflicts = workspace.takeRecovery(binder: fileBinder, at: environment.clock.now())
    tellNotices()
    tell(conflicts)
  }

  // MARK: In a conversation

  /// Opens what is left of a report without a name, if there is one.
  package mutating func openUnnamed() {
    if workspace.openUnnamed(in: environment) { tellNotices() } else { workspace.beginUnnamed(in: environment) }
  }

  /// Tells of work that was not saved and asks what is to become of it. Who does not answer is asked again next time.
  package mutating func offerRecovery() {
    guard let recovery = workspace.recovery, interlocutor != nil else { return }
    printText(recovery.told(workspace.path, in: environment)[language])
    switch recoveryPolicy {
    case .take: return take(recovery)
    case .leave where !recovery.isOnlyDraft: return setAside(recovery)
    case .leave, nil: if recovery.isOnlyDraft { return take(recovery) }
    }
    while true {
      console.flush()
      let question = text(
        "Enter = khôi phục, x = xem các lệnh, s = so với tệp, g = gác lại: ",
        "Enter = take it, l = look at the commands, d = what differs, s = set it aside: ")
      guard case .text(let reply) = interlocutor?.ask(Question(question)) else {
        say("chưa quyết định; lần mở sau sẽ hỏi lại", "nothing was decided; you will be asked again next time")
        wantsToQuit = true
        return
      }
      switch RecoveryChoice(reply, language) {
      case .take: return take(recovery)
      case .look: list(recovery)
      case .compare: showDifference()
      case .setAside: return setAside(recovery)
      case nil:
        say(
          "khôi phục: phần chưa lưu vào lại báo cáo; gác lại: báo cáo như trong tệp, phần ấy vẫn giữ, không mất",
          "taken, it is part of the report again; set aside, the report is as in the file, and nothing is thrown away")
      }
    }
  }

  private mutating func take(_ recovery: Recovery) {
    takeRecovery(recovery)
    nextLine = recovery.draft?.text ?? ""
    do throws(CommandFailure) {
      try commit()
      if !recovery.isOnlyDraft { say("đã khôi phục; gõ “lưu” để lưu vào tệp", "taken; `save` writes it to the file") }
    } catch {
      show(error)
    }
    if recovery.draft != nil {
      say("dòng gõ dở đã được đặt lại để bạn viết tiếp", "what was half typed stands at the prompt")
    }
  }

  private mutating func setAside(_ recovery: Recovery) {
    workspace.setRecoveryAside(at: environment.clock.now())
    // Up brings it back.
    if let draft = recovery.draft { interlocutor?.remember(draft.text) }
    do throws(CommandFailure) {
      try commit()
    } catch {
      return show(error)
    }
    if workspace.timeline.undone.count < max(1, recovery.steps.count) {
      say("đã gác lại, không mất: các lệnh ấy vẫn ở trong “lịch sử”", "set aside: the commands are still in `history`")
    } else {
      say(
        "đã gác lại, không mất; muốn dùng thì gõ: làm lại \(recovery.steps.count)",
        "set aside and kept in the journal; brought back by: redo \(recovery.steps.count)")
    }
  }

  private func list(_ recovery: Recovery) {
    for step in recovery.steps {
      let time = environment.clock.localTime(step.time)
      let line = "\(time.clock)  \(UnicodeText.printable(step.title))"
      console.print(environment.terminal.outputIsTerminal ? line.clipped(to: environment.terminal.columns) : line)
    }
    if recovery.withdrawnCount > 0 {
      say("và \(recovery.withdrawnCount) lệnh đã hoàn tác", "and \(recovery.withdrawnCount) commands taken back")
    }
    guard let draft = recovery.draft else { return }
    say("đang gõ dở:", "half typed:")
    printText(draft.text)
  }

  private func showDifference() {
    let recovered = workspace.recovered(fileBinder)
    let difference = ScriptDifference(from: workspace.report, to: recovered, fileOrSessionLanguage)
    printText(difference.text.isEmpty ? text("không khác gì", "nothing differs") : difference.text)
  }
}

extension Recovery {
  /// "12 lệnh và một đoạn gõ dở lúc 14:32–14:51 ngày 24/11/2026 chưa được lưu".
  func told(_ path: String?, in environment: Environment) -> LocalizedText {
    var vi: [String] = []
    var en: [String] = []
    if !steps.isEmpty {
      vi.append("\(steps.count) lệnh")
      en.append(steps.count == 1 ? "1 command" : "\(steps.count) commands")
    }
    if withdrawnCount > 0 {
      vi.append("\(withdrawnCount) lần hoàn tác")
      en.append(withdrawnCount == 1 ? "1 undone command" : "\(withdrawnCount) undone commands")
    }
    if let draft {
      let isText = draft.text.contains("\n")
      vi.append(isText ? "một đoạn gõ dở" : "một dòng gõ dở")
      en.append(isText ? "a half-typed paragraph" : "a half-typed line")
    }
    let (name, nameEN) = (path ?? "báo cáo chưa có tên", path ?? "the report without a name")
    let isOne = en.count == 1 && (steps.count == 1 || isOnlyDraft || withdrawnCount == 1)
    var message = LocalizedText(
      vi:
        "\(name): \(vi.joined(separator: " và "))\(times.map { " lúc \(Self.span($0, environment))" } ?? "") chưa được lưu",
      en:
        "\(nameEN): \(en.joined(separator: " and "))\(times.map { " from \(Self.span($0, environment))" } ?? "") "
        + "\(isOne ? "was" : "were") not saved")
    if fileHasChanged {
      message.vi += "; tệp đã được sửa ở nơi khác từ đó"
      message.en += "; the file was changed elsewhere since then"
    }
    return message
  }

  private static func span(_ times: ClosedRange<Int64>, _ environment: Environment) -> String {
    let (first, last) = (
      environment.clock.localTime(times.lowerBound), environment.clock.localTime(times.upperBound)
    )
    if first.day != last.day { return "\(first.clock) \(first.day) – \(last.clock) \(last.day)" }
    return first == last ? "\(first.clock) \(first.day)" : "\(first.clock)–\(last.clock) \(first.day)"
  }
}

extension Diagnostic {
  fileprivate static func unsavedWork(_ path: String, _ recovery: Recovery, in environment: Environment) -> Diagnostic {
    Diagnostic(
      "unsaved-work", recovery.told(path, in: environment),
      hints: [
        LocalizedText(
          vi: "thêm --recover take để lấy cả phần đó, hoặc --recover leave để chỉ dùng tệp",
          en: "add --recover take to include it, or --recover leave to use the file alone"),
        LocalizedText(vi: "muốn xem trước: baocao \(path)", en: "to look at it first: baocao \(path)"),
      ])
  }
}

/// What she wants done with work that was not saved.
private enum RecoveryChoice {
  case take, look, compare, setAside

  /// Nil for what is no answer.
  init?(_ reply: String, _ language: Language) {
    switch UnicodeText.folded(reply.trimmed) {
    case "", "c", "y", "khoi phuc", "lay lai", "take": self = .take
    case "x", "l", "xem", "look": self = .look
    case "d", "so", "so voi tep", "khac gi", "diff": self = .compare
    case "s": self = language == .vietnamese ? .compare : .setAside
    case "g", "gac", "gac lai", "de rieng", "aside", "set aside": self = .setAside
    default: return nil
    }
  }
}
