import DocumentTree

/// The page of a flow in points, kept such that some text fits on it.
struct PageFrame {
  let width: Double
  let height: Double
  let left: Double
  let top: Double
  /// Of the text.
  let textWidth: Double
  let textHeight: Double

  /// Where the text ends below.
  var bottom: Double { top + textHeight }

  init(_ layout: PageLayout) {
    width = layout.width.points.bounded(72...14_400, or: 595)
    height = layout.height.points.bounded(72...14_400, or: 842)
    (left, textWidth) = Self.span(width, layout.left.points, layout.right.points)
    (top, textHeight) = Self.span(height, layout.top.points, layout.bottom.points)
  }

  /// Margins that leave less than half an inch are not taken.
  private static func span(_ length: Double, _ before: Double, _ after: Double) -> (Double, Double) {
    let before = before.bounded(0...length, or: 0)
    let after = after.bounded(0...length, or: 0)
    let rest = length - before - after
    return rest >= 36 ? (before, rest) : (0, length)
  }
}
