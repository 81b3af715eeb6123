import Foundations

/// A paragraph of the old paper while its part in the report is looked for.
struct PaperLine {
  var runs: [ImportedParagraph.Run]
  /// The mark in front, whether a list counted it or somebody typed it.
  var mark: ListMark?
  /// How deep in a list of the word processor, from 0.
  var listLevel: Int
  var outlineLevel: Int?
  var alignment: ImportedParagraph.Alignment
  var startsGroup: Bool
  var place: ImportedPlace

  init(_ paragraph: ImportedParagraph) {
    runs = paragraph.runs.trimmed
    mark = paragraph.marker.flatMap(ListMark.init)
    listLevel = paragraph.listLevel
    outlineLevel = paragraph.outlineLevel
    alignment = paragraph.alignment
    startsGroup = paragraph.startsGroup
    place = paragraph.place
    if mark == nil, let (typed, rest) = ListMark.split(text) {
      mark = typed
      runs = runs.droppingFirst(text.count - rest.count)
    }
  }

  /// Without the mark.
  var text: String { runs.map(\.text).joined() }
  var flatText: String { text.joinedBlanks }
  var folded: String { UnicodeText.folded(flatText) }

  /// With the mark, as it looks.
  var wholeText: String { mark.map { "\($0.text) \(flatText)" } ?? flatText }

  var isBlank: Bool { flatText.isEmpty }

  /// True for the lines that stand under a title: dashes, stars, box lines.
  var isRule: Bool { !isBlank && text.allSatisfy { $0.isWhitespace || "-–—_─━*=.…".contains($0) } }

  var isBold: Bool { !runs.isEmpty && runs.allSatisfy { $0.isBold || $0.text.allSatisfy(\.isWhitespace) } }
  var isItalic: Bool { !runs.isEmpty && runs.allSatisfy { $0.isItalic || $0.text.allSatisfy(\.isWhitespace) } }

  /// How many characters at its start are bold; 0 if all or none are.
  var boldPrefix: Int {
    let count = runs.prefix { $0.isBold || $0.text.allSatisfy { $0.isWhitespace || $0 == ":" } }.reduce(0) {
      $0 + $1.text.count
    }
    return count == text.count ? 0 : count
  }

  /// True if the sentence is over: what follows is another paragraph.
  var isFinished: Bool {
    guard let last = flatText.last else { return true }
    return ".;:!?)…”\"/".contains(last)
  }

  /// The text as the command language writes it.
  var markup: String { runs.markup }

  /// The line from a character on, without its mark.
  func dropping(_ count: Int) -> PaperLine {
    var line = self
    line.runs = runs.droppingFirst(count).trimmed
    line.mark = nil
    return line
  }

  mutating func append(_ other: PaperLine) {
    runs.append(.init(" ", isBold: runs.last?.isBold ?? false, isItalic: runs.last?.isItalic ?? false))
    runs += other.runs
  }
}

extension [ImportedParagraph.Run] {
  /// Without blanks at both ends; line breaks and tabs within are blanks.
  var trimmed: [Element] {
    var runs = map { run in
      var run = run
      run.text = String(run.text.map { $0 == "\n" || $0 == "\t" ? " " : $0 })
      return run
    }
    while let first = runs.first {
      runs[0].text = String(first.text.drop(while: \.isWhitespace))
      if !runs[0].text.isEmpty { break }
      runs.removeFirst()
    }
    while let last = runs.last {
      var text = last.text[...]
      while text.last?.isWhitespace == true { text = text.dropLast() }
      runs[runs.count - 1].text = String(text)
      if !text.isEmpty { break }
      runs.removeLast()
    }
    return runs
  }

  func droppingFirst(_ count: Int) -> [Element] {
    var rest = count
    return compactMap { run in
      let dropped = Swift.min(rest, run.text.count)
      rest -= dropped
      var run = run
      run.text = String(run.text.dropFirst(dropped))
      return run.text.isEmpty ? nil : run
    }
  }

  /// As the command language writes it: marks tight to the text, what would be a mark escaped, blanks single.
  var markup: String {
    var result = ""
    for run in merged {
      let text = run.text.escapedForMarkup
      let mark = run.isBold && run.isItalic ? "***" : run.isBold ? "**" : run.isItalic ? "*" : ""
      let core = text.trimmedBlanks
      guard !mark.isEmpty, !core.isEmpty, !result.hasSuffix("*") else {
        result += text
        continue
      }
      let before = text.prefix { $0.isWhitespace }
      let after = text.reversed().prefix { $0.isWhitespace }
      result += before + mark + core + mark + String(after)
    }
    return result.joinedBlanks
  }

  /// Neighbours of one kind as one run; blanks take the kind of what stands before them.
  private var merged: [Element] {
    var runs: [Element] = []
    for run in self {
      let isBlank = run.text.allSatisfy(\.isWhitespace)
      if let last = runs.last, isBlank || last.isBold == run.isBold && last.isItalic == run.isItalic {
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
      }
    }
    return runs
  }
}

extension String {
  /// With a backslash before every sign that would be markup.
  var escapedForMarkup: String {
    var result = ""
    for character in self {
      if character == "*" || character == "{" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
