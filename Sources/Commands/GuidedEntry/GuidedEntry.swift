import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript

/// A command that is asked for piece by piece: the question that is open, what was answered, and in the end the whole
/// command. A value that knows nothing of who answers.
///
/// Every answer is put into the command and read by the reader and the binder that read a typed one; the finished edit is
/// tried on a copy of the report. So nothing that is asked for can be wrong in a way that typing would have shown.
package struct GuidedEntry {
  /// What the answers are judged by.
  package struct Context {
    package var report: Report
    /// The file of the report, if it has one.
    package var path: String?
    package var binder: ScriptBinder
    package var language: Language

    package init(report: Report, path: String? = nil, binder: ScriptBinder, language: Language) {
      self.report = report
      self.path = path
      self.binder = binder
      self.language = language
    }
  }

  package enum Step {
    /// Which kind of thing the verb is about.
    case kind(OpenVerb)
    case argument(Parameter)
    /// Whether anything that may be left out is to be added.
    case more
    case done
  }

  package let context: Context
  package private(set) var step: Step
  private(set) var draft: CommandDraft?
  /// What stands in the next answer already: what was wrong, or what is to be thought over.
  package private(set) var initialText = ""
  /// What is wrong with the command as far as it was typed; then there is nothing to ask.
  package private(set) var faultsOfBeginning: [Diagnostic] = []
  private let openVerb: OpenVerb?
  /// Of the arguments that are usually given, those that she left out.
  private var leftOut: [String] = []
  /// True if so little was typed that what may be left out is worth a question too.
  private let offersMore: Bool

  /// Nil unless the command merely lacks required arguments, or its kind.
  package init?(_ statement: Statement, in context: Context, asksOnlyForRequired: Bool = false) {
    self.context = context
    if let verb = context.binder.openVerb(statement) {
      (openVerb, offersMore, step) = (verb, !asksOnlyForRequired, .kind(verb))
      return
    }
    guard let reading = context.binder.read(statement), reading.isMerelyUnfinished,
      !reading.diagnostics.isEmpty || reading.countsNothing
    else { return nil }
    openVerb = nil
    let draft = CommandDraft(reading, in: context)
    offersMore = !asksOnlyForRequired && (reading.isBare || reading.missing.count > 1)
    step = .done
    self.draft = draft
    faultsOfBeginning = faults(of: draft, answering: nil)
    let valueless = reading.valuelessKeyword?.parameter
    step = valueless.map(Step.argument) ?? nextStep()
  }

  /// The finished command.
  package var command: Statement? {
    guard case .done = step else { return nil }
    return draft?.statement
  }

  var isDone: Bool { if case .done = step { true } else { false } }

  /// What an empty answer takes.
  var proposal: String? {
    if case .argument(let parameter) = step { defaultValue(of: parameter) } else { nil }
  }

  /// True if there is more than one question to come.
  var isLong: Bool {
    guard let draft else { return true }
    return draft.missing.count > 1 || offersMore && !draft.open.isEmpty
  }

  /// The text that is missing, if it is all that is missing: it needs no further word.
  var loneText: Parameter? {
    guard openVerb == nil, let draft, draft.answers.isEmpty, case .argument(let parameter) = step,
      draft.missing.count == 1, draft.takesProse(parameter)
    else { return nil }
    return parameter
  }

  // MARK: Answers

  /// Takes an answer to the open question; gives what is wrong with it, or nothing. An empty answer takes the default.
  package mutating func answer(_ text: String, sources: inout SourceMap) -> [Diagnostic] {
    let isEmpty = text.allSatisfy(\.isWhitespace)
    initialText = ""
    switch step {
    case .kind(let verb): return answerKind(text, of: verb, sources: &sources)
    case .argument(let parameter):
      let given = isEmpty ? defaultValue(of: parameter) : text
      guard let given else { return skip(parameter) }
      return take(given, for: parameter, sources: &sources)
    case .more: return isEmpty ? finish() : answerMore(text, sources: &sources)
    case .done: return []
    }
  }

  /// Back to the question before; false if this is the first one.
  package mutating func goBack() -> Bool {
    initialText = ""
    guard let draft else { return false }
    leftOut = []
    if case .argument(let parameter) = step, !parameter.isRequired, !parameter.isExpected, offersMore,
      needed(by: draft) !== parameter
    {
      step = .more
      return true
    }
    guard let last = draft.answer(before: step) else {
      guard let openVerb else { return false }
      self.draft = nil
      step = .kind(openVerb)
      return true
    }
    reopen(last)
    return true
  }

  private mutating func reopen(_ answer: CommandDraft.Answer) {
    draft?.remove(answer)
    initialText = answer.typed
    step = .argument(answer.parameter)
  }

  private mutating func skip(_ parameter: Parameter) -> [Diagnostic] {
    guard !parameter.isRequired else { return [.answerNeeded(parameter)] }
    leftOut.append(parameter.name)
    step = nextStep()
    return isDone ? finish() : []
  }

  private mutating func answerKind(_ text: String, of verb: OpenVerb, sources: inout SourceMap) -> [Diagnostic] {
    guard let kind = verb.kind(named: text, context.language) else {
      initialText = text
      return [.unknownKind(text, of: verb, context.language, sources: &sources)]
    }
    let words = verb.verb.words(context.language) + kind.words(context.language)
    guard let reading = context.binder.read(Statement(words: words)) else { return [] }
    draft = CommandDraft(reading, in: context)
    step = nextStep()
    return []
  }

  private mutating func take(_ text: String, for parameter: Parameter, sources: inout SourceMap) -> [Diagnostic] {
    guard var draft else { return [] }
    let takesProse = draft.takesProse(parameter)
    initialText = takesProse ? "" : text
    let answer: CommandDraft.Answer
    do throws(GuidedAnswer.Failure) {
      answer = try GuidedAnswer.read(
        text, for: parameter, takesProse: takesProse, in: draft, sources: &sources)
    } catch {
      return error.diagnostics
    }
    draft.add(answer)
    return accept(draft, answering: parameter)
  }

  /// Keeps the draft if nothing is wrong with it, and goes on.
  private mutating func accept(_ draft: CommandDraft, answering parameter: Parameter?) -> [Diagnostic] {
    let faults = faults(of: draft, answering: parameter)
    guard faults.isEmpty else { return faults }
    (self.draft, initialText) = (draft, "")
    step = nextStep()
    return isDone ? finish() : []
  }

  /// A keyword, alone or with its value.
  private mutating func answerMore(_ text: String, sources: inout SourceMap) -> [Diagnostic] {
    guard let draft else { return [] }
    initialText = text
    let reading: GuidedAnswer.More
    do throws(GuidedAnswer.Failure) {
      reading = try GuidedAnswer.readMore(text, for: draft, sources: &sources)
    } catch {
      return error.diagnostics
    }
    switch reading {
    case .asks(let parameter):
      initialText = ""
      step = .argument(parameter)
      return []
    case .gives(let parameter, let value):
      let faults = take(value, for: parameter, sources: &sources)
      if !faults.isEmpty, case .more = step { initialText = text }
      return faults
    case .answers(let answers):
      var draft = draft
      for answer in answers { draft.add(answer) }
      return accept(draft, answering: answers.last?.parameter)
    }
  }

  /// The command is complete: tries it, and reopens the question that it fails for.
  private mutating func finish() -> [Diagnostic] {
    guard let draft else { return [] }
    step = .done
    guard let fault = trial(of: draft.statement) else { return [] }
    if let needed = needed(by: draft) {
      step = .argument(needed)
      return fault.diagnostics
    }
    let blamed = draft.answers.last { $0.parameter.name == fault.blamed }
    // Where none is to blame it may be what is still missing, or else the last one.
    if let answer = blamed ?? (offersMore ? nil : draft.answers.last) { reopen(answer) } else { step = .more }
    return fault.diagnostics
  }

  private func nextStep() -> Step {
    guard let draft else { return .done }
    if let parameter = draft.missing.first { return .argument(parameter) }
    if offersMore, let parameter = needed(by: draft) { return .argument(parameter) }
    if offersMore, let parameter = draft.open.first(where: { $0.isExpected && !leftOut.contains($0.name) }) {
      return .argument(parameter)
    }
    return offersMore && !draft.open.isEmpty ? .more : .done
  }

  func defaultValue(of parameter: Parameter) -> String? {
    draft.flatMap { GuidedDefaults(context, $0).value(of: parameter) }
  }
}

extension CommandReading {
  /// True if nothing but the name of the command was said.
  fileprivate var isBare: Bool { statement.words.count == headCount && statement.block == nil }

  /// True for a command of counts without any: it could be run, but nobody means it.
  fileprivate var countsNothing: Bool {
    isBare && specification.parameters.contains { if case .count = $0.type { true } else { false } }
  }
}
