/// What a paragraph is in the paper; writers map it to a style, never guess it from the text.
package enum ParagraphRole: Hashable, Sendable, CaseIterable {
  // Letterhead
  case superiorBody, issuingBody, numberAndSymbol
  case secrecy, urgency, draftMark
  case nationalName, motto, placeAndDate
  // Title
  case documentType, subject, addressee, addresseeTitle, addresseeItem
  // Body
  case body
  case heading1, heading2, heading3, heading4
  case item1, item2
  case tableCaption, tableHeader, tableText, tableNumber
  // Foot
  case recipientsTitle, recipient
  case authority, signatureSpace, signer
  // Annexes
  case annexNumber, annexTitle, annexReference
  // Annexed forms
  case formCode, formTitle, formPeriod, formParty, formUnit

  /// The heading level from 1, or nil for what is no heading.
  package var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    case .heading4: 4
    default: nil
    }
  }

  /// The role of a heading; levels past the fourth look like the fourth.
  package static func heading(level: Int) -> ParagraphRole {
    switch level {
    case ...1: .heading1
    case 2: .heading2
    case 3: .heading3
    default: .heading4
    }
  }
}

package enum Alignment: String, Hashable, Sendable {
  case left, center, right, justified
}

/// The measures of a paragraph: sizes and spaces in points, indents in millimetres.
package struct ParagraphStyle: Hashable, Sendable {
  package var size: Double
  package var isBold: Bool
  package var isItalic: Bool
  package var alignment: Alignment
  package var firstLineIndent: Double
  package var leftIndent: Double
  package var spaceBefore: Double
  package var spaceAfter: Double
  /// A multiple of the font's own line height.
  package var lineSpacing: Double
  package var keepsWithNext: Bool
  /// A frame close around the text: the marks of urgency and secrecy.
  package var isBoxed: Bool

  package init(
    size: Double, isBold: Bool = false, isItalic: Bool = false, alignment: Alignment = .left,
    firstLineIndent: Double = 0, leftIndent: Double = 0, spaceBefore: Double = 0, spaceAfter: Double = 0,
    lineSpacing: Double = 1, keepsWithNext: Bool = false, isBoxed: Bool = false
  ) {
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
    self.leftIndent = leftIndent
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.lineSpacing = lineSpacing
    self.keepsWithNext = keepsWithNext
    self.isBoxed = isBoxed
  }
}

/// The style of every role. One font for the whole paper, as the decree demands.
package struct StyleSheet: Equatable, Sendable {
  package var font: String
  /// The style of a role that has none of its own.
  package var standard: ParagraphStyle
  package var styles: [ParagraphRole: ParagraphStyle]
  /// Between a table and a paragraph below it, in points; the paragraph's own space before is not added to it.
  package var spaceBelowTables = 6.0

  package init(font: String, standard: ParagraphStyle, styles: [ParagraphRole: ParagraphStyle]) {
    self.font = font
    self.standard = standard
    self.styles = styles
  }

  package subscript(role: ParagraphRole) -> ParagraphStyle { styles[role] ?? standard }

  /// The style of a paragraph: that of its role, but a heading that brings its text along is set like text, and need not
  /// stay with what follows.
  package func style(of paragraph: Paragraph) -> ParagraphStyle {
    var style = self[paragraph.role]
    if paragraph.bringsItsText {
      style.alignment = self[.body].alignment
      style.keepsWithNext = false
    }
    return style
  }
}
