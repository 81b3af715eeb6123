import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace

extension SessionCommand {
  static let save = SessionCommand(
    specification: CommandSpecification(
      "save", scope: .session, verb: Term("save", "lưu", aliases: ["lưu lại"]),
      summary: LocalizedText(vi: "lưu báo cáo vào tệp", en: "saves the report to its file"),
      parameters: [
        .positional("file", .word, isRequired: false, vi: "tên tệp", en: "file").naming(.reportFile)
      ],
      examples: [
        LocalizedText(vi: "lưu", en: "save"), LocalizedText(vi: "lưu quy-3.baocao", en: "save q3.baocao"),
      ],
      details: LocalizedText(
        vi:
          "Tệp được viết lại gọn theo thứ tự chuẩn, trọn vẹn hoặc không gì cả: máy mất điện giữa chừng thì bản cũ còn nguyên.",
        en: "The file is written in canonical order, whole or not at all: if the power fails, the old one is intact.")
    ),
    run: { arguments, session throws(CommandFailure) in
      try session.save(as: arguments.string("file"), at: arguments.span)
    })
}

extension Session {
  /// Saves under a name, or under the one that the report has.
  mutating func save(as path: String?, at span: SourceSpan? = nil) throws(CommandFailure) {
    let path = interlocutor == nil ? path : path?.withExtension
    guard mayReplace(path) else { return say("chưa lưu", "not saved") }
    do throws(Workspace.SaveFailure) {
      tell(try workspace.save(as: path, sessionLanguage: language, binder: fileBinder, in: environment))
    } catch {
      switch error {
      case .system(let error):
        if isInteractive, interlocutor != nil { proposal = saveElsewhere }
        throw workspace.hasPendingRecords ? .notKept(error) : .refused([.notSaved(error, elsewhere: placeElsewhere)])
      case .locked(let path, let holder): throw .refused([.locked(path, by: holder, in: environment)])
      case .changedOnDisk(let path, let bytes): try decide(on: path, bytes)
      case .noPath:
        throw .diagnostic(
          Diagnostic(
            "no-file-name",
            LocalizedText(vi: "báo cáo chưa có tên tệp", en: "the report has no file name yet"), span: span,
            hints: [LocalizedText(vi: "viết: lưu quy-3-2021.baocao", en: "write: save q3-2021.baocao")]))
      }
    }
  }

  private mutating func tell(_ saved: Workspace.Saved) {
    say("đã lưu \(saved.path)", "saved \(saved.path)")
    workspace.hasWaitingRecords = false
    if saved.wasMissing {
      say(
        "tệp đã bị xóa từ lúc mở; nay được viết lại", "the file had been removed since it was opened; it was made again"
      )
    }
    guard let failure = saved.journalFailure else { return }
    workspace.hasWaitingRecords = true
    show([
      Diagnostic(
        "journal-not-kept", .warning,
        LocalizedText(
          vi: "tệp đã lưu, nhưng nhật ký để hoàn tác thì không ghi được: \(failure.message.vi)",
          en: "the file is saved, but the journal for `undo` could not be written: \(failure.message.en)"),
        hints: [failure.hint])
    ])
  }

  // MARK: A file that somebody else has changed

  /// Asks what is to become of it; where nobody answers, nothing is written.
  private mutating func decide(on path: String, _ bytes: [UInt8]) throws(CommandFailure) {
    show([.changedOnDisk(path)])
    guard interlocutor != nil else { throw .refused([]) }
    while true {
      console.flush()
      let question = text(
        "x = xem khác gì, g = gộp hai bên, b = bỏ phần tôi sửa, r = lưu riêng, Enter = thôi: ",
        "d = what differs, m = merge, r = reload the one on disk, a = save apart, Enter = leave it: ")
      guard case .text(let reply) = interlocutor?.ask(Question(question)) else { return say("chưa lưu", "not saved") }
      switch ChangedFileChoice(reply, language) {
      case .leave: return say("chưa lưu", "not saved")
      case .look: try showDifference(from: workspace.report, to: theirs(path, bytes))
      case .merge: return try merge(path, bytes)
      case .reload: return try reload(path, bytes)
      case .apart: return try saveApart()
      case nil: explainChoices()
      }
    }
  }

  private func explainChoices() {
    say(
      "gộp: làm lại phần bạn sửa trên bản của đĩa; bỏ: dùng bản trên đĩa; lưu riêng: bản của bạn thành tệp khác; không mất gì",
      "merge does your changes again on the one on disk; reload takes that one; save apart makes a file of yours; nothing is lost"
    )
  }

