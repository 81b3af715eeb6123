// DocumentTree: all that a writer draws — pages, paragraphs with their role, runs, tables with spanning cells.
// Every format is written from the same Document, so they cannot disagree. Imports nothing.

/// A composed paper.
package struct Document: Equatable, Sendable {
  package var metadata: DocumentMetadata
  package var styles: StyleSheet
  /// Never empty in a composed paper: the report itself, then one flow for each annexed form.
  package var flows: [PageFlow]

  package init(metadata: DocumentMetadata, styles: StyleSheet, flows: [PageFlow]) {
    self.metadata = metadata
    self.styles = styles
    self.flows = flows
  }
}

package struct DocumentMetadata: Equatable, Sendable {
  package var title: String
  /// The issuing body; empty if it is not set.
  package var author: String
  /// A BCP 47 tag.
  package var language: String

  package init(title: String, author: String, language: String = "vi-VN") {
    self.title = title
    self.author = author
    self.language = language
  }
}

/// Blocks that flow over pages of one layout. A new flow begins on a new page.
package struct PageFlow: Equatable, Sendable {
  package var layout: PageLayout
  package var blocks: [Block]

  package init(layout: PageLayout, blocks: [Block]) {
    self.layout = layout
    self.blocks = blocks
  }
}

/// The measures of a page, in millimetres (Decree 30/2020/NĐ-CP, Annex I).
package struct PageLayout: Equatable, Sendable {
  package var width: Double
  package var height: Double
  package var top: Double
  package var bottom: Double
  package var left: Double
  package var right: Double
  /// Numbering starts at 1 again; the first page of a flow never shows its number.
  package var restartsPageNumbers: Bool

  package init(
    width: Double, height: Double, top: Double, bottom: Double, left: Double, right: Double,
    restartsPageNumbers: Bool = false
  ) {
    self.width = width
    self.height = height
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
    self.restartsPageNumbers = restartsPageNumbers
  }

  package var isLandscape: Bool { width > height }
  /// The width of the text, in millimetres.
  package var textWidth: Double { width - left - right }
}

package enum Block: Equatable, Sendable {
  case paragraph(Paragraph)
  case table(Table)
  case sideBySide(SideBySide)
}

/// Two columns of paragraphs that start level and are never split over pages: the letterhead, the foot.
package struct SideBySide: Equatable, Sendable {
  package var left: [Paragraph]
  package var right: [Paragraph]
  /// The share of the text width that the left column takes, between 0 and 1.
  package var leftShare: Double

  package init(left: [Paragraph], right: [Paragraph], leftShare: Double) {
    self.left = left
    self.right = right
    self.leftShare = leftShare
  }
}

package struct Paragraph: Equatable, Sendable {
  package var role: ParagraphRole
  /// "I.", "1.", "a)", "-": stands before the text, with one blank between.
  package var marker: String?
  package var runs: [Run]
  /// A rule under the last line.
  package var rule: Rule?

  package init(_ role: ParagraphRole, marker: String? = nil, runs: [Run], rule: Rule? = nil) {
    self.role = role
    self.marker = marker
    self.runs = runs
    self.rule = rule
  }

  package init(_ role: ParagraphRole, marker: String? = nil, _ text: String, rule: Rule? = nil) {
    self.init(role, marker: marker, runs: [Run(text)], rule: rule)
  }

  /// The text as it reads, marker included, emphasis dropped.
  package var plainText: String {
    let text = runs.map(\.text).joined()
    guard let marker else { return text }
    return text.isEmpty ? marker : "\(marker) \(text)"
  }
}

/// The solid rule that the decree puts under some elements.
package enum Rule: Equatable, Sendable {
  case asLongAsTheText
  /// A share of the text's own line, between 0 and 1 (the decree asks for 1/3 to 1/2).
  case share(Double)
}

/// A stretch of text of one emphasis. Contains no line ends.
package struct Run: Equatable, Sendable {
  package var text: String
  package var emphasis: Emphasis

  package init(_ text: String, _ emphasis: Emphasis = []) {
    self.text = text
    self.emphasis = emphasis
  }
}

/// How a run differs from the style of its paragraph.
package struct Emphasis: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let italic = Emphasis(rawValue: 1)
  package static let bold = Emphasis(rawValue: 2)
  /// Cancels the weight and slope of the paragraph's style first: text run in after a bold heading.
  package static let upright = Emphasis(rawValue: 4)
}
