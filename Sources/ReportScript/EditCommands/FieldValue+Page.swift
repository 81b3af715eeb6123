import Diagnostics
import Foundations
import ReportModel

// Measures of the page and of the text on it, within what Decree 30/2020/NĐ-CP, Annex I, allows.

extension FieldValue {
  /// Margins in mm, canonical as `20/20/30/20`: top, bottom, left, right. Also read in words, in any order, where those
  /// that are not named are what most offices use.
  static func margins(_ value: SourcedText, _ span: SourceSpan?) throws(Diagnostic) -> SourcedText {
    guard let tokens = MeasureTokens(value, span) else { throw .malformedMargins(value, span) }
    let given = try tokens.margins(value, span)
    for (side, token) in given where !side.allows(token.millimetres) {
      throw .marginOutOfRange(side, token.millimetres, at: token.span ?? span)
    }
    let measures = PageMargins.Side.allCases.map { side in
      given.first { $0.side == side }?.token.millimetres.canonical ?? String(side.standard)
    }
    return SourcedText(measures.joined(separator: "/"), origin: value.origin)
  }

  /// One number, with its unit or without.
  static func measure(_ value: SourcedText, _ field: Field, _ span: SourceSpan?) throws(Diagnostic) -> SourcedText {
    guard let tokens = MeasureTokens(value, span), let token = tokens.onlyNumber, let rule = MeasureRule(field),
      let measure = rule.measure(token)
    else { throw .malformedMeasure(value, field, span) }
    guard rule.allows(measure) else { throw .measureOutOfRange(measure, field, rule, at: token.span ?? span) }
    return SourcedText(measure.canonical, origin: value.origin)
  }
}

/// What the decree says of one number.
struct MeasureRule {
  let allows: @Sendable (Measure) -> Bool
  let range: LocalizedText
  /// Nil: it has none.
  let unit: MeasureTokens.Unit?

  init?(_ field: Field) {
    switch field {
    case .fontSize:
      allows = { (1300...1400).contains($0.hundredths) && $0.hundredths.isMultiple(of: 50) }
      range = LocalizedText(vi: "13; 13,5 hoặc 14", en: "13, 13.5 or 14")
      unit = .points
    case .lineSpacing:
      allows = { (100...150).contains($0.hundredths) }
      range = LocalizedText(vi: "1 đến 1,5 dòng", en: "1 to 1.5 lines")
      unit = nil
    case .firstIndent:
      allows = { $0.hundredths == 100 || $0.hundredths == 127 }
      range = LocalizedText(vi: "1 cm hoặc 1,27 cm", en: "1 cm or 1.27 cm")
      unit = .centimetres
    default: return nil
    }
  }

  /// The number in the unit of the field; nil if it was given another one that cannot be brought to it.
  func measure(_ token: MeasureTokens.Number) -> Measure? {
    switch (token.unit, unit) {
    case (nil, _): token.measure
    case (.millimetres, .centimetres):
      token.measure.hundredths.isMultiple(of: 10) ? Measure(hundredths: token.measure.hundredths / 10) : token.measure
    case (let given, let wanted): given == wanted ? token.measure : nil
    }
  }
}

extension PageMargins.Side {
  fileprivate func allows(_ measure: Measure) -> Bool {
    (range.lowerBound * 100...range.upperBound * 100).contains(measure.hundredths)
  }
}
