import Foundations

/// Plain text → paragraphs: every line is one, as `export` and Word write them; blank lines part groups. Lines in columns
/// become tables.
enum PlainTextReader {
  static func read(_ text: String) -> ImportedDocument {
    var blocks: [ImportedDocument.Block] = []
    var group: [(number: Int, line: String)] = []
    func close() {
      guard !group.isEmpty else { return }
      if let table = ColumnTableReader.table(group) {
        blocks.append(.table(table))
      } else {
        for (index, line) in group.enumerated() {
          blocks.append(.paragraph(paragraph(line.line, line.number, startsGroup: index == 0)))
        }
      }
      group = []
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = UnicodeText.cleanedForImport(String(line))
      if line.allSatisfy(\.isWhitespace) { close() } else { group.append((index + 1, line)) }
    }
    close()
    return ImportedDocument(blocks: blocks)
  }

  private static func paragraph(_ line: String, _ number: Int, startsGroup: Bool) -> ImportedParagraph {
    let (runs, isMarked) = InlineMarks.runs(line.trimmedBlanks)
    let indent = line.prefix { $0 == " " }.count
    return ImportedParagraph(
      isMarked ? runs : [.init(line.trimmedBlanks)], alignment: indent > 20 ? .centre : .start,
      startsGroup: startsGroup,
      place: ImportedPlace(.line, number))
  }
}

/// `*italic*` and `**bold**`, which people write in plain text too, and Markdown's escapes.
enum InlineMarks {
  /// The runs of a line, and whether there was any mark.
  static func runs(_ line: String, escapes: Bool = false) -> (runs: [ImportedParagraph.Run], isMarked: Bool) {
    var runs: [ImportedParagraph.Run] = []
    var text = ""
    var isBold = false
    var isItalic = false
    var isMarked = false
    let characters = Array(line)
    func flush() {
      if !text.isEmpty { runs.append(.init(text, isBold: isBold, isItalic: isItalic)) }
      text = ""
    }
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if escapes, character == "\\", index + 1 < characters.count,
        characters[index + 1].isPunctuation || characters[index + 1].isSymbol
      {
        text.append(characters[index + 1])
        index += 2
        continue
      }
      guard character == "*" else {
        text.append(character)
        index += 1
        continue
      }
      var count = 0
      while index + count < characters.count, characters[index + count] == "*" { count += 1 }
      // In plain text 2*3*4 is a product, so there a mark stands at the edge of a word.
      let isWithin =
        !escapes && index > 0 && index + count < characters.count && characters[index - 1].isPartOfWord
        && characters[index + count].isPartOfWord
      let isOpening = !isWithin && index + count < characters.count && !characters[index + count].isWhitespace
      let isClosing = !isWithin && index > 0 && !characters[index - 1].isWhitespace
      let width = min(count, 3)
      let opensBold = width >= 2 && !isBold && isOpening && hasMark(characters, from: index + count, width: 2)
      let opensItalic = width != 2 && !isItalic && isOpening && hasMark(characters, from: index + count, width: 1)
      let closesBold = width >= 2 && isBold && isClosing
      let closesItalic = width != 2 && isItalic && isClosing
      guard opensBold || opensItalic || closesBold || closesItalic else {
        text += String(repeating: "*", count: count)
        index += count
        continue
      }
      flush()
      isMarked = true
      if opensBold || closesBold { isBold.toggle() }
      if opensItalic || closesItalic { isItalic.toggle() }
      index += count
    }
    flush()
    return (runs, isMarked)
  }

  private static func hasMark(_ characters: [Character], from start: Int, width: Int) -> Bool {
    var index = start
    while index < characters.count {
      if characters[index] == "*", !characters[index - 1].isWhitespace {
        var count = 0
        while index + count < characters.count, characters[index + count] == "*" { count += 1 }
        if count == width || count == 3 { return true }
        index += count
      } else {
        index += 1
      }
    }
    return false
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}
