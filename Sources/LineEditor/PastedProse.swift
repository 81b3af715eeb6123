import Foundations

/// A pasted text as the paragraphs of a report: what Word, a PDF, a web page or a mail has put between the words is taken
/// out again. Careful rather than clever: where it is not clear that two lines are one paragraph, they stay two, and she
/// sees them before she takes them.
package enum PastedProse {
  /// True for lines of a script, which are taken as they are.
  package static func isScript(_ text: String) -> Bool {
    text.split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) }?.drop { $0 == " " }.first == "|"
  }

  /// The paragraphs of a text that was cleaned character by character (`PastedText`): never an empty one.
  package static func paragraphs(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(tidied)
      .split(whereSeparator: \.isEmpty).flatMap { rejoined(Array($0)) }
  }

  /// Without blanks at its ends, with one blank between words, and with one kind of bullet.
  private static func tidied(_ line: Substring) -> String {
    let words = line.split { $0 == " " || $0 == "\t" }
    guard let first = words.first else { return "" }
    let isBulleted = words.count > 1 && first.count == 1 && first.first.map(bullets.contains) == true
    return (isBulleted ? ["-"] + words.dropFirst() : words).joined(separator: " ")
  }

  /// The signs that Word, LibreOffice and web pages begin list items with; U+F0B7 and its like are Word's own font.
  private static let bullets: Set<Character> = [
    "•", "●", "○", "◦", "▪", "■", "□", "‣", "·", "–", "—", "*", "\u{F0B7}", "\u{F0A7}", "\u{F02D}", "\u{F0D8}",
  ]

  /// The lines of a run without empty lines, those of one paragraph joined.
  private static func rejoined(_ lines: [String]) -> [String] {
    let widest = lines.map(\.count).max() ?? 0
    var paragraphs: [String] = []
    var previous = ""
    for line in lines {
      if let last = paragraphs.last, continues(line, after: previous, widest: widest) {
        paragraphs[paragraphs.count - 1] = joined(last, line)
      } else {
        paragraphs.append(line)
      }
      previous = line
    }
    return paragraphs
  }

  /// True if a line break in the middle of a paragraph is all that parts the two lines.
  private static func continues(_ line: String, after previous: String, widest: Int) -> Bool {
    guard let first = line.first, let last = previous.last, !beginsSomething(line) else { return false }
    if last == "," || isBrokenWord(previous) { return true }
    if sentenceEnds.contains(last) { return false }
    let isFull = previous.count * 10 >= widest * 8
    if first.isLowercase { return isFull || previous.count >= leastWrappedWidth / 2 }
    // A capital or a number may begin another paragraph: only a line that was full is sure to have been broken.
    return widest >= leastWrappedWidth && isFull
  }

  /// Lines that were broken because they were full are not shorter than this.
  private static let leastWrappedWidth = 50
  private static let sentenceEnds: Set<Character> = [".", "!", "?", ":", ";", "…", "”", "\""]

  /// True for headings and list items: `I.`, `2.1.`, `a)`, `-`, `Điều 5`.
  private static func beginsSomething(_ line: String) -> Bool {
    guard let word = line.split(separator: " ", maxSplits: 1).first, word.count < line.count else { return false }
    if word == "-" || word == "+" || word == "|" { return true }
    if ["Điều", "Chương", "Mục", "Phần", "Phụ"].contains(word) { return true }
    guard word.last == "." || word.last == ")" else { return false }
    let label = word.dropLast().drop { $0 == "(" }
    let isRoman = !label.isEmpty && label.allSatisfy { "IVXLC".contains($0) }
    let isNumber = !label.isEmpty && label.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
    let isLetter = label.count == 1 && label.allSatisfy(\.isLetter)
    return isRoman || isNumber && label.count <= 6 || isLetter
  }

  /// A hyphen right behind a word, at the end of the line.
  private static func isBrokenWord(_ line: String) -> Bool {
    line.last == "-" && line.dropLast().last.map { $0.isLetter || $0.isNumber } == true
  }

  private static func joined(_ previous: String, _ line: String) -> String {
    guard isBrokenWord(previous) else { return "\(previous) \(line)" }
    // "adminis-" + "tration" is one word; "75/KH-" + "SNgV" and "2020-" + "2021" keep their hyphen. Vietnamese does not
    // break its syllables.
    let before = previous.dropLast().reversed().prefix { $0 != " " }
    let after = line.prefix { $0.isLetter }
    let isHyphenated = [Array(before), Array(after)].allSatisfy { part in
      part.count >= 2 && part.allSatisfy { $0.isASCII && $0.isLowercase }
    }
    return (isHyphenated ? previous.dropLast() : previous[...]) + line
  }
}
