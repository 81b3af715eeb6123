import Foundations
import ReportModel
import ReportScript

// Values by their type.

extension Completer {
  func addValues(of parameter: Parameter, _ typed: TypedValue, _ scope: ValueScope, to list: inout CandidateList) {
    switch parameter.type {
    case .choice(let choices): addChoices(choices, typed, to: &list)
    case .field: addFields(typed, to: &list)
    case .date: addDates(for: parameter, typed, scope, to: &list)
    case .period: addPeriods(typed, to: &list)
    case .year: addYears(typed, to: &list)
    case .documentNumber: addNumbers(typed, scope.documentType, to: &list)
    case .documentReference: addDocuments(typed, of: scope.documentType, to: &list)
    case .annex: addAnnexes(typed, to: &list)
    case .section:
      if parameter.meaning == .newSection { addNewSections(typed, to: &list) } else { addSections(typed, to: &list) }
    case .prose where parameter.acceptsBareWord: addFieldValue(typed, scope, to: &list)
    case .word, .text, .ordinal:
      if let meaning = parameter.meaning { addNames(meaning, typed, scope, to: &list) }
    case .prose, .table, .count, .flag: break
    }
  }

  private func addChoices(_ choices: ChoiceList, _ typed: TypedValue, to list: inout CandidateList) {
    let spelling = fittingLanguage(typed, choices.terms)
    for (index, term) in choices.terms.enumerated() {
      list.offer(phrase: term[spelling], for: typed, detail: choices.detail(index)?[language] ?? "")
    }
  }

  private func addFields(_ typed: TypedValue, to list: inout CandidateList) {
    let spelling = fittingLanguage(typed, Field.allCases.map(\.term))
    for field in Field.allCases {
      list.offer(
        phrase: field.term[spelling], for: typed, detail: String(field.explanation[language].filter { $0 != "`" }))
    }
  }

  /// The values that a field can have, and the one that it has.
  private func addFieldValue(_ typed: TypedValue, _ scope: ValueScope, to list: inout CandidateList) {
    guard let field = scope.progress.field else { return }
    let spelling = fittingLanguage(typed, field.choices)
    for choice in field.choices { list.offer(phrase: choice[spelling], for: typed) }
    let symbol = field == .symbol ? ownSymbol(of: .report) : nil
    if let value = report.settings.text(field), value != symbol, !value.contains("\n"),
      field.choices.isEmpty
    {
      list.offer(field.spelling(of: value, language), for: typed, detail: say("giá trị hiện nay", "its value now"))
    }
    if field == .date { addReportDates(typed, to: &list) }
    for usual in field.usualValues where usual.value != report.settings.text(field) {
      list.offer(Measure.spelled(usual.value, language), for: typed, detail: usual.detail[language])
    }
    if let symbol {
      list.offer(symbol, for: typed, detail: say("theo đơn vị tắt", "from the unit's short name"))
    }
  }

  private func addYears(_ typed: TypedValue, to list: inout CandidateList) {
    let year = report.period?.year ?? environment.clock.today().year
    let details = [
      report.period == nil ? say("năm nay", "this year") : say("năm của báo cáo", "the year of the report"),
      say("năm sau", "the year after"), say("năm trước", "the year before"),
    ]
    for (step, detail) in zip([0, 1, -1], details) { list.offer(String(year + step), for: typed, detail: detail) }
  }

  // MARK: Sections

  private func addAnnexes(_ typed: TypedValue, to list: inout CandidateList) {
    for (index, annex) in report.outline.annexes.enumerated() {
      list.offer(String(index + 1), for: typed, about: annex.heading.text, detail: detail(of: annex))
    }
  }

  private func addSections(_ typed: TypedValue, to list: inout CandidateList) {
    report.outline.forEachWithAnnexes { id, section in
      list.offer(id.description, for: typed, about: section.heading.text, detail: detail(of: section))
    }
  }

  private func detail(of section: Section) -> String {
    let count = section.blocks.count
    let parts = count == 0 ? "" : say(" (\(count) phần)", count == 1 ? " (1 part)" : " (\(count) parts)")
    return section.heading.text + parts
  }

  /// The next number among the sections of the first level, and below each that has sections.
  private func addNewSections(_ typed: TypedValue, to list: inout CandidateList) {
    addNewSection(after: report.outline.sections, below: nil, typed, to: &list)
    report.outline.forEachWithAnnexes { id, section in
      guard !section.children.isEmpty || id.isAnnex else { return }
      addNewSection(after: section.children, below: (id, section), typed, to: &list)
    }
  }

  private func addNewSection(
    after siblings: [Section], below parent: (id: SectionID, section: Section)?, _ typed: TypedValue,
    to list: inout CandidateList
  ) {
    // The sections of an annex begin with 1, unless they were begun otherwise.
    let label = (siblings.last?.labelling ?? (parent == nil ? .roman : .number)).label(at: siblings.count)
    guard siblings.count < SectionID.labelValues.upperBound else { return }
    let id = parent?.id.child(label) ?? SectionID([label])
    let detail = parent.map { say("mục mới trong \($0.id): ", "new, in \($0.id): ") + $0.section.heading.text }
    list.offer(id.description, for: typed, detail: detail ?? say("mục lớn mới", "new, of the first level"))
  }
}

extension Field {
  /// Values that most papers have, canonical, each with what it is.
  fileprivate var usualValues: [(value: String, detail: LocalizedText)] {
    switch self {
    case .margins: [("20/20/30/20", LocalizedText(vi: "trên/dưới/trái/phải, mm", en: "top/bottom/left/right, mm"))]
    case .fontSize: ["14", "13.5", "13"].map { ($0, LocalizedText(vi: "điểm", en: "points")) }
    case .lineSpacing: ["1", "1.15", "1.5"].map { ($0, LocalizedText(vi: "dòng", en: "lines")) }
    case .firstIndent: ["1", "1.27"].map { ($0, LocalizedText(verbatim: "cm")) }
    default: []
    }
  }
}
