/// A line of a paragraph: which tokens, and how wide they are without the blanks at its end.
struct TextLine: Equatable {
  var tokens: Range<Int>
  /// In points, before blanks are widened.
  var width: Double
}

/// Cuts tokens into lines. The first line may be shorter than the others.
struct LineBreaker {
  let tokens: [ParagraphText.Token]
  /// In points.
  let firstWidth: Double
  let width: Double
  /// Rounding must not push a word that fits to the next line.
  private static let slack = 0.001

  init(tokens: [ParagraphText.Token], firstWidth: Double, width: Double) {
    self.tokens = tokens
    self.firstWidth = firstWidth
    self.width = width
  }

  /// Each line takes what fits, as word processors do.
  func greedy() -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    while start < tokens.count {
      let available = start == 0 ? firstWidth : width
      var end = start + 1
      var taken = tokens[start].width
      while end < tokens.count {
        let wider = taken + tokens[end - 1].blankWidth + tokens[end].width
        guard wider <= available + Self.slack else { break }
        taken = wider
        end += 1
      }
      lines.append(TextLine(tokens: start..<end, width: taken))
      start = end
    }
    return lines
  }

  /// The same count of lines, with the blanks of all but the last widened as evenly as can be: total fit after Knuth and
  /// Plass, where a line costs the third power of how much its blanks grow.
  func justified() -> [TextLine] {
    let greedy = greedy()
    guard greedy.count > 2 else { return greedy }
    var best = [Fit](repeating: Fit(lines: .max, cost: .infinity, start: 0), count: tokens.count + 1)
    best[0] = Fit(lines: 0, cost: 0, start: 0)
    for start in tokens.indices where best[start].lines < .max {
      spread(from: start, &best)
    }
    return lines(best)
  }

  private struct Fit {
    var lines: Int
    var cost: Double
    /// Where the line that ends here starts.
    var start: Int

    func isWorse(than lines: Int, _ cost: Double) -> Bool {
      self.lines == lines ? self.cost > cost : self.lines > lines
    }
  }

  /// Tries all lines that start at a token.
  private func spread(from start: Int, _ best: inout [Fit]) {
    let available = start == 0 ? firstWidth : width
    var taken = tokens[start].width
    var blanks = 0.0
    var end = start + 1
    while true {
      let cost = end == tokens.count ? 0 : Self.cost(spare: available - taken, blanks: blanks)
      let (lines, total) = (best[start].lines + 1, best[start].cost + cost)
      if best[end].isWorse(than: lines, total) { best[end] = Fit(lines: lines, cost: total, start: start) }
      guard end < tokens.count else { return }
      blanks += tokens[end - 1].blankWidth
      taken += tokens[end - 1].blankWidth + tokens[end].width
      guard taken <= available + Self.slack else { return }
      end += 1
    }
  }

  private static func cost(spare: Double, blanks: Double) -> Double {
    guard spare > 0 else { return 0 }
    let growth = blanks > 0 ? min(spare / blanks, 100) : 100
    return growth * growth * growth
  }

  private func lines(_ best: [Fit]) -> [TextLine] {
    var lines: [TextLine] = []
    var end = tokens.count
    while end > 0 {
      let start = best[end].start
      var taken = 0.0
      for place in start..<end { taken += tokens[place].width + (place + 1 < end ? tokens[place].blankWidth : 0) }
      lines.append(TextLine(tokens: start..<end, width: taken))
      end = start
    }
    return lines.reversed()
  }
}
