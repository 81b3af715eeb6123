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
