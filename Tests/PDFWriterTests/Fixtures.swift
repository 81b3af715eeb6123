import CommandLanguage
import Composition
import Diagnostics
import DocumentTree
import ReportModel
import ReportScript
import Testing

@testable import PDFWriter

/// The paper of a script that must be right.
func paper(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Document {
  var sources = SourceMap()
  let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: text)), in: sources)
  var replay = ScriptReplay(onto: Report(), binder: ScriptBinder(sessionCommands: []))
  replay.run(parsed.script)
  #expect(parsed.diagnostics + replay.diagnostics == [], sourceLocation: sourceLocation)
  return Composer.compose(replay.report).document
}

enum Sample {
  /// The measures of the decree with 14 points, as a composed paper has them.
  static let styles = paper("report Q3/2021\n").styles
  static let portrait = PageLayout(width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20)
  static let landscape = PageLayout(
    width: 297, height: 210, top: 30, bottom: 20, left: 20, right: 20, restartsPageNumbers: true)

  static func document(_ blocks: [Block], layout: PageLayout = portrait) -> Document {
    Document(
      metadata: DocumentMetadata(title: "Báo cáo quý", author: "Sở Ngoại vụ"), styles: styles,
      flows: [PageFlow(layout: layout, blocks: blocks)])
  }

  /// A text of about so many words, each other than its neighbours.
  static func words(_ count: Int, from first: Int = 0) -> String {
    (first..<first + count).map { ["thủ", "tục", "hành", "chính", "kiểm", "soát", "nghiêng"][$0 % 7] }
      .joined(separator: " ")
  }

  static func body(_ count: Int) -> Block { .paragraph(Paragraph(.body, words(count))) }

  /// A table of so many columns, with one header row.
  static func table(_ rows: [[String]], widths: [Double]? = nil, header: Int = 1) -> Table {
    Table(
      columnWidths: widths ?? (rows.first ?? []).map { _ in 1 },
      rows: rows.map { TableRow($0.enumerated().map { TableCell(column: $0, Paragraph(.tableText, $1)) }) },
      headerRowCount: header)
  }
}

extension PageDescription {
  var texts: [String] { lines.map { $0.text.trimmed } }

  func line(_ start: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Line {
    try #require(lines.first { $0.text.hasPrefix(start) }, sourceLocation: sourceLocation)
  }
}

extension PageDescription.Line {
  var middle: Double { x + width / 2 }
  var end: Double { x + width }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Double {
  /// True for measures in millimetres that no ruler tells apart.
  func isNear(_ other: Double, within tolerance: Double = 0.15) -> Bool { abs(self - other) <= tolerance }
}
