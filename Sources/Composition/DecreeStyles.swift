import DocumentTree
import ReportModel

/// The measures of the paper: Decree 30/2020/NĐ-CP, Annex I. Where the decree leaves a range, what most offices use.
struct DecreeStyles {
  /// Of the text, in points, 13 to 14. Where the decree couples other sizes to it, they follow: with 14 the Quốc hiệu has
  /// 13 and the Tiêu ngữ 14, with 13 they have 12 and 13 (II.1).
  let textSize: Double
  /// A multiple of the font's own line height, 1 to 1.5 (II.6).
  let lineSpacing: Double
  /// In mm, 10 or 12.7 (II.6).
  let firstLineIndent: Double
  let margins: PageMargins
  /// Between the title and what follows it stands a rule, with some room below it.
  private let hasSubject: Bool

  init(_ settings: Settings) {
    textSize = settings.fontSize
    lineSpacing = settings.lineSpacing
    firstLineIndent = settings.firstIndent
    margins = settings.margins
    hasSubject = settings.text(.subject) != nil
  }

  /// A4 upright.
  var portrait: PageLayout {
    PageLayout(
      width: 210, height: 297, top: margins.top, bottom: margins.bottom, left: margins.left, right: margins.right)
  }

  /// A4 on its side, for wide tables: the upright page turned, so that the binding edge is above.
  var landscape: PageLayout {
    PageLayout(
      width: 297, height: 210, top: margins.left, bottom: margins.right, left: margins.top, right: margins.bottom)
  }

  /// The left block's share of the letterhead: the right one must hold the Quốc hiệu on one line.
  var letterheadShare: Double {
    let nationalName = letterheadSize * Self.nationalNameWidth
    return max(0.3, 1 - nationalName / portrait.textWidth)
  }

  /// Of the Quốc hiệu in bold Times New Roman, with 2 mm to spare, in mm a point.
  private static let nationalNameWidth = 97.7 / 13

  /// Of superior body, issuing body and Quốc hiệu, in points.
  private var letterheadSize: Double { textSize >= 14 ? 13 : 12 }

  var sheet: StyleSheet {
    StyleSheet(
      font: "Times New Roman", standard: ParagraphStyle(size: textSize),
      styles: letterhead.merging(body) { $1 }.merging(foot) { $1 }.merging(annexes) { $1 })
  }

  private var letterhead: [ParagraphRole: ParagraphStyle] {
    [
      .superiorBody: centered(letterheadSize),
      .issuingBody: centered(letterheadSize, isBold: true),
      .numberAndSymbol: centered(13, before: 6),
      .secrecy: mark, .urgency: mark, .draftMark: mark,
      .nationalName: centered(letterheadSize, isBold: true),
      .motto: centered(textSize, isBold: true),
      .placeAndDate: centered(textSize, isItalic: true, before: 6),
      .documentType: centered(
        textSize, isBold: true, before: 18, after: hasSubject ? 0 : 6, keepsWithNext: true),
      .subject: centered(textSize, isBold: true, after: 6),
      .addressee: centered(textSize, before: 6, after: 6),
      .addresseeTitle: addresseeTitle,
      .addresseeItem: addresseeItem,
    ]
  }

  private var body: [ParagraphRole: ParagraphStyle] {
    [
      .body: text,
      .heading1: heading(isBold: true),
      .heading2: heading(isBold: true),
      .heading3: heading(isBold: false),
      .heading4: heading(isBold: false),
      .item1: text,
      .item2: text,
      .tableCaption: centered(textSize - 1, isItalic: true, before: 6, after: 3, keepsWithNext: true),
      .tableHeader: centered(12, isBold: true, before: 2, after: 2),
      .tableText: ParagraphStyle(size: 12, spaceBefore: 2, spaceAfter: 2),
      .tableNumber: centered(12, before: 2, after: 2),
    ]
  }

  private var foot: [ParagraphRole: ParagraphStyle] {
    [
      // Level with the title beside it, whose letters are higher (II.9).
      .recipientsTitle: ParagraphStyle(size: 12, isBold: true, isItalic: true, spaceBefore: 6 + (textSize - 12)),
      .recipient: ParagraphStyle(size: 11),
      .authority: centered(textSize, isBold: true, before: 6, keepsWithNext: true),
      .signatureSpace: centered(textSize, before: 30, after: 30, keepsWithNext: true),
      .signer: centered(textSize, isBold: true),
    ]
  }

  private var annexes: [ParagraphRole: ParagraphStyle] {
    [
      .annexNumber: centered(14, isBold: true, keepsWithNext: true),
      .annexTitle: centered(14, isBold: true, keepsWithNext: true),
      .annexReference: centered(textSize, isItalic: true, after: 12, keepsWithNext: true),
      .formCode: ParagraphStyle(size: 13, isBold: true),
      .formTitle: centered(13, isBold: true, keepsWithNext: true),
      .formPeriod: centered(13, keepsWithNext: true),
      .formParty: ParagraphStyle(size: 12),
      .formUnit: ParagraphStyle(
        size: 12, isItalic: true, alignment: .right, spaceBefore: 6, spaceAfter: 3, keepsWithNext: true),
    ]
  }

  private func centered(
    _ size: Double, isBold: Bool = false, isItalic: Bool = false, before: Double = 0, after: Double = 0,
    keepsWithNext: Bool = false
  ) -> ParagraphStyle {
    ParagraphStyle(
      size: size, isBold: isBold, isItalic: isItalic, alignment: .center, spaceBefore: before, spaceAfter: after,
      keepsWithNext: keepsWithNext)
  }

  /// Urgency, secrecy and draft stand in a frame below number and symbol (III.2).
  private var mark: ParagraphStyle {
    var style = centered(textSize, isBold: true, before: 9)
    style.isBoxed = true
    return style
  }

  /// Justified, first line indented, at least 6 pt between paragraphs (II.6).
  private var text: ParagraphStyle {
    ParagraphStyle(
      size: textSize, alignment: .justified, firstLineIndent: firstLineIndent, spaceAfter: 6, lineSpacing: lineSpacing)
  }

  private func heading(isBold: Bool) -> ParagraphStyle {
    var style = text
    style.isBold = isBold
    style.alignment = .left  // a short last word of a heading must not tear the line above apart
    style.keepsWithNext = true
    return style
  }

  /// Several addressees: "Kính gửi:" alone on its line, and each of them below, the dashes under the colon (II.9.a).
  private var addresseeTitle: ParagraphStyle {
    ParagraphStyle(size: textSize, leftIndent: Self.addresseeIndent, spaceBefore: 6, spaceAfter: 3)
  }

  private var addresseeItem: ParagraphStyle {
    let title = 3.53 * textSize * 25.4 / 72  // the width of "Kính gửi" in Times New Roman
    return ParagraphStyle(size: textSize, leftIndent: (Self.addresseeIndent + title).rounded(), spaceAfter: 6)
  }

  /// In mm.
  private static let addresseeIndent = 30.0
}
