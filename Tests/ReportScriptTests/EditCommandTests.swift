import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Testing

/// What holds for every declaration in the table of edit commands.
struct EditCommandTests {
  private static let specifications = EditCommand.all.map(\.specification)

  @Test func identifiersAreUnique() {
    let ids = Self.specifications.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: Language.allCases)
  func noPhraseBelongsToTwoCommands(language: Language) {
    var owners: [String: String] = [:]
    for specification in Self.specifications {
      let kinds = specification.kinds.isEmpty ? [""] : specification.kinds.map { " " + $0[language] }
      for kind in kinds {
        let phrase = UnicodeText.folded(specification.verb[language] + kind)
        #expect(owners[phrase] == nil, "\(phrase): \(specification.id), \(owners[phrase] ?? "")")
        owners[phrase] = specification.id
      }
    }
    let otherLanguage = Self.specifications.map {
      UnicodeText.folded($0.verb[language == .english ? .vietnamese : .english])
    }
    for (phrase, owner) in owners where !phrase.contains(" ") {
      #expect(!otherLanguage.contains(phrase), "\(phrase) of \(owner)")
    }
  }

  @Test func theKeywordsOfACommandAreDifferent() {
    for specification in Self.specifications {
      for language in Language.allCases {
        let keywords = specification.parameters.compactMap(\.keyword).map { UnicodeText.folded($0[language]) }
        #expect(Set(keywords).count == keywords.count, "\(specification.id): \(keywords)")
      }
    }
  }

  @Test func everythingIsSaidInBothLanguages() {
    for specification in Self.specifications {
      for language in Language.allCases {
        #expect(!specification.summary[language].isEmpty, "\(specification.id)")
        #expect(specification.details.map { !$0[language].isEmpty } ?? true, "\(specification.id)")
        #expect(specification.parameters.allSatisfy { !$0.label[language].isEmpty }, "\(specification.id)")
        #expect(!specification.usage(language).isEmpty)
        #expect(!specification.examples.isEmpty && specification.examples.allSatisfy { !$0[language].isEmpty })
      }
    }
  }

  @Test func everyExampleIsOneCommandOfItsOwnAndTheSameInBothLanguages() throws {
    for (index, command) in EditCommand.all.enumerated() {
      for example in command.specification.examples {
        let binder = ScriptBinder(sessionCommands: [])
        let statement = try #require(parsed(example.en).first)
        #expect(binder.specification(of: statement)?.id == command.specification.id, "\(index)")
        let english = try #require(edit(example.en))
        // The names of references and aliases are data, and follow the language of the example.
        let names = [
          "{đơn vị}": "{unit}", "nghị-quyết-34": "resolution-34", "hồ sơ.tiếp nhận": "dossiers.received",
          "hồ sơ.trước hạn": "dossiers.early", "mong đợi kỳ": "mong đợi period",
        ]
        let vietnamese = names.reduce(into: example.vi) { $0 = $0.replacing($1.key, with: $1.value) }
        #expect(edit(vietnamese) == english, "\(example)")
      }
    }
  }

  @Test(arguments: BuiltInOutline.all)
  func aBuiltInOutlineIsWhatItsCommandsSay(outline: BuiltInOutline) {
    let free = report("report Q3/2021 outline free").outline
    let sections = report("report Q3/2021 outline \(outline.name)").outline.identifiers.map(\.description)
    #expect(free.identifiers.isEmpty)
    #expect(
      sections
        == (outline.name == "free"
          ? []
          : [
            "I", "I.1", "I.2", "I.3", "I.3.a", "I.3.b", "I.4", "I.5", "I.6", "I.7", "I.8", "I.9", "I.10", "I.11",
            "I.12",
            "II", "II.1", "II.2", "II.2.a", "II.2.b", "III",
          ]))
  }

  private func parsed(_ text: String) -> [Statement] {
    var sources = SourceMap()
    return ScriptParser.parse(sources.add(SourceText(name: "x", text: text)), in: sources).script.statements
  }
}

extension BuiltInOutline: CustomTestStringConvertible {
  /// The name of the case.
  public var testDescription: String { name }
}
