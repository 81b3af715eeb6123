import Importing
import Testing

private func blocks(_ text: String, name: String) throws -> [ImportedDocument.Block] {
  try ImportedDocument.read(Array(text.utf8), name: name).blocks
}

private func lines(_ text: String, name: String) throws -> [String] {
  try blocks(text, name: name).flatMap(\.paragraphs).map { ($0.marker.map { $0 + " " } ?? "") + $0.text }
}

private func rows(_ blocks: [ImportedDocument.Block]) -> [[String]] {
  blocks.flatMap { block -> [[String]] in
    guard case .table(let table) = block else { return [] }
    return table.rows.map {
      $0.map { ($0.continuesAbove ? "^" : $0.text) + String(repeating: "<", count: $0.columnSpan - 1) }
    }
  }
}

@Suite("Plain text")
struct PlainTextTests {
  @Test("has a paragraph on each line, with its number")
  func lineNumbers() throws {
    let blocks = try blocks("\u{FEFF}A\r\n\r\n- B\r- C\n", name: "x.txt")
    #expect(blocks.map(\.place) == [.init(.line, 1), .init(.line, 3), .init(.line, 4)])
  }

  @Test("is read in the UTF-16 that Word calls Unicode")
  func wide() throws {
    let units = Array("Sở A".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      #expect(try ImportedDocument.read(bytes, name: "x.txt").blocks.first?.paragraphs.first?.text == "Sở A")
    }
  }

  @Test("has tables in columns, whose header may be joined")
  func columns() throws {
    let text = """
           Lĩnh vực          Số phiếu              Kết quả
                          Phát ra  Thu về  Hài lòng  Chưa hài lòng
      Hộ tịch               20       18       18           0
      Đăng ký kinh doanh    15       14       14           0
      """
    #expect(
      rows(try blocks(text, name: "x.txt")) == [
        ["Lĩnh vực", "Số phiếu<", "Kết quả<"], ["^", "Phát ra", "Thu về", "Hài lòng", "Chưa hài lòng"],
        ["Hộ tịch", "20", "18", "18", "0"], ["Đăng ký kinh doanh", "15", "14", "14", "0"],
      ])
  }

  @Test("has tables with tabs, and no table where only a letterhead has blanks")
  func tabs() throws {
    #expect(rows(try blocks("A\tB\tC\n1\t\t3", name: "x.txt")) == [["A", "B", "C"], ["1", "", "3"]])
    let head = "Số:      /BC-SNgV\nQuảng Ngãi, ngày      tháng      năm 2021"
    #expect(rows(try blocks(head, name: "x.txt")).isEmpty)
  }
}

@Suite("Markdown")
struct MarkdownReaderTests {
  @Test("has headings, lists, joined lines and hard breaks")
  func paragraphs() throws {
    let text = """
      # BÁO CÁO {#x .y}

      Dòng một
      dòng hai\\
      dòng ba

      1.  Một
          tiếp
      2.  Hai
          - Ba
      """
    #expect(
      try lines(text, name: "x.md") == ["BÁO CÁO", "Dòng một dòng hai", "dòng ba", "1. Một tiếp", "2. Hai", "- Ba"])
  }

  @Test("has emphasis, and signs that are escaped")
  func emphasis() throws {
    let paragraph = try #require(blocks("**A** *b* 2\\*3 ***c***", name: "x.md").first?.paragraphs.first)
    #expect(
      paragraph.runs == [
        .init("A", isBold: true), .init(" "), .init("b", isItalic: true), .init(" 2*3 "),
        .init("c", isBold: true, isItalic: true),
      ])
  }

  @Test("has pipe tables")
  func tables() throws {
    #expect(rows(try blocks("| A | B |\n|---|:-:|\n| 1 | 2\\|3 |", name: "x.md")) == [["A", "B"], ["1", "2|3"]])
  }
}

@Suite("The tables that pandoc draws")
struct MarkdownGridTests {
  @Test("are grids, whose cells may have several paragraphs and cover several columns")
  func grid() throws {
    let text = """
      +-------+-----+
      | A     | B   |
      |       |     |
      | \\- C; |     |
      +=======+=====+
      | D           |
      +-------+-----+
      """
    let blocks = try blocks(text, name: "x.md")
    #expect(rows(blocks) == [["A - C;", "B"], ["D<"]])
    guard case .table(let table) = blocks.first else { return }
    #expect(table.rows[0][0].paragraphs.map(\.text) == ["A", "- C;"] && table.headerRowCount == 1)
  }

  @Test("are columns below a ruler, whose cells go over several lines")
  func ruled() throws {
    let text = """
      Trước.

        ---------------------
        Lĩnh vực   Số    Tỷ lệ
                   phiếu
        ---------- ----- ------
        Hộ tịch    18    90%

        **Đất      5     10%
        đai**
        ---------------------

        : Tên bảng

      Sau.
      """
    let blocks = try blocks(text, name: "x.md")
    #expect(rows(blocks) == [["Lĩnh vực", "Số phiếu", "Tỷ lệ"], ["Hộ tịch", "18", "90%"], ["Đất đai", "5", "10%"]])
    // The caption below the table stands above it, as in the paper.
    #expect(blocks.flatMap(\.paragraphs).map(\.text).prefix(2) == ["Trước.", "Tên bảng"] && blocks.count == 4)
  }

  @Test("are none where they never end, or hold nothing")
  func unfinished() throws {
    for text in [
      "  ---------- ----\nA", "A\n\n  ---------------\n\n  ----- ----------", "+----+----+\n| a  |", "+----+----+",
    ] {
      #expect(throws: Never.self) { try blocks(text, name: "x.md") }
    }
  }

  @Test("stand among links, which leave their text, and raw parts, which go")
  func linksAndRaw() throws {
    let text = "Xem [Phụ lục](#a) và [Biểu](#b) -- 1.\n\n```{=html}\n<!-- -->\n```\n\n---\n\nHết."
    #expect(try lines(text, name: "x.md") == ["Xem Phụ lục và Biểu – 1.", "Hết."])
  }
}
