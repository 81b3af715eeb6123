import DocumentTree

/// Paragraphs that belong together on neighbouring lines; between groups stands a blank line.
enum ParagraphGroup: Hashable {
  case issuer, nation, title, addressee, items, recipients, signature, formTitle, formParties
}

extension ParagraphRole {
  /// The group of the role, or nil for a paragraph that stands alone.
  var group: ParagraphGroup? {
    switch self {
    case .superiorBody, .issuingBody, .numberAndSymbol: .issuer
    case .nationalName, .motto, .placeAndDate: .nation
    case .documentType, .subject: .title
    case .addressee: .addressee
    case .item1, .item2: .items
    case .recipientsTitle, .recipient: .recipients
    case .authority, .signatureSpace, .signer: .signature
    case .formTitle, .formPeriod: .formTitle
    case .formParty: .formParties
    case .body, .heading1, .heading2, .heading3, .heading4, .tableCaption, .tableHeader, .tableText, .tableNumber,
      .formCode, .formUnit:
      nil
    }
  }
}
