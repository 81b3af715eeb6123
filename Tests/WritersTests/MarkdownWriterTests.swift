import DocumentTree
import Testing

@testable import Writers

@Suite struct MarkdownWriterTests {
  private func markdown(_ blocks: [Block]) throws -> String {
    String(decoding: try MarkdownWriter().write(Sample.document(blocks)), as: UTF8.self)
  }

  private func paragraph(_ role: ParagraphRole, _ marker: String? = nil, _ text: String) -> Block {
    .paragraph(Paragraph(role, marker: marker, text))
  }

  @Test func headingsCarryTheirMarkersBelowTheTitle() throws {
    let blocks = [
      paragraph(.documentType, nil, "BÁO CÁO"), paragraph(.heading1, "I.", "TÌNH HÌNH"),
      paragraph(.heading2, "1.", "Đánh giá"), paragraph(.heading3, "a)", "Công bố"),
    ]
    #expect(try markdown(blocks) == "# BÁO CÁO\n\n## I. TÌNH HÌNH\n\n### 1. Đánh giá\n\n#### a) Công bố\n")
  }

  @Test func aShortTextRunInStaysInTheHeadingAndALongOneBecomesAParagraph() throws {
    let long = "trình Chủ tịch UBND tỉnh công bố kịp thời Danh mục thủ tục hành chính được thay thế."
    let blocks: [Block] = [
      .paragraph(Paragraph(.heading2, marker: "1.", runs: [Run("Đánh giá:"), Run(" Không", .upright)])),
      .paragraph(Paragraph(.heading2, marker: "2.", runs: [Run("Công bố:"), Run(" " + long, .upright)])),
    ]
    #expect(try markdown(blocks) == "### 1. Đánh giá: Không\n\n### 2. Công bố:\n\n\(long)\n")
  }

  @Test func bulletsAndNumbersMakeLists() throws {
    let blocks = [
      paragraph(.item1, "-", "một;"), paragraph(.item2, "+", "hai;"), paragraph(.item1, "-", "ba."),
      paragraph(.body, nil, "Tiếp."), paragraph(.item1, "1.", "Rà soát."), paragraph(.item1, "2.", "Công khai."),
    ]
    #expect(
      try markdown(blocks) == """
        - một;
          + hai;
        - ba.

        Tiếp.

        1. Rà soát.
        2. Công khai.

        """)
  }

  @Test func aNumberThatAListWouldNotShowIsWrittenAsText() throws {
    let blocks = [paragraph(.item1, "1.", "Một."), paragraph(.item1, "5.", "Năm."), paragraph(.item1, "6.", "Sáu.")]
    #expect(try markdown(blocks) == "1. Một.\n\n5\\. Năm.\n\n6. Sáu.\n")
  }

  @Test func markersThatMarkdownDoesNotKnowAreText() throws {
    #expect(try markdown([paragraph(.item1, "a)", "Thuận lợi")]) == "a\\) Thuận lợi\n")
    #expect(try markdown([paragraph(.item1, "•", "Thuận lợi")]) == "• Thuận lợi\n")
  }

  @Test func letterheadAndFootKeepTheirLines() throws {
    #expect(
      try markdown([Sample.letterhead, Sample.foot]) == """
        UBND TỈNH QUẢNG NGÃI\\
        **SỞ NGOẠI VỤ**

        **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\\
        **Độc lập - Tự do - Hạnh phúc**

        Số:\(String(repeating: "\u{A0}", count: 6))/BC-SNgV\\
        **HỎA TỐC**\\
        *Quảng Ngãi, ngày 08 tháng 9 năm 2021*

        ***Nơi nhận:***

        - VPUBND tỉnh;
        - Lưu: VT, TH.

        **GIÁM ĐỐC**\\
        **Nguyễn Việt Vy**

        """)
  }

  @Test func headerRowsBecomeOneRowOfJoinedLabels() throws {
    let lines = try markdown([.table(Sample.form)]).split(separator: "\n")
    let labels = lines[0].split(separator: "|").map { $0.trimmed }
    #expect(labels.count == 13)
    #expect(labels[0] == "STT")
    #expect(labels[2] == "Số lượng hồ sơ tiếp nhận – Tổng số")
    #expect(labels[3] == "Số lượng hồ sơ tiếp nhận – Trong kỳ – Trực tuyến")
    #expect(lines[1].hasPrefix("| :---: | --- | :---: |"))
    #expect(lines[3] == "| 1 | Hội nghị, hội thảo quốc tế | 2 | 0 | 2 | 0 | 2 | 2 | 0 | 0 | 0 | 0 | 0 |")
    #expect(lines[4].hasPrefix("| **TỔNG CỘNG** |  | 2 |"))
  }

  @Test func aTableWithoutHeaderRowsHasAnEmptyOne() throws {
    let table = Table(
      columnWidths: [1], rows: [TableRow([TableCell(column: 0, Paragraph(.tableText, "a|b"))])], headerRowCount: 0)
    #expect(try markdown([.table(table)]) == "|  |\n| --- |\n| a\\|b |\n")
  }
}

