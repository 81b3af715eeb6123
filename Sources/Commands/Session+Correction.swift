import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace

/// The line that would have been right, found by putting in what the errors of a line say should stand there.
struct Correction {
  let binder: ScriptBinder
  let report: Report

  /// Mending one mistake may bring the next one to light; more than this and nobody would know her line again.
  private static let roundLimit = 4

  /// `text` is what was typed, at `range` of `source`; nil if not all that is wrong has one obvious remedy, or if the
  /// mended line would not be taken either.
  func line(in source: SourceText, _ range: Range<Int>, _ errors: [Diagnostic]) -> String? {
    guard var text = mended(source, range, errors) else { return nil }
    for _ in 1..<Self.roundLimit {
      var sources = SourceMap()
      guard let id = try? ScriptSource.read(Array(text.utf8), name: "", into: &sources), let source = sources[id] else {
        return nil
      }
      let errors = self.errors(of: ScriptParser.parse(id, in: sources))
      if errors.isEmpty { return text }
      guard let next = mended(source, 0..<source.bytes.count, errors) else { return nil }
      text = next
    }
    return nil
  }

  private func mended(_ source: SourceText, _ range: Range<Int>, _ errors: [Diagnostic]) -> String? {
    let replacements = errors.compactMap(\.replacement)
    guard !errors.isEmpty, replacements.count == errors.count else { return nil }
    return source.string(range, replacing: replacements)
  }

  private func isIncomplete(_ statement: Statement, _ diagnostics: [Diagnostic]) -> Bool {
    !diagnostics.isEmpty && binder.specification(of: statement) != nil
      && diagnostics.allSatisfy { $0.id == "missing-argument" }
  }

  /// What a try on a copy of the report says; what acts on the disk is only read.
  private func errors(of parsed: ScriptParser.Result) -> [Diagnostic] {
    guard parsed.diagnostics.isEmpty else { return parsed.diagnostics }
    return parsed.script.statements.flatMap { statement -> [Diagnostic] in
      switch binder.bind(statement) {
      // What is merely missing is asked for, or told by the usage.
      case .rejected(let diagnostics): return isIncomplete(statement, diagnostics) ? [] : diagnostics
      case .session: return []
      case .edit(let edit):
        var copy = report
        do throws(EditRejection) {
          _ = try copy.apply(edit)
          return []
        } catch {
          return [binder.diagnostic(error, of: statement, in: report)]
        }
      }
    }
  }
}

extension Session {
  /// Shows why a typed command was not carried out, and the line that would have been right.
  mutating func show(_ failure: CommandFailure, of statement: Statement) {
    guard interlocutor != nil, case .diagnostics(let diagnostics) = failure else { return show(failure) }
    show(diagnostics, statement: statement, at: statement.wholeSpan)
  }

  /// Shows why what was typed is not even a command. A lone line may be mended; of several nobody knows which one such
  /// a mistake has spoilt.
  mutating func showLexical(_ parsed: ScriptParser.Result) {
    guard let source = parsed.diagnostics.first?.span?.source else { return show(parsed.diagnostics) }
    let length = workspace.sources[source]?.bytes.count ?? 0
    let isAlone = parsed.script.statements.count == 1
    show(parsed.diagnostics, statement: nil, at: isAlone ? SourceSpan(source: source, start: 0, end: length) : nil)
  }

  /// `span` is where the line stands.
  private mutating func show(_ diagnostics: [Diagnostic], statement: Statement?, at span: SourceSpan?) {
    guard interlocutor != nil, let span, let source = workspace.sources[span.source] else { return show(diagnostics) }
    let errors = diagnostics.filter { $0.severity == .error }
    let correction = Correction(binder: binder, report: workspace.report)
    guard let line = correction.line(in: source, span.range, errors) else {
      show(diagnostics)
      if let statement { sayExample(for: statement, after: errors) }
      return
    }
    show(diagnostics.map(\.withoutHintsThatReplace))
    for (index, part) in line.split(separator: "\n").enumerated() {
      let shown = UnicodeText.printable(String(part))
      if index == 0 { say("viết: \(shown)", "write: \(shown)") } else { console.print(shown) }
    }
    proposal = line
  }

  /// The shortest example of a command that was not understood, of the kind that was said; what the report did not take
  /// was said right.
  private func sayExample(for statement: Statement, after errors: [Diagnostic]) {
    guard case .rejected = binder.bind(statement), let specification = binder.specification(of: statement),
      !errors.contains(where: { $0.hints.contains(.usage(specification)) })
    else { return }
    let kind = binder.read(statement)?.kind ?? 0
    let examples = specification.examples(ofKind: kind, language, binder).filter {
      !$0.contains("\n") && !$0.contains("\"\"")
    }
    guard let example = examples.min(by: { $0.count < $1.count }) else { return }
    say("ví dụ: \(example)", "for example: \(example)")
  }
}

extension Diagnostic {
  fileprivate var withoutHintsThatReplace: Diagnostic {
    guard hintsAreReplacement else { return self }
    var diagnostic = self
    diagnostic.hints = []
    return diagnostic
  }
}

extension Statement {
  /// From the first word to the end of the text block.
  var wholeSpan: SourceSpan? {
    guard let span, let block = block?.span else { return span }
    return span.union(block)
  }
}
