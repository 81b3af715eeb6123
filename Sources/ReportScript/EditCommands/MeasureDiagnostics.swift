import Diagnostics
import Foundations
import ReportModel

// What may be wrong with a measure. The clauses are those of Decree 30/2020/NĐ-CP, Annex I.

extension Diagnostic {
  private static func decree(_ clause: String) -> LocalizedText {
    LocalizedText(
      vi: "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục \(clause)", en: "Decree 30/2020/NĐ-CP, Annex I, \(clause)")
  }

  static func marginOutOfRange(
    _ side: PageMargins.Side, _ measure: Measure, at span: SourceSpan?
  ) -> Diagnostic {
    let (low, high) = (side.range.lowerBound, side.range.upperBound)
    let decree = decree("I.3")
    return Diagnostic(
      "number-out-of-range",
      LocalizedText(
        vi:
          "lề \(side.name.vi) \(measure[.vietnamese]) mm không đúng thể thức: phải từ \(low) đến \(high) mm (\(decree.vi))",
        en:
          "a \(side.name.en) margin of \(measure[.english]) mm is not allowed: it must be \(low) to \(high) mm (\(decree.en))"
      ),
      span: span)
  }

  static func measureOutOfRange(
    _ measure: Measure, _ field: Field, _ rule: MeasureRule, at span: SourceSpan?
  ) -> Diagnostic {
    let decree = decree("II.6.e")
    return Diagnostic(
      "number-out-of-range",
      LocalizedText(
        vi: "\(field.term.vi) \(measure[.vietnamese]) không đúng thể thức: phải là \(rule.range.vi) (\(decree.vi))",
        en: "\(field.term.en) \(measure[.english]) is not allowed: it must be \(rule.range.en) (\(decree.en))"),
      span: span)
  }

  static func malformedMargins(_ value: SourcedText, _ span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "malformed-measure",
      LocalizedText(
        vi: "“\(value.text)” không phải là bốn lề của trang", en: "“\(value.text)” is not the four margins of a page"),
      span: span,
      hints: [
        LocalizedText(
          vi: "viết bằng mm, theo thứ tự trên/dưới/trái/phải: 20/20/30/20; hoặc: trên 20 dưới 20 trái 30 phải 20",
          en: "write in mm, top/bottom/left/right: 20/20/30/20; or: top 20 bottom 20 left 30 right 20")
      ])
  }

  static func malformedMeasure(_ value: SourcedText, _ field: Field, _ span: SourceSpan?) -> Diagnostic {
    let range = MeasureRule(field)?.range
    return Diagnostic(
      "malformed-measure",
      LocalizedText(
        vi: "“\(value.text)” không phải là \(field.term.vi)",
        en: "“\(value.text)” is not a measure for \(field.term.en)"),
      span: span, hints: [LocalizedText(vi: "viết: \(range?.vi ?? "")", en: "write: \(range?.en ?? "")")])
  }
}
