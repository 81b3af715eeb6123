import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript

/// Examples of single values, taken from the examples of the commands.
enum GuidedExamples {
  /// As an officer would type it, without quotes; nil if no example of the command has the argument.
  static func value(of parameter: Parameter, in draft: CommandDraft, _ context: GuidedEntry.Context) -> String? {
    if parameter.acceptsBareWord, let field = draft.field { return field.example(context.language).withoutQuotes }
    // One of the same kind is nearest to what is wanted.
    let examples =
      draft.specification.examples(ofKind: draft.kind, context.language, context.binder)
      + draft.specification.examples.map { $0[context.language] }
    return examples.lazy.compactMap { reading($0, context.binder) }.compactMap { reading, sources in
      value(of: parameter, reading, sources)
    }.first
      ?? parameter.type.example?[context.language]
  }

  private static func reading(_ example: String, _ binder: ScriptBinder) -> (CommandReading, SourceMap)? {
    var sources = SourceMap()
    let source = sources.add(SourceText(name: "", text: example))
    guard let statement = ScriptParser.parse(source, in: sources).script.statements.first,
      let reading = binder.read(statement)
    else { return nil }
    return (reading, sources)
  }

  private static func value(_ reading: CommandReading, _ sources: SourceMap, at span: SourceSpan) -> String? {
    sources[span.source]?.string(span.range).withoutQuotes
  }

  private static func value(of parameter: Parameter, _ reading: CommandReading, _ sources: SourceMap) -> String? {
    if parameter.isRepeatable, case .positional = parameter.placement {
      let words = reading.statement.words[min(reading.headCount, reading.positionalEnd)..<reading.positionalEnd]
      return words.isEmpty ? nil : words.map(\.text).joined(separator: " ")
    }
    guard let span = reading.arguments.span(parameter.name), reading.statement.block?.span != span else { return nil }
    return value(reading, sources, at: span)
  }
}

extension ParameterType {
  /// How a value is written, where its example does not tell it.
  var format: LocalizedText? {
    switch self {
    case .date: LocalizedText(vi: "ngày/tháng/năm", en: "day/month/year")
    case .count: LocalizedText(vi: "số nguyên", en: "a whole number")
    case .ordinal: LocalizedText(vi: "số thứ tự", en: "a number from 1")
    default: nil
    }
  }

  /// For arguments that no example of their command has.
  fileprivate var example: LocalizedText? {
    switch self {
    case .date: LocalizedText(verbatim: "30/6/2021")
    case .period: LocalizedText(vi: "quý 3/2021", en: "Q3/2021")
    case .section: LocalizedText(verbatim: "I.4")
    case .annex: LocalizedText(verbatim: "1")
    case .year: LocalizedText(verbatim: "2021")
    default: nil
    }
  }
}

extension String {
  fileprivate var withoutQuotes: String {
    guard count >= 2, hasPrefix("\""), hasSuffix("\"") else { return self }
    return String(dropFirst().dropLast())
  }
}
