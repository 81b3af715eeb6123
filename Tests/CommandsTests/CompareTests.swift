import Foundations
import TestSupport
import Testing

@testable import Commands

@Suite struct CompareTests {
  private let older = """
    báo cáo quý 2/2021
    thêm kế hoạch 75/KH-SNgV ngày 8/2/2021 cơ quan "Sở Ngoại vụ" trích yếu "rà soát, đánh giá thủ tục hành chính năm 2021 của Sở"
    thêm hồ sơ H00 lĩnh vực "Hộ tịch" qua trực tiếp nhận 21/3/2021 hẹn 5/4/2021 trả 30/3/2021
    thêm đoạn I.4 "Sở đã rà soát thủ tục hành chính và báo cáo Ủy ban nhân dân tỉnh kết quả rà soát."

    """

  private func session(_ columns: Int = 80, colored: Bool = false, onTerminal: Bool = true) -> SessionUnderTest {
    var session = SessionUnderTest(
      columns: columns, onTerminal: onTerminal, colored: colored, files: ["/q2.baocao": older, "/hong": "thêm gì đó\n"])
    session.prepare(smallReport)
    session.prepare(
      "thêm đoạn I.4 \"Sở đã đánh giá thủ tục hành chính và báo cáo Ủy ban nhân dân tỉnh kết quả rà soát.\"")
    return session
  }

  @Test func anOlderFileIsComparedWithTheOpenReport() {
    var session = session()
    let lines = session.lines("so sánh /q2.baocao")
    #expect(lines.first == "So sánh /q2.baocao → báo cáo đang mở")
    #expect(lines.contains { $0.hasPrefix("~ kỳ: Quý II/2021") })
    #expect(lines.contains("+ 920/QĐ-UBND 25/6/2021 công bố Danh mục"))
    #expect(lines.joined(separator: " ").contains("[−rà soát] [+đánh giá]"))
  }

  @Test(arguments: [40, 60, 80, 120])
  func noLineIsWiderThanTheScreen(columns: Int) {
    var session = session(columns)
    for line in session.lines("so sánh /q2.baocao") { #expect(UnicodeText.displayWidth(line) <= columns, "\(line)") }
  }

  @Test func coloursAddNothingThatSignsDoNotSay() {
    var plain = session()
    var colored = session(colored: true)
    let painted = colored.type("so sánh /q2.baocao")
    #expect(painted.contains("\u{1B}[31m[−rà soát]\u{1B}[0m"))
    let withoutCodes = painted.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(withoutCodes == plain.type("so sánh /q2.baocao"))
  }

  @Test func aPipeGetsWholeLines() {
    var session = session(40, onTerminal: false)
    let lines = session.lines("so sánh /q2.baocao")
    #expect(lines.contains { UnicodeText.displayWidth($0) > 60 })
  }

  @Test func nothingIsDoneToTheOpenReportOrTheFile() {
    var session = session()
    let script = session.type("xem lệnh")
    _ = session.type("so sánh /q2.baocao")
    #expect(session.type("xem lệnh") == script)
    #expect(session.screen.files.text("/q2.baocao") == older)
  }

  @Test func aFileThatCannotBeReadIsTold() {
    var session = session()
    #expect(session.type("so sánh /khong-co") == "")
    #expect(session.screen.takeErrors().contains("/khong-co"))
    _ = session.type("so sánh /hong")
    #expect(session.screen.takeErrors().contains("/hong:1:"))
  }
}
