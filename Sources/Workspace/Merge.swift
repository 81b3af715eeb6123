import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript

/// A command that does not fit on a file that somebody else has changed.
package struct MergeConflict: Sendable {
  package var title: String
  package var reason: Diagnostic
}

/// Does steps again on another report than the one they were made for. What is there already is not done twice; what does
/// not fit is left out and told.
struct Merge {
  private(set) var report: Report
  /// The commands that were done again.
  private(set) var text = ""
  private var conflicts: [MergeConflict] = []

  /// What the steps were made for, and what each of them has made of it.
  private var own: Report

  init(
    _ steps: [Timeline.Step], of own: Report, onto report: Report, binder: ScriptBinder, sources: inout SourceMap
  ) {
    self.own = own
    self.report = report
    for step in steps {
      guard
        let source = try? ScriptSource.read(Array(step.text.utf8), name: step.title, into: &sources)
      else { continue }
      let parsed = ScriptParser.parse(source, in: sources)
      // A whole report that came back from the editor cannot be told apart into changes.
      if step.kind == .script {
        conflicts.append(MergeConflict(title: step.title, reason: .wholeReport(step.title)))
        continue
      }
      for statement in parsed.script.statements { take(statement, binder) }
      // They stand at the end of all, and one step has one end.
      let comments = parsed.script.closingComments.filter { !self.report.closingComments.contains($0) }
      self.report.closingComments += comments
      closing += comments
    }
    for comment in closing { text += "#\(comment)\n" }
  }

  private var closing: [String] = []

  /// What did not fit. That a command of the saved file was taken back cannot be done again on another file.
  func conflicts(withdrawn count: Int) -> [MergeConflict] {
    guard count > 0 else { return conflicts }
    let undo = LocalizedText(vi: "hoàn tác \(count)", en: "undo \(count)")
    return conflicts + [MergeConflict(title: undo.en, reason: .withdrawn(undo))]
  }

  private mutating func take(_ statement: Statement, _ binder: ScriptBinder) {
    guard case .edit(let edit) = binder.bind(statement, inFile: true) else { return }
    // What somebody else has changed too, or moved, is not changed by place or by name alone.
    let isSame = own.touched(by: edit) == report.touched(by: edit)
    _ = try? own.apply(edit)
    guard !report.holds(edit) else { return }
    guard isSame else {
      conflicts.append(
        MergeConflict(title: ScriptPrinter.print(statement).commandLine, reason: .changedByBoth(statement)))
      return
    }
    do throws(EditRejection) {
      _ = try report.apply(edit)
      ScriptPrinter.print(statement, to: &text)
    } catch {
      conflicts.append(
        MergeConflict(
          title: ScriptPrinter.print(statement).commandLine, reason: binder.diagnostic(error, of: statement, in: report)
        ))
    }
  }
}

extension Report {
  /// True if the report holds already what the edit would bring into it, so that it need not be done twice.
  fileprivate func holds(_ edit: Edit) -> Bool {
    switch edit {
    case .start(let period, _, _): self.period == period
    case .addBlocks(let section, _, let blocks):
      blocks.allSatisfy { block in
        outline[section]?.blocks.contains { $0.content == block.content && $0.text.text == block.text.text } ?? false
      }
    case .addRecipient(let recipient, _): recipients.contains { $0.text.text == recipient.text.text }
    case .addSection(let id, let section): outline[id]?.heading.text == section.heading.text
    case .addAnnex(let annex): outline.annexes.contains { $0.heading.text == annex.heading.text }
    case .clear(let field): settings[field] == nil
    case .addDossier(let record):
      dossiers.index(of: record.dossier.code).map { dossiers.records[$0].dossier == record.dossier } ?? false
    case .addAbbreviation(let abbreviation):
      abbreviations.contains { $0.short == abbreviation.short && $0.meaning.text == abbreviation.meaning.text }
    case .addParameter(let parameter): parameters.contains(parameter)
    case .addExpectation(let expectation):
      expectations.contains { $0.name == expectation.name && $0.value == expectation.value }
    case .addTask(let task): tasks.contains { $0.text.text == task.text.text }
    case .addForm(let form): forms.contains { $0.code == form.code }
    case .addFigures(let record): figures.records.contains { $0.key == record.key && $0.counts == record.counts }
    default: false
    }
  }
}

