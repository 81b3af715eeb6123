import DocumentTree
import Foundations
import Testing

@testable import Writers

@Suite struct TextWriterTests {
  private func text(_ blocks: [Block], columns: Int?) throws -> String {
    String(decoding: try TextWriter(columns: columns).write(Sample.document(blocks)), as: UTF8.self)
  }

  private func paragraph(_ role: ParagraphRole, _ marker: String? = nil, _ text: String, rule: Rule? = nil) -> Block {
    .paragraph(Paragraph(role, marker: marker, text, rule: rule))
  }

  @Test func withoutColumnsEveryParagraphIsOneLine() throws {
    let long = String(repeating: "thủ tục hành chính ", count: 40) + "hết"
    #expect(try text([paragraph(.body, nil, long), paragraph(.body, nil, "Hai")], columns: nil) == "\(long)\n\nHai\n")
  }

  @Test func markersStandOneBlankBeforeTheText() throws {
    let blocks = [
      paragraph(.heading1, "I.", "TÌNH HÌNH"), paragraph(.heading2, "1.", "Đánh giá: Không"),
      paragraph(.heading3, "a)", "Công bố"), paragraph(.item1, "-", "Một;"), paragraph(.item1, "-", "hai."),
    ]
    #expect(
      try text(blocks, columns: nil) == """
        I. TÌNH HÌNH

        1. Đánh giá: Không

        a) Công bố

        - Một;
        - hai.

        """)
  }

  @Test func theLetterheadReadsRowByRowWithoutColumns() throws {
    #expect(
      try text([Sample.letterhead], columns: nil) == """
        UBND TỈNH QUẢNG NGÃI
        SỞ NGOẠI VỤ

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số:      /BC-SNgV
        HỎA TỐC
        Quảng Ngãi, ngày 08 tháng 9 năm 2021

        """)
  }

  @Test func theLetterheadStandsSideBySideInColumns() throws {
    #expect(
      try text([Sample.letterhead], columns: 80) == """
             UBND TỈNH QUẢNG NGÃI              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                 SỞ NGOẠI VỤ                      Độc lập - Tự do - Hạnh phúc
                    ──────                        ───────────────────────────
              Số:      /BC-SNgV               Quảng Ngãi, ngày 08 tháng 9 năm 2021
                   HỎA TỐC

        """)
  }

  @Test func theFootLeavesRoomForTheSignature() throws {
    #expect(
      try text([Sample.foot], columns: 60) == """
        Nơi nhận:                                GIÁM ĐỐC
        - VPUBND tỉnh;
        - Lưu: VT, TH.


                                              Nguyễn Việt Vy

        """)
  }

  @Test func bodyTextIsIndentedAndWrappedAndTitlesAreCentred() throws {
    let blocks = [
      paragraph(.documentType, nil, "BÁO CÁO"),
      paragraph(.body, nil, "Thực hiện quy định về báo cáo định kỳ công tác kiểm soát."),
    ]
    #expect(
      try text(blocks, columns: 40) == """
                        BÁO CÁO

          Thực hiện quy định về báo cáo định kỳ
        công tác kiểm soát.

        """)
  }

  @Test(arguments: [20, 40, 80, 100])
  func noLineIsWiderThanThePage(columns: Int) throws {
    var document = Sample.report
    document.flows[0].blocks.append(.paragraph(Paragraph(.body, String(repeating: "Ư", count: 300) + " 日本語" + "👍🏽")))
    document.flows.removeLast(columns < 80 ? 1 : 0)  // thirteen columns need more
    let written = String(decoding: try TextWriter(columns: columns).write(document), as: UTF8.self)
    for line in written.split(separator: "\n") {
      #expect(UnicodeText.displayWidth(line) <= columns, "\(line)")
      #expect(line.last != " ")
    }
  }

  @Test func aNewFlowBeginsAfterTwoBlankLines() throws {
    var document = Sample.document([paragraph(.body, nil, "Một")])
    document.flows.append(document.flows[0])
    #expect(String(decoding: try TextWriter(columns: nil).write(document), as: UTF8.self) == "Một\n\n\nMột\n")
  }

  @Test func anEmptyDocumentIsAnEmptyText() throws {
    #expect(try text([], columns: 80).isEmpty)
  }
}

@Suite struct TextWrappingTests {
  @Test(arguments: [
    ("một hai ba", 7, ["một hai", "ba"]), ("một hai", 80, ["một hai"]), ("", 10, []), ("   ", 10, []),
    ("Số:      /BC", 20, ["Số:      /BC"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab cdefgh", 4, ["ab", "cdef", "gh"]), ("日本語", 3, ["日", "本", "語"]), ("日本", 1, ["日", "本"]),
    ("(3)=(4)+(5)+(6)", 6, ["(3)=", "(4)+", "(5)+", "(6)"]), ("75/KH-SNgV", 8, ["75/KH-", "SNgV"]),
  ])
  func linesBreakAtBlanksByDisplayWidth(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(width: width) == lines)
  }

  @Test func theFirstLineMayBeShorter() {
    #expect("một hai ba".wrapped(width: 10, firstWidth: 5) == ["một", "hai ba"])
  }

  @Test(arguments: ["thủ tục", "a\u{301}b", "日本", "👍🏽", "soft\u{AD}hyphen", "\u{200F}x", "–“”…"])
  func theQuickCountAgreesWithTheSlowOne(text: String) {
    #expect(text.columnCount == UnicodeText.displayWidth(text))
  }
}
