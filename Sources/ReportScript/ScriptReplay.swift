import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

/// Applies the edits of a script to a report as a whole: all errors are reported, not their consequences, and with any
/// error nothing is applied unless it is told to keep going.
package struct ScriptReplay {
  package fileprivate(set) var report: Report
  package fileprivate(set) var diagnostics: [Diagnostic] = []
  /// What failed commands would have brought into the report: later commands may rightly name it.
  package private(set) var failedNames: Set<String> = []
  /// What failed commands would have put something into: sections, dossiers to be suspended.
  private var failedPlaces: Set<String> = []
  private var failedCommands: Set<String> = []
  /// The edits that were applied, if they were asked for.
  package private(set) var edits: [Edit] = []
  /// The commands that were taken, as they would stand in a file, if they were asked for.
  package private(set) var text = ""
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
  package mutating func close(with comments: [String]) {
    report.closingComments += comments
    if recordsEdits { for comment in comments { text += "#\(comment)\n" } }
  }

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
        if recordsEdits {
          edits.append(edit)
          ScriptPrinter.print(statement, to: &text)
        }
      } catch {
        reject(error, statement)
      }
    }
  }

  private mutating func reject(_ rejection: EditRejection, _ statement: Statement) {
    if !isConsequence(rejection, statement) {
      diagnostics.append(binder.diagnostic(rejection, of: statement, in: report))
    }
    markFailed(statement)
  }

  /// Remembers what a failed command was about. Only what it would have made counts: that a command names something
  /// wrongly does not excuse the next one.
  private mutating func markFailed(_ statement: Statement) {
    let words = statement.words.dropFirst().filter { !$0.isQuoted || $0.text.utf8.count < 64 }.map(\.text)
    guard let specification = binder.specification(of: statement) else {
      // A mistyped command might have been any of them.
      failedNames.formUnion(words)
      failedPlaces.formUnion(words)
      if statement.words.contains(where: \.isQuoted) { failedNames.insert(Report.annexSubject) }
      return
    }
    failedCommands.insert(specification.id)
    switch specification.id {
    case "report": reportFailed = report.period == nil
    case "add-document", "add-dossier", "add-abbreviation", "add-section", "param": failedNames.formUnion(words)
    // Whichever annex it would have made, and all behind it, may rightly be named.
    case "add-annex": failedNames.insert(Report.annexSubject)
    // Its new number, which comes behind the old one.
    case "edit-document": failedNames.formUnion(words.drop { !$0.contains("/") }.dropFirst())
    case "add-paragraph", "add-item", "add-table", "move-paragraph", "move-item", "move-table", "suspend":
      failedPlaces.formUnion(words)
    default: break
    }
  }

  private func isConsequence(_ rejection: EditRejection, _ statement: Statement) -> Bool {
    switch rejection.reason {
    case .sectionUnknown(let id): reportFailed || hasFailed(id)
    case .sectionGap(let id, let next): reportFailed || hasFailed(id) || hasFailed(next)
    case .documentUnknown(let reference): failedNames.contains(reference.name)
    case .dossierUnknown(let code): failedNames.contains(code)
    case .abbreviationUnknown(let short): failedNames.contains(short)
    case .notSuspended(let code): failedPlaces.contains(code)
    case .blockUnknown(let reference, _), .blockOfOtherKind(let reference, _):
      failedPlaces.contains(reference.section.description)
    case .positionOutOfRange:
      failedCommands.contains("add-recipient") || statement.words.contains { failedPlaces.contains($0.text) }
    case .recipientUnknown: failedCommands.contains("add-recipient")
    case .taskUnknown: failedCommands.contains("add-task")
    case .figuresUnknown: failedCommands.contains("add-figures")
    case .parameterUnknown(let name): failedNames.contains(name)
    case .expectationUnknown: failedCommands.contains("expect")
    default: false
    }
  }

  /// A section that a failed command would have made, or one below it.
  private func hasFailed(_ id: SectionID) -> Bool {
    if id.annex != nil, failedNames.contains(Report.annexSubject) { return true }
    return failedNames.contains(id.description) || id.parent.map(hasFailed) ?? false
  }
}

extension ScriptReplay {
  /// Goes on with a report that was changed elsewhere.
  package mutating func goOn(from report: Report) { self.report = report }

  /// Runs a statement that was made from an option of the command line; its errors are returned, not gathered.
  package mutating func runOption(_ statement: Statement) -> [Diagnostic] {
    let before = diagnostics
    diagnostics = []
    run(statement)
    defer { diagnostics = before }
    return diagnostics
  }
}
