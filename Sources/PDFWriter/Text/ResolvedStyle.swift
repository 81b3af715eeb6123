import DocumentTree

/// A paragraph style in points, every measure finite and within what a page can hold.
struct ResolvedStyle {
  var size: Double
  var isBold: Bool
  var isItalic: Bool
  var alignment: Alignment
  var firstLineIndent: Double
  var leftIndent: Double
  var spaceBefore: Double
  var spaceAfter: Double
  var lineSpacing: Double
  var keepsWithNext: Bool
  var isBoxed: Bool

  /// `width` is that of the column, in points: indents leave room for some letters.
  init(_ style: ParagraphStyle, width: Double) {
    size = style.size.bounded(1...400, or: 14)
    isBold = style.isBold
    isItalic = style.isItalic
    alignment = style.alignment
    let room = max(0, width - 2 * size)
    leftIndent = style.leftIndent.points.bounded(0...room, or: 0)
    firstLineIndent = style.firstLineIndent.points.bounded(-leftIndent...(room - leftIndent), or: 0)
    spaceBefore = style.spaceBefore.bounded(0...1000, or: 0)
    spaceAfter = style.spaceAfter.bounded(0...1000, or: 0)
    lineSpacing = style.lineSpacing.bounded(0.5...10, or: 1)
    keepsWithNext = style.keepsWithNext
    isBoxed = style.isBoxed
  }

  /// The face of a run: "upright" switches the style's own weight and slope off first.
  func font(_ emphasis: Emphasis) -> FontStyle {
    let isPlain = emphasis.contains(.upright)
    return FontStyle(
      isBold: emphasis.contains(.bold) || (isBold && !isPlain),
      isItalic: emphasis.contains(.italic) || (isItalic && !isPlain))
  }
}

extension Double {
  /// Millimetres in points.
  var points: Double { self * 72 / 25.4 }

  /// The nearest value of the range; `fallback` for what is no number.
  func bounded(_ range: ClosedRange<Double>, or fallback: Double) -> Double {
    isFinite ? Swift.min(Swift.max(self, range.lowerBound), range.upperBound) : fallback
  }
}
