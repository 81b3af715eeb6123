import Diagnostics
import Foundations
import ReportScript
import Workspace

extension SessionCommand {
  static let open = SessionCommand(
    specification: CommandSpecification(
      "open", scope: .session, verb: Term("open", "mở"),
      summary: LocalizedText(vi: "mở một báo cáo khác", en: "opens another report"),
      parameters: [.positional("file", .word, vi: "tên tệp", en: "file").naming(.reportFile)],
      examples: [LocalizedText(vi: "mở quy-3-2021.baocao", en: "open q3-2021.baocao")],
      details: LocalizedText(
        vi: "Mở tệp chỉ cho xem báo cáo; tệp không thể chạy chương trình hay đụng đến tệp khác.",
        en: "Opening a file only shows a report; a file cannot run programs or touch other files.")
    ),
    run: { arguments, session throws(CommandFailure) in
      guard session.mayDiscardWork() else { return }
      try session.open(arguments.string("file") ?? "", discardingWork: true)
      session.sayWhatWasOpened()
      session.offerRecovery()
    })
}

extension Session {
  /// Opens a report. Work of an earlier session that was not saved is asked about, by `offerRecovery` or by the policy.
  package mutating func open(_ path: String, discardingWork: Bool = false) throws(CommandFailure) {
    let work = beginReading(path)
    defer { work.end() }
    do throws(LoadFailure) {
      try workspace.open(
        path, for: isInteractive ? .editing : .batch, binder: fileBinder, in: environment, monitor: work.monitor,
        discardingWork: discardingWork)
      guideProgress = GuideProgress()
      parameterValues = .none
    } catch {
      throw CommandFailure(error).withPreviousGeneration(of: path, in: environment)
    }
    tellNotices()
    if !isInteractive { try followRecoveryPolicy(path) }
  }

  /// One line on the report that is open.
  func sayWhatWasOpened() {
    if let text = openedText { printText(text) }
    sayWhoElseWorksOnIt()
  }

  /// Tells why the report can only be looked at, if so it is.
  package func sayWhoElseWorksOnIt() {
    if let holder = workspace.holder { show([.locked(workspace.path, by: holder, in: environment).asWarning]) }
  }

  /// Nil if the report has no file.
  var openedText: String? {
    guard let path = workspace.path else { return nil }
    let report = workspace.report
    if report.isEmpty { return text("báo cáo mới: \(path)", "new report: \(path)") }
    return text("đã mở \(path): \(report.summary(.vietnamese))", "opened \(path): \(report.summary(.english))")
  }

  /// True if there is nothing to lose or the user does not mind.
  mutating func mayDiscardWork() -> Bool {
    guard workspace.hasUnsavedWork, let interlocutor else { return true }
    let question = text(
      "Có thay đổi chưa lưu. Lưu lại? (c = có, k = không, Enter = thôi) ",
      "There is unsaved work. Save it? (y = yes, n = no, Enter = leave it) ")
    guard case .text(let reply) = interlocutor.ask(Question(question)) else { return false }
    switch Answer(reply) {
    case .save: return saveBeforeLeaving()
    case .discard: return true
    case .cancel: return false
    }
  }
}

extension CommandFailure {
  /// A file that cannot be read may have an older generation that can.
  fileprivate func withPreviousGeneration(of path: String, in environment: Environment) -> CommandFailure {
    guard case .diagnostics(var diagnostics) = self, !diagnostics.isEmpty,
      (try? environment.files.status(at: path + "~")) != nil
    else { return self }
    diagnostics[diagnostics.count - 1].hints.append(
      LocalizedText(
        vi: "bản trước lần lưu cuối còn ở \(path)~", en: "the generation before the last save is in \(path)~"))
    return .diagnostics(diagnostics)
  }
}

extension Diagnostic {
  fileprivate var asWarning: Diagnostic {
    var warning = self
    warning.severity = .warning
    return warning
  }
}
