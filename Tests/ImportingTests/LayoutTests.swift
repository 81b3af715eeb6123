import Composition
import Importing
import ReportModel
import Testing

@Suite("A paper of another hand")
struct LayoutTests {
  @Test("has its parts placed, whatever its layout", arguments: OldPaper.allCases)
  func parts(paper: OldPaper) throws {
    let back = try imported(paper.word.bytes)
    let report = back.report
    #expect(back.account.notPlaced.isEmpty)
    #expect(back.account.sections.count == 22 && back.account.missingSections.isEmpty)
    #expect(report.period == Period(.quarter(2), 2022))
    #expect(report.outline[try #require(SectionID("IV"))]?.heading.text == "Kiến nghị, đề xuất")
    for (section, parts) in Self.expected { #expect(report.parts(section) == parts, "\(section)") }
    #expect(Composer.compose(report).diagnostics.isEmpty)
  }

  private static let expected: [(String, [String])] = [
    ("I.1", []), ("I.2", ["Trong {kỳ}, {đơn vị} đã thẩm định 03 dự thảo theo {12/KH-STP}."]), ("I.3.a", []),
    ("I.3.b", ["- Niêm yết theo {345/QĐ-UBND};", "- Đăng tải trên Cổng thông tin điện tử."]),
    (
      "I.4",
      [
        "Thực hiện {12/KH-STP}, các phòng đã rà soát 05 thủ tục, trong đó có những thủ tục mà người dân thường xuyên thực hiện."
      ]
    ),
    (
      "I.6",
      [
        "Từ ngày {từ ngày} đến ngày {đến ngày} (chi tiết tại {biểu II.06a}):", "- Tiếp nhận 1.247 hồ sơ;",
        "- Đã giải quyết 1.240 hồ sơ.",
      ]
    ),
    ("I.7", ["Kết quả khảo sát như sau:", "| "]), ("I.9", []), ("I.12", ["Sở tham gia góp ý 02 văn bản."]),
    ("II.1", [": Hoàn thành tốt nhiệm vụ."]), ("II.2.a", ["Lãnh đạo quan tâm."]),
    ("II.2.b", ["- Thiếu máy quét;", "- Thiếu người."]),
    ("III", ["- Tiếp tục rà soát thủ tục.", "- Niêm yết kịp thời."]),
    ("IV", ["Đề nghị UBND tỉnh quan tâm bố trí kinh phí."]),
  ]

  @Test("has its letterhead read from a table, from tabs and from blanks", arguments: OldPaper.allCases)
  func letterhead(paper: OldPaper) throws {
    let settings = try imported(paper.word.bytes).report.settings
    #expect(settings.text(.unit) == "Sở Tư pháp" && settings.text(.unitShort) == "STP")
    #expect(settings.text(.superior) == "UBND tỉnh Quảng Ngãi")
    #expect(settings.text(.place) == "Quảng Ngãi" && settings.text(.symbol) == "BC-STP")
    #expect(settings.text(.number) == (paper == .styles ? "15" : nil))
    #expect(settings.text(.date) == (paper == .styles ? "15/6/2022" : "6/2022"))
    #expect(settings.text(.subject) == "Công tác kiểm soát thủ tục hành chính {kỳ|dài}")
    #expect(settings.text(.opening) == "Thực hiện {01/2020/TT-VPCP}, {đơn vị} báo cáo {kỳ|dài} như sau:")
    #expect(settings.text(.closing) == "Trên đây là báo cáo công tác kiểm soát TTHC {kỳ|dài} của {đơn vị}./.")
  }

  @Test("has its addressees read from one line and from several", arguments: OldPaper.allCases)
  func addressees(paper: OldPaper) throws {
    let expected: [OldPaper: String] = [
      .tables: "Văn phòng UBND tỉnh Quảng Ngãi", .styles: "Văn phòng UBND tỉnh\nSở Nội vụ",
      .typed: "Văn phòng UBND tỉnh",
    ]
    #expect(try imported(paper.word.bytes).report.settings.text(.addressee) == expected[paper])
  }

  @Test("has its recipients, authority and signer read from a table and from tabs", arguments: OldPaper.allCases)
  func foot(paper: OldPaper) throws {
    let report = try imported(paper.word.bytes).report
    #expect(report.recipients.map(\.text.text) == ["Như trên", "Giám đốc Sở"])
    #expect(report.settings.text(.drafter) == "VP" && report.settings.text(.signer) == "Trần Văn B")
    #expect(report.settings.text(.authority) == (paper == .tables ? "KT. Giám đốc" : nil))
    #expect(report.settings.text(.position) == (paper == .tables ? "Phó Giám đốc" : "Giám đốc"))
  }

  @Test("has its form read into figures, blanks and dashes as 0", arguments: OldPaper.allCases)
  func figures(paper: OldPaper) throws {
    let report = try imported(paper.word.bytes).report
    #expect(report.figures.records.map(\.field) == ["Hộ tịch", "Công chứng"])
    #expect(
      report.figures.records.map(\.counts) == [
        FormCounts(online: 200, direct: 1000, carried: 7, early: 1100, ontime: 90, late: 10, interm: 7),
        FormCounts(direct: 40, early: 40),
      ])
    #expect(report.settings.countStyle == .padded)
  }

