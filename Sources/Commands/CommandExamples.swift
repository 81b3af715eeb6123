import CommandLanguage
import Diagnostics
import Foundations
import ReportScript

extension CommandSpecification {
  /// The examples of one of its kinds. Where there is none, one is made for a kind of document; all of them for others.
  func examples(ofKind kind: Int, _ language: Language, _ binder: ScriptBinder) -> [String] {
    let all = examples.map { $0[language] }
    guard kinds.count > 1 else { return all }
    let fitting = all.filter { Self.kind(of: $0, binder) == kind }
    if !fitting.isEmpty { return fitting }
    return exampleOfDocument(kind, language).map { [$0] } ?? all
  }

  private static func kind(of example: String, _ binder: ScriptBinder) -> Int? {
    var sources = SourceMap()
    let source = sources.add(SourceText(name: "", text: example))
    return ScriptParser.parse(source, in: sources).script.statements.first.flatMap(binder.read)?.kind
  }

  private func exampleOfDocument(_ kind: Int, _ language: Language) -> String? {
    guard kinds.indices.contains(kind), let number = DocumentKind.exampleNumber(of: kinds[kind]) else { return nil }
    let command = "\(verb[language]) \(kinds[kind][language]) \(number)"
    return parameter(named: "dated")?.keyword.map { "\(command) \($0[language]) 30/6/2021" } ?? command
  }
}
