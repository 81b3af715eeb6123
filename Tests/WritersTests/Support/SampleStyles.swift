import DocumentTree

extension Sample {
  /// Decree 30/2020/NĐ-CP, Annex I.
  static let styles = StyleSheet(
    font: "Times New Roman",
    standard: ParagraphStyle(size: 14),
    styles: [
      .superiorBody: ParagraphStyle(size: 13, alignment: .center),
      .issuingBody: ParagraphStyle(size: 13, isBold: true, alignment: .center, spaceAfter: 4),
      .numberAndSymbol: ParagraphStyle(size: 13, alignment: .center, spaceBefore: 4),
      .nationalName: ParagraphStyle(size: 13, isBold: true, alignment: .center),
      .motto: ParagraphStyle(size: 14, isBold: true, alignment: .center, spaceAfter: 4),
      .placeAndDate: ParagraphStyle(size: 14, isItalic: true, alignment: .center, spaceBefore: 4),
      .documentType: ParagraphStyle(
        size: 14, isBold: true, alignment: .center, spaceBefore: 18, keepsWithNext: true),
      .subject: ParagraphStyle(size: 14, isBold: true, alignment: .center, spaceAfter: 12),
      .addressee: ParagraphStyle(size: 14, alignment: .center, spaceBefore: 6, spaceAfter: 12),
      .body: text,
      .heading1: heading(isBold: true), .heading2: heading(isBold: true), .heading3: heading(isBold: false),
      .item1: text, .item2: text,
      .tableHeader: ParagraphStyle(size: 11, isBold: true, alignment: .center, spaceBefore: 2, spaceAfter: 2),
      .tableText: ParagraphStyle(size: 11, alignment: .left, spaceBefore: 2, spaceAfter: 2),
      .tableNumber: ParagraphStyle(size: 11, alignment: .center, spaceBefore: 2, spaceAfter: 2),
      .recipientsTitle: ParagraphStyle(size: 12, isBold: true, isItalic: true),
      .recipient: ParagraphStyle(size: 11),
      .authority: ParagraphStyle(size: 14, isBold: true, alignment: .center),
      .signatureSpace: ParagraphStyle(size: 14, alignment: .center, spaceBefore: 24, spaceAfter: 24),
      .signer: ParagraphStyle(size: 14, isBold: true, alignment: .center),
      .formCode: ParagraphStyle(size: 12, isBold: true),
      .formTitle: ParagraphStyle(size: 14, isBold: true, alignment: .center, spaceBefore: 6),
      .formPeriod: ParagraphStyle(size: 13, alignment: .center),
      .formParty: ParagraphStyle(size: 12),
      .urgency: ParagraphStyle(size: 13, isBold: true, alignment: .center, spaceBefore: 6, isBoxed: true),
      .formUnit: ParagraphStyle(size: 12, isItalic: true, alignment: .right, spaceAfter: 3),
    ])

  private static let text = ParagraphStyle(
    size: 14, alignment: .justified, firstLineIndent: 10, spaceBefore: 0, spaceAfter: 6, lineSpacing: 1.15)

  private static func heading(isBold: Bool) -> ParagraphStyle {
    ParagraphStyle(
      size: 14, isBold: isBold, alignment: .justified, firstLineIndent: 10, spaceAfter: 6, lineSpacing: 1.15,
      keepsWithNext: true)
  }
}
