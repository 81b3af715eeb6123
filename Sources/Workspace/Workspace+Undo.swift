import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript

// Undo makes the report anew from what it was and the steps that stay: always right, with no second truth beside `apply`.

extension Workspace {
  /// Takes back up to `count` steps; returns their titles, the last one first.
  package mutating func undo(_ count: Int, binder: ScriptBinder, at time: Int64) -> [String] {
    let taken = timeline.undo(count)
    guard !taken.isEmpty else { return [] }
    record(.undo(taken.count), at: time)
    rebuild(binder)
    return taken.map { timeline.steps[$0].title }
  }

  /// Does up to `count` steps again; returns their titles.
  package mutating func redo(_ count: Int, binder: ScriptBinder, at time: Int64) -> [String] {
    let again = timeline.redo(count)
    guard !again.isEmpty else { return [] }
    record(.redo(again.count), at: time)
    playOn(again, binder)
    return again.map { timeline.steps[$0].title }
  }

  /// Drops what is not in the file. It can still be done again.
  package mutating func discard(binder: ScriptBinder, at time: Int64) {
    guard purpose != .reading, hasUnsavedWork, let savedState, timeline.state(of: fileFingerprint) != nil else {
      return
    }
    isDropped = true
    timeline.go(to: savedState)
    record(.discard(fileFingerprint), at: time)
    rebuild(binder)
  }

  /// Makes the report of the timeline's present state.
  mutating func rebuild(_ binder: ScriptBinder) {
    report = report(at: timeline.state, binder)
  }

  /// The report as it was at a state.
  mutating func report(at state: Timeline.State, _ binder: ScriptBinder) -> Report {
    let chain = timeline.chain(to: state)
    var (start, report) = startingPoint(chain, binder)
    // A little before the end the report is kept, so that the next steps back are short.
    let stop = max(start, chain.count - Self.landmarkDistance)
    play(Array(chain[start..<stop]), onto: &report, binder)
    landmark = (stop > 0 ? chain[stop - 1] : nil, report)
    start = stop
    play(Array(chain[start...]), onto: &report, binder)
    return report
  }

  private static let landmarkDistance = 64

  /// How many steps are done in the report to start from: the landmark, or what the last step made that holds a whole
  /// report, or the very first.
  private mutating func startingPoint(_ chain: [Int], _ binder: ScriptBinder) -> (Int, Report) {
    if let landmark {
      guard let state = landmark.state else { return (0, landmark.report) }
      if let place = chain.lastIndex(of: state) { return (place + 1, landmark.report) }
    }
    guard let whole = chain.lastIndex(where: { timeline.steps[$0].kind == .script }) else {
      return (0, originReport(binder))
    }
    var report = Report()
    play([chain[whole]], onto: &report, binder)
    return (whole + 1, report)
  }

  private mutating func originReport(_ binder: ScriptBinder) -> Report {
    switch origin {
    case .report(let report): return report
    case .script(let text):
      var report = Report()
      play(text, onto: &report, binder)
      origin = .report(report)
      return report
    }
  }

  /// Does steps again on the present report.
  mutating func playOn(_ steps: [Int], _ binder: ScriptBinder) {
    var present = report
    report = Report()  // so that it is held once and changed in place
    play(steps, onto: &present, binder)
    report = present
  }

  /// Does steps again. Each of them was taken in this very order, so none can be refused now; should one be all the same,
  /// that is told.
  mutating func play(_ steps: [Int], onto report: inout Report, _ binder: ScriptBinder) {
    var gathered = ""
    var first: Int?
    func flush(_ workspace: inout Workspace, _ report: inout Report) {
      guard let index = first else { return }
      if !workspace.play(gathered, onto: &report, binder) {
        workspace.notices.append(.lostStep(title: workspace.timeline.steps[index].title))
      }
      (gathered, first) = ("", nil)
    }
    for index in steps {
      let step = timeline.steps[index]
      // Commands one by one can be read together; a script may begin with a header and end with comments.
      if step.kind != .edit || gathered.utf8.count > Self.gatheredSize { flush(&self, &report) }
      if step.kind == .script { report = Report() }
      if first == nil { first = index }
      gathered += step.text
      if step.kind != .edit { flush(&self, &report) }
    }
    flush(&self, &report)
  }

  /// The timeline with all but the last steps made part of its base.
  func folded(keeping count: Int, _ binder: ScriptBinder, _ language: Language) -> Timeline {
    var copy = self
    let old = timeline.inForce.count - count
    var report = copy.originReport(binder)
    copy.play(Array(timeline.inForce.prefix(old)), onto: &report, binder)
    let text = CanonicalScript.print(report, language)
    return timeline.folding(old, into: text, Fingerprint(of: Array(text.utf8)))
  }

  private static let gatheredSize = 4 << 20

  /// False if a command was refused.
  @discardableResult
  private mutating func play(_ text: String, onto report: inout Report, _ binder: ScriptBinder) -> Bool {
    guard !text.isEmpty else { return true }
    guard let source = try? ScriptSource.read(Array(text.utf8), name: Self.sourceName, into: &sources) else {
      return false
    }
    let present = report
    report = Report()  // so that it is held once and changed in place
    var replay = ScriptReplay(onto: consume present, binder: binder)
    let parsed = ScriptParser.parse(source, in: sources) { replay.run($0) }
    replay.close(with: parsed.script.closingComments)
    report = replay.report
    return parsed.diagnostics.isEmpty && replay.diagnostics.isEmpty
  }

  /// What diagnostics call a command that was read from the journal.
  private static let sourceName = "…"
}
