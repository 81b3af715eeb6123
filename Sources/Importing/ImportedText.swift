import Foundations

/// Where something stood in the file that was read, for the account of what was done with it.
package struct ImportedPlace: Hashable, Sendable {
  package enum Unit: Hashable, Sendable { case line, paragraph }

  package var unit: Unit
  /// Counted from 1.
  package var number: Int

  package init(_ unit: Unit, _ number: Int) {
    self.unit = unit
    self.number = number
  }

  package var name: LocalizedText {
    switch unit {
    case .line: LocalizedText(vi: "dòng \(number)", en: "line \(number)")
    case .paragraph: LocalizedText(vi: "đoạn thứ \(number)", en: "paragraph \(number)")
    }
  }
}

/// A paragraph without any layout that does not tell what it is.
package struct ImportedParagraph: Equatable, Sendable {
  package struct Run: Equatable, Sendable {
    /// In NFC; tabs and line breaks as such.
    package var text: String
    package var isBold: Bool
    package var isItalic: Bool

    package init(_ text: String, isBold: Bool = false, isItalic: Bool = false) {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
    }
  }

  package enum Alignment: Sendable { case start, centre, end, justified }

  package var runs: [Run]
  /// What a list has in front of it: "-", "1.", "a)"; nil where it is part of the text, or where there is none.
  package var marker: String?
  /// How deep in a list, from 0.
  package var listLevel: Int
  /// Of a heading, from 1.
  package var outlineLevel: Int?
  package var alignment: Alignment
  /// False if nothing parts it from what stands above, as in a list of plain text.
  package var startsGroup: Bool
  package var place: ImportedPlace

  package init(
    _ runs: [Run], marker: String? = nil, listLevel: Int = 0, outlineLevel: Int? = nil, alignment: Alignment = .start,
    startsGroup: Bool = true, place: ImportedPlace
  ) {
    self.runs = runs
    self.marker = marker
    self.listLevel = listLevel
    self.outlineLevel = outlineLevel
    self.alignment = alignment
    self.startsGroup = startsGroup
    self.place = place
  }

  package var text: String { runs.map(\.text).joined() }
  package var isBlank: Bool { runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } && marker == nil }
}

/// A table; cells that are joined say so.
package struct ImportedTable: Equatable, Sendable {
  package struct Cell: Equatable, Sendable {
    package var paragraphs: [ImportedParagraph]
    /// How many columns it covers.
    package var columnSpan: Int
    /// True if it goes on from the row above.
    package var continuesAbove: Bool

    package init(_ paragraphs: [ImportedParagraph], columnSpan: Int = 1, continuesAbove: Bool = false) {
      self.paragraphs = paragraphs
      self.columnSpan = columnSpan
      self.continuesAbove = continuesAbove
    }

    package var text: String {
      paragraphs.map { $0.text.trimmedBlanks }.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  package var rows: [[Cell]]
  /// How many rows the file calls a header; 0 where it does not say.
  package var headerRowCount: Int
  package var place: ImportedPlace

  package init(rows: [[Cell]], headerRowCount: Int = 0, place: ImportedPlace) {
    self.rows = rows
    self.headerRowCount = headerRowCount
    self.place = place
  }

  package var paragraphs: [ImportedParagraph] { rows.flatMap { $0.flatMap(\.paragraphs) } }
  package var columnCount: Int { rows.map { $0.reduce(0) { $0 + $1.columnSpan } }.max() ?? 0 }
}

/// What a file holds, in its order.
package struct ImportedDocument: Equatable, Sendable {
  package enum Block: Equatable, Sendable {
    case paragraph(ImportedParagraph)
    case table(ImportedTable)

    package var place: ImportedPlace {
      switch self {
      case .paragraph(let paragraph): paragraph.place
      case .table(let table): table.place
      }
    }
  }

  package var blocks: [Block]
  /// What the file holds beside its text and was not read: footnotes, comments, pictures.
  package var leftOut: [LocalizedText] = []

  package init(blocks: [Block]) { self.blocks = blocks }
}

extension ImportedDocument.Block {
  /// The paragraphs in it: those of a table row by row.
  package var paragraphs: [ImportedParagraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let table): table.paragraphs
    }
  }
}

extension StringProtocol {
  /// Without blanks and line breaks at both ends.
  package var trimmedBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  /// Every run of blanks and line breaks as one blank, none at the ends.
  package var joinedBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
