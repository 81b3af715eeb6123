import Foundations
import ReportModel
import Synchronization

/// One line on the terminal that tells how far long work is. It appears after half a second, is rewritten in place, and
/// vanishes at the end.
final class ProgressLine: Sendable {
  private struct State {
    var lastDrawn: Int64?
    var isDrawn = false
  }

  /// Nothing is shown of what takes less; in milliseconds.
  static let delay: Int64 = 500
  /// From one drawing to the next, in milliseconds.
  static let interval: Int64 = 100

  private let task: LocalizedText
  private let unit: LocalizedText
  private let language: Language
  private let console: Console
  private let environment: Environment
  private let start: Int64
  private let state = Mutex(State())

  /// `unit` is what is counted: "lệnh".
  init(
    _ task: LocalizedText, unit: LocalizedText, language: Language, console: Console, in environment: Environment
  ) {
    self.task = task
    self.unit = unit
    self.language = language
    self.console = console
    self.environment = environment
    start = environment.clock.milliseconds()
  }

  func tell(_ progress: WorkMonitor.Progress) {
    let now = environment.clock.milliseconds()
    let elapsed = now - start
    guard elapsed >= Self.delay else { return }
    let isDue = state.withLock { state in
      if let last = state.lastDrawn, now - last < Self.interval { return false }
      state.lastDrawn = now
      state.isDrawn = true
      return true
    }
    guard isDue else { return }
    // The last column stays free: some terminals wrap as soon as it is written.
    let line = text(progress, milliseconds: elapsed).clipped(to: environment.terminal.columns - 1)
    console.draw("\r\(line)\u{1B}[K")
  }

  func erase() {
    if state.withLock({ $0.isDrawn }) { console.draw("\r\u{1B}[K") }
  }

  /// "đang đọc q3.baocao: 45%, 12.000 lệnh/giây, còn 3 giây".
  func text(_ progress: WorkMonitor.Progress, milliseconds: Int64) -> String {
    let percent = progress.total > 0 ? min(100, progress.done * 100 / progress.total) : 0
    var parts = ["\(UnicodeText.printable(task[language])): \(percent)%"]
    let rate = progress.count * 1000 / max(1, Int(milliseconds))
    if rate > 0 {
      let second = language == .vietnamese ? "giây" : "s"
      parts.append("\(VietnameseNumber.grouped(rate)) \(unit[language])/\(second)")
    }
    if progress.done > 0, progress.total > progress.done {
      let rest = Double(milliseconds) / Double(progress.done) * Double(progress.total - progress.done)
      parts.append(timeLeft(seconds: Int((rest / 1000).rounded(.up))))
    }
    return parts.joined(separator: ", ")
  }

  private func timeLeft(seconds: Int) -> String {
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    if language == .vietnamese { return minutes > 0 ? "còn \(minutes) phút \(rest) giây" : "còn \(rest) giây" }
    return minutes > 0 ? "\(minutes) min \(rest) s left" : "\(rest) s left"
  }
}
