import Composition
import Diagnostics
import Foundations
import ReportModel

/// The whole report as JSON: sorted keys, two-space indent, all references resolved. The schema is in
/// `docs/json.md`; `format` names its version.
enum JSONReport {
  static let formatName = "baocao-report/1"

  static func bytes(_ input: ExportInput) -> [UInt8] { value(input).serialized() }

  static func value(_ input: ExportInput) -> JSONValue {
    let report = input.report
    let composition = input.composition
    let renderer = JSONRenderer(language: input.language)
    let dossiers = report.dossiers.records.map { dossier($0.dossier) }
    var values: [String: JSONValue] = ["format": .string(formatName)]
    values["period"] = report.period.map(period) ?? .null
    values["letterhead"] = letterhead(report)
    values["opening"] = .array(composition.opening.map { .string($0) })
    values["closing"] = .array(composition.closing.map { .string($0) })
    values["documents"] = .array(documents(report, composition.citations))
    values["abbreviations"] = .array(report.abbreviations.map(abbreviation))
    values["parameters"] = .array(report.parameters.map { parameter($0, report, composition.parameterValues) })
    values["sections"] = .array(composition.sections.map(section))
    values["dossiers"] = .object(["count": .integer(dossiers.count), "items": .array(dossiers)])
    values["figures"] = report.filledFormII06a().map { figures($0.total) } ?? .null
    values["history"] = .array(report.figures.records.filter { $0.period != nil }.map(history))
    values["forms"] = .array(composition.forms.map(form))
    values["recipients"] = .array(report.recipients.map { .string(TextResolver.plainText(of: $0.text, in: report)) })
    values["findings"] = renderer.value(of: input.findings, in: input.sources)
    return .object(values)
  }

  private static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  private static func period(_ period: Period) -> JSONValue {
    .object(["id": .string(period.id), "from": .string(period.from.iso), "to": .string(period.to.iso)])
  }

  /// Subject and addressee as they print; the other fields hold no references.
  private static func letterhead(_ report: Report) -> JSONValue {
    var values: [String: JSONValue] = [:]
    for field in Field.allCases where field != .opening && field != .closing {
      guard let value = report.settings[field]?.value else { continue }
      let isProse = field == .subject || field == .addressee
      values[field.rawValue] = .string(isProse ? TextResolver.plainText(of: value, in: report) : value.text)
    }
    return .object(values)
  }

  private static func documents(_ report: Report, _ citations: [Composition.Citation]) -> [JSONValue] {
    var places: [Int: [String]] = [:]
    for citation in citations where places[citation.document]?.contains(citation.place) != true {
      places[citation.document, default: []].append(citation.place)
    }
    return report.documents.documents.enumerated().map { index, document in
      .object([
        "number": .string(document.number.text),
        "type": .string(document.type.rawValue),
        "date": optional(document.date?.iso),
        "issuer": optional(report.issuer(of: document)),
        "title": optional(document.title),
        "validity": document.validity.map { .integer($0) } ?? .null,
        "alias": optional(document.alias),
        "citedIn": .array((places[index] ?? []).map { .string($0) }),
      ])
    }
  }

  private static func parameter(
    _ parameter: TextParameter, _ report: Report, _ values: ParameterValues
  ) -> JSONValue {
    var type = "choice"
    switch parameter.kind {
    case .text: type = "text"
    case .number: type = "number"
    case .date: type = "date"
    case .period: type = "period"
    case .choice: break
    }
    return .object([
      "name": .string(parameter.name), "type": .string(type),
      "value": optional(report.value(of: parameter, given: values)?.printed()),
    ])
  }

  private static func abbreviation(_ abbreviation: Abbreviation) -> JSONValue {
    .object(["short": .string(abbreviation.short), "meaning": .string(abbreviation.meaning.text)])
  }

  private static func section(_ section: Composition.ComposedSection) -> JSONValue {
    .object([
      "id": .string(section.id.description),
      "heading": .string(section.heading),
      "blocks": .array(section.blocks.map(block)),
    ])
  }

  private static func block(_ block: Composition.ComposedBlock) -> JSONValue {
    var values: [String: JSONValue] = ["kind": .string(block.kind.rawValue), "text": .string(block.text)]
    switch block.source.content {
    case .item(let level): values["level"] = .integer(level)
    case .table(let table):
      values["headerRows"] = .integer(table.headerRowCount)
      values["rows"] = .array(table.rows.map { row in .array(row.map { .string($0.text) }) })
    case .paragraph(let isRunIn): values["runIn"] = .bool(isRunIn)
    }
    return .object(values)
  }

  private static func dossier(_ dossier: Dossier) -> JSONValue {
    .object([
      "code": .string(dossier.code),
      "field": .string(dossier.field),
      "procedure": optional(dossier.procedure),
      "via": .string(dossier.channel.rawValue),
      "received": .string(dossier.received.iso),
      "due": .string(dossier.due.iso),
      "outcome": optional(dossier.end?.outcome.rawValue),
      "ended": optional(dossier.end?.date.iso),
      "suspensions": .array(
        dossier.suspensions.map { .object(["from": .string($0.from.iso), "to": optional($0.to?.iso)]) }),
    ])
  }

  private static func figures(_ counts: FormCounts) -> JSONValue {
    var values: [String: JSONValue] = [:]
    for column in FormCounts.Column.allCases { values[column.name.en] = .integer(counts[column]) }
    return .object(values)
  }

  private static func history(_ record: FigureRecord) -> JSONValue {
    .object([
      "field": optional(record.field), "period": optional(record.period?.id), "figures": figures(record.counts),
    ])
  }

  private static func form(_ form: FilledForm) -> JSONValue {
    .object([
      "code": .string(form.code),
      "rows": .array(form.rows.map { .object(["label": .string($0.label), "cells": cells($0.counts)]) }),
      "total": cells(form.total),
    ])
  }

  /// By column number: "3" to "13".
  private static func cells(_ counts: FormCounts) -> JSONValue {
    var values: [String: JSONValue] = [:]
    for column in FormCounts.Column.allCases { values[String(column.rawValue)] = .integer(counts[column]) }
    return .object(values)
  }
}
