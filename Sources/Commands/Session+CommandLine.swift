import Checks
import CommandLanguage
import Composition
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace
import Writers

// What the subcommands of the command line do.

/// `baocao run FILE …`.
package struct RunRequest: Sendable {
  package var path: String
  package var period: String?
  package var settings: [String]
  package var parameters: [String]
  package var outputs: [String]
  package var isDryRun: Bool
  package var keepsGoing: Bool
  package var isForced: Bool
  package var isFinal: Bool

  package init(
    path: String, period: String?, settings: [String], parameters: [String] = [], outputs: [String], isDryRun: Bool,
    keepsGoing: Bool, isForced: Bool, isFinal: Bool = false
  ) {
    self.path = path
    self.period = period
    self.settings = settings
    self.parameters = parameters
    self.outputs = outputs
    self.isDryRun = isDryRun
    self.keepsGoing = keepsGoing
    self.isForced = isForced
    self.isFinal = isFinal
  }
}

package enum CheckFormat: String, CaseIterable, Sendable {
  case text, json
}

extension Session {
  // MARK: run

  package mutating func runScript(_ request: RunRequest) -> ExitCode {
    do throws(CommandFailure) {
      let targets = try targets(request.outputs)
      var outcome = try read(request.path)
      var errors = outcome.diagnostics
      if let period = request.period { errors += override(period: period, &outcome.replay) }
      for setting in request.settings { errors += override(setting: setting, &outcome.replay) }
      let optionErrors = try take(parameters: request.parameters, of: outcome.replay.report)
      errors += optionErrors
      let failed = Set(optionErrors.compactMap(\.subject))
      let composition = try compose(outcome.replay.report)
      errors += ScriptFile.referenceErrors(outcome, in: composition)
      errors += composition.diagnostics.filter { error in
        error.id == .parameterWithoutValue && error.subject.map { !failed.contains($0) } ?? true
      }
      show(errors)
      guard errors.isEmpty || request.keepsGoing else { return .script }
      let unmet = ExpectationsHold.findings(in: CheckInput(report: outcome.replay.report, composition: composition))
      show(unmet)
      guard unmet.isEmpty || request.keepsGoing else { return Self.code(ofUnmet: unmet) }
      workspace.show(outcome.replay.report)
      if request.isDryRun {
        say(
          "\(request.path): \(workspace.report.summary(language))",
          "\(request.path): \(workspace.report.summary(language))")
      } else if !targets.isEmpty {
        try export(
          to: targets, isDraft: request.keepsGoing, isForced: request.isForced, isFinal: request.isFinal)
      }
      return errors.isEmpty ? Self.code(ofUnmet: unmet) : .script
    } catch {
      show(error)
      return error.exitCode
    }
  }

  /// A name that means nothing is an error of the script, as in a text.
  private static func code(ofUnmet unmet: [Diagnostic]) -> ExitCode {
    unmet.isEmpty ? .done : unmet.allSatisfy { $0.id == ExpectationsHold.id } ? .findings : .script
  }

  private func targets(_ outputs: [String]) throws(CommandFailure) -> [ExportTarget] {
    var targets: [ExportTarget] = []
    for output in outputs {
      do throws(CommandFailure) {
        targets.append(try ExportTarget.parse(output))
      } catch {
        guard case .diagnostics(let diagnostics) = error, let diagnostic = diagnostics.first else { throw error }
        throw .usage(diagnostic)
      }
    }
    return targets
  }

  /// Reads a script; system errors and unreadable text are thrown, all other errors come with what could be taken.
  mutating func read(_ path: String) throws(CommandFailure) -> ScriptFile.Outcome {
    var outcome: ScriptFile.Outcome
    if path != "-" { workspace.look(at: path, in: environment) }
    let work = beginReading(path)
    defer { work.end() }
    do throws(LoadFailure) {
      outcome = try ScriptFile.read(
        path == "-" ? "/dev/stdin" : path, onto: Report(), binder: fileBinder, sources: &workspace.sources,
        in: environment, monitor: work.monitor)
    } catch {
      throw CommandFailure(error)
    }
    tellNotices()
    if workspace.recovery != nil {
      workspace.show(outcome.replay.report)
      try followRecoveryPolicy(path)
      outcome.replay.goOn(from: workspace.report)
    } else if outcome.replay.commandCount == 0, outcome.diagnostics.isEmpty {
      throw .diagnostic(.emptyScript(path))
    }
    return outcome
  }

  private func override(period text: String, _ replay: inout ScriptReplay) -> [Diagnostic] {
    replay.runOption(Self.periodStatement(text))
  }

  /// The command that an option `--period` stands for.
  static func periodStatement(_ text: String) -> Statement {
    let words = text.split(separator: " ").map { Word(String($0)) }
    let verb = EditCommand.editPeriod.specification
    let phrase = [verb.verb.en, verb.kinds.first?.en ?? ""].map { Word($0) }
    return Statement(words: phrase + words)
  }

  private func override(setting: String, _ replay: inout ScriptReplay) -> [Diagnostic] {
    guard let sign = setting.firstIndex(of: "=") else {
      return [
        Diagnostic(
          "malformed-option",
          LocalizedText(vi: "--set phải viết FIELD=VALUE: “\(setting)”", en: "--set takes FIELD=VALUE: “\(setting)”"))
      ]
    }
    let field = setting[..<sign].split(separator: " ").map { Word(String($0)) }
    let value = Word(String(setting[setting.index(after: sign)...]), isQuoted: true)
    return replay.runOption(Statement(words: [Word("set")] + field + [value]))
  }

