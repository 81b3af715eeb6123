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
  @specialized(where Text == Substring)
  package static func of<Text: StringProtocol>(code: Text) -> DocumentType? {
    guard let key = CodeKey(code) else { return nil }
    return codes.first { $0.key == key }?.type
  }

  private static let codes: [(key: CodeKey, type: DocumentType)] = allCases.compactMap { type in
    type.code.flatMap { CodeKey($0) }.map { ($0, type) }
  }
}

/// The bytes of a code in one integer: no code has more than eight, and a few integers are sooner compared than one text is
/// hashed.
private struct CodeKey: Equatable {
  private let bytes: UInt64

  /// Nil for what is no code.
  init?(_ code: some StringProtocol) {
    var bytes: UInt64 = 0
    for byte in code.utf8 {
      guard bytes >> 56 == 0 else { return nil }
      bytes = bytes << 8 | UInt64(byte)
    }
    self.bytes = bytes
  }
}
