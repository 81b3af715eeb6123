import DocumentTree

/// Runs as inline Markdown, and the escaping that keeps a user's characters from becoming markup.
enum MarkdownInline {
  /// `style` gives the emphasis that the paragraph has by its role; nil where the block shows it already (headings).
  static func text(of runs: [Run], style: ParagraphStyle?) -> String {
    let segments = merged(runs, style: style)
    var result = ""
    for (index, segment) in segments.enumerated() {
      result += segment.rendered(
        after: index > 0 ? segments[index - 1] : nil, before: index + 1 < segments.count ? segments[index + 1] : nil)
    }
    return result
  }

  /// Marks of emphasis, code, links, tables, HTML, entities and formulae lose their meaning; two and more blanks, which
  /// Markdown would fold ("Số:      /BC"), become no-break spaces.
  static func escaped(_ text: String) -> String {
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      let previous = index > 0 ? characters[index - 1] : nil
      if character == " ", previous == " " || next == " " {
        result += "\u{A0}"
      } else {
        if needsBackslash(character, before: next, after: result) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }

  private static func needsBackslash(_ character: Character, before next: Character?, after text: String) -> Bool {
    switch character {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "^", "$": true
    case "&": next.map { $0.isLetter || $0 == "#" } ?? false
    case ":": next == "/"  // GFM 6.9 would make links of addresses, and show the escapes inside them
    case ".": text.hasSuffix("www")
    default: false
    }
  }

  /// Text at the start of a block or line: a bullet, a number or an underline there would begin another block.
  static func escapingLineStart(_ text: String) -> String {
    escapingBlockMarks(text, numbersToo: true)
  }

  /// Text after the #s of a heading needs no more than that it does not begin with blanks.
  static func escapingBlockMarks(_ text: String, numbersToo: Bool = false) -> String {
    let trimmed = String(text.drop { $0 == " " || $0 == "\u{A0}" })
    guard numbersToo, let first = trimmed.first else { return trimmed }
    if "-+=".contains(first) { return "\\" + trimmed }
    let label = trimmed.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let rest = trimmed[label.endIndex...]
    guard let delimiter = rest.first, delimiter == "." || delimiter == ")", isListLabel(label) else { return trimmed }
    guard rest.dropFirst().first.map({ $0.isWhitespace }) ?? true else { return trimmed }
    return "\(label)\\\(rest)"
  }

  /// Digits everywhere; single letters and Roman numbers too in Pandoc's Markdown.
  private static func isListLabel(_ label: Substring) -> Bool {
    guard !label.isEmpty else { return false }
    return label.allSatisfy(\.isNumber) || label.count == 1 || label.allSatisfy { "ivxlcIVXLC".contains($0) }
  }

  /// Neighbouring runs of one look as one segment: marks of emphasis must not meet.
  private static func merged(_ runs: [Run], style: ParagraphStyle?) -> [Segment] {
    var segments: [Segment] = []
    for run in runs {
      let isUpright = run.emphasis.contains(.upright)
      let isBold = run.emphasis.contains(.bold) || (!isUpright && style?.isBold == true)
      let isItalic = run.emphasis.contains(.italic) || (!isUpright && style?.isItalic == true)
      if let last = segments.last, last.isBold == isBold, last.isItalic == isItalic {
        segments[segments.count - 1].text += run.text
      } else {
        segments.append(Segment(text: run.text, isBold: isBold, isItalic: isItalic))
      }
    }
    return segments
  }
}

/// A stretch of text of one look.
private struct Segment {
  var text: String
  var isBold: Bool
  var isItalic: Bool

  private var isPlain: Bool { !isBold && !isItalic }

  /// The segment with its marks: asterisks where CommonMark 6.2 takes them as such, else the HTML elements.
  func rendered(after previous: Segment?, before next: Segment?) -> String {
    let inner = text.drop { $0 == " " }
    let blanksBefore = text.count - inner.count
    let core = String(inner.reversed().drop { $0 == " " }.reversed())
    guard !isPlain, !core.isEmpty else { return MarkdownInline.escaped(text) }
    let opens = blanksBefore > 0 || stands(core.first, beside: previous, previous?.text.last)
    let closes = inner.count > core.count || stands(core.last, beside: next, next?.text.first)
    let tags = opens && closes ? asterisks : elements
    return String(repeating: " ", count: blanksBefore) + tags.open + MarkdownInline.escaped(core) + tags.close
      + String(repeating: " ", count: inner.count - core.count)
  }

  /// True if a mark between `inner` and the character outside it is one of emphasis.
  private func stands(_ inner: Character?, beside segment: Segment?, _ outer: Character?) -> Bool {
    guard let inner, let outer, let segment else { return true }
    if outer.isWhitespace { return true }
    return segment.isPlain && (!inner.isMark || outer.isMark)
  }

  private var asterisks: (open: String, close: String) {
    let marks = String(repeating: "*", count: (isBold ? 2 : 0) + (isItalic ? 1 : 0))
    return (marks, marks)
  }

  private var elements: (open: String, close: String) {
    (
      (isBold ? "<strong>" : "") + (isItalic ? "<em>" : ""), (isItalic ? "</em>" : "") + (isBold ? "</strong>" : "")
    )
  }
}

extension Character {
  /// What CommonMark 2.1 calls punctuation.
  fileprivate var isMark: Bool { isPunctuation || isSymbol }
}
