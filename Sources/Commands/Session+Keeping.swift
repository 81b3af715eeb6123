import Diagnostics
import Foundations
import ReportModel
import Workspace

// What is said to be done is on the disk, and only one process works on a report.

extension Session {
  /// To be called before the report is changed.
  mutating func prepareToEdit() throws(CommandFailure) {
    do throws(Workspace.EditFailure) {
      try workspace.prepareToEdit(in: environment)
    } catch {
      throw .refused([diagnostic(error)])
    }
  }

  /// Returns when all that was done is on the disk.
  mutating func commit() throws(CommandFailure) {
    let waited = workspace.hasWaitingRecords
    do throws(SystemError) {
      try workspace.commit(in: environment)
    } catch {
      workspace.hasWaitingRecords = true
      if isInteractive, interlocutor != nil { proposal = saveElsewhere }
      throw .notKept(error)
    }
    workspace.hasWaitingRecords = false
    if waited {
      say("các lệnh chỉ ở trong bộ nhớ lúc trước nay đã ghi xuống đĩa", "what was in memory only is on the disk now")
    }
  }

  /// Ends work on the report. What a script did not save is not wanted, but can be had back with `redo`; what a
  /// conversation did not save is asked about the next time.
  package mutating func endWork() {
    if !isInteractive, workspace.recovery == nil, !workspace.hasTakenRecovery { discardWork() }
    workspace.close(in: environment)
  }

  /// Drops what was not saved; `redo` can do it again.
  mutating func discardWork() {
    guard workspace.hasUnsavedWork else { return }
    workspace.discard(binder: fileBinder, at: environment.clock.now())
    // What cannot be written down is offered again the next time, which is no harm.
    try? workspace.commit(in: environment)
  }

  /// Where half-typed lines are kept; nil where nothing is.
  package var draftPlace: DraftPlace? { workspace.draftPlace(in: environment) }

  /// Another place for the report, where this one cannot be written.
  var placeElsewhere: String {
    let name = workspace.path.map { FilePath.name(of: $0) } ?? text("bao-cao.baocao", "report.baocao")
    let folder = workspace.path.map { FilePath.folder(of: $0) }
    let others = [environment.home].compactMap { $0 } + environment.temporaryFolders
    return FilePath.join(others.first { $0 != folder } ?? "/tmp", name)
  }

  var saveElsewhere: String { text("lưu \(placeElsewhere)", "save \(placeElsewhere)") }

  func diagnostic(_ failure: Workspace.EditFailure) -> Diagnostic {
    switch failure {
    case .locked(let holder): .locked(workspace.path, by: holder, in: environment)
    case .changedMeanwhile: .changedMeanwhile(workspace.path ?? "")
    }
  }

  /// Tells what is to be told about the journal, once.
  mutating func tellNotices() {
    let notices = workspace.notices
    workspace.notices = []
    show(notices.map(Diagnostic.init))
  }
}

extension Diagnostic {
  static func notKept(_ error: SystemError, elsewhere path: String, _ language: Language) -> Diagnostic {
    Diagnostic(
      "not-saved",
      LocalizedText(
        vi: "CHƯA LƯU: việc vừa làm chỉ ở trong bộ nhớ; \(error.message.vi)",
        en: "NOT SAVED: what you just did is in memory only; \(error.message.en)"),
      hints: [
        error.hint,
        LocalizedText(vi: "hoặc lưu vào nơi khác: lưu \(path)", en: "or save in another place: save \(path)"),
      ])
  }

  /// The file could not be written; the journal has it all.
  static func notSaved(_ error: SystemError, elsewhere path: String) -> Diagnostic {
    Diagnostic(
      "not-saved",
      LocalizedText(
        vi: "CHƯA LƯU: \(error.message.vi); báo cáo vẫn đang mở, chưa mất gì",
        en: "NOT SAVED: \(error.message.en); the report is still open, nothing is lost"),
      hints: [
        error.hint,
        LocalizedText(vi: "hoặc lưu vào nơi khác: lưu \(path)", en: "or save in another place: save \(path)"),
      ])
  }

