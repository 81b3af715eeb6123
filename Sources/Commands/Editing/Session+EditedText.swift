import CommandLanguage
import Composition
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace

// What came back from the editor, checked like everything that is typed, and taken as one step.

extension Session {
  mutating func take(_ bytes: [UInt8], as task: EditingTask, name: String) -> EditingOutcome {
    do throws(Diagnostic) {
      let whole = try ScriptSource.read(bytes, name: name, into: &workspace.sources)
      guard let source = workspace.sources[whole] else { return .unchanged }
      let edited = EditedText(source).blanking(head: task.head(language))
      let body = task.isOfCommands ? edited.source : edited.withoutComments()
      let id = workspace.sources.add(body)
      switch task.content {
      case .prose(let reference): return takeProse(body.sourcedLines(id), reference, task)
      case .rows(let reference): return try takeRows(body.sourcedLines(id), reference, task)
      case .commands(let subject): return takeCommands(id, subject, task)
      case .script: return takeScript(id, task)
      }
    } catch {
      return .wrong([error])
    }
  }

  // MARK: A paragraph, an item, a table

  private mutating func takeProse(
    _ lines: [SourcedText], _ reference: BlockReference, _ task: EditingTask
  ) -> EditingOutcome {
    let paragraphs = TextBlock(lines: lines).paragraphs
    guard let first = paragraphs.first else { return .emptied }
    guard paragraphs.map(\.text) != [task.body] else { return .unchanged }
    var change = BlockChange()
    change.text = first
    change.following = Array(paragraphs.dropFirst())
    let block = paragraphs.map { TextBlock(text: $0.text).lines }.joined(separator: [SourcedText("")])
    return take(.editBlock(reference, change), TextBlock(lines: Array(block)), task)
  }

  private mutating func takeRows(
    _ lines: [SourcedText], _ reference: BlockReference, _ task: EditingTask
  ) throws(Diagnostic) -> EditingOutcome {
    let filled = lines.filter { !$0.text.allSatisfy(\.isWhitespace) }
    guard !filled.isEmpty else { return .emptied }
    var rows: [SourcedText] = []
    for line in filled { rows.append(try row(line)) }
    let table = try TableText.parse(TextBlock(lines: rows)).get()
    let isUnchanged = TableText.print(table).lines.map { "| \($0.text)" }.joined(separator: "\n") == task.body
    var change = BlockChange()
    change.table = table
    return isUnchanged ? .unchanged : take(.editBlock(reference, change), TextBlock(lines: rows), task)
  }

  /// A row without its first bar, as the block of a command has it.
  private func row(_ line: SourcedText) throws(Diagnostic) -> SourcedText {
    let indent = line.text.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let text = line.text.utf8.dropFirst(indent)
    guard text.first == UInt8(ascii: "|") else {
      throw Diagnostic(
        "malformed-table",
        LocalizedText(vi: "mỗi hàng của bảng bắt đầu bằng |", en: "each row of a table begins with |"),
        span: line.span,
        hints: [LocalizedText(vi: "viết: | ô | ô |", en: "write: | cell | cell |")])
    }
    let place = line.span(indent + 1..<line.text.utf8.count)
    return SourcedText(
      String(decoding: Array(text.dropFirst()), as: UTF8.self),
      origin: place.map { TextOrigin(source: $0.source, start: Int($0.start)) })
  }

  private mutating func take(_ edit: Edit, _ block: TextBlock, _ task: EditingTask) -> EditingOutcome {
    let words = task.title[fileOrSessionLanguage].split(separator: " ").map { Word(String($0)) }
    do throws(EditRejection) {
      let change = try workspace.apply(edit, Statement(words: words, block: block), at: environment.clock.now())
      return taken { session in
        session.acknowledge(change)
        session.show(TextCheck.remarks(on: edit, in: session.workspace.report))
      }
    } catch {
      return .wrong([.rejected(error, at: nil, in: workspace.report)])
    }
  }

  /// Tells that something was taken once it is on the disk.
  private mutating func taken(_ tell: (Session) -> Void) -> EditingOutcome {
    do throws(CommandFailure) {
      try commit()
      tell(self)
    } catch {
      show(error)
    }
    return .taken
  }

  // MARK: Commands

  private mutating func takeScript(_ source: SourceID, _ task: EditingTask) -> EditingOutcome {
    let parsed = ScriptParser.parse(source, in: workspace.sources)
    let isEmptied = parsed.script.statements.isEmpty && parsed.diagnostics.isEmpty
    if isEmptied, !workspace.report.isEmpty { return .emptied }
    return take(ScriptFile.replay(parsed, onto: Report(), binder: fileBinder), written: source, task)
  }

  private mutating func takeCommands(
    _ source: SourceID, _ subject: ScriptFragment.Subject, _ task: EditingTask
  ) -> EditingOutcome {
    let parsed = ScriptParser.parse(source, in: workspace.sources)
    guard let fragment = ScriptFragment(subject, of: workspace.report, fileOrSessionLanguage) else { return .unchanged }
    guard !parsed.script.statements.isEmpty || !parsed.diagnostics.isEmpty else { return .emptied }
    let (before, after) = located(fragment)
    var whole = parsed
    whole.script = Script(
      statements: before + parsed.script.statementsWithAllComments + after, closingComments: fragment.closingComments)
    whole.diagnostics += strangers(parsed.script.statements, in: subject)
    return take(ScriptFile.replay(whole, onto: Report(), binder: fileBinder), written: source, task)
  }

