import TestSupport
import Testing

@Suite("Guided entry on a terminal")
struct GuidedShellTests {
  private func shell(_ language: String, _ start: String) throws -> ShellUnderTest {
    let shell = try ShellUnderTest(["--language", language])
    _ = try shell.child.expect("baocao> ")
    try shell.type(start, expecting: "*> ")
    return shell
  }

  @Test("asks, corrects, shows the command, runs it, and has it in the history")
  func entry() throws {
    let shell = try shell("vi", "báo cáo quý 3/2021")
    defer { shell.program.remove() }
    try shell.type("thêm hồ sơ H01 lĩnh vực \"Hộ tịch\" qua trực tiếp", expecting: "ví dụ 21/6/2021): ")
    try shell.type("31/6/2021", expecting: "lỗi[impossible-date]")
    _ = try shell.child.expect("ví dụ 21/6/2021): ")
    // Ctrl-U: what was wrong may stand in the line.
    try shell.child.send([21])
    try shell.type("21/6/2021", expecting: "ngày hẹn trả (ngày/tháng/năm, ví dụ 05/7/2021): ")
    try shell.type("5/7/2021", expecting: "Enter = xong) ")
    try shell.type("", expecting: "+ hồ sơ H01 Hộ tịch nhận 21/6/2021 hẹn 05/7/2021")
    _ = try shell.child.expect("*> ")
    try shell.child.send("\u{1B}[A")
    _ = try shell.child.expect("nhận 21/6/2021 hẹn 05/7/2021")
    try shell.child.send([3])
    _ = try shell.child.expect("*> ")
    try shell.type("thoát", expecting: "Lưu lại?")
    try shell.child.send("k\r")
    #expect(try shell.child.wait() == .exited(0))
  }

  @Test("is left by Ctrl-C, and the report is as it was")
  func interrupt() throws {
    let shell = try shell("en", "report Q3/2021")
    defer { shell.program.remove() }
    try shell.type("add", expecting: "add what? (number or name) ")
    try shell.type("dossier", expecting: "dossier code (for example H01): ")
    try shell.type("H01", expecting: "field (for example Hộ tịch): ")
    try shell.child.send([3])
    _ = try shell.child.expect("the command was dropped, the report is unchanged")
    _ = try shell.child.expect("Q3/2021*> ")
    try shell.type("list dossiers", expecting: "(none)")
    _ = try shell.child.expect("Q3/2021*> ")
    try shell.type("quit", expecting: "Save it?")
    try shell.child.send("n\r")
    #expect(try shell.child.wait() == .exited(0))
  }

  @Test("walks the outline, takes a text, and goes on where it was left")
  func guide() throws {
    let shell = try shell("vi", "báo cáo quý 3/2021")
    defer { shell.program.remove() }
    try shell.type("hướng dẫn I.4", expecting: "5/17  I.4  Rà soát, đơn giản hóa TTHC")
    _ = try shell.child.expect("q = dừng: ")
    try shell.type("v", expecting: "| ")
    try shell.type("Đã rà soát 3 thủ tục.", expecting: "| ")
    try shell.type(".", expecting: "+ đoạn I.4 vị trí 1 Đã rà soát 3 thủ tục.")
    _ = try shell.child.expect("6/17  I.5")
    _ = try shell.child.expect("q = dừng: ")
    try shell.child.send([3])
    _ = try shell.child.expect("đã dừng ở mục I.5 (6/17)")
    _ = try shell.child.expect("*> ")
    try shell.type("thoát", expecting: "Lưu lại?")
    try shell.child.send("k\r")
    #expect(try shell.child.wait() == .exited(0))
  }
}
