/// Gathers what is found while pages are filled; missing characters together in one finding.
struct FindingCollector {
  private var findings: [LayoutFinding] = []
  private var missing: LayoutFinding?

  /// Of what is found again and again on a page, the first is enough.
  mutating func add(_ kind: LayoutFinding.Kind, page: Int, _ excerpt: String) {
    if let last = findings.last, last.page == page, last.kind == kind { return }
    findings.append(LayoutFinding(kind: kind, page: page, excerpt: excerpt))
  }

  /// The page and the text of the first are told.
  mutating func addMissing(of text: ParagraphText, page: Int, _ words: WordCache) {
    let lacking = text.parts.flatMap { words.missing[$0.word] ?? [] }
    var known: [Unicode.Scalar] = []
    if case .missingGlyphs(let scalars)? = missing?.kind { known = scalars }
    for scalar in lacking where !known.contains(scalar) { known.append(scalar) }
    let first = missing ?? LayoutFinding(kind: .missingGlyphs([]), page: page, excerpt: text.excerpt(words))
    missing = LayoutFinding(kind: .missingGlyphs(known), page: first.page, excerpt: first.excerpt)
  }

  /// In the order of pages.
  func all(_ words: WordCache) -> [LayoutFinding] {
    let sorted = (findings + [missing].compactMap { $0 }).enumerated().sorted {
      ($0.element.page, $0.offset) < ($1.element.page, $1.offset)
    }
    return sorted.map(\.element)
  }
}