  // MARK: check

  package mutating func checkFile(
    _ path: String, format: CheckFormat, isStrict: Bool, checksLayout: Bool = false, parameters: [String] = []
  ) -> ExitCode {
    do throws(CommandFailure) {
      let outcome = try read(path)
      let optionErrors = try take(parameters: parameters, of: outcome.replay.report)
      let scriptErrors = outcome.diagnostics + optionErrors
      let failed = outcome.replay.failedNames.union(optionErrors.compactMap(\.subject))
      let report = outcome.replay.report
      let composition = try compose(report)
      let findings = try findings(in: report, composition).filter { finding in
        finding.subject.map { !failed.contains($0) } ?? true
      }
      let layout = checksLayout ? try layoutFindings(of: composition.document) : []
      let all = scriptErrors + findings + layout
      if format == .json {
        console.write(JSONRenderer(language: language).render(all, in: workspace.sources))
      } else {
        show(all)
        console.print("\(path): \(Findings(all).summary(language))")
      }
      if scriptErrors.contains(where: { !$0.isFinding }) { return .script }
      let worst = all.map(\.severity).max() ?? .note
      return worst == .error || (isStrict && worst == .warning) ? .findings : .done
    } catch {
      show(error)
      return error.exitCode
    }
  }

  // MARK: export

  package mutating func exportFile(
    _ path: String, to outputs: [String], parameters: [String] = [], isDraft: Bool, isForced: Bool,
    isFinal: Bool = false
  ) -> ExitCode {
    do throws(CommandFailure) {
      let targets = try targets(outputs)
      let outcome = try read(path)
      let errors = outcome.diagnostics + (try take(parameters: parameters, of: outcome.replay.report))
      guard errors.isEmpty else { throw .diagnostics(errors) }
      workspace.show(outcome.replay.report)
      try export(to: targets, isDraft: isDraft, isForced: isForced, isFinal: isFinal)
      return .done
    } catch {
      show(error)
      return error.exitCode
    }
  }

  // MARK: format

  package mutating func formatFiles(_ paths: [String], checkOnly: Bool) -> ExitCode {
    var code = ExitCode.done
    for path in paths {
      do throws(CommandFailure) {
        let isCanonical = try format(path, checkOnly: checkOnly)
        if !isCanonical, checkOnly {
          console.print(path)
          if code == .done { code = .findings }
        }
      } catch {
        show(error)
        if code.rawValue < error.exitCode.rawValue { code = error.exitCode }
      }
    }
    return code
  }

  /// True if the file was canonical already.
  private mutating func format(_ path: String, checkOnly: Bool) throws(CommandFailure) -> Bool {
    let outcome = try read(path)
    guard outcome.diagnostics.isEmpty else { throw .diagnostics(outcome.diagnostics) }
    // Taken work belongs into the file by `save`, which the journal knows of.
    if workspace.hasTakenRecovery { throw .refused([.takenByFormat(path)]) }
    let text = CanonicalScript.print(outcome.replay.report, outcome.header?.language ?? .english)
    let bytes = Array(text.utf8)
    if path == "-" {
      if !checkOnly { console.write(bytes) }
      return false
    }
    do throws(SystemError) {
      let old = try environment.files.readFile(path, limit: Workspace.sizeLimit)
      if old == bytes { return true }
      if !checkOnly { try environment.files.replaceFile(path, with: bytes) }
    } catch {
      throw .system(error)
    }
    return false
  }

  // MARK: Standard input

  package mutating func runStandardInput() -> ExitCode {
    do throws(SystemError) {
      return runBatch(try environment.files.readFile("/dev/stdin", limit: Workspace.sizeLimit), name: "stdin")
    } catch {
      show(.system(error))
      return .system
    }
  }
}

extension Diagnostic {
  fileprivate static func takenByFormat(_ path: String) -> Diagnostic {
    Diagnostic(
      "unsaved-work",
      LocalizedText(
        vi: "\(path) có phần chưa lưu, không viết lại được", en: "\(path) has unsaved work and cannot be rewritten"),
      hints: [
        LocalizedText(
          vi: "lưu trước: baocao \(path) --recover take -c lưu",
          en: "save it first: baocao \(path) --recover take -c save")
      ])
  }

  static func emptyScript(_ path: String) -> Diagnostic {
    Diagnostic(
      "empty-script",
      LocalizedText(vi: "\(path) không có lệnh nào", en: "\(path) has no commands"),
      hints: [
        LocalizedText(
          vi: "bắt đầu bằng: báo cáo quý 3/2021", en: "begin with: report Q3/2021")
      ])
  }

  /// True for errors of the report, which `check` is there to find, as opposed to a script that cannot be read.
  var isFinding: Bool {
    let ids: [DiagnosticID] = [
      "unknown-document", "unknown-reference", "unset-reference", "unclosed-reference", "ambiguous-document",
      "date-needed",
      "unknown-form", "unknown-annex", "form-cited-not-annexed", "document-conflict", "broken-identity",
      "missing-period", .parameterWithoutValue, ExpectationsHold.id,
    ]
    return ids.contains(id)
  }
}