  /// The commands around a fragment, read again from their text: so every diagnostic has its line, now and later.
  private mutating func located(_ fragment: ScriptFragment) -> (before: [Statement], after: [Statement]) {
    let commands = fragment.before + fragment.after
    let name = workspace.path ?? text("lệnh", "script")
    let source = workspace.sources.add(
      SourceText(name: name, text: ScriptPrinter.print(Script(statements: commands))))
    let read = ScriptParser.parse(source, in: workspace.sources).script.statements
    guard read == commands else { return (fragment.before, fragment.after) }
    return (Array(read[..<fragment.before.count]), Array(read[fragment.before.count...]))
  }

  /// The commands that do not belong where they were written.
  private func strangers(_ statements: [Statement], in subject: ScriptFragment.Subject) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, statement) in statements.enumerated() {
      guard case .edit(let edit) = fileBinder.bind(statement, inFile: true) else { continue }
      if !edit.belongs(to: subject) {
        diagnostics.append(.stranger(statement, subject))
      } else if index > 0, !subject.isSection {
        diagnostics.append(.secondRecord(statement))
      }
    }
    return diagnostics
  }

  private mutating func take(
    _ outcome: ScriptFile.Outcome, written source: SourceID, _ task: EditingTask
  ) -> EditingOutcome {
    var report = outcome.replay.report
    report.confirmRewritten(since: workspace.report)
    guard outcome.diagnostics.isEmpty else { return .wrong(outcome.diagnostics) }
    if case .commands(.document) = task.content, report.documents.count < workspace.report.documents.count {
      return .wrong([.documentTwice(at: workspace.sources.wholeSpan(of: source))])
    }
    guard report != workspace.report else { return .unchanged }
    workspace.take(report, title: task.title[language], language: language, at: environment.clock.now())
    return taken { session in
      if case .commands(let subject) = task.content {
        session.acknowledge(subject)
      } else {
        session.console.print("~ \(task.name[session.language]): \(report.summary(session.language))")
      }
      session.show(session.referenceRemarks(outcome, in: source))
    }
  }

  private func acknowledge(_ subject: ScriptFragment.Subject) {
    let report = workspace.report
    let changed: Change.Subject? =
      switch subject {
      case .document(let index): report.documents.documents.element(index).map { .document($0) }
      case .dossier(let index): report.dossiers.records.element(index).map { .dossier($0.dossier) }
      case .figures(let index): report.figures.records.element(index).map { .figures($0) }
      case .section(let id): report.outline[id].map { .section(id, $0) }
      }
    if let changed { acknowledge(Change(.changed, changed)) }
  }

  /// As after any edit: what a text cites may be registered a minute later.
  private func referenceRemarks(_ outcome: ScriptFile.Outcome, in source: SourceID) -> [Diagnostic] {
    ScriptFile.referenceErrors(outcome).filter { $0.span?.source == source }.map { diagnostic in
      var remark = diagnostic
      remark.severity = .warning
      return remark
    }
  }
}

extension Diagnostic {
  fileprivate static func stranger(_ statement: Statement, _ subject: ScriptFragment.Subject) -> Diagnostic {
    guard case .section(let id) = subject else { return secondRecord(statement) }
    return Diagnostic(
      "not-of-section",
      LocalizedText(vi: "lệnh này không thuộc mục \(id)", en: "this command does not belong to section \(id)"),
      span: statement.span,
      hints: [
        LocalizedText(
          vi: "ở đây chỉ có sửa mục, thêm mục, thêm đoạn, thêm ý, thêm bảng của mục \(id) và các mục dưới nó",
          en: "here stand `edit section`, `add section`, `add paragraph`, `add item`, `add table` of \(id) and below")
      ])
  }

  fileprivate static func secondRecord(_ statement: Statement) -> Diagnostic {
    Diagnostic(
      "other-command",
      LocalizedText(
        vi: "ở đây chỉ có một lệnh, đúng lệnh đã mở ra", en: "here stands one command only, the one that was opened"),
      span: statement.span,
      hints: [LocalizedText(vi: "các lệnh khác gõ ở dấu nhắc", en: "type other commands at the prompt")])
  }

  fileprivate static func documentTwice(at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "document-conflict",
      LocalizedText(
        vi: "số, cơ quan và năm này trùng với một văn bản đã đăng ký",
        en: "a document of this number, issuer and year is registered already"),
      span: span)
  }
}

extension ScriptFragment.Subject {
  fileprivate var isSection: Bool { if case .section = self { true } else { false } }
}

extension Script {
  /// Comments below the last command go above it, so that they stay with it.
  fileprivate var statementsWithAllComments: [Statement] {
    guard var last = statements.last, !closingComments.isEmpty else { return statements }
    last.comments.above += closingComments
    return statements.dropLast() + [last]
  }
}

extension SourceMap {
  fileprivate func wholeSpan(of id: SourceID) -> SourceSpan? {
    self[id].map { source in
      let line = source.lineRanges.first { !$0.isEmpty } ?? 0..<0
      return SourceSpan(source: id, range: line)
    }
  }
}

extension Array {
  fileprivate func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
