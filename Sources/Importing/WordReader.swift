import Foundations

/// A DOCX → neutral paragraphs and tables, in the order of the text.
///
/// Headers, footers, footnotes, comments, deleted text and pictures are left out; where they hold something, that is said.
package struct WordReader {
  private let reader: XMLPullReader
  private let styles: WordStyles
  private var numbering: WordNumbering
  private var blocks: [ImportedDocument.Block] = []
  private var leftOut: Set<LeftOut> = []
  /// Paragraphs so far, wherever they stand.
  private var count = 0

  private enum LeftOut: CaseIterable {
    case footnotes, comments, pictures

    var name: LocalizedText {
      switch self {
      case .footnotes: LocalizedText(vi: "chú thích cuối trang", en: "footnotes")
      case .comments: LocalizedText(vi: "ghi chú bên lề", en: "comments")
      case .pictures: LocalizedText(vi: "hình ảnh", en: "pictures")
      }
    }
  }

  package static func read(_ content: [UInt8]) throws(ImportFailure) -> ImportedDocument {
    let archive = try ArchiveReader(content)
    let main = try mainPart(of: archive)
    guard let body = try archive.part(main) else { throw .missingPart("word/document.xml") }
    let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let styles = try archive.part(folder + "styles.xml")
    let numbering = try archive.part(folder + "numbering.xml")
    var reader = WordReader(
      reader: try XMLPullReader(body, part: main),
      styles: try styles.map { content throws(ImportFailure) in try WordStyles(content, part: folder + "styles.xml") }
        ?? WordStyles(),
      numbering: try numbering.map { content throws(ImportFailure) in
        try WordNumbering(content, part: folder + "numbering.xml")
      } ?? WordNumbering())
    return try reader.document(main)
  }

  /// Where the relations of the archive say that the document is.
  private static func mainPart(of archive: ArchiveReader) throws(ImportFailure) -> String {
    if archive.contains("mimetype") { throw .otherFormat(.openDocument) }
    if archive.contains("xl/workbook.xml") { throw .otherFormat(.spreadsheet) }
    let relations = "_rels/.rels"
    let standard = "word/document.xml"
    guard let content = try archive.part(relations) else {
      guard archive.contains(standard) else { throw .missingPart(standard) }
      return standard
    }
    var found: String?
    let reader = try XMLPullReader(content, part: relations)
    try reader.root { _ throws(ImportFailure) in
      try reader.children { element throws(ImportFailure) in
        guard element.attributes["Type"]?.hasSuffix("/officeDocument") == true,
          let target = element.attributes["Target"]
        else { return }
        found = target.hasPrefix("/") ? String(target.dropFirst()) : target
      }
    }
    let part = found ?? standard
    guard archive.contains(part) else { throw .missingPart(standard) }
    return part
  }

  private init(reader: XMLPullReader, styles: WordStyles, numbering: WordNumbering) {
    self.reader = reader
    self.styles = styles
    self.numbering = numbering
  }

  private mutating func document(_ part: String) throws(ImportFailure) -> ImportedDocument {
    var copy = self
    var isDocument = false
    try reader.root { root throws(ImportFailure) in
      isDocument = root.name == "document" && root.namespace == .word
      try copy.reader.children { element throws(ImportFailure) in
        if element.name == "body" { copy.blocks = try copy.content() }
      }
    }
    guard isDocument else { throw .missingPart("word/document.xml") }
    self = copy
    var document = ImportedDocument(blocks: blocks)
    document.leftOut = LeftOut.allCases.filter(leftOut.contains).map(\.name)
    return document
  }

  // MARK: Blocks

  /// The paragraphs and tables right below the element that was started last, and below what only wraps them.
  private mutating func content() throws(ImportFailure) -> [ImportedDocument.Block] {
    var copy = self
    var blocks: [ImportedDocument.Block] = []
    try reader.children { element throws(ImportFailure) in
      guard element.namespace == .word else {
        if element.namespace != .compatibility || element.name != "Fallback" { blocks += try copy.content() }
        return
      }
      switch element.name {
      case "p": blocks += try copy.paragraph()
      case "tbl": blocks += try copy.table()
      // Text that was deleted, or stood here before it was moved.
      case "del", "moveFrom", "sectPr": break
      default: blocks += try copy.content()
      }
    }
    self = copy
    return blocks
  }

  // MARK: Paragraphs

  /// A paragraph, and the text boxes that hang on it.
  private mutating func paragraph() throws(ImportFailure) -> [ImportedDocument.Block] {
    count += 1
    let place = ImportedPlace(.paragraph, count)
    var collector = RunCollector()
    var direct = WordParagraphProperties()
    try read(into: &collector, &direct)
    var properties = styles.properties(direct.style)
    properties.override(with: direct)
    // What is said for the paragraph's mark is not said for its runs.
    properties.run = styles.properties(direct.style).run
    let runs = try collector.runs(properties.run)
    var marker: String?
    let isBlank = runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
    if let number = properties.numbering, !isBlank {
      marker = numbering.nextMarker(of: number, level: properties.numberingLevel ?? 0)
    }
    let paragraph = ImportedParagraph(
      runs, marker: marker, listLevel: properties.numberingLevel ?? 0, outlineLevel: properties.outlineLevel,
      alignment: properties.alignment ?? .start, place: place)
    return [.paragraph(paragraph)] + collector.boxes
  }

  /// Reads what stands in a paragraph, or in a link, an insertion, a field within it.
  private mutating func read(
    into collector: inout RunCollector, _ properties: inout WordParagraphProperties
  ) throws(ImportFailure) {
    var copy = self
    var runs = collector
    var own = properties
    try reader.children { element throws(ImportFailure) in
      guard element.namespace == .word else {
        if element.name != "Fallback" { try copy.read(into: &runs, &own) }
        return
      }
      switch element.name {
      case "pPr": try own.read(from: copy.reader)
      case "r": try copy.run(into: &runs)
      case "del", "moveFrom", "rPr": break
      case "p", "tbl": break
      default: try copy.read(into: &runs, &own)
      }
    }
    self = copy
    collector = runs
    properties = own
  }

  private mutating func run(into collector: inout RunCollector) throws(ImportFailure) {
    var copy = self
    var runs = collector
    var properties = WordRunProperties()
    var text = ""
    try reader.children { element throws(ImportFailure) in
      guard element.namespace == .word else {
        if element.name != "Fallback" { runs.boxes += try copy.boxes() }
        return
      }
      switch element.name {
      case "rPr": try properties.read(from: copy.reader)
      case "t": text += try copy.reader.text()
      case "tab", "ptab": text += "\t"
      case "br", "cr": text += element.attributes["type"] == "page" ? "" : "\n"
      case "noBreakHyphen": text += "-"
      case "footnoteReference", "endnoteReference": copy.leftOut.insert(.footnotes)
      case "commentReference": copy.leftOut.insert(.comments)
      case "drawing", "pict", "object":
        let boxes = try copy.boxes()
        if boxes.isEmpty { copy.leftOut.insert(.pictures) }
        runs.boxes += boxes
      default: break
      }
    }
    runs.add(text, properties)
    self = copy
    collector = runs
  }

  /// The text boxes of a drawing: they stand somewhere on the page, so they come behind their paragraph.
  private mutating func boxes() throws(ImportFailure) -> [ImportedDocument.Block] {
    var copy = self
    var blocks: [ImportedDocument.Block] = []
    try reader.children { element throws(ImportFailure) in
      if element.namespace == .compatibility, element.name == "Fallback" { return }
      if element.namespace == .word, element.name == "txbxContent" {
        blocks += try copy.content()
      } else {
        blocks += try copy.boxes()
      }
    }
    self = copy
    return blocks.filter { block in
      if case .paragraph(let paragraph) = block { !paragraph.isBlank } else { true }
    }
  }

  // MARK: Tables

  private mutating func table() throws(ImportFailure) -> [ImportedDocument.Block] {
    var copy = self
    var rows: [[ImportedTable.Cell]] = []
    var headerRowCount = 0
    let place = ImportedPlace(.paragraph, count + 1)
    try reader.children { element throws(ImportFailure) in
      guard element.name == "tr" else { return }
      var cells: [ImportedTable.Cell] = []
      var isHeader = false
      try copy.reader.children { child throws(ImportFailure) in
        switch child.name {
        case "trPr":
          try copy.reader.children { property throws(ImportFailure) in
            if property.name == "tblHeader" { isHeader = property.isOn }
          }
        case "tc": cells.append(try copy.cell())
        case "sdt": cells += try copy.wrappedCells()
        default: break
        }
      }
      if isHeader, headerRowCount == rows.count { headerRowCount += 1 }
      if !cells.isEmpty { rows.append(cells) }
    }
    self = copy
    return [.table(ImportedTable(rows: rows, headerRowCount: headerRowCount, place: place))]
  }

  /// Cells inside a content control.
  private mutating func wrappedCells() throws(ImportFailure) -> [ImportedTable.Cell] {
    var copy = self
    var cells: [ImportedTable.Cell] = []
    try reader.children { element throws(ImportFailure) in
      if element.name == "tc" { cells.append(try copy.cell()) }
      if element.name == "sdtContent" { cells += try copy.wrappedCells() }
    }
    self = copy
    return cells
  }

  private mutating func cell() throws(ImportFailure) -> ImportedTable.Cell {
    var copy = self
    var cell = ImportedTable.Cell([])
    try reader.children { element throws(ImportFailure) in
      switch element.name {
      case "tcPr":
        try copy.reader.children { property throws(ImportFailure) in
          if property.name == "gridSpan" { cell.columnSpan = min(max(property.value.flatMap { Int($0) } ?? 1, 1), 60) }
          if property.name == "vMerge" { cell.continuesAbove = property.value != "restart" }
        }
      case "p": cell.paragraphs += try copy.paragraph().flatMap(\.paragraphs)
      case "tbl": cell.paragraphs += try copy.table().flatMap(\.paragraphs)
      case "sdt": cell.paragraphs += try copy.content().flatMap(\.paragraphs)
      default: break
      }
    }
    self = copy
    return cell
  }
}
