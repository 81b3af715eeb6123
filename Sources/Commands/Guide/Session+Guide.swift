import Checks
import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript

// The guide: the way of an officer through her report, stop by stop.

extension Session {
  /// Where a stop leads to.
  private enum Move { case on, back, stay, leave }

  mutating func guide(from section: SectionID?, at span: SourceSpan?, restarts: Bool) throws(CommandFailure) {
    guard interlocutor != nil else { throw .diagnostic(.guideNeedsSomebody(span)) }
    guard startsReportForGuide() else { return }
    if let section, !workspace.report.outline.contains(section) {
      throw .diagnostic(.unknownSection(section, at: span, in: workspace.report))
    }
    var walk = GuideWalk(workspace.report, guideProgress, from: section, restarts: restarts)
    introduce(walk)
    while let stop = walk.stop {
      switch try visit(stop, walk.progress) {
      case .on: walk.goOn()
      case .back: if !walk.goBack() { say("đây là chỗ đầu tiên", "this is the first place") }
      case .stay: break
      case .leave: return leaveGuide(at: stop, walk.progress)
      }
    }
    guideProgress.place = nil
    summarise()
  }

  /// Asks for the period if there is none; false if she does not say it.
  private mutating func startsReportForGuide() -> Bool {
    if workspace.report.period != nil { return true }
    say("Trước hết cho biết kỳ báo cáo.", "First the period of the report.")
    let words = EditCommand.startReportTerm.words(language)
    let statement = Statement(words: words)
    guard let entry = GuidedEntry(statement, in: guidedContext, asksOnlyForRequired: true),
      let command = complete(entry)
    else { return false }
    take(command)
    return workspace.report.period != nil
  }

  private func introduce(_ walk: GuideWalk) {
    guard let stop = walk.stop else { return }
    switch stop {
    case .field:
      say(
        "Phần đầu và phần cuối. Enter = bỏ qua hoặc nhận giá trị trong [ ], ? = giải thích, < = câu trước, q = dừng.",
        "Head and foot. Enter = skip, or take the value in [ ], ? = explain, < = back, q = stop.")
    case .section(let id):
      guard walk.isResumed else { return }
      say("Đi tiếp từ mục \(id) (\(walk.progress)).", "Going on with section \(id) (\(walk.progress)).")
    }
  }

  private mutating func leaveGuide(at stop: GuideWalk.Stop, _ progress: String) {
    guard case .section(let id) = stop else {
      return say("đã dừng; gõ “hướng dẫn” để đi tiếp", "stopped; `guide` goes on")
    }
    guideProgress.place = id
    say(
      "đã dừng ở mục \(id) (\(progress)); gõ “hướng dẫn” để đi tiếp",
      "stopped at section \(id) (\(progress)); `guide` goes on from here")
  }

  /// Runs a command that the guide made, as if it had been typed.
  private mutating func take(_ command: Statement) {
    let text = ScriptPrinter.print(command).trimmed
    interlocutor?.remember(text)
    run(text)
  }

  private mutating func visit(_ stop: GuideWalk.Stop, _ progress: String) throws(CommandFailure) -> Move {
    switch stop {
    case .field(let field): visit(field, progress)
    case .section(let id): try visit(id, progress)
    }
  }

  // MARK: Fields

  private mutating func visit(_ field: Field, _ progress: String) -> Move {
    let words = EditCommand.setFieldTerm.words(language) + field.term.words(language)
    let statement = Statement(words: words)
    guard var entry = GuidedEntry(statement, in: guidedContext, asksOnlyForRequired: true) else { return .on }
    while var wording = entry.wording(columns: environment.terminal.columns) {
      if wording.takesProse {
        let skip = text("; gõ dấu chấm ngay thì bỏ qua", "; a full stop right away skips it")
        wording.lead = wording.lead.map { "\(progress)  \($0)\(skip)" }
      } else {
        wording.prompt = "\(progress)  \(wording.prompt)"
      }
      guard case .text(let text) = ask(wording, of: entry) else { return .leave }
      switch GuideChoice(text, language) {
      case .back: return .back
      case .leave: return .leave
      case .explain: entry.explanation.forEach(console.print)
      case .skip: return skip(field)
      case .keep where !text.trimmed.isEmpty || workspace.report.settings[field] != nil || entry.proposal == nil:
        return skip(field)
      default:
        let faults = entry.answer(text, sources: &workspace.sources)
        show(faults)
      }
    }
    if let command = entry.command { take(command) }
    return .on
  }

  private mutating func skip(_ field: Field) -> Move {
    if workspace.report.settings[field] == nil { guideProgress.skippedFields.insert(field) }
    return .on
  }

  // MARK: Sections

