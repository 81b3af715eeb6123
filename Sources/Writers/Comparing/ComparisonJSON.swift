import Comparison
import Foundations
import ReportModel

/// The differences as data; the schema is docs/json.md.
package enum ComparisonJSON {
  package static let formatName = "baocao-comparison/1"

  package static func bytes(_ comparison: ReportComparison, old: String, new: String) -> [UInt8] {
    JSONValue.object([
      "format": .string(formatName),
      "old": side(old, comparison.oldPeriod),
      "new": side(new, comparison.newPeriod),
      "figures": comparison.figures.map(figures) ?? .null,
      "documents": .array(comparison.documents.map(document)),
      "fields": .array(comparison.fields.map(field)),
      "recipients": .array(comparison.recipients.map(paragraph)),
      "sections": .array(comparison.sections.map(section)),
    ]).serialized()
  }

  private static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  private static func optional(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

  private static func side(_ file: String, _ period: Period?) -> JSONValue {
    .object([
      "file": .string(file), "period": optional(period?.id), "from": optional(period?.from.iso),
      "to": optional(period?.to.iso),
    ])
  }

  // MARK: Figures

  private static func figures(_ figures: FigureComparison) -> JSONValue {
    var rates: [String: JSONValue] = [:]
    for rate in Rate.allCases {
      let difference = figures.rate(rate)
      rates[rate.rawValue] = .object([
        "old": optional(difference.old), "new": optional(difference.new), "difference": optional(difference.difference),
      ])
    }
    return .object([
      "total": counts(figures.total),
      "rates": .object(rates),
      "fields": .array(
        figures.fields.map { .object(["label": .string($0.label), "change": change($0), "counts": counts($0)]) }),
      "unchangedFields": .integer(figures.unchangedFieldCount),
    ])
  }

  private static func change(_ row: FigureComparison.Row) -> JSONValue {
    .string(row.old == nil ? "added" : row.new == nil ? "gone" : "changed")
  }

  private static func counts(_ row: FigureComparison.Row) -> JSONValue {
    var values: [String: JSONValue] = [:]
    for column in FormCounts.Column.allCases {
      let count = row.count(column)
      values[column.name.en] = .object([
        "old": .integer(count.old), "new": .integer(count.new), "difference": .integer(count.difference),
        "perMille": optional(count.permille),
      ])
    }
    return .object(values)
  }

  // MARK: Documents and fields

  private static func document(_ difference: DocumentDifference) -> JSONValue {
    let shown = difference.new ?? difference.old
    return .object([
      "change": .string(difference.old == nil ? "added" : difference.new == nil ? "gone" : "changed"),
      "number": optional(shown?.number.text), "date": optional(shown?.date?.iso), "title": optional(shown?.title),
      "changes": .array(
        difference.changes.map {
          .object(["aspect": .string($0.aspect.rawValue), "old": optional($0.old), "new": optional($0.new)])
        }),
    ])
  }

  private static func field(_ difference: FieldDifference) -> JSONValue {
    .object([
      "field": .string(difference.field.rawValue), "old": optional(difference.old), "new": optional(difference.new),
    ])
  }

  // MARK: Texts

  private static func section(_ section: SectionDifference) -> JSONValue {
    var values: [String: JSONValue] = [
      "heading": .string(section.heading), "moved": .bool(section.isMoved),
      "headingChange": .array(section.headingChange.map(segment)),
      "paragraphs": .array(section.paragraphs.map(paragraph)),
      "change": .string(section.isAdded ? "added" : section.isGone ? "gone" : "changed"),
    ]
    switch section.place {
    case .opening: (values["oldId"], values["newId"]) = (.string("opening"), .string("opening"))
    case .closing: (values["oldId"], values["newId"]) = (.string("closing"), .string("closing"))
    case .section(let old, let new):
      (values["oldId"], values["newId"]) = (optional(old?.description), optional(new?.description))
    }
    return .object(values)
  }

  private static func paragraph(_ paragraph: ParagraphDifference) -> JSONValue {
    .object([
      "change": .string(paragraph.kind.rawValue), "kind": .string(paragraph.block.rawValue),
      "oldPosition": optional(paragraph.oldPosition), "newPosition": optional(paragraph.newPosition),
      "segments": .array(paragraph.segments.map(segment)),
    ])
  }

  private static func segment(_ segment: WordSegment) -> JSONValue {
    let (kind, old, new): (String, String?, String?) =
      switch segment.content {
      case .same(let text): ("same", text, text)
      case .removed(let text): ("removed", text, nil)
      case .added(let text): ("added", nil, text)
      case .period(let old, let new): ("period", old, new)
      }
    return .object([
      "kind": .string(kind), "old": optional(old), "new": optional(new), "spaceBefore": .bool(segment.isSpaced),
    ])
  }
}
