import Foundations

/// All that was done to a report, what of it holds, and what can be done again. A value that the records of a journal make.
package struct Timeline: Sendable {
  /// Something that `undo` takes back as one.
  package struct Step: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// One command.
      case edit
      /// Commands that were taken as one.
      case run
      /// All of a report, whatever it was before.
      case script
    }

    package var kind: Kind
    /// When it was done, in seconds since 1970-01-01 00:00 UTC.
    package var time: Int64
    /// Only of what is more than one command.
    var ownTitle: String?
    /// The commands, as they would stand in a file.
    package var text: String

    /// As `undo` and `history` name it: in one line.
    package var title: String { ownTitle ?? text.commandLine }
  }

  /// A state of the report: after the step of this place in `steps`, or before the first one (nil).
  package typealias State = Int?

  /// Every step there was, in the order in which they were taken.
  package private(set) var steps: [Step] = []
  /// The step that each one followed.
  private var parents: [State] = []
  /// The steps that hold, as places in `steps`, in their order.
  package private(set) var inForce: [Int] = []
  /// What `redo` does again, the next one last.
  package private(set) var undone: [Int] = []
  /// What the report was before the first step; nil while there is none.
  package private(set) var base: (fingerprint: Fingerprint, text: String)?
  /// The state that makes the file of a fingerprint: the newest where there are several.
  private var savedStates: [Fingerprint: State] = [:]
  private(set) var lastSaved: Fingerprint?
  /// The file before the last one, and its state.
  private var savedBefore: (fingerprint: Fingerprint, state: State)?
  /// The papers that were exported: their paths, and what they held.
  package private(set) var exports: [String: Fingerprint] = [:]

  package init() {}

  package var state: State { inForce.last }
  package var stepCount: Int { inForce.count }

  // MARK: What happens

  package mutating func begin(_ fingerprint: Fingerprint, text: String) {
    base = (fingerprint, text)
    savedStates[fingerprint] = .some(nil)
    lastSaved = fingerprint
  }

  package mutating func add(_ step: Step) {
    parents.append(state)
    steps.append(step)
    inForce.append(steps.count - 1)
    undone = []
  }

  /// Takes back up to `count` steps; gives them, the last one first.
  package mutating func undo(_ count: Int) -> [Int] {
    let taken = Array(inForce.suffix(min(max(count, 0), inForce.count)).reversed())
    inForce.removeLast(taken.count)
    undone += taken
    return taken
  }

  /// Does up to `count` steps again; gives them in their order.
  package mutating func redo(_ count: Int) -> [Int] {
    let again = Array(undone.suffix(min(max(count, 0), undone.count)).reversed())
    undone.removeLast(again.count)
    inForce += again
    return again
  }

  /// Goes to a state that there was. What is taken back by it can be done again.
  package mutating func go(to state: State) {
    let target = chain(to: state)
    if inForce.starts(with: target) {
      undone += inForce.dropFirst(target.count).reversed()
    } else {
      undone = []
    }
    inForce = target
  }

  package mutating func save(as fingerprint: Fingerprint) {
    savedBefore = lastSaved.flatMap { last in savedStates[last].map { (last, $0) } }
    savedStates[fingerprint] = state
    lastSaved = fingerprint
  }

  /// The file was not made after all.
  mutating func withdrawSave(_ fingerprint: Fingerprint) {
    guard lastSaved == fingerprint else { return }
    savedStates.removeValue(forKey: fingerprint)
    if let savedBefore { savedStates[savedBefore.fingerprint] = savedBefore.state }
    lastSaved = savedBefore?.fingerprint
  }

  package mutating func export(_ path: String, _ fingerprint: Fingerprint) { exports[path] = fingerprint }

  // MARK: What is known

  /// The state that makes a file; nil if no state does.
  package func state(of fingerprint: Fingerprint) -> State? { savedStates[fingerprint] }

  /// The steps from the beginning to a state.
  func chain(to state: State) -> [Int] {
    var chain: [Int] = []
    var current = state
    while let index = current, steps.indices.contains(index) {
      chain.append(index)
      current = parents[index]
    }
    return chain.reversed()
  }

  /// What lies between a state and now: the steps that are not in it, and how many of it do not hold any more.
  package func difference(from state: State) -> (added: [Int], withdrawn: Int) {
    let chain = chain(to: state)
    let common = zip(chain, inForce).prefix { $0 == $1 }.count
    return (Array(inForce.dropFirst(common)), chain.count - common)
  }

  // MARK: As records

  /// Takes what a journal tells. False if the record cannot follow the ones before it.
  mutating func take(_ record: JournalRecord) -> Bool {
    switch record.content {
    case .base(let fingerprint, let text):
      guard base == nil else { return false }
      begin(fingerprint, text: text)
    case .edit(let text): add(Step(kind: .edit, time: record.time, text: text))
    case .run(let title, let text): add(Step(kind: .run, time: record.time, ownTitle: title, text: text))
    case .script(let title, let text): add(Step(kind: .script, time: record.time, ownTitle: title, text: text))
    case .undo(let count): return undo(count).count == count
    case .redo(let count): return redo(count).count == count
    case .discard(let fingerprint):
      guard let state = savedStates[fingerprint] else { return false }
      go(to: state)
    case .saved(let fingerprint): save(as: fingerprint)
    case .unsaved(let fingerprint): withdrawSave(fingerprint)
    case .exported(let fingerprint, let path): export(path, fingerprint)
    case .draft: return false
    }
    return base != nil || record.content.needsNoBase
  }

  /// The same with the first `count` steps that hold made part of the base, whose text is then `text`.
  func folding(_ count: Int, into text: String, _ fingerprint: Fingerprint) -> Timeline {
    var folded = Timeline()
    folded.exports = exports
    folded.begin(fingerprint, text: text)
    var saved: [State: [Fingerprint]] = [:]
    for (fingerprint, state) in savedStates { saved[state, default: []].append(fingerprint) }
    func tellSaved(_ state: State) {
      for fingerprint in saved[state] ?? [] { folded.savedStates[fingerprint] = folded.state }
    }
    if count > 0 { tellSaved(inForce[count - 1]) } else { tellSaved(nil) }
    for index in inForce.dropFirst(count) + undone.reversed() {
      folded.add(steps[index])
      tellSaved(index)
    }
    folded.lastSaved = lastSaved.flatMap { folded.savedStates[$0] == nil ? nil : $0 }
    _ = folded.undo(undone.count)
    return folded
  }

  /// The records that make this timeline anew, without what was dropped: steps that can neither hold nor be done again.
  func contents() -> [(time: Int64, content: JournalRecord.Content)] {
    var contents: [(time: Int64, content: JournalRecord.Content)] = []
    for (path, fingerprint) in exports.sorted(by: { $0.key < $1.key }) {
      contents.append((0, .exported(fingerprint, path: path)))
    }
    guard let base else { return contents }
    var saved: [State: [Fingerprint]] = [:]
    // That the base makes its own file is told by itself.
    func isTold(_ fingerprint: Fingerprint, _ state: State) -> Bool { fingerprint != base.fingerprint || state != nil }
    for (fingerprint, state) in savedStates where fingerprint != lastSaved && isTold(fingerprint, state) {
      saved[state, default: []].append(fingerprint)
    }
    // The file that was saved last is told last.
    if let lastSaved, let state = savedStates[lastSaved], isTold(lastSaved, state) {
      saved[state, default: []].append(lastSaved)
    }
    func tellSaved(_ state: State, _ time: Int64) {
      for fingerprint in saved[state] ?? [] { contents.append((time, .saved(fingerprint))) }
    }
    contents.append((0, .base(base.fingerprint, text: base.text)))
    tellSaved(nil, 0)
    for index in inForce + undone.reversed() {
      let step = steps[index]
      contents.append((step.time, step.content))
      tellSaved(index, step.time)
    }
    if !undone.isEmpty { contents.append((steps.last?.time ?? 0, .undo(undone.count))) }
    return contents
  }
}

extension Timeline.Step {
  var content: JournalRecord.Content {
    switch kind {
    case .edit: .edit(text: text)
    case .run: .run(title: title, text: text)
    case .script: .script(title: title, text: text)
    }
  }
}

extension JournalRecord.Content {
  fileprivate var needsNoBase: Bool { if case .exported = self { true } else { false } }
}

extension String {
  /// The first line that is no comment, and the beginning of the text below it.
  var commandLine: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: true).drop { $0.hasPrefix("#") }
    guard let first = lines.first else { return "" }
    guard let text = lines.dropFirst().first, text.hasPrefix("| ") else { return String(first) }
    return "\(first) \(text.count > Self.shownText ? text.prefix(Self.shownText) + "…" : text)"
  }

  private static var shownText: Int { 50 }
}
