import Foundation
import TestSupport
import Testing

/// A shell on a terminal, with a report of one's own.
private struct ShellOnReport {
  let program: Program
  let child: PtyChild

  init(
    _ report: String = "", rows: UInt16 = 24, columns: UInt16 = 80, environment: [String: String] = [:]
  ) throws {
    program = try Program()
    try program.write("q3.baocao", report)
    child = try PtyChild(
      [PtyChild.builtProgram(named: "baocao"), "--language", "vi", program.folder.appending(path: "q3.baocao").path],
      environment: [
        "LANG": "C.UTF-8", "TERM": "xterm", "HOME": program.folder.path, "PATH": "/usr/bin:/bin", "NO_COLOR": "1",
      ]
      .merging(environment) { $1 }, rows: rows, columns: columns)
  }

  func path(_ name: String) -> String { program.folder.appending(path: name).path }

  func leave() throws {
    try child.send("thoát\r")
    #expect(try child.wait() == .exited(0))
    program.remove()
  }
}

private let report = """
  báo cáo quý 3/2021
  thêm kế hoạch 75/KH-SNgV ngày 8/2/2021 cơ quan "Sở Ngoại vụ" trích yếu "rà soát, đánh giá thủ tục hành chính của Sở năm 2021"
  thêm hồ sơ H01 lĩnh vực "Hộ tịch" qua trực tiếp nhận 21/6/2021 hẹn 5/7/2021 trả 30/6/2021

  """

@Suite("Output on a terminal")
struct OutputTests {
  @Test("fits 40 columns: the welcome, lists and charts")
  func narrow() throws {
    let shell = try ShellOnReport(report, rows: 100, columns: 40)
    try shell.child.expect("baocao 0.5.0: soạn báo cáo kiểm soát th…")
    try shell.child.expect("“lưu” để lưu, “thoát” để kết thúc")
    try shell.child.expect("Quý III/2021> ")
    try shell.child.send("liệt kê văn bản\r")
    try shell.child.expect("75/KH-SNgV   08/02/2021  rà soát, đánh …")
    try shell.child.expect("Quý III/2021> ")
    try shell.child.send("xem số liệu\r")
    try shell.child.expect("████  1  100%")
    try shell.child.expect("Quý III/2021> ")
    try shell.leave()
  }

  @Test("of more than a screenful goes through the pager, as bytes on its standard input")
  func pager() throws {
    let shell = try ShellOnReport(report, environment: ["PAGER": "sed -n '1s/^/TRANG: /p;$='"])
    try shell.child.expect("Quý III/2021> ")
    try shell.child.send("trợ giúp\r")
    try shell.child.expect("TRANG: Bắt đầu")
    try shell.child.expect("Quý III/2021> ")
    try shell.child.send("liệt kê hồ sơ\r")
    try shell.child.expect("H01  Hộ tịch")
    try shell.child.expect("Quý III/2021> ")
    try shell.leave()
  }

  @Test("is printed with a note if there is no such pager")
  func missingPager() throws {
    let shell = try ShellOnReport(report, environment: ["PAGER": "khong-co-trinh-xem"])
    try shell.child.expect("Quý III/2021> ")
    try shell.child.send("trợ giúp\r")
    try shell.child.expect("thêm, sửa, xóa văn bản")
    try shell.child.expect("không dùng được trình xem “khong-co-trinh-xem”")
    try shell.child.expect("Quý III/2021> ")
    try shell.leave()
  }

  @Test("lists the lines that were typed")
  func history() throws {
    let shell = try ShellOnReport(report, rows: 100)
    try shell.child.expect("Quý III/2021> ")
    try shell.child.send("liệt kê nơi nhận\r")
    try shell.child.expect("(trống)")
    try shell.child.expect("Quý III/2021> ")
    try shell.child.send("lịch sử dòng gõ\r")
    try shell.child.expect("1  liệt kê nơi nhận")
    try shell.child.expect("2  lịch sử dòng gõ")
    try shell.child.expect("Quý III/2021> ")
    try shell.leave()
  }
}

@Suite("Long work")
struct LongWorkTests {
  private static let long =
    "báo cáo quý 3/2021\n"
    + (1...60_000).map { "thêm văn bản \($0)/QĐ-UBND ngày 1/2/2021 trích yếu \"công bố Danh mục thủ tục\"\n" }.joined()

  @Test("tells how far it is, and is stopped by Ctrl-C with everything as it was")
  func interruption() throws {
    let shell = try ShellOnReport(report)
    try shell.program.write("dai.baocao", Self.long)
    try shell.child.expect("Quý III/2021> ")
    try shell.child.send("chạy \(shell.path("dai.baocao"))\r")
    try shell.child.expect("đang đọc ")
    try shell.child.send([3])
    try shell.child.expect("đã dừng theo yêu cầu; báo cáo không thay đổi, chưa ghi tệp nào")
    try shell.child.expect("Quý III/2021> ")
    try shell.child.send("liệt kê\r")
    try shell.child.expect("1 văn bản, 1 hồ sơ")
    try shell.child.expect("Quý III/2021> ")
    try shell.leave()
  }

  @Test("of an export is stopped by Ctrl-C, and no file is there")
  func interruptedExport() throws {
    let paragraphs = (1...30_000).map {
      "thêm đoạn I.4 \"Theo {75/KH-SNgV}, {đơn vị} đã làm việc thứ \($0) trong {kỳ}.\"\n"
    }
    let shell = try ShellOnReport(report + "đặt đơn vị \"Sở Ngoại vụ\"\n" + paragraphs.joined())
    try shell.child.expect("Quý III/2021> ")
    try shell.child.send("xuất \(shell.path("a.docx"))\r")
    try shell.child.expect("đang ")
    try shell.child.send([3])
    try shell.child.expect("đã dừng theo yêu cầu; báo cáo không thay đổi, chưa ghi tệp nào")
    try shell.child.expect("Quý III/2021> ")
    #expect(!shell.program.exists("a.docx"))
    try shell.leave()
  }

  @Test("outside a conversation ends with 130 at SIGINT")
  func batch() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("dai.baocao", Self.long)
    let child = try PtyChild(
      [
        PtyChild.builtProgram(named: "baocao"), "run", program.folder.appending(path: "dai.baocao").path,
        "--export", program.folder.appending(path: "a.txt").path,
      ], environment: ["LANG": "C.UTF-8", "TERM": "dumb", "HOME": program.folder.path])
    try child.send([3])
    #expect(try child.wait() == .killed(signal: SIGINT))
    #expect(!program.exists("a.txt"))
  }
}
