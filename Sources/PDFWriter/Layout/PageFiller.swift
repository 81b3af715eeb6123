import DocumentTree

/// Fills pages with slabs, in order.
///
/// A chain of slabs that keep with the next is gathered first and goes to one page if a page can hold it.
struct PageFiller {
  private(set) var pages: [LaidOutPage] = []
  /// How much deeper entries of the outline stand because their flow has an entry itself.
  var outlineBase = 0
  let words: WordCache
  private let numberSize: Double

  var page = LaidOutPage(width: 0, height: 0)
  var frame = PageFrame(PageLayout(width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20))
  /// Where the next slab starts, before the space above it.
  var y = 0.0
  /// The space that the last slab wants below it. Of two spaces that meet the larger one counts, as in Word.
  private var gap = 0.0
  /// Where the first slab of this page started, below a repeated header.
  var contentTop = 0.0
  private var pageNumber = 0
  private var isFirstOfFlow = true
  private var chain: [Slab] = []
  /// The header of the table that is being placed, if it is to be repeated.
  var header: LaidRows?
  /// True once a narrow column of the table at hand was found: one finding a table will do.
  var hasNarrowColumn = false
  var structure = OpenStructure()
  var findings = FindingCollector()
  /// A heading that nothing has followed on this page.
  private var headingAtFoot: LaidParagraph?

  init(words: WordCache, numberSize: Double) {
    self.words = words
    self.numberSize = numberSize
  }

  /// True while no slab stands on the page.
  private var isFresh: Bool { y == contentTop }

  /// Counted from 1 through the whole paper.
  var pageIndex: Int { pages.count + 1 }

  mutating func mark(_ mark: PageMark) { page.marks.append(mark) }

  // MARK: Flows and pages

  mutating func begin(_ frame: PageFrame, restartsNumbers: Bool) {
    self.frame = frame
    pageNumber = restartsNumbers ? 1 : pageNumber + 1
    isFirstOfFlow = true
    beginPage()
  }

  mutating func end() {
    placeChain()
    structure.closeAll(&page)
    header = nil
    headingAtFoot = nil
    pages.append(page)
  }

  /// What was found, in the order of pages.
  func finished() -> [LayoutFinding] { findings.all(words) }

  private mutating func beginPage() {
    page = LaidOutPage(width: frame.width, height: frame.height)
    y = frame.top
    contentTop = y
    gap = 0
    if !isFirstOfFlow { placePageNumber() }
  }

  mutating func breakPage() {
    if let headingAtFoot {
      findings.add(.headingAtFoot, page: pageIndex, headingAtFoot.text.excerpt(words))
      self.headingAtFoot = nil
    }
    structure.closeText(&page)
    pages.append(page)
    pageNumber += 1
    isFirstOfFlow = false
    beginPage()
    if let header { repeatHeader(header) }
  }

  /// Arabic, upright, in the middle of the top margin (Decree 30/2020/NĐ-CP, Annex I, I.7).
  private mutating func placePageNumber() {
    let plain = FontStyle(isBold: false, isItalic: false)
    var digits = String(pageNumber)
    let word = digits.withUTF8 { words.word($0, style: plain) }
    let x = frame.left + (frame.textWidth - words.words[Int(word)].width * numberSize) / 2
    let middle = frame.top / 2
    let baseline = middle + (words.faces.ascent - words.faces.descent) * numberSize / 2
    page.words.append(PlacedWord(word: word, link: -1, x: x))
    mark(
      .pageNumber(PlacedLine(words: page.words.count - 1..<page.words.count, baseline: baseline, size: numberSize)))
  }

  // MARK: Slabs

  mutating func add(_ slab: Slab) {
    chain.append(slab)
    if !slab.keepsWithNext { placeChain() }
  }

  mutating func placeChain() {
    guard !chain.isEmpty else { return }
    let slabs = chain
    chain = []
    var height = slabs[0].height
    for (before, slab) in zip(slabs, slabs.dropFirst()) {
      height += max(before.spaceAfter, slab.spaceBefore) + slab.height
    }
    height -= slabs[slabs.count - 1].overhang
    if !fits(height, after: slabs[0].spaceBefore), !isFresh, height <= frame.textHeight { breakPage() }
    for slab in slabs { place(slab) }
  }

  func fits(_ height: Double, after space: Double) -> Bool {
    y + (isFresh ? 0 : max(gap, space)) + height <= frame.bottom + 0.01
  }

  private mutating func place(_ slab: Slab) {
    if !fits(slab.height - slab.overhang, after: slab.spaceBefore), !isFresh { breakPage() }
    if !isFresh || isFirstOfFlow { y += max(gap, slab.spaceBefore) }
    gap = slab.spaceAfter
    headingAtFoot = nil
    switch slab.content {
    case .lines(let paragraph, let lines): place(paragraph, lines, slab)
    case .columns(let columns): place(columns)
    case .rows(let rows): place(rows)
    }
  }

  private mutating func place(_ paragraph: LaidParagraph, _ lines: Range<Int>, _ slab: Slab) {
    structure.leaveTable(&page)
    if lines.lowerBound == 0 {
      structure.beginParagraph(paragraph, &page)
      if let level = paragraph.content.role.headingLevel {
        mark(.entry(level: level + outlineBase, title: paragraph.content.headingText, y: y))
      }
    } else {
      structure.resumeParagraph(paragraph, &page)
    }
    page.place(paragraph, lines, x: frame.left, y: y, words: words)
    if lines.lowerBound == 0 { note(paragraph) }
    y += slab.height
    if lines.upperBound == paragraph.lines.count {
      structure.endParagraph(&page)
      if slab.keepsWithNext, paragraph.content.role.headingLevel != nil { headingAtFoot = paragraph }
    }
  }

  private mutating func place(_ columns: LaidColumns) {
    structure.closeAll(&page)
    if columns.holdsSignature, isFresh, !isFirstOfFlow {
      let first = columns.columns.last?.paragraphs.first
      findings.add(.signatureAlone, page: pageIndex, first?.text.excerpt(words) ?? "")
    }
    for column in columns.columns {
      for (offset, paragraph) in zip(column.offsets, column.paragraphs) {
        let top = y + offset
        structure.beginParagraph(paragraph, &page)
        page.place(paragraph, paragraph.lines.indices, x: frame.left + column.x, y: top, words: words)
        structure.endParagraph(&page)
        note(paragraph)
      }
    }
    y += columns.height
  }

  // MARK: Findings

  /// Once for each paragraph, on the page where it begins.
  mutating func note(_ paragraph: LaidParagraph) {
    if paragraph.text.lacksGlyphs(words) { findings.addMissing(of: paragraph.text, page: pageIndex, words) }
    for line in paragraph.lines.indices where paragraph.lines[line].width > paragraph.available(line) + 0.5 {
      findings.add(.overfullLine, page: pageIndex, paragraph.text.excerpt(words))
      return
    }
  }
}
