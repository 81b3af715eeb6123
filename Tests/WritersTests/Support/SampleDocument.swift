import DocumentTree

/// A short quarterly report with every element that the writers draw.
enum Sample {
  static let portrait = PageLayout(width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15)
  static let landscape = PageLayout(
    width: 297, height: 210, top: 20, bottom: 20, left: 20, right: 20, restartsPageNumbers: true)

  /// A document of a single flow.
  static func document(_ blocks: [Block], layout: PageLayout = portrait) -> Document {
    Document(
      metadata: DocumentMetadata(title: "Báo cáo", author: "Sở Ngoại vụ"), styles: styles,
      flows: [PageFlow(layout: layout, blocks: blocks)])
  }

  static let report = Document(
    metadata: DocumentMetadata(title: "Báo cáo Quý III năm 2021", author: "Sở Ngoại vụ"), styles: styles,
    flows: [
      PageFlow(layout: portrait, blocks: [letterhead] + narrative + [foot]),
      PageFlow(
        layout: landscape, title: "Biểu số II.06a", anchor: "bieu-II.06a", blocks: formHead + [.table(form)]),
    ])

  static let letterhead = Block.sideBySide(
    SideBySide(
      rows: [
        SideBySide.Row(
          left: [
            Paragraph(.superiorBody, "UBND TỈNH QUẢNG NGÃI"),
            Paragraph(.issuingBody, "SỞ NGOẠI VỤ", rule: .share(0.5)),
          ],
          right: [
            Paragraph(.nationalName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            Paragraph(.motto, "Độc lập - Tự do - Hạnh phúc", rule: .asLongAsTheText),
          ]),
        SideBySide.Row(
          left: [Paragraph(.numberAndSymbol, "Số:      /BC-SNgV"), Paragraph(.urgency, "HỎA TỐC")],
          right: [Paragraph(.placeAndDate, "Quảng Ngãi, ngày 08 tháng 9 năm 2021")]),
      ], leftShare: 0.4))

  static let narrative: [Block] = [
    .paragraph(Paragraph(.documentType, "BÁO CÁO")),
    .paragraph(
      Paragraph(
        .subject,
        "Công tác kiểm soát thủ tục hành chính, triển khai cơ chế một cửa, một cửa liên thông và thực hiện thủ tục "
          + "hành chính trên môi trường điện tử Quý III năm 2021", rule: .share(0.4))),
    .paragraph(Paragraph(.addressee, "Kính gửi: Văn phòng UBND tỉnh Quảng Ngãi")),
    .paragraph(
      Paragraph(
        .body,
        "Thực hiện quy định về báo cáo định kỳ công tác kiểm soát thủ tục hành chính, triển khai cơ chế một cửa, một "
          + "cửa liên thông; Sở Ngoại vụ tổng hợp báo cáo như sau:")),
    .paragraph(Paragraph(.heading1, marker: "I.", "TÌNH HÌNH, KẾT QUẢ KIỂM SOÁT THỦ TỤC HÀNH CHÍNH (TTHC)")),
    .paragraph(
      Paragraph(.heading2, marker: "1.", runs: [Run("Đánh giá tác động TTHC:"), Run(" Không", .upright)])),
    .paragraph(Paragraph(.heading2, marker: "3.", "Công bố, công khai TTHC, danh mục TTHC")),
    .paragraph(
      Paragraph(
        .heading3, marker: "a)",
        runs: [
          Run("Công bố Danh mục TTHC:"),
          Run(" trình Chủ tịch UBND tỉnh công bố kịp thời Danh mục TTHC được thay thế (", .upright),
          Run("Quyết định 932/QĐ-UBND", [.upright, .italic]), Run(").", .upright),
        ])),
    .paragraph(
      Paragraph(
        .heading2, marker: "6.",
        runs: [Run("Tình hình và kết quả giải quyết TTHC:"), Run(" Từ ngày 15/6/2021 đến ngày 14/9/2021:", .upright)])),
    .paragraph(item(.item1, "-", .bullet("-"), "Tổng số hồ sơ giải quyết TTHC là 2 hồ sơ.")),
    .paragraph(item(.item2, "+", .bullet("+"), "Kết quả: 2 hồ sơ đã giải quyết trước thời hạn.")),
    .paragraph(
      Paragraph(
        .body,
        runs: [
          Run("("), Run("Số liệu cụ thể", .italic), Run(" tại "), Run("Biểu số II.06a", link: "bieu-II.06a"), Run(")"),
        ])),
    .paragraph(Paragraph(.heading1, marker: "III.", "PHƯƠNG HƯỚNG NHIỆM VỤ QUÝ IV NĂM 2021")),
    .paragraph(
      item(
        .item1, "1.", .number(before: "", after: "."), "Tiếp tục rà soát trình UBND tỉnh công bố TTHC thuộc thẩm quyền."
      )),
    .paragraph(
      item(
        .item1, "2.", .number(before: "", after: "."), isFirst: false,
        "Công khai, đăng tải và niêm yết đầy đủ các TTHC đúng quy định.")),
    .paragraph(
      Paragraph(.body, "Trên đây là báo cáo của Sở Ngoại vụ, kính đề nghị Văn phòng UBND tỉnh theo dõi, tổng hợp./.")),
  ]

  static func item(
    _ role: ParagraphRole, _ marker: String, _ mark: ListPlace.Mark, isFirst: Bool = true, _ text: String
  ) -> Paragraph {
    Paragraph(role, marker: marker, list: ListPlace(mark, isFirst: isFirst), runs: [Run(text)])
  }

  static let foot = Block.sideBySide(
    SideBySide(
      left: [
        Paragraph(.recipientsTitle, "Nơi nhận:"),
        Paragraph(.recipient, marker: "-", "VPUBND tỉnh;"),
        Paragraph(.recipient, marker: "-", "Lưu: VT, TH."),
      ],
      right: [
        Paragraph(.authority, "GIÁM ĐỐC"), Paragraph(.signatureSpace, ""), Paragraph(.signer, "Nguyễn Việt Vy"),
      ], leftShare: 0.5))

  static let formHead: [Block] = [
    .sideBySide(
      SideBySide(
        left: [Paragraph(.formCode, "Biểu số II.06a/VPCP/KSTT")],
        right: [
          Paragraph(.formParty, marker: "-", "Đơn vị báo cáo: Sở Ngoại vụ Quảng Ngãi"),
          Paragraph(.formParty, marker: "-", "Đơn vị nhận báo cáo: Văn phòng UBND tỉnh"),
        ], leftShare: 0.4)),
    .paragraph(Paragraph(.formTitle, "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH")),
    .paragraph(Paragraph(.formPeriod, "Kỳ báo cáo: Quý III/Năm 2021")),
    .paragraph(Paragraph(.formPeriod, "(Từ ngày 15/6/2021 đến ngày 14/9/2021)")),
    .paragraph(Paragraph(.formUnit, "Đơn vị tính: Số hồ sơ TTHC.")),
  ]

  /// The three-row header of form II.06a, the row of column numbers, one field and the total.
  static let form = Table(
    columnWidths: [10, 40, 20, 18, 22, 16, 20, 16, 16, 16, 20, 16, 16],
    rows: [
      TableRow([
        head(0, rows: 3, "STT"), head(1, rows: 3, "Lĩnh vực giải quyết"),
        head(2, columns: 4, "Số lượng hồ sơ tiếp nhận"), head(6, columns: 4, "Số lượng hồ sơ đã giải quyết"),
        head(10, columns: 3, "Số lượng hồ sơ đang giải quyết"),
      ]),
      TableRow([
        head(2, rows: 2, "Tổng số"), head(3, columns: 2, "Trong kỳ"), head(5, rows: 2, "Từ kỳ trước"),
        head(6, rows: 2, "Tổng số"), head(7, rows: 2, "Trước hạn"), head(8, rows: 2, "Đúng hạn"),
        head(9, rows: 2, "Quá hạn"), head(10, rows: 2, "Tổng số"), head(11, rows: 2, "Trong hạn"),
        head(12, rows: 2, "Quá hạn"),
      ]),
      TableRow([head(3, "Trực tuyến"), head(4, "Trực tiếp, dịch vụ bưu chính")]),
      row([
        "(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)", "(9)", "(10)",
        "(11)=(12)+(13)", "(12)", "(13)",
      ]),
      row(["1", "Hội nghị, hội thảo quốc tế", "2", "0", "2", "0", "2", "2", "0", "0", "0", "0", "0"]),
      TableRow(
        [TableCell(column: 0, columnSpan: 2, Paragraph(.tableText, runs: [Run("TỔNG CỘNG", .bold)]))]
          + ["2", "0", "2", "0", "2", "2", "0", "0", "0", "0", "0"].enumerated().map { index, text in
            TableCell(column: index + 2, Paragraph(.tableNumber, text))
          }),
    ], headerRowCount: 3)

  private static func head(_ column: Int, columns: Int = 1, rows: Int = 1, _ text: String) -> TableCell {
    TableCell(column: column, columnSpan: columns, rowSpan: rows, Paragraph(.tableHeader, text))
  }

  private static func row(_ texts: [String]) -> TableRow {
    TableRow(
      texts.enumerated().map { TableCell(column: $0, Paragraph($0 == 1 ? .tableText : .tableNumber, $1)) })
  }
}
