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
      range = LocalizedText(vi: "từ 1 đến 1,5 dòng", en: "1 to 1.5 lines")
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

/// The numbers and words of a value, each with its place.
struct MeasureTokens {
  enum Unit { case millimetres, centimetres, points }

  struct Number {
    var measure: Measure
    var unit: Unit?
    var span: SourceSpan?

    /// Without a unit a margin is in mm.
    var millimetres: Measure { unit == .centimetres ? Measure(hundredths: measure.hundredths * 10) : measure }
  }

  private enum Token {
    case number(Number)
    case side(PageMargins.Side)
  }

  private var tokens: [Token] = []

  /// Nil if something stands there that is neither a number nor a word of measures.
  init?(_ value: SourcedText, _ span: SourceSpan?) {
    let bytes = Array(value.text.utf8)
    var offset = 0
    while offset < bytes.count {
      let start = offset
      while offset < bytes.count, Self.group(bytes, offset) == Self.group(bytes, start) { offset += 1 }
      let text = String(decoding: bytes[start..<offset], as: UTF8.self)
      switch Self.group(bytes, start) {
      case .separator: continue
      case .number:
        guard let measure = Measure(text) else { return nil }
        tokens.append(.number(Number(measure: measure, span: Self.place(start..<offset, of: value, at: span))))
      case .word: guard take(UnicodeText.folded(text)) else { return nil }
      }
    }
    spreadLastUnit()
  }

  private mutating func take(_ word: String) -> Bool {
    let units: [String: Unit] = [
      "mm": .millimetres, "cm": .centimetres, "pt": .points, "point": .points, "points": .points,
    ]
    if let unit = units[word] {
      guard case .number(var number) = tokens.last, number.unit == nil else { return false }
      number.unit = unit
      tokens[tokens.count - 1] = .number(number)
      return true
    }
    let side = PageMargins.Side.allCases.first { [$0.name.en, UnicodeText.folded($0.name.vi)].contains(word) }
    if let side { tokens.append(.side(side)) }
    // "lề trên 20 lề dưới 20"
    return side != nil || word == "le" || word == "margin"
  }

  /// In "2/2/3/2 cm" the unit is that of all four.
  private mutating func spreadLastUnit() {
    let numbers = numbers
    guard let unit = numbers.last?.unit, numbers.dropLast().allSatisfy({ $0.unit == nil }) else { return }
    for index in tokens.indices {
      guard case .number(var number) = tokens[index] else { continue }
      number.unit = unit
      tokens[index] = .number(number)
    }
  }

  private var numbers: [Number] { tokens.compactMap { if case .number(let number) = $0 { number } else { nil } } }

  /// The number of a value that is one and nothing else.
  var onlyNumber: Number? { tokens.count == 1 ? numbers.first : nil }

  /// The sides that are named, or all four in their order, each with its number.
  func margins(
    _ value: SourcedText, _ span: SourceSpan?
  ) throws(Diagnostic) -> [(side: PageMargins.Side, token: Number)] {
    let sides = PageMargins.Side.allCases
    let numbers = numbers
    guard numbers.allSatisfy({ $0.unit != .points }) else { throw .malformedMargins(value, span) }
    if numbers.count == tokens.count, numbers.count == sides.count { return Array(zip(sides, numbers)) }
    var given: [(side: PageMargins.Side, token: Number)] = []
    for pair in stride(from: 0, to: tokens.count, by: 2) {
      guard pair + 1 < tokens.count, case .side(let side) = tokens[pair], case .number(let number) = tokens[pair + 1],
        !given.contains(where: { $0.side == side })
      else { throw .malformedMargins(value, span) }
      given.append((side, number))
    }
    guard !given.isEmpty else { throw .malformedMargins(value, span) }
    return given
  }

  // MARK: Bytes

  private enum Group { case number, word, separator }

  /// A comma or a full stop belongs to a number where a digit stands on both sides.
  private static func group(_ bytes: [UInt8], _ offset: Int) -> Group {
    func isDigit(_ place: Int) -> Bool { bytes.indices.contains(place) && (0x30...0x39).contains(bytes[place]) }
    switch bytes[offset] {
    case 0x30...0x39: return .number
    case UInt8(ascii: ","), UInt8(ascii: "."): return isDigit(offset - 1) && isDigit(offset + 1) ? .number : .separator
    case UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "="):
      return .separator
    default: return .word
    }
  }

  /// Where a part of the value was written. Bare words do not know it of each of their bytes, but stand as they are.
  private static func place(_ range: Range<Int>, of value: SourcedText, at span: SourceSpan?) -> SourceSpan? {
    if value.origin != nil { return value.span(range) }
    guard let span, span.range.count == value.text.utf8.count else { return nil }
    return SourceSpan(
      source: span.source, start: span.range.lowerBound + range.lowerBound,
      end: span.range.lowerBound + range.upperBound)
  }
}

extension Diagnostic {
  private static func decree(_ clause: String) -> LocalizedText {
    LocalizedText(
      vi: "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục \(clause)", en: "Decree 30/2020/NĐ-CP, Annex I, \(clause)")
  }

  fileprivate static func marginOutOfRange(
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

  fileprivate static func measureOutOfRange(
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

  fileprivate static func malformedMargins(_ value: SourcedText, _ span: SourceSpan?) -> Diagnostic {
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

  fileprivate static func malformedMeasure(_ value: SourcedText, _ field: Field, _ span: SourceSpan?) -> Diagnostic {
    let range = MeasureRule(field)?.range
    return Diagnostic(
      "malformed-measure",
      LocalizedText(
        vi: "“\(value.text)” không phải là \(field.term.vi)",
        en: "“\(value.text)” is not a measure for \(field.term.en)"),
      span: span, hints: [LocalizedText(vi: "viết: \(range?.vi ?? "")", en: "write: \(range?.en ?? "")")])
  }
}
