import Foundations
import ReportModel
import ReportScript

// Values by what they name.

extension Completer {
  func addNames(_ meaning: WordMeaning, _ typed: TypedValue, _ scope: ValueScope, to list: inout CandidateList) {
    switch meaning {
    case .reportFile: addFiles(typed, preferring: "baocao", to: &list)
    case .paperFile: addFiles(typed, preferring: "docx", to: &list)
    case .previewed:
      for kind in PreviewKind.allCases { list.offer(kind.rawValue, for: typed, detail: kind.summary[language]) }
    case .folder: addFiles(typed, to: &list)
    case .exportTarget: addExportTargets(typed, to: &list)
    case .newDossier: addNextDossier(typed, to: &list)
    case .dossier: addDossiers(typed, onlyOpen: false, to: &list)
    case .openDossier: addDossiers(typed, onlyOpen: true, to: &list)
    case .dossierField: addDossierFields(typed, to: &list)
    case .procedure: addProcedures(typed, of: scope.progress.string(.dossierField), to: &list)
    case .issuer: addIssuers(typed, to: &list)
    case .abbreviation: addAbbreviations(typed, to: &list)
    case .recipient: addRecipients(typed, to: &list)
    case .task: addTasks(typed, to: &list)
    case .form: addForms([FormDefinition.II06a.code], typed, to: &list)
    case .annexedForm: addForms(report.forms.map(\.code), typed, to: &list)
    case .newSection: break
    case .part: addParts(typed, scope, to: &list)
    case .place: addPlaces(typed, scope.progress.sections.last, to: &list)
    case .itemLevel: addItemLevels(typed, to: &list)
    case .command:
      addCommands(typed, to: &list)
      addTopics(typed, to: &list)
    case .check: addChecks(typed, to: &list)
    case .parameter: addParameters(typed, to: &list)
    case .expectedName: addExpectedNames(typed, to: &list)
    case .expectation:
      for expectation in report.expectations {
        list.offer(phrase: expectation.name, for: typed, detail: "= \(expectation.value.text)")
      }
    case .shown: addShown(typed, to: &list)
    }
  }

  /// What `help` explains beside the commands.
  private func addTopics(_ typed: TypedValue, to list: inout CandidateList) {
    for topic in HelpTopic.all where typed.pattern.begins(topic.name[language]) {
      list.offer(phrase: topic.name[language], for: typed, detail: topic.title[language].filter { $0 != "`" })
    }
  }

  private func addAbbreviations(_ typed: TypedValue, to list: inout CandidateList) {
    for abbreviation in report.abbreviations {
      let meaning = abbreviation.meaning.text
      list.offer(abbreviation.short, for: typed, about: meaning, detail: meaning)
    }
  }

  func addParameters(_ typed: TypedValue, ending: String? = nil, to list: inout CandidateList) {
    for parameter in report.parameters {
      let standard = parameter.standard.map { ": " + $0.printed() } ?? ""
      list.offer(
        parameter.name, for: typed, ending: ending, detail: parameter.prompt ?? parameter.kind.term[language] + standard
      )
    }
  }

  private func addRecipients(_ typed: TypedValue, to list: inout CandidateList) {
    for (index, recipient) in report.recipients.enumerated() {
      list.offer(String(index + 1), for: typed, about: recipient.text.text, detail: recipient.text.text.oneLine)
    }
  }

  private func addTasks(_ typed: TypedValue, to list: inout CandidateList) {
    for (index, task) in report.tasks.enumerated() {
      list.offer(String(index + 1), for: typed, about: task.text.text, detail: task.text.text.oneLine)
    }
  }

  func addForms(_ codes: [String], _ typed: TypedValue, to list: inout CandidateList) {
    for code in codes {
      list.offer(code, for: typed, detail: FormDefinition.definition(forCode: code)?.title.lowercased() ?? "")
    }
  }

  private func addChecks(_ typed: TypedValue, to list: inout CandidateList) {
    for (id, text) in FindingExplanations.all { list.offer(id, for: typed, detail: text[language]) }
  }

  private func addItemLevels(_ typed: TypedValue, to list: inout CandidateList) {
    list.offer("1", for: typed)
    list.offer("2", for: typed, detail: say("lùi xuống một cấp", "one level down"))
  }

  private func addShown(_ typed: TypedValue, to list: inout CandidateList) {
    let spelling = fittingLanguage(typed, ShownThing.allCases.map(\.term))
    for shown in ShownThing.allCases {
      list.offer(phrase: shown.term[spelling], for: typed, detail: shown.summary[language])
    }
    report.outline.forEachWithAnnexes { id, section in
      list.offer(id.description, for: typed, about: section.heading.text, detail: section.heading.text)
    }
    addDossiers(typed, onlyOpen: false, to: &list)
    addDocuments(typed, to: &list)
  }

  // MARK: Places in a section

  /// The parts of the section named last, of the kind that the command is for; behind the section to move to, the places
  /// there.
  private func addParts(_ typed: TypedValue, _ scope: ValueScope, to list: inout CandidateList) {
    let sections = scope.progress.sections
    guard sections.count < 2 else { return addPlaces(typed, sections.last, to: &list) }
    let kind = scope.kindTerm.flatMap { BlockKind(rawValue: $0.en) }
    for (index, block) in blocks(of: sections.last).enumerated() where kind == nil || block.kind == kind {
      let text = block.text.text.oneLine
      list.offer(String(index + 1), for: typed, about: text, detail: text)
    }
  }

  /// The places where something may be put in, among the parts of a section or among the recipients.
  private func addPlaces(_ typed: TypedValue, _ section: SectionID?, to list: inout CandidateList) {
    let texts = section.map { blocks(of: $0).map(\.text.text) } ?? report.recipients.map(\.text.text)
    for (index, text) in texts.enumerated() {
      list.offer(String(index + 1), for: typed, detail: say("trước: ", "before: ") + text.oneLine)
    }
    list.offer(String(texts.count + 1), for: typed, detail: say("sau cùng", "at the end"))
  }

  private func blocks(of section: SectionID?) -> [NarrativeBlock] {
    section.flatMap { report.outline[$0] }?.blocks ?? []
  }
}