  private mutating func saveApart() throws(CommandFailure) {
    guard case .text(let reply) = interlocutor?.ask(Question(text("Tên tệp: ", "File name: "))),
      !reply.trimmed.isEmpty
    else { return say("chưa lưu", "not saved") }
    try save(as: reply.trimmed)
    say("từ đây đang soạn \(workspace.path ?? "")", "from now on you work on \(workspace.path ?? "")")
  }

  private mutating func theirs(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) -> ScriptFile.Outcome {
    do throws(LoadFailure) {
      let outcome = try ScriptFile.replay(
        bytes, name: path, onto: Report(), binder: fileBinder, sources: &workspace.sources)
      guard outcome.diagnostics.isEmpty else { throw .diagnostics(outcome.diagnostics) }
      return outcome
    } catch {
      throw CommandFailure(error)
    }
  }

  private mutating func showDifference(from mine: Report, to theirs: ScriptFile.Outcome) throws(CommandFailure) {
    printText(ScriptDifference(from: theirs.replay.report, to: mine, fileOrSessionLanguage).text)
  }

  private mutating func reload(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) {
    let theirs = try theirs(path, bytes)
    workspace.reload(
      theirs.replay.report, Fingerprint(of: bytes), title: text("lấy lại \(path)", "reload \(path)"),
      language: language,
      at: environment.clock.now())
    try commit()
    say("đã lấy bản trên đĩa; “hoàn tác” trả lại bản của bạn", "took the one on disk; `undo` gives yours back")
  }

  private mutating func merge(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) {
    let theirs = try theirs(path, bytes)
    let conflicts = workspace.merge(
      with: theirs.replay.report, Fingerprint(of: bytes),
      title: LocalizedText(vi: "gộp với \(path)", en: "merge with \(path)"), language: language, binder: fileBinder,
      at: environment.clock.now())
    try commit()
    tell(conflicts)
    say(
      "đã gộp vào bản trên đĩa, chưa lưu; xem lại rồi gõ “lưu”, hoặc “hoàn tác 2” để về bản của bạn",
      "merged into the one on disk, not saved yet; look at it and `save`, or `undo 2` for yours")
  }

  func tell(_ conflicts: [MergeConflict]) {
    for conflict in conflicts {
      say("không gộp được: \(conflict.title)", "could not be merged: \(conflict.title)")
      show([conflict.reason])
    }
  }

  /// False if another report stands under a new name and she wants it to stay. Where nobody answers, the name was meant.
  private func mayReplace(_ path: String?) -> Bool {
    guard let path, path != workspace.path, let interlocutor, (try? environment.files.status(at: path)) != nil else {
      return true
    }
    console.flush()
    let question = text(
      "Tệp \(path) đã có. Ghi đè? (c = ghi đè, Enter = thôi) ", "\(path) exists. Replace it? (y = yes, Enter = no) ")
    guard case .text(let answer) = interlocutor.ask(Question(UnicodeText.printable(question))) else { return false }
    return Answer(answer) == .save
  }
}

extension Diagnostic {
  fileprivate static func changedOnDisk(_ path: String) -> Diagnostic {
    Diagnostic(
      "changed-on-disk",
      LocalizedText(
        vi: "chưa lưu: \(path) đã bị người khác hay chương trình khác sửa từ lúc mở",
        en: "not saved: \(path) was changed by somebody else since it was opened"),
      hints: [
        LocalizedText(
          vi: "bản trên đĩa còn nguyên; lưu thành tệp khác: lưu ban-cua-toi.baocao",
          en: "the one on disk is as it was; save under another name: save mine.baocao")
      ])
  }
}

/// What she wants done with a file that somebody else has changed.
private enum ChangedFileChoice {
  case leave, look, merge, reload, apart

  /// Nil for what is no answer.
  init?(_ reply: String, _ language: Language) {
    let words = UnicodeText.folded(reply.trimmed)
    let isVietnamese = language == .vietnamese
    switch words {
    case "", "thoi", "leave": self = .leave
    case "x", "d", "xem", "khac gi", "xem khac gi", "diff": self = .look
    case "g", "m", "gop", "gop lai", "merge": self = .merge
    case "b", "bo", "reload": self = .reload
    case "r": self = isVietnamese ? .apart : .reload
    case "a", "rieng", "luu rieng", "apart": self = .apart
    default: return nil
    }
  }
}

extension String {
  /// With `.baocao`, if the name of the file has no ending.
  var withExtension: String { FilePath.name(of: self).contains(".") ? self : "\(self).baocao" }
}
