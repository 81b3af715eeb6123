import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace

// The next report: planned, shown, and made in a file of its own. The present file is never written.

extension Session {
  /// What `next` would do with a report; its errors are told with it, because they go along.
  func nextPlan(_ report: Report, _ wanted: Period?, at span: SourceSpan?) throws(CommandFailure) -> NextPlan {
    do throws(NextRefusal) {
      return try report.next(wanted)
    } catch {
      throw .diagnostics(error.diagnostic(at: span))
    }
  }

  func tell(_ plan: NextPlan, of report: Report) throws(CommandFailure) {
    for line in plan.lines(language) { printIndented(line) }
    let errors = try findings(in: report, try compose(report)).count { $0.severity == .error }
    if errors > 0 {
      printIndented(
        text(
          "  \(errors) lỗi của báo cáo \(plan.from.short) đi theo: xem bằng “kiểm tra”",
          "  \(errors) error\(errors == 1 ? " of \(plan.from.id) goes" : "s of \(plan.from.id) go") along: see `check`")
      )
    }
    console.flush()
  }

  /// One line; on a terminal it is broken between words, and what follows stands a little further in.
  private func printIndented(_ line: String) {
    let columns = environment.terminal.columns
    guard environment.terminal.outputIsTerminal, UnicodeText.displayWidth(line) >= columns else {
      return printText(line)
    }
    let indent = line.hasPrefix(" ") ? "  " : ""
    for (index, part) in line.wrapped(width: max(20, columns - 5)).enumerated() {
      printText(indent + (index == 0 ? "" : "  ") + part)
    }
  }

  /// The command of the shell and of a pipe.
  mutating func next(_ arguments: Arguments) throws(CommandFailure) {
    let span = arguments.span
    let plan = try nextPlan(workspace.report, arguments.period("period"), at: arguments.span("period") ?? span)
    try tell(plan, of: workspace.report)
    guard let target = try target(of: plan, arguments) else { return say("chưa làm gì", "nothing was done") }
    try make(plan, in: target, isForced: arguments.flag("force"))
  }

  private enum NextTarget {
    case here
    case file(String)
  }

  /// Nil if she does not want it after all.
  private mutating func target(of plan: NextPlan, _ arguments: Arguments) throws(CommandFailure) -> NextTarget? {
    let proposal = NextFileName.proposal(for: workspace.path, from: plan.from, to: plan.to, language)
    guard let interlocutor else {
      if let file = arguments.string("file") { return .file(file) }
      guard workspace.path == nil else { throw .diagnostic(.nextNeedsFile(proposal, at: arguments.span)) }
      return .here
    }
    guard keepsPresentReport() else { return nil }
    if let file = arguments.string("file") { return .file(file.withExtension) }
    let question = text(
      "Tệp mới [\(proposal)] (Enter = nhận, q = thôi): ", "New file [\(proposal)] (Enter = take it, q = leave it): ")
    guard case .text(let answer) = interlocutor.ask(Question(UnicodeText.printable(question))) else { return nil }
    let words = UnicodeText.folded(answer.trimmed)
    if ["q", "thoi", "k", "khong", "n", "no"].contains(words) { return nil }
    return .file(words.isEmpty ? proposal : answer.trimmed.withExtension)
  }

  /// Work on the present report that its file does not have is asked about first.
  private mutating func keepsPresentReport() -> Bool {
    guard workspace.hasUnsavedWork, let interlocutor else { return true }
    let question = text(
      "Báo cáo đang mở có thay đổi chưa lưu. Lưu trước? (c = có, k = không, Enter = thôi) ",
      "The present report has unsaved work. Save it first? (y = yes, n = no, Enter = leave it) ")
    guard case .text(let reply) = interlocutor.ask(Question(question)) else { return false }
    switch Answer(reply) {
    case .save: return saveBeforeLeaving()
    case .discard: return true
    case .cancel: return false
    }
  }

  private mutating func make(_ plan: NextPlan, in target: NextTarget, isForced: Bool) throws(CommandFailure) {
    let old = workspace.path
    if case .file(let path) = target { try refuse(path, isForced: isForced || interlocutor != nil) }
    let title = text("kỳ sau: \(plan.to.short)", "next: \(plan.to.id)")
    switch target {
    case .here:
      try prepareToEdit()
      workspace.take(plan.report, title: title, language: language, at: environment.clock.now())
      try commit()
    case .file(let path):
      workspace.take(plan.report, title: title, language: language, at: environment.clock.now())
      do throws(CommandFailure) {
        try save(as: path)
      } catch {
        takeBack()
        throw error
      }
      guard workspace.path == path else { return takeBack() }
    }
    guideProgress = GuideProgress()
    // They were given for the report before.
    parameterValues = .none
    if let old, old != workspace.path {
      say("báo cáo \(plan.from.short) còn nguyên trong \(old)", "the report of \(plan.from.id) is untouched in \(old)")
    }
    if isInteractive, interlocutor != nil, plan.report.unreviewedCount > 0 { proposal = text("soát lại", "review") }
  }

  /// The step was not written anywhere yet.
  private mutating func takeBack() {
    _ = workspace.undo(1, binder: fileBinder, at: environment.clock.now())
    try? workspace.commit(in: environment)
  }

  /// The present report is no place for the next one, nor is a file of something else.
  private func refuse(_ path: String, isForced: Bool) throws(CommandFailure) {
    let place = ReportPlace(path, in: environment.files)
    if let present = workspace.path, place.file == ReportPlace(present, in: environment.files).file {
      throw .refused([.nextInPlace(path)])
    }
    guard isForced || (try? environment.files.status(at: path)) == nil else { throw .refused([.nextExists(path)]) }
  }
}
