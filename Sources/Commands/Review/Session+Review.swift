import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript

// The review: from text to text that waits for it. Where it was left needs no remembering: what was looked through is
// marked in the report.

extension Session {
  mutating func review(_ section: SectionID?, at span: SourceSpan?) throws(CommandFailure) {
    guard interlocutor != nil else { throw .diagnostic(.reviewNeedsSomebody(span)) }
    if let section, !workspace.report.outline.contains(section) {
      throw .diagnostic(.unknownSection(section, at: span, in: workspace.report))
    }
    ReviewView.tasks(workspace.report, language, columns: environment.terminal.columns).forEach(console.print)
    var walk = ReviewWalk(section, total: ReviewWalk.parts(of: workspace.report, section).count)
    while let part = walk.part(in: workspace.report) {
      switch visit(part, walk.progress(in: workspace.report)) {
      case .on: walk.skipped += 1
      case .back:
        if walk.skipped == 0 {
          say("không có đoạn nào để lại phía trước", "nothing was left behind")
        } else {
          walk.skipped -= 1
        }
      case .stay: break
      case .leave: return sayWhatIsLeft()
      }
    }
    sayWhatIsLeft()
  }

  private enum Move { case on, back, stay, leave }

  /// What is kept, edited or dropped does not wait any more, so the walk stays where it is.
  private mutating func visit(_ part: UnreviewedPart, _ progress: String) -> Move {
    let view = ReviewView(
      report: workspace.report, language: language, columns: environment.terminal.columns,
      isColored: console.colorsOutput)
    view.lines(of: part, progress: progress).forEach(console.print)
    console.flush()
    let prompt = text(
      "Enter = giữ, s = sửa, x = xóa, b = để sau, < = trước, q = dừng: ",
      "Enter = keep, e = edit, d = drop, s = skip, < = back, q = stop: ")
    while case .text(let answer)? = interlocutor?.ask(Question(prompt)) {
      switch ReviewChoice(answer, language) {
      case .keep: return carryOut(ReviewCommand.confirm(part, language))
      case .drop: return carryOut(ReviewCommand.remove(part, language))
      case .take(let text) where part.block.kind != .table:
        return carryOut(ReviewCommand.edit(part, to: text, language))
      case .edit:
        run(ScriptPrinter.print(ReviewCommand.edit(part, to: nil, language)).trimmed)
        return .stay
      case .skip: return .on
      case .back: return .back
      case .leave: return .leave
      case .take, .explain, .unclear: sayReviewChoices()
      }
    }
    return .leave
  }

  /// A command that is not taken leaves the text where it is; then the walk goes on, so that it comes to an end.
  private mutating func carryOut(_ command: Statement) -> Move {
    let text = ScriptPrinter.print(command).trimmed
    let count = workspace.stepCount
    interlocutor?.remember(text)
    run(text)
    return workspace.stepCount > count ? .stay : .on
  }

  private func sayReviewChoices() {
    say(
      "Enter: đoạn này đúng cho kỳ này; s: mở trình soạn thảo; hoặc gõ luôn câu mới thay cho cả đoạn; b: lần sau hỏi lại",
      "Enter: right for this period; e: opens the editor; or type a sentence that replaces the text; s: ask again later"
    )
    console.flush()
  }

  private func sayWhatIsLeft() {
    let count = workspace.report.unreviewedCount
    let tasks = workspace.report.tasks.count
    guard count > 0 else {
      say("Đã soát hết.", "Everything is reviewed.")
      if tasks > 0 {
        say("Còn \(tasks) việc trong danh sách: liệt kê việc", "\(tasks) tasks are still on the list: list tasks")
      }
      return
    }
    say("Còn \(count) phần chưa soát; gõ “soát lại” để đi tiếp.", "\(count) still to be reviewed; `review` goes on.")
  }
}

/// The way through what waits for review: what was skipped lies behind.
private struct ReviewWalk {
  private let section: SectionID?
  private let total: Int
  var skipped = 0

  init(_ section: SectionID?, total: Int) {
    self.section = section
    self.total = total
  }

  static func parts(of report: Report, _ section: SectionID?) -> [UnreviewedPart] {
    let parts = report.unreviewedParts
    guard let section else { return parts }
    return parts.filter { $0.section.labels.starts(with: section.labels) }
  }

  func part(in report: Report) -> UnreviewedPart? {
    let parts = Self.parts(of: report, section)
    return parts.indices.contains(skipped) ? parts[skipped] : nil
  }

  /// "4/34", of those that waited when the walk began.
  func progress(in report: Report) -> String {
    let done = max(0, total - Self.parts(of: report, section).count)
    return "\(min(done + skipped + 1, total))/\(total)"
  }
}

/// The commands that a review is made of.
private enum ReviewCommand {
  static func confirm(_ part: UnreviewedPart, _ language: Language) -> Statement {
    statement("confirm", part, language, takesKind: false)
  }

  static func remove(_ part: UnreviewedPart, _ language: Language) -> Statement {
    statement("remove-\(part.block.kind.rawValue)", part, language)
  }

  /// Without a text the editor is opened.
  static func edit(_ part: UnreviewedPart, to text: String?, _ language: Language) -> Statement {
    var statement = statement("edit-\(part.block.kind.rawValue)", part, language)
    statement.block = text.map { TextBlock(text: $0) }
    return statement
  }

  private static func statement(
    _ id: String, _ part: UnreviewedPart, _ language: Language, takesKind: Bool = true
  ) -> Statement {
    let specification = EditCommand.all.first { $0.specification.id == id }?.specification
    let verb = specification?.verb.words(language) ?? []
    let kind = takesKind ? specification?.kinds.first?.words(language) ?? [] : []
    let at = specification?.parameters.first { $0.name == "at" }?.keyword?.words(language) ?? []
    return Statement(
      words: verb + kind + [Word(part.section.description)] + at + [Word(String(part.position))])
  }
}

extension Diagnostic {
  fileprivate static func reviewNeedsSomebody(_ span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "not-interactive",
      LocalizedText(
        vi: "“soát lại” cần có người trả lời nên chỉ dùng được trong phiên làm việc",
        en: "`review` needs somebody to answer, so it works in the shell only"),
      span: span,
      hints: [
        LocalizedText(
          vi: "mở phiên làm việc: baocao TỆP; hoặc xác nhận từng mục: xác nhận I.4",
          en: "open the shell: baocao FILE; or confirm a section: confirm I.4")
      ])
  }
}
