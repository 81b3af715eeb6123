import DocumentTree

/// What no page break divides: some lines of a paragraph, a row of columns, rows of a table.
struct Slab {
  enum Content {
    case lines(LaidParagraph, Range<Int>)
    case columns(LaidColumns)
    case rows(LaidRows)
  }

  var content: Content
  var height: Double
  /// As much of the height as may stand in the bottom margin: what the line spacing adds below the last line.
  var overhang = 0.0
  var spaceBefore = 0.0
  var spaceAfter = 0.0
  /// Goes to the page of the next slab if it can.
  var keepsWithNext = false

  /// A paragraph of four lines and more may break, but leaves and takes two lines at least.
  static func slabs(of paragraph: LaidParagraph, keepsWithNext: Bool) -> [Slab] {
    let count = paragraph.lines.count
    let isWhole = count < 4 || (count < 7 && paragraph.content.role.headingLevel != nil)
    let cuts = isWhole ? [0, count] : [0] + (2...count - 2) + [count]
    return zip(cuts, cuts.dropFirst()).map { start, end in
      var slab = Slab(
        content: .lines(paragraph, start..<end), height: Double(end - start) * paragraph.lineHeight,
        overhang: paragraph.overhang)
      if start == 0 { slab.spaceBefore = paragraph.style.spaceBefore }
      if end == count {
        slab.spaceAfter = paragraph.style.spaceAfter
        slab.keepsWithNext = keepsWithNext
        if paragraph.content.rule != nil {
          slab.height += LaidParagraph.ruleRoom
          slab.overhang = 0
        }
      }
      return slab
    }
  }
}

/// A row of two columns that start level.
struct LaidColumns {
  struct Column {
    /// From the left edge of the text.
    var x: Double
    var paragraphs: [LaidParagraph]

    /// Where each paragraph starts, from the head of the row.
    var offsets: [Double] {
      var (end, gap) = (0.0, 0.0)
      return paragraphs.map { paragraph in
        let start = end + max(gap, paragraph.style.spaceBefore)
        (end, gap) = (start + paragraph.height, paragraph.style.spaceAfter)
        return start
      }
    }

    var height: Double {
      guard let last = paragraphs.last, let start = offsets.last else { return 0 }
      return start + last.height + last.style.spaceAfter
    }
  }

  var columns: [Column]

  var height: Double { columns.reduce(0) { max($0, $1.height) } }
  var holdsSignature: Bool {
    columns.contains { $0.paragraphs.contains { $0.content.role == .authority || $0.content.role == .signer } }
  }
}

/// Rows of a table that stay together: one, or several that a merged cell joins, or the whole header.
struct LaidRows {
  struct Cell {
    var paragraph: LaidParagraph
    /// Counted from the first of these rows; the last one is included.
    var rows: ClosedRange<Int>
    /// From the left edge of the text.
    var x: Double
    var width: Double

    /// The text stands so far from the sides of the cell: 1 mm.
    static let margin = 1.0.points
    /// The thickness of the lines.
    static let border = 0.5
  }

  var cells: [Cell]
  var heights: [Double]
  var isHeader: Bool

  var height: Double { heights.reduce(0, +) }
}
