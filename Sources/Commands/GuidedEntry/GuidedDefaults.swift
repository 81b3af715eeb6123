import Foundations
import ReportModel
import ReportScript

/// What an answer most likely is, by the records that are there already: only what is nearly sure, for it is taken
/// with a single key. A date is never made up, but for the one that follows from another.
struct GuidedDefaults {
  private let report: Report
  private let path: String?
  private let language: Language
  private let draft: CommandDraft

  init(_ context: GuidedEntry.Context, _ draft: CommandDraft) {
    report = context.report
    path = context.path
    language = context.language
    self.draft = draft
  }

  func value(of parameter: Parameter) -> String? {
    switch (draft.specification.id, parameter.name) {
    case ("add-dossier", "code"): report.dossiers.nextCode
    case ("add-dossier", _): dossierFact(parameter.name)
    case ("add-document", "for"): report.period.map { String($0.year) }
    case ("add-document", "by"): issuer
    case ("add-paragraph", "section"), ("add-item", "section"), ("add-table", "section"):
      report.outline.nextEmptySection?.description
    case ("add-section", "section"): report.outline.nextTopSection?.description
    case ("add-form", "code"): report.annexesFormII06a ? nil : FormDefinition.II06a.code
    case (_, "reviewed"): report.period?.canonical(language)
    case ("set", "value"): draft.field.flatMap(fieldValue)
    case ("export", "output"): path.map { "\($0.withoutExtension).docx" }
    default: ending(parameter)
    }
  }

  // MARK: Dossiers

  private func dossierFact(_ name: String) -> String? {
    let last = report.dossiers.records.last?.dossier
    switch name {
    case "field": return last?.field
    case "via": return (similarDossier ?? last).map { SessionWords.channel($0.channel)[language] }
    case "due":
      // How long a procedure takes is a matter of its field.
      guard let similar = similarDossier, let received = draft.reading?.arguments.date("received") else { return nil }
      return received.adding(days: similar.due.dayNumber - similar.received.dayNumber).description
    default: return nil
    }
  }

  /// The last one of the same field.
  private var similarDossier: Dossier? {
    guard let field = draft.reading?.arguments.string("field") else { return nil }
    let folded = UnicodeText.folded(field)
    return report.dossiers.records.last { $0.dossier.field == field || UnicodeText.folded($0.dossier.field) == folded }?
      .dossier
  }

  /// The dossier whose later life is told, if only one can be meant.
  private func ending(_ parameter: Parameter) -> String? {
    guard ["resolve", "return", "withdraw", "suspend", "resume"].contains(draft.specification.id),
      parameter.name == "code"
    else { return nil }
    let waits = draft.specification.id == "resume"
    let open = report.dossiers.records.lazy.map(\.dossier)
      .filter { $0.end == nil && ($0.suspensions.last.map { $0.to == nil } ?? false) == waits }.prefix(2)
    return open.count == 1 ? open.first?.code : nil
  }

  // MARK: Documents

  /// Who issued the last document of the same symbol.
  private var issuer: String? {
    guard let number = draft.reading?.arguments.documentNumber("number") else { return nil }
    return report.documents.documents.last { $0.number.symbol == number.symbol }.flatMap(report.issuer)
  }

  // MARK: Fields

  private func fieldValue(_ field: Field) -> String? {
    let settings = report.settings
    if let text = settings.text(field) { return text.contains("\n") ? nil : field.spelling(of: text, language) }
    switch field {
    case .symbol: return settings.text(.unitShort).map { "BC-\($0)" }
    case .place: return settings.text(.superior).flatMap(Self.place)
    case .subject:
      guard report.outline.name == BuiltInOutline.kstt.name else { return nil }
      return language == .vietnamese ? "Công tác kiểm soát TTHC {kỳ|dài}" : "Công tác kiểm soát TTHC {period|long}"
    case .addressee: return settings.text(.superior).map { "Văn phòng \($0)" }
    default: return nil
    }
  }

  /// "Quảng Ngãi" of "UBND tỉnh Quảng Ngãi".
  private static func place(of superior: String) -> String? {
    let words = superior.split(separator: " ")
    guard let unit = words.lastIndex(where: { ["tỉnh", "phố"].contains($0.lowercased()) }) else { return nil }
    let name = words[(unit + 1)...].joined(separator: " ")
    return name.isEmpty ? nil : name
  }
}

extension DossierRegister {
  /// The code behind the last one, with as many digits: H03 after H02. Nil if codes do not end in a number.
  var nextCode: String? {
    guard let last = records.last?.dossier.code else { return nil }
    let digits = String(last.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    guard var number = Int(digits), number < Int.max - records.count - 1 else { return nil }
    let stem = last.dropLast(digits.count)
    var code = last
    while index(of: code) != nil {
      number += 1
      let text = String(number)
      code = stem + String(repeating: "0", count: max(0, digits.count - text.count)) + text
    }
    return code
  }
}

extension Outline {
  /// The first section without content behind the last one that has any, or else the first one at all. Sections with
  /// others below them are left out.
  var nextEmptySection: SectionID? {
    var first: SectionID?
    var behindLast: SectionID?
    forEachWithAnnexes { id, section in
      guard section.children.isEmpty else { return }
      if !section.blocks.isEmpty {
        behindLast = nil
      } else {
        first = first ?? id
        behindLast = behindLast ?? id
      }
    }
    return behindLast ?? first
  }

  /// The number that a new section of the first level would have.
  var nextTopSection: SectionID? {
    guard let last = sections.last, sections.count < SectionID.labelValues.upperBound else { return nil }
    return SectionID([last.labelling.label(at: sections.count)])
  }
}

extension String {
  fileprivate var withoutExtension: String { hasSuffix(".baocao") ? String(dropLast(7)) : self }
}
