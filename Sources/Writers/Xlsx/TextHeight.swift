import DocumentTree

/// How high rows must be for their text: not every program finds that out when it opens a file, and none does for joined
/// cells. Estimates, rather too high than too low.
struct TextHeight {
  let style: ParagraphStyle
  /// In millimetres.
  let width: Double
  /// Fields and procedures are the same in many rows.
  private var known: [String: Double] = [:]

  init(_ style: ParagraphStyle, width: Double) {
    self.style = style
    self.width = width
  }

  /// Of one line, in points.
  static func ofLine(_ style: ParagraphStyle) -> Double { style.size * 1.25 + 3 }

  /// In points.
  static func points(_ paragraph: Paragraph, _ style: ParagraphStyle, width: Double) -> Double {
    let lines = lineCount(of: paragraph.cleanText, style, width: width)
    return ofLine(style) + Double(lines - 1) * style.size * 1.25
  }

  /// In points; nil for a text of one line.
  mutating func points(_ text: String) -> Double? {
    // No letter in common use is wider.
    if Double(text.utf8.count) * style.size * 25.4 / 72 * 0.75 < width - Self.cellPadding { return nil }
    if let known = known[text] { return known > Self.ofLine(style) ? known : nil }
    let height = Self.points(Paragraph(.tableText, text), style, width: width)
    known[text] = height
    return height > Self.ofLine(style) ? height : nil
  }

  private static func lineCount(of text: String, _ style: ParagraphStyle, width: Double) -> Int {
    let room = max(width - cellPadding, 1)
    let blank = TimesMetrics.width(of: [Run(" ")], style: style)
    var lines = 1
    var used = 0.0
    for word in text.split(separator: " ") {
      let length = TimesMetrics.width(of: [Run(String(word))], style: style)
      if used > 0, used + blank + length > room {
        lines += 1
        used = 0
      }
      used += (used > 0 ? blank : 0) + length
      while used > room {
        lines += 1
        used -= room
      }
    }
    return lines
  }

  /// In millimetres, both sides.
  private static let cellPadding = 2.0
}
