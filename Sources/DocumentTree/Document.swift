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
  /// How the flow is called in a navigation pane: "Phụ lục I"; nil for the report itself.
  package var title: String?
  /// The name by which runs of other flows link to it, of ASCII letters, digits, hyphens and points; nil for none.
  package var anchor: String?
  package var blocks: [Block]

  package init(layout: PageLayout, title: String? = nil, anchor: String? = nil, blocks: [Block]) {
    self.layout = layout
    self.title = title
    self.anchor = anchor
    self.blocks = blocks
  }
}

extension [PageFlow] {
  /// How many blocks there are to draw.
  package var blockCount: Int { reduce(0) { $0 + $1.blocks.count } }
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

/// Two columns of paragraphs, in rows that start level and are never split over pages: the letterhead, the foot.
package struct SideBySide: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package var left: [Paragraph]
    package var right: [Paragraph]

    package init(left: [Paragraph], right: [Paragraph]) {
      self.left = left
      self.right = right
    }
  }

  package var rows: [Row]
  /// The share of the text width that the left column takes, between 0 and 1.
  package var leftShare: Double

  package init(rows: [Row], leftShare: Double) {
    self.rows = rows
    self.leftShare = leftShare
  }

  package init(left: [Paragraph], right: [Paragraph], leftShare: Double) {
    self.init(rows: [Row(left: left, right: right)], leftShare: leftShare)
  }

  /// In reading order, which is the order of every format: row by row, the left column before the right one.
  package var paragraphs: [Paragraph] { rows.flatMap { $0.left + $0.right } }
}

package struct Paragraph: Equatable, Sendable {
  package var role: ParagraphRole
  /// "I.", "1.", "a)", "-": stands before the text, with one blank between.
  package var marker: String?
  /// Where the paragraph stands in a list whose marks a word processor can count itself.
  package var list: ListPlace?
  package var runs: [Run]
  /// A rule under the last line.
  package var rule: Rule?
  /// Stays on the page of what follows although its role need not.
  package var keepsWithNext: Bool

  package init(
    _ role: ParagraphRole, marker: String? = nil, list: ListPlace? = nil, runs: [Run], rule: Rule? = nil,
    keepsWithNext: Bool = false
  ) {
    self.role = role
    self.marker = marker
    self.list = list
    self.runs = runs
    self.rule = rule
    self.keepsWithNext = keepsWithNext
  }

  package init(_ role: ParagraphRole, marker: String? = nil, _ text: String, rule: Rule? = nil) {
    self.init(role, marker: marker, runs: [Run(text)], rule: rule)
  }

  /// True for a heading with text run in behind it on the same line.
  package var bringsItsText: Bool {
    role.headingLevel != nil && runs.contains { $0.emphasis.contains(.upright) }
  }

  /// The text as it reads, marker included, emphasis dropped.
  package var plainText: String {
    let text = runs.map(\.text).joined()
    guard let marker else { return text }
    return text.isEmpty ? marker : "\(marker) \(text)"
  }
}

/// The place of an item in a list. Its marker says the same in print: "-", "3.", "(2)".
package struct ListPlace: Hashable, Sendable {
  package enum Mark: Hashable, Sendable {
    /// The same sign before every item.
    case bullet(String)
    /// An Arabic number between two texts: "" and "." for "3.", "(" and ")" for "(3)".
    case number(before: String, after: String)
  }

  package var mark: Mark
  /// True for the first item of its list, where counting begins at 1.
  package var isFirst: Bool

  package init(_ mark: Mark, isFirst: Bool) {
    self.mark = mark
    self.isFirst = isFirst
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
  /// The anchor of the flow that the text refers to.
  package var link: String?

  package init(_ text: String, _ emphasis: Emphasis = [], link: String? = nil) {
    self.text = text
    self.emphasis = emphasis
    self.link = link
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