  @Test("has the joined cells of its tables")
  func tables() throws {
    let report = try imported(OldPaper.tables.word.bytes).report
    guard case .table(let table) = report.outline[try #require(SectionID("I.7"))]?.blocks.last?.content else {
      Issue.record("no table")
      return
    }
    #expect(
      table.rows.map { $0.map(\.text) } == [
        ["Lĩnh vực", "Kết quả", "<"], ["^", "Hài lòng", "Chưa hài lòng"], ["Hộ tịch", "18", "0"],
      ])
  }

  @Test("has its documents registered with what the text tells")
  func documents() throws {
    let documents = try imported(OldPaper.tables.word.bytes).report.documents.documents
    #expect(documents.map(\.number.text) == ["01/2020/TT-VPCP", "12/KH-STP", "345/QĐ-UBND"])
    #expect(documents.map { $0.date?.description } == ["21/10/2020", "10/02/2022", "01/4/2022"])
    #expect(documents.map(\.issuer) == [nil, nil, "UBND tỉnh"])
    #expect(
      documents.map(\.title) == [
        "quy định chế độ báo cáo định kỳ", "kiểm soát thủ tục hành chính năm 2022",
        "về việc công bố danh mục thủ tục hành chính",
      ])
  }

  @Test("tells what it joined and which headings it took from the outline")
  func account() throws {
    let account = try imported(OldPaper.tables.word.bytes).account
    #expect(account.rejoinedCount == 1)
    #expect(
      account.remarks.map(\.message.en) == [
        "the heading of I.1 is that of the outline: Đánh giá tác động TTHC",
        "the heading of I.4 is that of the outline: Rà soát, đơn giản hóa TTHC",
        "the heading of I.12 is that of the outline: Về tình hình, kết quả thực hiện nhiệm vụ khác",
      ])
  }
}

@Suite("What is out of the ordinary in a paper")
struct OddPaperTests {
  private func paper(_ body: String) throws -> ImportedReport {
    try imported(Array(("BÁO CÁO\nCông tác Quý III năm 2021\n\nI. TÌNH HÌNH\n\n" + body).utf8), name: "x.txt")
  }

  @Test("is told with its line where it has no place: a row of the form that does not balance")
  func unbalanced() throws {
    let header = (1...13).map { "(\($0))" }.joined(separator: "\t")
    let back = try paper(
      "Nơi nhận:\n- Lưu: VT.\n\nBiểu số II.06a\n\n\(header)\n1\tHộ tịch\t3\t1\t1\t1\t2\t2\t0\t0\t0\t0\t0")
    #expect(back.report.figures.isEmpty)
    #expect(back.account.notPlaced.map(\.place) == [ImportedPlace(.line, 12)])
    #expect(back.account.notPlaced.first?.message.en.hasPrefix("the row does not balance: 3 received, 2") == true)
  }

