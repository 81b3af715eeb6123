import DocumentTree

/// The measures of the paper: Decree 30/2020/NĐ-CP, Annex I. Where the decree leaves a range, what most offices use.
enum DecreeStyles {
  /// A4 upright; margins in mm: 20 above and below, 30 on the binding edge, 20 right.
  static let portrait = PageLayout(width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20)
  /// A4 on its side, for wide forms: the binding edge is above. An annex numbers its own pages.
  static let landscape = PageLayout(
    width: 297, height: 210, top: 30, bottom: 20, left: 20, right: 20, restartsPageNumbers: true)

  /// In mm.
  private static let firstLine = 10.0
  /// In points.
  private static let bodySize = 14.0

  static let sheet = StyleSheet(
    font: "Times New Roman", standard: ParagraphStyle(size: bodySize),
    styles: [
      .superiorBody: centered(13),
      .issuingBody: centered(13, isBold: true),
      .numberAndSymbol: centered(13, before: 6),
      .nationalName: centered(13, isBold: true),
      .motto: centered(14, isBold: true),
      .placeAndDate: centered(14, isItalic: true, before: 6),
      .documentType: centered(14, isBold: true, before: 18, keepsWithNext: true),
      .subject: centered(14, isBold: true),
      .addressee: ParagraphStyle(size: bodySize, alignment: .center, spaceBefore: 12, spaceAfter: 6),
      .body: body(),
      .heading1: heading(isBold: true),
      .heading2: heading(isBold: true),
      .heading3: heading(isBold: false),
      .heading4: heading(isBold: false),
      .item1: body(),
      .item2: body(),
      .tableCaption: centered(13, isItalic: true, before: 6, after: 3, keepsWithNext: true),
      .tableHeader: centered(12, isBold: true, before: 2, after: 2),
      .tableText: ParagraphStyle(size: 12, spaceBefore: 2, spaceAfter: 2),
      .tableNumber: centered(12, before: 2, after: 2),
      .recipientsTitle: ParagraphStyle(size: 12, isBold: true, isItalic: true),
      .recipient: ParagraphStyle(size: 11),
      .authority: centered(14, isBold: true, keepsWithNext: true),
      .signatureSpace: centered(14, before: 30, after: 30, keepsWithNext: true),
      .signer: centered(14, isBold: true),
      .formCode: ParagraphStyle(size: 13, isBold: true),
      .formTitle: centered(13, isBold: true, keepsWithNext: true),
      .formPeriod: centered(13, keepsWithNext: true),
      .formParty: ParagraphStyle(size: 12),
      .formUnit: ParagraphStyle(size: 12, isItalic: true, alignment: .right, spaceBefore: 6, spaceAfter: 3),
    ])

  private static func centered(
    _ size: Double, isBold: Bool = false, isItalic: Bool = false, before: Double = 0, after: Double = 0,
    keepsWithNext: Bool = false
  ) -> ParagraphStyle {
    ParagraphStyle(
      size: size, isBold: isBold, isItalic: isItalic, alignment: .center, spaceBefore: before, spaceAfter: after,
      keepsWithNext: keepsWithNext)
  }

  /// Justified, first line indented, at least 6 pt between paragraphs.
  private static func body() -> ParagraphStyle {
    ParagraphStyle(
      size: bodySize, alignment: .justified, firstLineIndent: firstLine, spaceAfter: 6, lineSpacing: 1.15)
  }

  private static func heading(isBold: Bool) -> ParagraphStyle {
    var style = body()
    style.isBold = isBold
    style.keepsWithNext = true
    return style
  }
}
