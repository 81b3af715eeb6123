import Diagnostics
import Foundations
import ReportModel

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
