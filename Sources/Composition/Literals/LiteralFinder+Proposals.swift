import Foundations
import ReportModel

// What may stand in the place of a literal, and whether the paper stays the same.

extension LiteralFinder {
  // MARK: Variables

  func variableProposal(_ match: LiteralMatch, in current: LiteralCurrent) -> LiteralProposal? {
    switch match.kind {
    case .period(let period): return periodProposal(period, match, in: current)
    case .date(let date):
      guard let period = report.period else { return nil }
      let variable: TextVariable? = date == period.from ? .from : date == period.to ? .to : nil
      return variable.flatMap { proposal($0, isLong: false, match, in: current) }
    case .year(let year):
      guard report.period?.year == year, var proposal = proposal(.year, isLong: false, match, in: current) else {
        return nil
      }
      // The word before it stays as it is: "năm 2021" → "năm {year}".
      let word = proposal.literal.prefix { !$0.isWhitespace } + " "
      proposal.replacement = word + proposal.replacement
      proposal.printed = word + proposal.printed
      proposal.keepsThePaper = proposal.printed == proposal.literal.joinedLines
      return proposal
    case .name(let variable): return proposal(variable, isLong: false, match, in: current)
    case .mention, .reference: return nil
    }
  }

  private func periodProposal(_ period: Period, _ match: LiteralMatch, in current: LiteralCurrent) -> LiteralProposal? {
    guard let own = report.period else { return nil }
    func isSame(_ other: Period) -> Bool { other.kind == period.kind && other.year == period.year }
    let variable: TextVariable? =
      isSame(own) ? .period : isSame(own.next) ? .nextPeriod : isSame(own.previous) ? .previousPeriod : nil
    guard let variable else { return nil }
    let both = [false, true].compactMap { proposal(variable, isLong: $0, match, in: current) }
    // Written in another way, the form with the same separator is the nearest.
    return both.first(where: \.keepsThePaper) ?? (both.first?.literal.contains("/") == true ? both.first : both.last)
  }

  private func proposal(
    _ variable: TextVariable, isLong: Bool, _ match: LiteralMatch, in current: LiteralCurrent
  ) -> LiteralProposal? {
    guard let printed = variable.value(in: report, isLong: isLong) else { return nil }
    let name = language == .vietnamese ? variable.vietnameseName : variable.rawValue
    let reference = isLong ? "{\(name)|\(ReferenceWords.longModifier[language])}" : "{\(name)}"
    return proposal(.variable(variable), match.range, reference, printed, in: current)
  }

  private func proposal(
    _ kind: LiteralProposal.Kind, _ range: Range<Int>, _ reference: String, _ printed: String,
    in current: LiteralCurrent
  ) -> LiteralProposal {
    var proposal = current.proposal(kind, range, with: reference, printed: printed, keepsThePaper: false)
    let literal = proposal.literal.joinedLines
    proposal.keepsThePaper =
      report.printsInCapitals(current.place) ? literal.uppercased() == printed.uppercased() : literal == printed
    return proposal
  }

  // MARK: Citations

  func reference(to document: RegisteredDocument, _ form: CitationForm?) -> String {
    let isUnique = report.documents.indices(ofNumber: document.number.text).count < 2
    let name = isUnique ? document.number.text : "\(document.number)@\(document.year.map(String.init) ?? "")"
    guard let form else { return "{\(name)}" }
    return "{\(name)|\(language == .vietnamese ? form.vietnameseName : form.rawValue)}"
  }

  /// The longest form that prints what stands there; where none does, the number and the date each by itself.
  func citationProposals(_ mention: DocumentMention, _ index: Int, in current: LiteralCurrent) -> [LiteralProposal] {
    let document = report.documents[index]
    let isFirst = !cited.contains(index)
    for form in [CitationForm.full, .dated, .short] {
      guard let printed = form.print(document, in: report), let range = range(of: printed, mention, in: current) else {
        continue
      }
      let implicit: CitationForm = isFirst && !document.type.isLawLike ? .full : .short
      let reference = reference(to: document, form == implicit ? nil : form)
      return [citation(range, reference, printed, index, in: current)]
    }
    var proposals = [
      citation(
        mention.numberRange, reference(to: document, .number), document.number.text, index, in: current)
    ]
    if let date = document.date, date == mention.date, let range = mention.dateRange {
      proposals.append(citation(range, reference(to: document, .date), date.description, index, in: current))
    }
    return proposals
  }

  /// Where the text has `printed` at the start of a mention, in the offsets of the text as it was; nil if it has not.
  private func range(of printed: String, _ mention: DocumentMention, in current: LiteralCurrent) -> Range<Int>? {
    let range = mention.start..<mention.start + printed.utf8.count
    let proposal = current.proposal(.citation, range, with: "", printed: printed, keepsThePaper: true)
    guard proposal.literal.joinedLines == printed else { return nil }
    let following = proposal.text.utf8.dropFirst(proposal.range.upperBound).first
    let isWhole = following.map { $0 < 0x80 && !($0 >= 0x30 && $0 <= 0x39) && !($0 >= 0x61 && $0 <= 0x7A) } ?? true
    return isWhole ? range : nil
  }

  private func citation(
    _ range: Range<Int>, _ reference: String, _ printed: String, _ index: Int, in current: LiteralCurrent
  ) -> LiteralProposal {
    var proposal = proposal(.citation, range, reference, printed, in: current)
    if !cited.contains(index) { proposal.shortens = firstImplicit[index] }
    return proposal
  }

  /// What would stand there if the date of the register is the right one.
  func datedProposal(
    _ mention: DocumentMention, _ document: RegisteredDocument, in current: LiteralCurrent
  ) -> LiteralProposal? {
    guard let written = mention.date, let date = document.date, let dateRange = mention.dateRange else { return nil }
    return current.proposal(
      .otherDate(document, written: written), mention.numberRange.lowerBound..<dateRange.upperBound,
      with: "\(reference(to: document, .number)) ngày \(reference(to: document, .date))",
      printed: "\(document.number) ngày \(date)", keepsThePaper: false)
  }
}

extension String {
  /// Line breaks in a source are soft: blanks in the paper.
  fileprivate var joinedLines: String { String(map { $0 == "\n" ? " " : $0 }) }
}