@Suite struct MarkdownEscapingTests {
  private func body(_ runs: [Run]) throws -> String {
    let written = try MarkdownWriter().write(Sample.document([.paragraph(Paragraph(.body, runs: runs))]))
    return String(decoding: written.dropLast(), as: UTF8.self)
  }

  static let escapes: [(text: String, expected: String)] = [
    ("*a* _b_ `c`", #"\*a\* \_b\_ \`c\`"#), ("<b>&amp;</b>", #"\<b\>\&amp;\</b\>"#), ("R&D, A & B", #"R\&D, A & B"#),
    ("[a](b) ![c]", #"\[a\](b) !\[c\]"#), ("a|b ~c~ $x$ ^1^", #"a\|b \~c\~ \$x\$ \^1\^"#), (#"\"#, #"\\"#),
    ("# a", "\\# a"), ("- a", #"\- a"#), ("+ a", #"\+ a"#), ("=== a", #"\=== a"#), ("> a", #"\> a"#), ("---", #"\---"#),
    ("1. a", #"1\. a"#), ("12) a", #"12\) a"#), ("a) b", #"a\) b"#), ("IV. c", #"IV\. c"#), ("1986.", #"1986\."#),
    ("1.247 hồ sơ", "1.247 hồ sơ"), ("Không. Có", "Không. Có"), ("2021 - 2022", "2021 - 2022"),
    ("https://a.vn www.b.vn", #"https\://a.vn www\.b.vn"#), ("    a", "a"), ("*\u{301}a*", "\\*\u{301}a\\*"),
  ]

  @Test(arguments: escapes)
  func userTextNeverBecomesMarkup(text: String, expected: String) throws {
    #expect(try body([Run(text)]) == expected)
  }

  @Test func emphasisIsMarkedTightToTheWords() throws {
    #expect(
      try body([Run("a"), Run(" b ", .italic), Run("c", .bold), Run(" d", [.bold, .italic])]) == "a *b* **c** ***d***")
  }

  @Test func emphasisBesideSignsAndInsideWordsUsesElements() throws {
    #expect(try body([Run("chữ"), Run("(nghiêng)", .italic), Run("sau")]) == "chữ<em>(nghiêng)</em>sau")
    #expect(try body([Run("đậm", .bold), Run("nghiêng", .italic)]) == "<strong>đậm</strong><em>nghiêng</em>")
    #expect(try body([Run("("), Run("Quyết định 932/QĐ-UBND", .italic), Run(").")]) == "(*Quyết định 932/QĐ-UBND*).")
  }

  @Test func neighbouringRunsOfOneLookAreOne() throws {
    #expect(try body([Run("một ", .italic), Run("hai", .italic)]) == "*một hai*")
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
