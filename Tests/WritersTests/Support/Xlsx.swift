import Writers

/// A written workbook, taken apart again.
struct Xlsx {
  struct Cell: Equatable {
    /// The text, or the number as it is written.
    var value: String
    var isText: Bool
    var formula: String?
    var format: String?
  }

  let package: Docx
  /// In the order of the tabs.
  let names: [String]
  private let texts: [String]
  private let formats: [String?]

  init(_ input: ExportInput, timestamp: Int64? = nil) throws {
    package = try Docx(bytes: XlsxWriter(timestamp: timestamp).write(input))
    names = try package.part("xl/workbook.xml").all("sheet").compactMap { $0.attributes["name"] }
    texts = try package.part("xl/sharedStrings.xml").all("t").map(\.text)
    let styles = try package.part("xl/styles.xml")
    let patterns = Dictionary(
      styles.all("numFmt").compactMap { format in
        format.attributes["numFmtId"].map { ($0, format.attributes["formatCode"] ?? "") }
      }, uniquingKeysWith: { first, _ in first })
    formats =
      styles["cellXfs"]?.children.map { style in
        let id = style.attributes["numFmtId"] ?? ""
        return patterns[id] ?? ["3": "#,##0", "49": "@"][id]  // ECMA-376 Part 1, 18.8.30
      } ?? []
  }

  func sheet(_ name: String) throws -> XMLNode {
    guard let index = names.firstIndex(of: name) else { throw Docx.NoPart() }
    return try package.part("xl/worksheets/sheet\(index + 1).xml")
  }

  /// The cells of a sheet by their name, "A1".
  func cells(_ name: String) throws -> [String: Cell] {
    var cells: [String: Cell] = [:]
    for node in try sheet(name).all("c") {
      guard let place = node.attributes["r"], let written = node["v"]?.text else { continue }
      let isText = node.attributes["t"] == "s"
      let style = node.attributes["s"].flatMap { Int($0) } ?? 0
      cells[place] = Cell(
        value: isText ? texts[Int(written) ?? 0] : written, isText: isText, formula: node["f"]?.text,
        format: formats[style])
    }
    return cells
  }

  func merges(_ name: String) throws -> Set<String> {
    Set(try sheet(name).all("mergeCell").compactMap { $0.attributes["ref"] })
  }
}
