import CommandLanguage
import Composition
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace

extension Session {
  mutating func parameterise(in section: SectionID?, at span: SourceSpan?, all: Bool) throws(CommandFailure) {
    let report = workspace.report
    if let section, !report.outline.contains(section) { throw .diagnostic(.noSuchSection(section, at: span)) }
    guard report.period != nil else { throw .diagnostic(.missingPeriod(at: span)) }
    var finder = LiteralFinder(report, language)
    var answers = LiteralAnswers(all: all, asks: interlocutor != nil)
    let session = self
    let outcome = finder.walk(in: section) { session.decide($0, &answers) }
    if outcome.taken.isEmpty, outcome.left.isEmpty {
      return say("không có chỗ nào cần thay", "there is nothing to replace")
    }
    guard !outcome.isEmpty else { return sayWhatIsLeft(outcome, listedOnly: !all && interlocutor == nil) }
    try take(outcome)
    sayWhatIsLeft(outcome, listedOnly: false)
  }

  // MARK: Questions

  private func decide(_ proposal: LiteralProposal, _ answers: inout LiteralAnswers) -> LiteralDecision {
    let isQuestion = proposal.isForHerAlone
    guard answers.asks, !answers.takesAll || isQuestion else {
      show(proposal, withExcerpt: false)
      return answers.takesAll && !isQuestion ? .take : .leave
    }
    // Once all were asked for, even what only she can tell is left for another time.
    if answers.takesAll { return .leave }
    show(proposal, withExcerpt: true)
    while true {
      console.flush()
      guard case .text(let reply)? = interlocutor?.ask(Question(isQuestion ? dateQuestion : question)) else {
        return .stop
      }
      switch LiteralAnswer(reply, isQuestion: isQuestion) {
      case .take: return .take
      case .leave: return .leave
      case .stop: return .stop
      case .takeAll:
        answers.takesAll = true
        return isQuestion ? .leave : .take
      case nil: say("trả lời c, k, t hoặc d", "answer y, n, a or s")
      }
    }
  }

  private var question: String {
    text(
      "Thay? (Enter, c = có, k = không, t = tất cả, d = dừng) ", "Take it? (Enter, y = yes, n = no, a = all, s = stop) "
    )
  }

  private var dateQuestion: String {
    text(
      "Dùng ngày đã đăng ký? (c = có, Enter, k = giữ nguyên, d = dừng) ",
      "Use the registered date? (y = yes, Enter, n = leave it, s = stop) ")
  }

  private func show(_ proposal: LiteralProposal, withExcerpt: Bool) {
    let headline = proposal.headline(language, in: workspace.report)
    say(headline.vi, headline.en)
    guard withExcerpt, !proposal.replacement.isEmpty else { return }
    let (before, after) = proposal.excerpts(
      columns: environment.terminal.outputIsTerminal ? environment.terminal.columns : 100)
    console.print(UnicodeText.printable(text("  trước: \(before)", "  before: \(before)")))
    console.print(UnicodeText.printable(text("  sau:   \(after)", "  after:  \(after)")))
  }

  // MARK: The edits

  private mutating func take(_ outcome: LiteralOutcome) throws(CommandFailure) {
    let statements = LiteralEdits.statements(outcome, in: workspace.report, fileOrSessionLanguage)
    let parsed = ScriptParser.Result(script: Script(statements: statements))
    let replayed = ScriptFile.replay(parsed, onto: workspace.report, binder: fileBinder, recordsEdits: true)
    guard replayed.diagnostics.isEmpty else { throw .diagnostics(replayed.diagnostics) }
    try prepareToEdit()
    let count = outcome.replacedCount
    workspace.take(
      replayed.replay, title: text("tham số hóa \(count) chỗ", "parameterise \(count) places"),
      at: environment.clock.now())
    try commit()
    let documents = outcome.registered.count
    let registered = LocalizedText(
      vi: documents > 0 ? ", đăng ký \(documents) văn bản" : "",
      en: documents > 0 ? ", registered \(documents) document\(documents == 1 ? "" : "s")" : "")
    say(
      "~ đã thay \(count) chỗ\(registered.vi); “hoàn tác” lấy lại tất cả",
      "~ replaced \(count) place\(count == 1 ? "" : "s")\(registered.en); `undo` takes all of it back")
  }

  private func sayWhatIsLeft(_ outcome: LiteralOutcome, listedOnly: Bool) {
    if listedOnly {
      return say(
        "\(outcome.left.count) chỗ; thay hết bằng: tham số hóa tất cả",
        "\(outcome.left.count) places; take them with: parameterise all")
    }
    let dates = outcome.left.filter(\.isForHerAlone).count
    if dates > 0 {
      say(
        "\(dates) chỗ ghi ngày khác với ngày đã đăng ký: xem lại từng chỗ bằng “tham số hóa”",
        "\(dates) place\(dates == 1 ? " gives" : "s give") another date than the register: look at each with `parameterise`"
      )
    } else if outcome.isEmpty {
      say("giữ nguyên tất cả", "everything stays as it was")
    }
  }
}

/// What was answered so far.
private struct LiteralAnswers {
  var takesAll: Bool
  let asks: Bool

  init(all: Bool, asks: Bool) {
    takesAll = all
    self.asks = asks && !all
  }
}

private enum LiteralAnswer {
  case take, leave, takeAll, stop

  /// Nil for what is no answer. Nothing at all takes what is proposed, but decides no question.
  init?(_ reply: String, isQuestion: Bool) {
    switch UnicodeText.folded(reply.trimmed) {
    case "": self = isQuestion ? .leave : .take
    case "c", "co", "y", "yes": self = .take
    case "k", "khong", "n", "no": self = .leave
    case "t", "tat ca", "a", "all": self = .takeAll
    case "d", "dung", "s", "stop", "q": self = .stop
    default: return nil
    }
  }
}

extension LiteralProposal {
  /// Which date is right nobody else can say.
  var isForHerAlone: Bool { if case .otherDate = kind { true } else { false } }
}

extension LiteralOutcome {
  var replacedCount: Int { taken.filter { !$0.replacement.isEmpty }.count }
}

extension Diagnostic {
  fileprivate static func noSuchSection(_ section: SectionID, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "unknown-section",
      LocalizedText(vi: "không có mục \(section)", en: "there is no section \(section)"), span: span)
  }
}
