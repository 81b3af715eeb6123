import DocumentTree

extension LaidOutPage {
  /// Places lines of a paragraph; `x` is the left edge of its column, `y` the head of the first of these lines.
  mutating func place(_ paragraph: LaidParagraph, _ lines: Range<Int>, x: Double, y: Double, words: WordCache) {
    for (offset, line) in lines.enumerated() {
      // Text that measures beyond all reason push off the page stays at its foot: nothing is lost.
      let baseline = min(y + Double(offset) * paragraph.lineHeight + paragraph.baseline, height - 1)
      place(paragraph, line: line, x: x, baseline: baseline)
    }
    guard lines.upperBound == paragraph.lines.count else { return }
    if let rule = paragraph.rule, rule.length > 0 {
      let foot = y + Double(lines.count) * paragraph.lineHeight + LaidParagraph.ruleOffset
      marks.append(.rule(x: x + rule.x, y: foot, length: rule.length))
    }
    if var box = paragraph.box {
      box.x += x
      box.y += y
      marks.append(.box(box))
    }
  }

  /// The place of a paragraph's link among those of the page, where each anchor stands once in a row.
  private mutating func link(_ place: Int32, of text: ParagraphText) -> Int32 {
    guard text.links.indices.contains(Int(place)) else { return -1 }
    let anchor = text.links[Int(place)]
    if links.last != anchor { links.append(anchor) }
    return Int32(links.count - 1)
  }

  private mutating func place(_ paragraph: LaidParagraph, line: Int, x: Double, baseline: Double) {
    let text = paragraph.text
    let tokens = paragraph.lines[line].tokens
    guard !tokens.isEmpty else { return }
    let growth = paragraph.growth(ofLine: line)
    let first = words.count
    var x = x + paragraph.start(ofLine: line)
    for place in tokens {
      let token = text.tokens[place]
      for part in text.parts[token.letters.lowerBound..<token.blanks.upperBound] {
        words.append(PlacedWord(word: part.word, link: link(part.link, of: text), x: x))
        x += part.width
      }
      if !token.blanks.isEmpty { x += growth }
    }
    marks.append(.line(PlacedLine(words: first..<words.count, baseline: baseline, size: text.size)))
  }
}

extension Paragraph {
  /// The heading without the text that is run in after it, as the outline shows it.
  var headingText: String {
    let title = runs.prefix { !$0.emphasis.contains(.upright) }.map(\.text).joined()
    let whole = [marker, title].compactMap { $0 }.joined(separator: " ").cleaned
    var end = whole.endIndex
    while end > whole.startIndex, [" ", ":"].contains(whole[whole.index(before: end)]) {
      end = whole.index(before: end)
    }
    return String(whole[..<end])
  }
}
