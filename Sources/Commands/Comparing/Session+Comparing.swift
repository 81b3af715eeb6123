import Comparison
import Diagnostics
import Foundations
import ReportModel
import Workspace
import Writers

/// `baocao compare OLD NEW …`.
package enum ComparisonFormat: String, CaseIterable, Sendable {
  case text, md, html, json

  /// By the extension of a file; nil if it tells nothing.
  package init?(extensionOf path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt": self = .text
    case "md": self = .md
    case "html": self = .html
    case "json": self = .json
    default: return nil
    }
  }
}

/// Two reports with their names, compared.
struct ComparedFiles {
  var old: String
  var new: String
  var comparison: ReportComparison
}

extension Session {
  package mutating func compareFiles(
    _ old: String, _ new: String, format: ComparisonFormat?, output: String?, isForced: Bool
  ) -> ExitCode {
    do throws(CommandFailure) {
      if let output { try refuseOverwriting(output, [old, new], isForced) }
      let files = ComparedFiles(
        old: old, new: new, comparison: ReportComparison(from: try readToCompare(old), to: try readToCompare(new)))
      let format = format ?? output.flatMap(ComparisonFormat.init(extensionOf:)) ?? .text
      guard let output, output != "-" else {
        show(files, format)
        return .done
      }
      do throws(SystemError) {
        try environment.files.replaceFile(output, with: bytes(of: files, format))
      } catch {
        throw .system(error)
      }
      say("đã ghi \(output)", "wrote \(output)")
      return .done
    } catch {
      show(error)
      return error.exitCode
    }
  }

  /// Compares an older file with the open report, or with a newer file.
  mutating func compare(_ old: String, _ new: String?) throws(CommandFailure) {
    let before = try readToCompare(old)
    let after: ComparedReport
    if let new {
      after = try readToCompare(new)
    } else {
      after = ComparedReport(report: workspace.report, composition: try compose(workspace.report))
    }
    let name = new ?? workspace.path ?? text("báo cáo đang mở", "the open report")
    show(ComparedFiles(old: old, new: name, comparison: ReportComparison(from: before, to: after)), .text)
  }

  /// What a file holds, unsaved work left aside; nothing is locked or written. Errors of its references do not matter here.
  private mutating func readToCompare(_ path: String) throws(CommandFailure) -> ComparedReport {
    let work = beginReading(path)
    defer { work.end() }
    let outcome: ScriptFile.Outcome
    do throws(LoadFailure) {
      outcome = try ScriptFile.load(
        path == "-" ? "/dev/stdin" : path, onto: Report(), binder: fileBinder, sources: &workspace.sources,
        in: environment, monitor: work.monitor)
    } catch {
      throw CommandFailure(error)
    }
    guard outcome.replay.commandCount > 0 else { throw .diagnostic(.emptyScript(path)) }
    let report = outcome.replay.report
    return ComparedReport(report: report, composition: try compose(report))
  }

  private func show(_ files: ComparedFiles, _ format: ComparisonFormat) {
    guard format == .text else { return console.write(bytes(of: files, format)) }
    let isTerminal = environment.terminal.outputIsTerminal
    let screen = ComparisonScreen(
      columns: isTerminal ? environment.terminal.columns : nil, isColored: console.colorsOutput)
    screen.lines(page(of: files)).forEach(printText)
  }

  private func page(of files: ComparedFiles) -> ComparisonPage {
    ComparisonPage(files.comparison, old: files.old, new: files.new, language)
  }

  private func bytes(of files: ComparedFiles, _ format: ComparisonFormat) -> [UInt8] {
    switch format {
    case .text:
      let lines = ComparisonScreen(columns: nil, isColored: false).lines(page(of: files))
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    case .md: return ComparisonMarkdown.bytes(page(of: files))
    case .html: return ComparisonHTML.bytes(files.comparison, page(of: files))
    case .json: return ComparisonJSON.bytes(files.comparison, old: files.old, new: files.new)
    }
  }

  /// The output may be neither of the reports, nor any other file unless she says so.
  private func refuseOverwriting(_ output: String, _ inputs: [String], _ isForced: Bool) throws(CommandFailure) {
    guard output != "-", let there = try? environment.files.status(at: output) else { return }
    let isInput = inputs.contains { input in
      guard let status = try? environment.files.status(at: input) else { return false }
      return status.identity == there.identity
    }
    guard isInput || !isForced else { return }
    throw .refused([isInput ? .comparisonOntoReport(output) : .comparisonFileExists(output)])
  }
}

extension Diagnostic {
  fileprivate static func comparisonOntoReport(_ path: String) -> Diagnostic {
    Diagnostic(
      "foreign-file",
      LocalizedText(
        vi: "\(path) là báo cáo đang được so sánh nên không ghi kết quả vào đó",
        en: "\(path) is one of the reports that are compared; the result is not written there"),
      hints: [LocalizedText(vi: "chọn tên khác sau -o", en: "give another name behind -o")])
  }

  fileprivate static func comparisonFileExists(_ path: String) -> Diagnostic {
    Diagnostic(
      "foreign-file", LocalizedText(vi: "đã có tệp \(path)", en: "there is a file \(path) already"),
      hints: [
        LocalizedText(
          vi: "chọn tên khác, hoặc thêm --force để ghi đè", en: "give another name, or add --force to overwrite it")
      ])
  }
}
