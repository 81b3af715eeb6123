import CommandLanguage
import Diagnostics
import Foundations
import Importing
import ReportModel
import ReportScript
import Workspace

extension Session {
  mutating func importReport(_ path: String, at span: SourceSpan?) throws(CommandFailure) {
    guard workspace.report.isBlankButForPeriod else { throw .diagnostic(.reportHasContent(at: span)) }
    let document = try readPaper(path)
    guard let imported = ReportImporter.read(document, onto: workspace.report, fileOrSessionLanguage) else {
      throw .diagnostic(.noPeriodInFile(path, at: span))
    }
    let replay = try replay(imported, path)
    printText(ImportSummary(imported, path: path).text[language])
    guard wantsToImport(imported) else { return say("không nhập gì", "nothing was imported") }
    try prepareToEdit()
    workspace.take(
      replay, title: text("nhập báo cáo \(path)", "import report \(path)"), at: environment.clock.now())
    try commit()
    say(
      "+ đã nhập \(path); tiếp theo: tham số hóa, kiểm tra, lưu TÊN-TỆP",
      "+ imported \(path); next: parameterise, check, save FILE")
  }

  private func readPaper(_ path: String) throws(CommandFailure) -> ImportedDocument {
    let content: [UInt8]
    do throws(SystemError) {
      content = try environment.files.readRegularFile(path, limit: ImportedDocument.sizeLimit)
    } catch {
      throw .system(error)
    }
    do throws(ImportFailure) {
      return try ImportedDocument.read(content, name: path)
    } catch {
      throw .diagnostic(error.diagnostic(of: path))
    }
  }

  /// The commands of the import, run as those of a file are: so nothing comes in that no command can say.
  private mutating func replay(_ imported: ImportedReport, _ path: String) throws(CommandFailure) -> ScriptReplay {
    let script = imported.script(fileOrSessionLanguage, startsReport: workspace.report.period == nil)
    do throws(LoadFailure) {
      let outcome = try ScriptFile.replay(
        Array(script.utf8), name: path, onto: workspace.report, binder: fileBinder, sources: &workspace.sources,
        recordsEdits: true)
      guard outcome.diagnostics.isEmpty else { throw .diagnostics(outcome.diagnostics) }
      return outcome.replay
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Where nobody can be asked the command itself is the answer.
  private func wantsToImport(_ imported: ImportedReport) -> Bool {
    guard let interlocutor else { return true }
    let question = text(
      "Nhập vào báo cáo đang mở? (Enter, c = có, x = xem các lệnh, k = không) ",
      "Take it into the open report? (Enter, y = yes, l = look at the commands, n = no) ")
    while true {
      console.flush()
      guard case .text(let reply) = interlocutor.ask(Question(question)) else { return false }
      switch UnicodeText.folded(reply.trimmed) {
      case "", "c", "co", "y", "yes": return true
      case "k", "khong", "n", "no": return false
      case "x", "xem", "l", "look":
        printText(imported.script(fileOrSessionLanguage, startsReport: workspace.report.period == nil))
      default: say("trả lời c, x hoặc k", "answer y, l or n")
      }
    }
  }
}

extension Report {
  /// True for an empty report and for one that has only been started.
  fileprivate var isBlankButForPeriod: Bool {
    var rest = self
    rest.period = nil
    rest.periodComments = .none
    rest.closingComments = []
    guard let outline = BuiltInOutline.all.first(where: { $0.name == rest.outline.name })?.outline else { return false }
    guard rest.outline == outline else { return false }
    rest.outline = Outline()
    return rest == Report()
  }
}

extension Diagnostic {
  fileprivate static func reportHasContent(at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "report-has-content",
      LocalizedText(
        vi: "báo cáo đang mở đã có nội dung nên không nhập đè lên được",
        en: "the open report has content already, and an import does not mix with it"),
      span: span,
      hints: [
        LocalizedText(
          vi: "mở một báo cáo mới trước: mở TÊN-TỆP-MỚI.baocao", en: "open a new one first: open NEW-FILE.baocao")
      ])
  }

  fileprivate static func noPeriodInFile(_ path: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "missing-period",
      LocalizedText(
        vi: "không thấy kỳ báo cáo trong \(path)", en: "\(path) does not tell its period"), span: span,
      hints: [
        LocalizedText(
          vi: "cho biết kỳ trước, rồi nhập lại: báo cáo quý 3/2021", en: "say it first, then import: report Q3/2021")
      ])
  }
}
