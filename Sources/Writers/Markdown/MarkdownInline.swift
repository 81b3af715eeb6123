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
    guard !isPlain, let core = text.trimmedOfBlanks else { return MarkdownInline.escaped(text) }
    let blanksBefore = text[..<core.startIndex]
    let blanksAfter = text[core.endIndex...]
    let opens = !blanksBefore.isEmpty || stands(core.first, beside: previous, previous?.text.last)
    let closes = !blanksAfter.isEmpty || stands(core.last, beside: next, next?.text.first)
    let marks = opens && closes ? asterisks : elements
    return "\(blanksBefore)\(marks.open)\(MarkdownInline.escaped(String(core)))\(marks.close)\(blanksAfter)"
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

extension String {
  /// The text without the blanks at its ends, or nil if it has only blanks.
  fileprivate var trimmedOfBlanks: Substring? {
    guard let first = utf8.firstIndex(where: { $0 != 0x20 }), let last = utf8.lastIndex(where: { $0 != 0x20 }) else {
      return nil
    }
    return self[first..<utf8.index(after: last)]
  }
}

extension Character {
  /// What CommonMark 2.1 calls punctuation.
  fileprivate var isMark: Bool { isPunctuation || isSymbol }
}