/// What an edit changes or takes away, as it stands before.
private enum Touched: Equatable {
  case nothing
  case blocks([NarrativeBlock])
  case section(Section?)
  /// The titles of the annexes: by them one knows whether a number is still that of the same annex.
  case annexes([String])
  case field(Settings.Setting?)
  case documents([RegisteredDocument])
  case dossier(DossierRecord?)
  case figures(FigureRecord?)
  case abbreviation(Abbreviation?)
  case recipient(Recipient?)
  case task(OpenTask?)
}

extension Report {
  fileprivate func touched(by edit: Edit) -> Touched {
    switch edit {
    case .editBlock(let reference, _), .removeBlock(let reference), .moveBlock(let reference, _, _, _): block(reference)
    case .editSection(let id, _), .removeSection(let id, _), .moveSection(let id, _, _), .confirm(let id, _, _):
      .section(outline[id])
    case .removeTask(let place): .task(tasks.indices.contains(place - 1) ? tasks[place - 1] : nil)
    case .addAnnex: .annexes(outline.annexes.map(\.heading.text))
    case .addBlocks(let id, _, _), .addSection(let id, _):
      id.annex.map { .annexes(outline.annexes[..<min($0, outline.annexes.count)].map(\.heading.text)) } ?? .nothing
    case .set(let field, _), .clear(let field): .field(settings[field])
    case .editDocument(let reference, _), .removeDocument(let reference):
      .documents(documents.matches(reference).map { documents[$0] })
    case .editDossier(let code, _), .happen(let code, _, _, _), .removeDossier(let code):
      .dossier(dossiers.index(of: code).map { dossiers[$0] })
    case .editFigures(let key, _, _), .removeFigures(let key): .figures(figures.index(of: key).map { figures[$0] })
    case .editAbbreviation(let new): .abbreviation(abbreviations.first { $0.short == new.short })
    case .removeAbbreviation(let short): .abbreviation(abbreviations.first { $0.short == short })
    case .editRecipient(let place, _, _), .removeRecipient(let place), .moveRecipient(let place, _, _):
      .recipient(recipients.indices.contains(place - 1) ? recipients[place - 1] : nil)
    default: .nothing
    }
  }

  private func block(_ reference: BlockReference) -> Touched {
    let blocks = outline[reference.section]?.blocks ?? []
    guard let position = reference.position else { return .blocks(blocks.filter { $0.kind == reference.kind }) }
    return .blocks(blocks.indices.contains(position - 1) ? [blocks[position - 1]] : [])
  }
}

extension Diagnostic {
  fileprivate static func changedByBoth(_ statement: Statement) -> Diagnostic {
    Diagnostic(
      "changed-by-both",
      LocalizedText(
        vi: "chỗ này trên đĩa đã khác lúc bạn sửa, nên giữ nguyên bản trên đĩa",
        en: "this place was changed on the disk as well, so the one on the disk stays"),
      hints: [LocalizedText(vi: "xem lại rồi tự sửa nếu cần", en: "look at it, and change it by hand if need be")])
  }

  fileprivate static func withdrawn(_ undo: LocalizedText) -> Diagnostic {
    Diagnostic(
      "withdrawn-commands",
      LocalizedText(
        vi: "“\(undo.vi)” lấy lại lệnh của bản đã lưu, không làm lại được trên tệp đã bị sửa",
        en: "`\(undo.en)` took back commands of the saved file; that cannot be done again on a file that was changed"))
  }

  fileprivate static func wholeReport(_ title: String) -> Diagnostic {
    Diagnostic(
      "whole-report",
      LocalizedText(
        vi: "đây là cả bản báo cáo sửa trong trình soạn thảo, không tách ra từng thay đổi được",
        en: "this is a whole report from the editor, which cannot be taken apart into changes"))
  }
}
