import DocumentTree

/// A paragraph in lines, for a column of some width.
struct LaidParagraph {
  let content: Paragraph
  let text: ParagraphText
  let lines: [TextLine]
  let style: ResolvedStyle
  /// Of the column, in points.
  let width: Double
  /// The font's own, times the line spacing. What the spacing adds stands below the line.
  let lineHeight: Double
  /// How much of it the line spacing adds.
  let overhang: Double
  /// From the head of a line, with the font's line gap, to its base line.
  let baseline: Double
  /// True if a word was longer than the column.
  let hasBrokenWords: Bool

  /// The room for the rule under the text: 3 pt before it, its thickness, and 2 pt after it.
  static let ruleRoom = 5.75
  /// From the foot of the text to the middle of the rule.
  static let ruleOffset = 3.375
  static let ruleThickness = 0.75
  /// Between a frame and its text, left and right.
  static let boxMargin = 4.0

  var textHeight: Double { Double(lines.count) * lineHeight }
  var height: Double { textHeight + (content.rule == nil ? 0 : Self.ruleRoom) }
  /// With the space before and after.
  var fullHeight: Double { style.spaceBefore + height + style.spaceAfter }
  var isEmpty: Bool { text.tokens.isEmpty }

  init(_ paragraph: Paragraph, style: ParagraphStyle, width: Double, anchors: Set<String>, words: WordCache) {
    let style = ResolvedStyle(style, width: width)
    let whole = ParagraphText(paragraph, style: style, anchors: anchors, words: words)
    let first = width - style.leftIndent - style.firstLineIndent
    let rest = width - style.leftIndent
    let limit = min(first, rest)
    hasBrokenWords = whole.tokens.contains { $0.width > limit + 0.001 }
    text = hasBrokenWords ? whole.broken(toFit: limit, words: words) : whole
    let breaker = LineBreaker(tokens: text.tokens, firstWidth: first, width: rest)
    let lines = style.alignment == .justified ? breaker.justified() : breaker.greedy()
    self.lines = lines.isEmpty ? [TextLine(tokens: 0..<0, width: 0)] : lines
    self.style = style
    self.width = width
    content = paragraph
    lineHeight = Self.lineHeight(words.faces.lineHeight * style.size, spacing: style.lineSpacing)
    overhang = max(0, lineHeight - Self.lineHeight(words.faces.lineHeight * style.size, spacing: 1))
    baseline = (words.faces.lineGap + words.faces.ascent) * style.size
  }

  /// In whole twentieths of a point, in which word processors count: over a page the rest would make a line.
  private static func lineHeight(_ natural: Double, spacing: Double) -> Double {
    ((natural * 20).rounded() * spacing).rounded(.down) / 20
  }

  /// The room of a line.
  func available(_ line: Int) -> Double {
    width - style.leftIndent - (line == 0 ? style.firstLineIndent : 0)
  }

  /// The left end of a line, from the left edge of the column.
  func start(ofLine line: Int) -> Double {
    let indent = style.leftIndent + (line == 0 ? style.firstLineIndent : 0)
    let spare = max(0, available(line) - lines[line].width)
    switch style.alignment {
    case .left, .justified: return indent
    case .center: return indent + spare / 2
    case .right: return indent + spare
    }
  }

  /// By how much each stretch of blanks of a line grows.
  func growth(ofLine line: Int) -> Double {
    guard style.alignment == .justified, line + 1 < lines.count else { return 0 }
    let gaps = lines[line].tokens.dropLast().count { !text.tokens[$0].blanks.isEmpty }
    let spare = available(line) - lines[line].width
    // A line of two or three long words would gape; it stays as it is.
    guard gaps > 0, spare > 0, spare < Double(gaps) * 3 * style.size else { return 0 }
    return spare / Double(gaps)
  }

  /// The rule under the last line: from the left edge of the column, and how long.
  var rule: (x: Double, length: Double)? {
    guard let rule = content.rule, let last = lines.indices.last else { return nil }
    let share =
      switch rule {
      case .asLongAsTheText: 1.0
      case .share(let share): share.bounded(0...1, or: 0.4)
      }
    let widest = lines.indices.max { lines[$0].width < lines[$1].width } ?? last
    let length = lines[widest].width * share
    let start = start(ofLine: widest)
    switch style.alignment {
    case .left, .justified: return (start, length)
    case .center: return (start + (lines[widest].width - length) / 2, length)
    case .right: return (start + lines[widest].width - length, length)
    }
  }

  /// The frame close around the text, from the left upper corner of the first line.
  var box: PlacedFrame? {
    guard style.isBoxed, !isEmpty else { return nil }
    let left = lines.indices.map { start(ofLine: $0) }.min() ?? 0
    let right = lines.indices.map { start(ofLine: $0) + lines[$0].width }.max() ?? 0
    return PlacedFrame(
      x: left - Self.boxMargin, y: -1, width: right - left + 2 * Self.boxMargin, height: textHeight + 2)
  }

  /// Stays on the page of what follows: by its style, by itself, or as a heading that does not bring its text along.
  func keepsWithNext(_ style: ParagraphStyle) -> Bool {
    content.keepsWithNext || style.keepsWithNext || (content.role.headingLevel != nil && !content.bringsItsText)
  }
}