  private mutating func visit(_ id: SectionID, _ progress: String) throws(CommandFailure) -> Move {
    // An editor may have taken it away.
    guard let section = workspace.report.outline[id] else { return .on }
    let view = GuideView(report: workspace.report, language: language, columns: environment.terminal.columns)
    view.lines(of: id, progress: progress).forEach(console.print)
    console.flush()
    while case .text(let text)? = interlocutor?.ask(Question(question(about: section))) {
      switch GuideChoice(text, language) {
      case .keep:
        guideProgress.visited.insert(id)
        return .on
      case .skip:
        guideProgress.visited.remove(id)
        return .on
      case .write: return write(id, section)
      case .take(let text): return add(text, to: id, section)
      case .edit:
        editSection(id)
        return .stay
      case .back: return .back
      case .leave: return .leave
      case .explain, .unclear: sayChoices()
      }
    }
    return .leave
  }

  private func question(about section: Section) -> String {
    let isEmpty = section.blocks.isEmpty
    let keep = isEmpty ? text("Enter = để trống", "Enter = leave empty") : text("Enter = giữ", "Enter = keep")
    return text(
      "\(keep), v = viết, s = sửa, b = để sau, < = trước, q = dừng: ",
      "\(keep), t = text, e = edit, s = skip, < = back, q = stop: ")
  }

  private func sayChoices() {
    say(
      "v rồi Enter để viết nhiều dòng, hoặc gõ luôn một câu; Enter là mục này xong; b là lần sau hỏi lại",
      "t and Enter for several lines, or type a sentence right away; Enter: this section is done; s: ask again later")
    console.flush()
  }

  private mutating func write(_ id: SectionID, _ section: Section) -> Move {
    let how =
      GuideText.isList(section)
      ? text("Mỗi dòng một ý", "An item a line")
      : text("Dòng trống mở đoạn mới", "An empty line begins a new paragraph")
    let end = text("xong thì gõ một dòng chỉ có dấu chấm.", "end with a line of a single full stop.")
    console.print("\(how); \(end)")
    console.flush()
    guard case .text(let text)? = interlocutor?.ask(proseQuestion) else {
      say("đã bỏ đoạn đang viết", "the text was dropped")
      return .stay
    }
    return add(text, to: id, section)
  }

  /// Takes a text; one that is not taken leaves everything as it is.
  private mutating func add(_ text: String, to id: SectionID, _ section: Section) -> Move {
    guard let command = GuideText.command(adding: text, to: id, section, language) else { return .stay }
    let count = workspace.stepCount
    take(command)
    guard workspace.stepCount > count else { return .stay }
    guideProgress.visited.insert(id)
    return .on
  }

  // MARK: The end

  /// What is still missing, and what to do next.
  private func summarise() {
    let report = workspace.report
    let empty = report.outline.leaves.filter { report.outline[$0]?.blocks.isEmpty == true }
    if report.outline.isEmpty {
      return say("Đề cương chưa có mục nào: thêm mục I \"…\"", "The outline has no sections yet: add section I \"…\"")
    }
    say(
      "Đã đi hết đề cương: \(report.summary(.vietnamese)).", "That was the outline: \(report.summary(.english)).")
    let missing = GuideWalk.fields.filter { report.settings[$0] == nil }.map { $0.term[language] }
    let open = missing + empty.map { text("mục \($0)", "section \($0)") }
    if !open.isEmpty {
      let list = open.joined(separator: ", ")
      // Two lines at most: `check` lists them all.
      let line = text("Còn trống: \(list)", "Still empty: \(list)")
      console.print(line.clipped(to: environment.terminal.columns * 2 - 1))
    }
    say("Tiếp theo: \(next(.vietnamese))", "Next: \(next(.english))")
  }

  private func next(_ language: Language) -> String {
    func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }
    let findings = Findings(AllChecks.findings(in: workspace.report)).summary(language)
    var commands = ["\(say("kiểm tra", "check")) (\(findings))"]
    if workspace.hasUnsavedWork { commands.append(say("lưu", "save")) }
    commands.append(say("xuất", "export"))
    return commands.joined(separator: ", ")
      + say("; đi lại: hướng dẫn từ đầu", "; once more: guide from the start")
  }
}

extension Diagnostic {
  fileprivate static func guideNeedsSomebody(_ span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "not-interactive",
      LocalizedText(
        vi: "“hướng dẫn” cần có người trả lời nên chỉ dùng được trong phiên làm việc",
        en: "`guide` needs somebody to answer, so it works in the shell only"),
      span: span, hints: [LocalizedText(vi: "mở phiên làm việc: baocao TỆP", en: "open the shell: baocao FILE")])
  }
}
