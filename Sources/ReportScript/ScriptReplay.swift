import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

/// Applies the edits of a script to a report as a whole: all errors are reported, not their consequences, and with any
/// error nothing is applied unless it is told to keep going.
package struct ScriptReplay {
  package private(set) var report: Report
  package fileprivate(set) var diagnostics: [Diagnostic] = []
  /// What was said of failed commands: identifiers that later commands may rightly name.
  package private(set) var failedNames: Set<String> = []
  /// The edits that were applied, if they were asked for.
  package private(set) var edits: [Edit] = []
  /// How many commands were read, right or wrong.
  package private(set) var commandCount = 0
  private let binder: ScriptBinder
  private let recordsEdits: Bool
  private var reportFailed = false

  package init(onto report: Report, binder: ScriptBinder, recordsEdits: Bool = false) {
    self.report = report
    self.binder = binder
    self.recordsEdits = recordsEdits
  }

  package mutating func run(_ script: Script) {
    for statement in script.statements { run(statement) }
    close(with: script.closingComments)
  }

  /// Takes the comments below the last command.
  package mutating func close(with comments: [String]) { report.closingComments += comments }

  package mutating func run(_ statement: Statement) {
    commandCount += 1
    guard !statement.isMalformed else { return markFailed(statement) }
    switch binder.bind(statement, inFile: true) {
    case .rejected(let found):
      diagnostics += found
      markFailed(statement)
    case .session: break
    case .edit(let edit):
      do throws(EditRejection) {
        _ = try report.apply(edit)
        if recordsEdits { edits.append(edit) }
      } catch {
        reject(error, statement)
      }
    }
  }

  private mutating func reject(_ rejection: EditRejection, _ statement: Statement) {
    if !isConsequence(rejection) {
      let span = rejection.parameter.flatMap { binder.span(of: $0, in: statement) } ?? statement.span
      diagnostics.append(.rejected(rejection, at: span, in: report))
    }
    markFailed(statement)
  }

  /// Remembers every bare word of a failed command that might name something.
  private mutating func markFailed(_ statement: Statement) {
    for word in statement.words.dropFirst() where !word.isQuoted { failedNames.insert(word.text) }
    if let specification = binder.specification(of: statement), specification.id == "report" { reportFailed = true }
  }

  private func isConsequence(_ rejection: EditRejection) -> Bool {
    switch rejection.reason {
    case .sectionUnknown(let id): reportFailed || failedNames.contains(id.description)
    case .sectionGap(let id, let next):
      reportFailed || failedNames.contains(id.description) || failedNames.contains(next.description)
    case .documentUnknown(let reference): failedNames.contains(reference.name)
    case .dossierUnknown(let code): failedNames.contains(code)
    case .abbreviationUnknown(let short): failedNames.contains(short)
    case .blockUnknown(let reference, _): failedNames.contains(reference.section.description)
    case .notSuspended(let code): failedNames.contains(code)
    case .recipientUnknown, .formNotAnnexed: false
    default: false
    }
  }
}

extension ScriptReplay {
  /// Runs a statement that was made from an option of the command line; its errors are returned, not gathered.
  package mutating func runOption(_ statement: Statement) -> [Diagnostic] {
    let before = diagnostics
    diagnostics = []
    run(statement)
    defer { diagnostics = before }
    return diagnostics
  }
}
