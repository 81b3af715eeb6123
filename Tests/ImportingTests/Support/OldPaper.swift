/// One report of an office, written in three layouts as different hands and programs lay it out.
enum OldPaper: CaseIterable {
  /// The letterhead in a table, headings in bold, every number typed.
  case tables
  /// The letterhead with tabs, styles for headings, every number counted by the word processor.
  case styles
  /// Everything typed: tabs, plain headings, marks of other kinds, line breaks within paragraphs.
  case typed

  static let unit = "Sở Tư pháp"
  private static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  private static let motto = "Độc lập - Tự do - Hạnh phúc"

  var word: Word {
    var word = Word(letterhead + body + foot + Self.form)
    word.numbering = numbering(
      list(1, [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")]), list(2, [("bullet", "\u{F0B7}")]),
      list(3, [("decimal", "%1.")]))
    word.styles = (1...3).map { level in
      """
      <w:style w:type="paragraph" w:styleId="H\(level)"><w:name w:val="heading \(level)"/><w:pPr><w:numPr>\
      <w:ilvl w:val="\(level - 1)"/><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      """
    }.joined()
    return word
  }

  // MARK: Head

  private var letterhead: String {
    let title = p("BÁO CÁO", bold: true, centred: true)
    switch self {
    case .tables:
      let left = p("UBND TỈNH QUẢNG NGÃI\nSỞ TƯ PHÁP") + p("________")
      let right = p(Self.nation, bold: true) + p(Self.motto, bold: true) + p("—————————")
      return table([
        [left, right], [p("Số:      /BC-STP"), p("Quảng Ngãi, ngày      tháng 6 năm 2022", italic: true)],
      ])
        + p("") + title + p("Công tác kiểm soát thủ tục hành chính", bold: true, centred: true)
        + p("Quý II năm 2022", bold: true, centred: true) + p("————", centred: true)
        + p("Kính gửi: Văn phòng UBND tỉnh Quảng Ngãi.", centred: true) + p(Self.opening)
    case .styles:
      return p("UBND TỈNH QUẢNG NGÃI\t\(Self.nation)") + p("SỞ TƯ PHÁP\t\(Self.motto)", bold: true)
        + p("Số: 15/BC-STP\tQuảng Ngãi, ngày 15 tháng 6 năm 2022") + title
        + p("Công tác kiểm soát thủ tục hành chính Quý II năm 2022", bold: true, centred: true)
        + p("Kính gửi:", centred: true) + p("- Văn phòng UBND tỉnh;") + p("- Sở Nội vụ.") + p(Self.opening)
    case .typed:
      return p("UBND TỈNH QUẢNG NGÃI            \(Self.nation)") + p("SỞ TƯ PHÁP                \(Self.motto)")
        + p("Số: ...../BC-STP                 Quảng Ngãi, ngày ..... tháng 6 năm 2022")
        + p("BÁO CÁO\nCông tác kiểm soát thủ tục hành chính Quý II năm 2022", bold: true, centred: true)
        + p("Kính gửi: Văn phòng UBND tỉnh") + p(Self.opening)
    }
  }

  private static let opening =
    "Thực hiện Thông tư số 01/2020/TT-VPCP ngày 21/10/2020 của Văn phòng Chính phủ quy định chế độ báo cáo định kỳ, Sở Tư pháp báo cáo Quý II năm 2022 như sau:"

  // MARK: Headings and items

  private func heading(_ level: Int, _ mark: String, _ title: String, _ rest: String? = nil) -> String {
    switch self {
    case .tables: p("\(mark) \(title)\(rest == nil ? "" : ":")", bold: level < 3, then: rest.map { " \($0)" })
    case .styles: p("\(title)\(rest.map { ": \($0)" } ?? "")", style: "H\(level)")
    case .typed: p("\(Self.otherMark(mark, level)) \(title)\(rest.map { ": \($0)" } ?? ":")")
    }
  }

  /// "I/" for "I.", "1)" for "1.".
  private static func otherMark(_ mark: String, _ level: Int) -> String {
    level == 1 ? mark.dropLast() + "/" : level == 2 ? mark.dropLast() + ")" : mark
  }

  private func item(_ text: String) -> String {
    switch self {
    case .tables: p("- \(text)")
    case .styles: p(text, list: (2, 0))
    case .typed: p("• \(text)")
    }
  }

  private func task(_ number: Int, _ text: String) -> String {
    self == .styles ? p(text, list: (3, 0)) : p("\(number). \(text)")
  }

  // MARK: Body

  private var body: String {
    firstHalf + secondHalf
  }

  private var firstHalf: String {
    heading(1, "I.", "TÌNH HÌNH, KẾT QUẢ KIỂM SOÁT THỦ TỤC HÀNH CHÍNH (TTHC)")
      + heading(2, "1.", "Đánh giá tác động thủ tục hành chính", "Không")
      + heading(2, "2.", "Thẩm định, thẩm tra TTHC tại dự thảo văn bản QPPL")
      + p(
        "Trong Quý II/2022, Sở Tư pháp đã thẩm định 03 dự thảo theo Kế hoạch số 12/KH-STP ngày 10/02/2022 của Sở Tư pháp về kiểm soát thủ tục hành chính năm 2022."
      )
      + heading(2, "3.", "Công bố, công khai TTHC, danh mục TTHC") + heading(3, "a)", "Công bố danh mục TTHC", "Không")
      + heading(3, "b)", "Công khai TTHC")
      + item(
        "Niêm yết theo Quyết định số 345/QĐ-UBND ngày 01/4/2022 của UBND tỉnh về việc công bố danh mục thủ tục hành chính;"
      )
      + item("Đăng tải trên Cổng thông tin điện tử.") + heading(2, "4.", "Rà soát, đơn giản hoá TTHC")
      + p("Thực hiện Kế hoạch số 12/KH-STP, các phòng đã rà soát 05 thủ tục, trong đó có những thủ tục mà")
      + p("người dân thường xuyên thực hiện.")
      + heading(2, "5.", "Tiếp nhận, xử lý phản ánh, kiến nghị về quy định, TTHC", "Không")
      + heading(2, "6.", "Tình hình và kết quả giải quyết TTHC")
      + p("Từ ngày 15/3/2022 đến ngày 14/6/2022 (chi tiết tại Biểu số II.06a/VPCP/KSTT):")
      + item("Tiếp nhận 1.247 hồ sơ;")
      + item("Đã giải quyết 1.240 hồ sơ.")
      + heading(2, "7.", "Tình hình tiếp nhận, giải quyết TTHC theo cơ chế một cửa, một cửa liên thông")
      + p("Kết quả khảo sát như sau:")
      + table([
        [cell("Lĩnh vực", merge: "restart"), cell("Kết quả", span: 2)],
        [cell("", merge: ""), cell("Hài lòng"), cell("Chưa hài lòng")],
        [cell("Hộ tịch"), cell("18"), cell("0")],
      ])
  }

  private var secondHalf: String {
    heading(2, "8.", "Thực hiện TTHC trên môi trường điện tử", "Không")
      + heading(2, "9.", "Truyền thông hỗ trợ hoạt động kiểm soát TTHC", "Không.")
      + heading(2, "10.", "Nghiên cứu, đề xuất sáng kiến cải cách TTHC", "Không")
      + heading(2, "11.", "Công tác kiểm tra thực hiện kiểm soát TTHC", "Không")
      + heading(2, "12.", "Tình hình, kết quả thực hiện nhiệm vụ khác") + p("Sở tham gia góp ý 02 văn bản.")
      + heading(1, "II.", "ĐÁNH GIÁ CHUNG")
      + heading(2, "1.", "Mức độ hoàn thành công tác kiểm soát TTHC Quý II/2022", "Hoàn thành tốt nhiệm vụ.")
      + heading(2, "2.", "Những thuận lợi, khó khăn") + heading(3, "a)", "Thuận lợi") + p("Lãnh đạo quan tâm.")
      + heading(3, "b)", "Khó khăn") + item("Thiếu máy quét;") + item("Thiếu người.")
      + heading(1, "III.", "PHƯƠNG HƯỚNG NHIỆM VỤ QUÝ III NĂM 2022") + task(1, "Tiếp tục rà soát thủ tục.")
      + task(2, "Niêm yết kịp thời.") + heading(1, "IV.", "KIẾN NGHỊ, ĐỀ XUẤT")
      + p("Đề nghị UBND tỉnh quan tâm bố trí kinh phí.")
      + p("Trên đây là báo cáo công tác kiểm soát TTHC Quý II năm 2022 của Sở Tư pháp./.")
  }

  // MARK: Foot and form

  private var foot: String {
    switch self {
    case .tables:
      table([
        [
          p("Nơi nhận:", bold: true) + p("- Như trên;") + p("- Giám đốc Sở;") + p("- Lưu: VT, VP."),
          p("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", bold: true) + p("") + p("(đã ký)") + p("Trần Văn B", bold: true),
        ]
      ])
    case .styles, .typed:
      p("Nơi nhận:\tGIÁM ĐỐC", bold: true) + p("- Như trên;") + p("- Giám đốc Sở;") + p("- Lưu: VT, VP.\tTrần Văn B")
    }
  }

  private static var form: String {
    let numbers = ["(1)", "(2)", "(3)=(4)+(5)+(6)"] + (4...13).map { "(\($0))" }
    let row = ["1", "Hộ tịch", "1.207", "200", "1.000", "07", "1.200", "1.100", "90", "10", "07", "07", ""]
    let second = ["2", "Công chứng", "40", "", "40", "-", "40", "40", "", "", "", "", ""]
    let total =
      [cell("TỔNG CỘNG", span: 2)]
      + ["1.247", "200", "1.040", "07", "1.240", "1.140", "90", "10", "07", "07", "0"].map { cell($0) }
    return p("Biểu số II.06a/VPCP/KSTT", bold: true) + p("Kỳ báo cáo: Quý II/Năm 2022", centred: true)
      + p("(Từ ngày 15/3/2022 đến ngày 14/6/2022)", centred: true) + p("- Đơn vị báo cáo: Sở Tư pháp")
      + p("- Đơn vị nhận báo cáo:") + p("Văn phòng UBND tỉnh")
      + table([numbers.map { cell($0) }, row.map { cell($0) }, second.map { cell($0) }, total])
  }
}
