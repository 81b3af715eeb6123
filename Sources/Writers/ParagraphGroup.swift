import DocumentTree

/// Paragraphs that belong together on neighbouring lines; between groups stands a blank line.
enum ParagraphGroup: Hashable {
  case issuer, nation, numberAndDate, title, addressee, items, recipients, signature, annexTitle, formTitle, formParties
}

extension ParagraphRole {
  /// The group of the role, or nil for a paragraph that stands alone.
  var group: ParagraphGroup? {
    switch self {
    case .superiorBody, .issuingBody: .issuer
    case .nationalName, .motto: .nation
    case .numberAndSymbol, .placeAndDate, .secrecy, .urgency, .draftMark: .numberAndDate
    case .documentType, .subject: .title
    case .addressee, .addresseeTitle, .addresseeItem: .addressee
    case .item1, .item2: .items
    case .recipientsTitle, .recipient: .recipients
    case .authority, .signatureSpace, .signer: .signature
    case .annexNumber, .annexTitle, .annexReference: .annexTitle
    case .formTitle, .formPeriod: .formTitle
    case .formParty: .formParties
    case .body, .heading1, .heading2, .heading3, .heading4, .tableCaption, .tableHeader, .tableText, .tableNumber,
      .formCode, .formUnit:
      nil
    }
  }
}