  @Test("is a heading of its own where the outline has another: it is kept")
  func ownHeading() throws {
    let body =
      p("BÁO CÁO") + p("Công tác Quý III năm 2021") + p("I. TÌNH HÌNH", bold: true)
      + p("1. Đánh giá tác động TTHC:", bold: true, then: " Không")
      + p("2. Công tác hướng dẫn nghiệp vụ trong ngành", bold: true) + p("Đã hướng dẫn.")
      + p("13. Công tác khác", bold: true) + p("V. PHẦN LẠ", bold: true)
    let back = try imported(Word(body).bytes)
    let section = back.report.outline[try #require(SectionID("I.2"))]
    #expect(section?.heading.text == "Công tác hướng dẫn nghiệp vụ trong ngành")
    // What has a number that cannot be next stays in the text.
    #expect(back.report.parts("I.2") == ["Đã hướng dẫn.", "**13. Công tác khác**", "**V. PHẦN LẠ**"])
  }

  @Test("is a document with two dates: the first counts, the other is told")
  func twoDates() throws {
    let back = try paper(
      "1. Đánh giá tác động TTHC\n\nKế hoạch số 75/KH-SNgV ngày 08/02/2021.\n\nKế hoạch số 75/KH-SNgV ngày 19/02/2021.")
    #expect(back.report.documents.documents.map { $0.date?.description } == ["08/02/2021"])
    #expect(back.report.parts("I.1").last == "Kế hoạch số 75/KH-SNgV ngày 19/02/2021.")
    #expect(back.account.remarks.contains { $0.message.en.contains("here it is of 19/02/2021") })
  }

  @Test("is a sign of the command language: it is escaped")
  func signs() throws {
    let report = try paper("1. Đánh giá tác động TTHC\n\nGiá {100} và 2*3*4, C:\\{x\\}.").report
    #expect(report.parts("I.1") == ["Giá \\{100} và 2\\*3\\*4, C:\\\\\\{x\\\\}."])
    #expect(Composer.compose(report).lines.contains("Giá {100} và 2*3*4, C:\\{x\\}."))
  }

  @Test("is a bar in a cell, and a row of dashes: neither is one of the command language")
  func bars() throws {
    let body = "1. Đánh giá tác động TTHC\n\nA\tB | C\tD\n---\t---\t---\n1\tQuý III năm 2021\t3"
    let report = try paper(body).report
    guard case .table(let table) = report.outline[try #require(SectionID("I.1"))]?.blocks.first?.content else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0.map(\.text) } == [["A", "B \\| C", "D"], ["1", "{kỳ|dài}", "3"]])
  }

  @Test("is an annex without a title: it is called one")
  func untitledAnnex() throws {
    let back = try paper("1. Đánh giá tác động TTHC: Không\n\nNơi nhận:\n- Lưu: VT.\n\nPhụ lục\n\nA\tB\tC\n1\t2\t3")
    #expect(back.report.outline.annexes.map(\.heading.text) == ["Phụ lục"])
  }

  @Test("is a list that counts otherwise: its marks stay in the text")
  func otherMarks() throws {
    let report = try paper("1. Đánh giá tác động TTHC\n\n- Một;\n- Hai;\na) Ba.\n4. Bốn").report
    #expect(report.parts("I.1") == ["- Một;", "- Hai;", "a) Ba.", "4. Bốn"])
  }

  @Test("is a paper without section I: its other headings are found all the same")
  func noFirstSection() throws {
    let text =
      "BÁO CÁO\nCông tác Quý III năm 2021\n\nThực hiện nhiệm vụ:\n\n4. Rà soát, đơn giản hóa TTHC\n\nĐã rà soát."
    let back = try imported(Array(text.utf8), name: "x.txt")
    #expect(back.report.parts("I.4") == ["Đã rà soát."])
    #expect(back.report.settings.text(.opening) == "Thực hiện nhiệm vụ:")
  }

  @Test("is a paper without any heading: it is told")
  func noHeading() throws {
    let back = try imported(Array("BÁO CÁO\nCông tác Quý III năm 2021\n\nĐã làm xong.".utf8), name: "x.txt")
    #expect(back.account.notPlaced.count == 1)
    #expect(back.report.settings.text(.opening) == "Đã làm xong.")
  }

  @Test("is a period with days of its own, if they are near the rule's")
  func range() throws {
    let report = try paper("1. Đánh giá tác động TTHC\n\nSố liệu từ ngày 10/6/2021 đến ngày 9/9/2021.").report
    #expect(report.period?.from.description == "10/6/2021" && report.period?.to.description == "09/9/2021")
  }

  @Test("is no period at all: then it is not read")
  func noPeriod() throws {
    let document = try ImportedDocument.read(Array("BÁO CÁO\nCông tác\n\nI. TÌNH HÌNH".utf8), name: "x.txt")
    #expect(ReportImporter.read(document, onto: Report(), .english) == nil)
    let started = report("report Q3/2021")
    let back = try #require(ReportImporter.read(document, onto: started, .english))
    #expect(!back.script(.english, startsReport: false).contains("report Q3/2021"))
  }
}

extension Composition {
  fileprivate var lines: [String] {
    document.flows.flatMap(\.blocks).compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.plainText } else { nil }
    }
  }
}
