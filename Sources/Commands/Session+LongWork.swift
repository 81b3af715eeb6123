import Checks
import Composition
import Diagnostics
import Foundations
import ReportModel

/// A piece of work that the user can stop, and that tells how far it is where there is a screen to tell it on.
struct WatchedWork {
  let monitor: WorkMonitor
  let line: ProgressLine?

  /// To be called in any case, so that nothing stays on the screen.
  func end() { line?.erase() }
}

extension Session {
  /// `unit` is what is counted.
  func beginWork(_ task: LocalizedText, unit: LocalizedText) -> WatchedWork {
    guard environment.terminal.errorIsTerminal, !isPlain else {
      return WatchedWork(monitor: WorkMonitor(interruption: environment.interruption), line: nil)
    }
    let line = ProgressLine(task, unit: unit, language: language, console: console, in: environment)
    let monitor = WorkMonitor(interruption: environment.interruption) { line.tell($0) }
    return WatchedWork(monitor: monitor, line: line)
  }

  func beginReading(_ path: String) -> WatchedWork {
    beginWork(
      LocalizedText(vi: "đang đọc \(path)", en: "reading \(path)"), unit: LocalizedText(vi: "lệnh", en: "commands"))
  }

  /// The composed paper.
  func compose(_ report: Report) throws(CommandFailure) -> Composition {
    let work = beginWork(
      LocalizedText(vi: "đang dựng báo cáo", en: "composing the report"), unit: LocalizedText(vi: "đoạn", en: "parts"))
    defer { work.end() }
    do throws(Interrupted) {
      return try Composer.compose(report, values: parameterValues, monitor: work.monitor)
    } catch {
      throw .interrupted(written: [])
    }
  }

  /// What the checks find in a report.
  func findings(in report: Report, _ composition: Composition) throws(CommandFailure) -> [Diagnostic] {
    let work = beginWork(
      LocalizedText(vi: "đang soát lỗi", en: "checking"), unit: LocalizedText(vi: "phép soát", en: "checks"))
    defer { work.end() }
    do throws(Interrupted) {
      return try AllChecks.findings(in: CheckInput(report: report, composition: composition), monitor: work.monitor)
    } catch {
      throw .interrupted(written: [])
    }
  }

  func stopIfInterrupted(written: [String] = []) throws(CommandFailure) {
    if environment.interruption.isRequested() { throw .interrupted(written: written) }
  }

  func sayStopped(written: [String]) {
    guard !written.isEmpty else {
      return say(
        "đã dừng theo yêu cầu; báo cáo không thay đổi, chưa ghi tệp nào",
        "stopped as you asked; the report is unchanged, no file was written")
    }
    let files = UnicodeText.printable(written.joined(separator: ", "))
    say(
      "đã dừng theo yêu cầu; báo cáo không thay đổi, chỉ mới ghi: \(files)",
      "stopped as you asked; the report is unchanged, only this was written: \(files)")
  }
}
