import Composition
import DocumentTree
import Testing

@Suite("The paper")
struct PaperTests {
  @Test("says “Không” in an empty section, runs text in and prints the first level in capitals")
  func headings() {
    let lines = compose("report Q3/2021\nadd paragraph I.3.a runin \"đã trình.\"\nadd paragraph I.4 \"Đoạn.\"\n").lines
    #expect(lines.contains("1. Đánh giá tác động TTHC: Không"))
    #expect(lines.contains("a) Công bố Danh mục TTHC: đã trình."))
    #expect(lines.contains("3. Công bố, công khai TTHC, danh mục TTHC"))
    #expect(lines.contains("4. Rà soát, đơn giản hóa TTHC"))
    #expect(lines.contains("III. PHƯƠNG HƯỚNG NHIỆM VỤ QUÝ IV NĂM 2021: Không"))
    #expect(
      compose("report Q3/2021\nset empty-text \"Không có\"\n").lines.contains("1. Đánh giá tác động TTHC: Không có"))
  }

  @Test("marks items as their section says, with Vietnamese letters")
  func items() {
    let items = (1...5).map { "add item IV \"ý \($0)\"\n" }.joined()
    let lines = compose(
      "report Q3/2021\nadd section IV \"Kiến nghị\" items letters\n" + items + "add item IV level 2 \"con\"\n"
        + "add item III \"một\"\nadd item III level 2 \"con\"\nadd item III \"hai\"\nadd item I.8 \"gạch\"\nadd item I.8 level 2 \"cộng\"\n"
    ).lines
    for expected in ["a) ý 1", "đ) ý 5", "- con", "1. một", "a) con", "2. hai", "- gạch", "+ cộng"] {
      #expect(lines.contains(expected), "\(expected)")
    }
  }

  @Test("leaves number and day blank in a draft and pads them as the decree says")
  func letterhead() {
    let draft = compose(
      "report Q3/2021\nset unit \"Sở Ngoại vụ\"\nset symbol BC-SNgV\nset place \"Quảng Ngãi\"\nset date 9/2021\n"
    ).lines
    #expect(draft.contains("SỞ NGOẠI VỤ"))
    #expect(draft.contains("Số:      /BC-SNgV"))
    #expect(draft.contains("Quảng Ngãi, ngày      tháng 9 năm 2021"))
    let final = compose("report Q3/2021\nset number 5\nset symbol BC-SNgV\nset place \"Huế\"\nset date 8/2/2021\n")
      .lines
    #expect(final.contains("Số: 05/BC-SNgV"))
    #expect(final.contains("Huế, ngày 08 tháng 02 năm 2021"))
  }

  @Test("closes the list of recipients with “Lưu: VT”")
  func recipients() {
    let lines = compose("report Q3/2021\nset drafter TH\nadd recipient \"Như trên\"\nadd recipient \"Sở Nội vụ;\"\n")
      .lines
    #expect(lines.contains("- Như trên;") && lines.contains("- Sở Nội vụ;") && lines.contains("- Lưu: VT, TH."))
    #expect(compose("report Q3/2021\nadd recipient \"Lưu: VT, VP\"\n").lines.contains("- Lưu: VT, VP."))
  }

  @Test(
    "prints authority and position as the decree does",
    arguments: [
      ("KT.", "Giám đốc", ["KT. GIÁM ĐỐC"]), ("KT.", "Phó Giám đốc", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
      ("Q.", "Giám đốc", ["Q. GIÁM ĐỐC"]),
      ("KT. Giám đốc", "Phó Giám đốc", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
      ("TM. Ủy ban nhân dân", "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
    ])
  func authority(authority: String, position: String, expected: [String]) {
    let lines = compose("report Q3/2021\nset authority \"\(authority)\"\nset position \"\(position)\"\n").lines
    for line in expected { #expect(lines.contains(line)) }
  }

  @Test("annexes form II.06a on a page of its own, with a header of three rows")
  func form() throws {
    let composition = compose(
      "report Q3/2021\nset counts padded\nadd dossier H01 field \"Hộ tịch\" via online received 20/6/2021 due 5/7/2021\n"
    )
    #expect(composition.document.flows.count == 2)
    let flow = try #require(composition.document.flows.last)
    #expect(flow.layout.isLandscape)
    guard case .table(let table) = flow.blocks.last else { return #expect(Bool(false), "no table") }
    #expect(table.headerRowCount == 4)
    #expect(table.columnCount == 13)
    let texts = table.rows.map { $0.cells.map(\.content.plainText) }
    #expect(
      texts[3] == [
        "(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)", "(9)", "(10)",
        "(11)=(12)+(13)", "(12)", "(13)",
      ])
    #expect(texts[4] == ["1", "Hộ tịch", "01", "01", "0", "0", "0", "0", "0", "0", "01", "0", "01"])
    #expect(texts[5] == ["TỔNG CỘNG", "01", "01", "0", "0", "0", "0", "0", "0", "01", "0", "01"])
    let spans = table.rows[0].cells.map { [$0.column, $0.columnSpan, $0.rowSpan] }
    #expect(spans == [[0, 1, 3], [1, 1, 3], [2, 4, 1], [6, 4, 1], [10, 3, 1]])
  }

  @Test("joins the cells of a table written in the prose")
  func table() {
    let composition = compose(
      "report Q3/2021\nadd table I.7 \"Bảng\"\n| Lĩnh vực | Kết quả | < |\n| ^ | Tốt | Kém |\n|---|\n| Hộ tịch | 18 | 0 |\n"
    )
    let tables = composition.document.flows[0].blocks.compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
    #expect(tables.first?.headerRowCount == 2)
    #expect(tables.first?.rows[0].cells.map { [$0.column, $0.columnSpan, $0.rowSpan] } == [[0, 1, 2], [1, 2, 1]])
    #expect(tables.first?.rows[1].cells.map(\.content.plainText) == ["Tốt", "Kém"])
  }

  /// The rows of the first table: the texts of the cells with the columns and rows that they span.
  private func cells(_ rows: String) -> (rows: [[String]], findings: [String]) {
    let composition = compose("report Q3/2021\nadd table I.7\n\(rows)\n")
    let table = composition.document.flows[0].blocks.compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
    .first
    let texts = table?.rows.map { row in
      row.cells.map { "\($0.content.plainText) \($0.columnSpan)x\($0.rowSpan)" }
    }
    return (texts ?? [], composition.ids)
  }

  @Test("loses no text where a joined cell would be no rectangle, and says so")
  func brokenJoin() {
    let table = cells("| A | < | C |\n| ^ | TEXT | x |")
    #expect(table.rows == [["A 2x1", "C 1x1"], ["^ 1x1", "TEXT 1x1", "x 1x1"]])
    #expect(table.findings == ["joins-nothing"])
  }

  @Test("joins a rectangle over rows and columns")
  func rectangle() {
    let table = cells("| A | < | C |\n| ^ | ^ | x |\n| ^ | < | y |")
    #expect(table.rows == [["A 2x3", "C 1x1"], ["x 1x1"], ["y 1x1"]])
    #expect(table.findings == [])
  }

  @Test("joins no cell of the body to the header")
  func headerJoin() {
    let table = cells("| A | B |\n|---|\n| ^ | b |")
    #expect(table.rows == [["A 1x1", "B 1x1"], ["^ 1x1", "b 1x1"]])
    #expect(table.findings == ["joins-nothing"])
  }

  @Test("keeps a mark at the edge as a character")
  func edgeJoin() {
    #expect(cells("| < | B |\n| a | b |").rows[0] == ["< 1x1", "B 1x1"])
  }

  @Test("resolves what stands in the lists of addressees and recipients, and takes the dash that was typed")
  func resolvedLists() {
    let lines = compose(
      """
      report Q3/2021
      set addressee "- Văn phòng UBND tỉnh; Sở Nội vụ {period};"
      add recipient "Lưu: VT"
      add recipient "- UBND *tỉnh* ({period})"
      add recipient "Lưu ý gửi anh A"

      """
    ).lines
    #expect(lines.contains("Kính gửi:"))
    #expect(lines.contains("- Văn phòng UBND tỉnh;") && lines.contains("- Sở Nội vụ Quý III/2021."))
    #expect(
      lines.filter { $0.hasPrefix("- ") }.suffix(3) == [
        "- UBND tỉnh (Quý III/2021);", "- Lưu ý gửi anh A;", "- Lưu: VT.",
      ])
  }

  @Test("keeps the last row of a table with the signature below it")
  func tableAtTheEnd() {
    let blocks = compose("report Q3/2021 outline free\nadd section I \"Số\"\nadd table I\n| a | b |\n").document.flows[
      0
    ]
    .blocks
    guard case .table(let table) = blocks.dropLast().last else { return #expect(Bool(false), "no table") }
    #expect(table.keepsWithNext)
  }
}
