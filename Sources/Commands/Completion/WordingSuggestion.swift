import CommandLanguage
import Foundations
import ReportModel

// How a text may go on, from earlier wording.

extension Completer {
  /// How a command, whose cursor is at its end, may go on inside a quoted text or a text block: the rest of a sentence of
  /// the report that goes like it.
  package func suggestion(for text: String) -> String? {
    let line = TypedLine(text)
    switch line.place {
    case .block(let text): return takesTable(line.words) ? nil : Wording(of: text.raw)?.rest(in: report)
    case .word(let word):
      guard let quotes = word.quotes, let rest = Wording(of: word.text)?.rest(in: report) else { return nil }
      if quotes.isCurly { return rest.contains { $0 == "“" || $0 == "”" } ? nil : rest }
      return String(ScriptPrinter.quoted(rest).dropFirst().dropLast())
    case .nowhere: return nil
    }
  }

  /// The same for a line of prose with no command around it.
  package func proseSuggestion(for text: String) -> String? { Wording(of: text)?.rest(in: report) }
}

/// The last words of a text that is being typed, by which earlier texts are found.
private struct Wording {
  private static let leastLetters = 6
  private static let mostWords = 5

  /// From five words down to two, so that the nearest wording is found first.
  private let patterns: [FoldedPattern]

  /// Nil if too little was typed, or if a reference is being typed, which completion is for.
  init?(of text: String) {
    guard OpenReference(TypedText(raw: text, start: 0)) == nil else { return nil }
    let sentence = text.split { $0 == "." || $0 == ";" }.last ?? ""
    let words = sentence.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, text.last != ".", text.last != ";" else { return nil }
    let ending = text.last?.isWhitespace == true ? " " : ""
    patterns = (2...min(words.count, max(2, Self.mostWords))).reversed().compactMap { count in
      let tail = words.suffix(count).joined(separator: " ") + ending
      return tail.count { $0.isLetter } >= Self.leastLetters ? FoldedPattern(tail) : nil
    }
    if patterns.isEmpty { return nil }
  }

  func rest(in report: Report) -> String? {
    // Where the fewest words are not found, more are not either.
    guard let fewest = patterns.last, let rest = rest(fewest, in: report) else { return nil }
    return restOfNearest(in: report) ?? rest
  }

  private func restOfNearest(in report: Report) -> String? {
    for pattern in patterns.dropLast() {
      if let rest = rest(pattern, in: report) { return rest }
    }
    return nil
  }

  private func rest(_ pattern: FoldedPattern, in report: Report) -> String? {
    for field in [Field.opening, .closing] {
      if let text = report.settings.text(field), let rest = rest(pattern, in: text) { return rest }
    }
    var found: String?
    report.outline.forEachWithAnnexes { _, section in
      for block in section.blocks where found == nil && block.kind != .table {
        found = rest(pattern, in: block.text.text)
      }
    }
    return found
  }

  /// What follows the pattern in `text`, to the end of the sentence; nil if nothing does.
  private func rest(_ pattern: FoldedPattern, in text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var offset = 0
      while let range = pattern.wordRange(in: bytes, from: offset) {
        let end = Self.endOfSentence(bytes, from: range.upperBound)
        if end > range.upperBound {
          let rest = String(decoding: bytes[range.upperBound..<end], as: UTF8.self)
          return String(rest.map { $0.isNewline ? " " : $0 })
        }
        offset = range.upperBound
      }
      return nil
    }
  }

  /// Behind the full stop or semicolon that a blank or the end follows, braces passed over.
  private static func endOfSentence(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var depth = 0
    for offset in start..<bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "."), UInt8(ascii: ";"):
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : UInt8(ascii: " ")
        if depth <= 0, next == UInt8(ascii: " ") || next == UInt8(ascii: "\n") { return offset + 1 }
      default: break
      }
    }
    return bytes.count
  }
}
