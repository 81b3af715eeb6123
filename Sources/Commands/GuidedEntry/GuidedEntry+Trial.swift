import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript

// Trying an unfinished command, by the very steps that a typed one takes.

extension GuidedEntry {
  /// Why a command would not be taken.
  struct Fault {
    var diagnostics: [Diagnostic]
    /// True if the command is wrong whatever the report says.
    var isOfBinding: Bool
    /// The argument that the report's objection is about, if it is about one.
    var blamed: String?
    /// An argument that may be left out, but not here.
    var needed: String?
  }

  /// What can be told now: errors of reading and binding, and a rejection that blames the argument that was answered, or
  /// where none was, one that was typed.
  func faults(of draft: CommandDraft, answering parameter: Parameter?) -> [Diagnostic] {
    guard let reading = context.binder.read(draft.statement) else { return [] }
    let errors = reading.diagnostics.filter { $0.id != "missing-argument" }
    guard errors.isEmpty else { return errors }
    // Stand-ins for what is missing, so that the rest can be judged; what is said of them is of no interest.
    guard let fault = trial(of: draft.statement(filling: reading.missing)) else { return [] }
    if fault.isOfBinding {
      return reading.missing.isEmpty ? fault.diagnostics.filter { $0.id != "missing-argument" } : []
    }
    guard let blamed = fault.blamed, fault.needed == nil else { return [] }
    if let parameter { return parameter.name == blamed ? fault.diagnostics : [] }
    return reading.missing.contains { $0.name == blamed } ? [] : fault.diagnostics
  }

  /// An argument that may be left out, but not in this report: the position in a section of several parts.
  func needed(by draft: CommandDraft) -> Parameter? {
    trial(of: draft.statement)?.needed.flatMap(draft.specification.parameter)
  }

  /// Binds the command and tries its edit on a copy; nil if it would be taken.
  func trial(of statement: Statement) -> Fault? {
    switch context.binder.bind(statement) {
    case .session: return nil
    case .rejected(let diagnostics): return Fault(diagnostics: diagnostics, isOfBinding: true)
    case .edit(let edit):
      var copy = context.report
      do throws(EditRejection) {
        _ = try copy.apply(edit)
        return nil
      } catch {
        let span = error.parameter.flatMap { context.binder.span(of: $0, in: statement) }
        return Fault(
          diagnostics: [.rejected(error, at: span, in: context.report)], isOfBinding: false, blamed: error.parameter,
          needed: error.neededParameter)
      }
    }
  }
}

extension EditRejection {
  fileprivate var neededParameter: String? {
    if case .blockNeedsPosition = reason { "at" } else { nil }
  }
}