  static func locked(_ path: String?, by holder: LockHolder?, in environment: Environment) -> Diagnostic {
    let name = path ?? "…"
    let who = holder?.description(in: environment)
    return Diagnostic(
      "report-in-use",
      LocalizedText(
        vi: "\(name) đang được soạn ở nơi khác\(who.map { ": " + $0.vi } ?? "")",
        en: "\(name) is being worked on elsewhere\(who.map { ": " + $0.en } ?? "")"),
      hints: [
        LocalizedText(
          vi: "ở đây chỉ xem được; đóng phiên kia rồi mở lại, hoặc lưu thành bản khác: lưu ban-sao.baocao",
          en: "here it can only be looked at; end the other session and open it again, or save a copy: save copy.baocao"
        )
      ])
  }

  fileprivate static func changedMeanwhile(_ path: String) -> Diagnostic {
    Diagnostic(
      "changed-meanwhile",
      LocalizedText(
        vi: "\(path) vừa được soạn ở nơi khác", en: "\(path) was worked on elsewhere in the meantime"),
      hints: [LocalizedText(vi: "mở lại rồi làm tiếp: mở \(path)", en: "open it again and go on: open \(path)")])
  }

  init(_ notice: JournalNotice) {
    switch notice {
    case .damaged(let damage, let count, let journal, let kept):
      let lost =
        damage.wholeRecordCount > 0
        ? LocalizedText(
          vi: ", trong đó \(damage.wholeRecordCount) bản ghi còn nguyên nhưng không nối được",
          en: ", among them \(damage.wholeRecordCount) whole records that do not follow")
        : LocalizedText(vi: "", en: "")
      self.init(
        "journal-damaged", .warning,
        LocalizedText(
          vi:
            "nhật ký \(journal) bị hỏng từ byte \(damage.offset): \(count) bản ghi trước đó được giữ, "
            + "\(damage.byteCount) byte sau đó thì không\(lost.vi)",
          en:
            "the journal \(journal) is damaged from byte \(damage.offset) on: the \(count) records before it are taken, "
            + "the \(damage.byteCount) bytes after it are not\(lost.en)"),
        hints: [
          kept.map { LocalizedText(vi: "phần hỏng được giữ ở \($0)", en: "the damaged part is kept in \($0)") }
            ?? LocalizedText(vi: "phần hỏng còn nguyên ở đó", en: "the damaged part was left where it is")
        ])
    case .unreadable(let error):
      self.init(
        "journal-unreadable", .warning,
        LocalizedText(
          vi: "không đọc được nhật ký: \(error.message.vi)", en: "the journal cannot be read: \(error.message.en)"),
        hints: [error.hint])
    case .lostStep(let title):
      self.init(
        "step-lost", .warning,
        LocalizedText(
          vi: "không làm lại được một lệnh trong nhật ký: \(title)",
          en: "a command of the journal could not be done again: \(title)"))
    }
  }
}

extension LockHolder {
  /// `tiến trình 1234, cửa sổ pts/3, từ 14:32 ngày 24/11/2026`.
  func description(in environment: Environment) -> LocalizedText {
    let since = environment.clock.localTime(since)
    let window = process.terminal
    return LocalizedText(
      vi: "tiến trình \(process.pid)\(window.map { ", cửa sổ \($0)" } ?? ""), từ \(since.clock) ngày \(since.day)",
      en: "process \(process.pid)\(window.map { ", terminal \($0)" } ?? ""), since \(since.clock) on \(since.day)")
  }
}

extension LocalTime {
  /// `14:05`.
  var clock: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
  /// `24/11/2026`.
  var day: String { "\(date.day)/\(date.month)/\(date.year)" }
}
