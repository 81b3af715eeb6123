import Foundations

/// What sort of document a document is. The raw value is its name in the JSON export.
///
/// The types of Decree 30/2020/NĐ-CP, Annex III, with their codes; then those that other laws number.
package enum DocumentType: String, CaseIterable, Sendable {
  case resolution, decision, directive, regulation, rules, communique, notice, guidance, programme, plan, scheme
  case proposal, project, report, minutes, submission, contract, telegram, memorandum, agreement, authorization
  case invitation, introduction
  case leavePermit = "leave-permit"
  case dispatchNote = "dispatch-note"
  case transferNote = "transfer-note"
  case reportNote = "report-note"
  /// Công văn, which has no code: `667/SNgV-VP`.
  case letter
  case law, ordinance, order, decree, circular
  case jointCircular = "joint-circular"
  case consolidation
  /// A document whose symbol does not tell its type.
  case document

  /// The code in a symbol; nil for what is told by its form (letter), by its issuer (law) or not at all.
  package var code: String? { facts.code }

  /// As the paper writes it when it names a document: Kế hoạch số 75/KH-SNgV. In English in lower case.
  package var name: LocalizedText { facts.name }

  /// True for laws and ordinances, which a text cites by their name.
  package var isLawLike: Bool { self == .law || self == .ordinance }

  /// The type with this code, in the exact spelling of Annex III: QyĐ, CTr.
  package static func of(code: some StringProtocol) -> DocumentType? { byCode[String(code)] }

  private static let byCode: [String: DocumentType] = {
    var types: [String: DocumentType] = [:]
    for type in allCases {
      if let code = type.code { types[code] = type }
    }
    return types
  }()
}
