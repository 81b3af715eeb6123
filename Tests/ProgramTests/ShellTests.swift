import Foundation
import TestSupport
import Testing

/// A shell on a terminal, in a folder of its own.
struct ShellUnderTest {
  let program: Program
  let child: PtyChild

  init(_ arguments: [String] = ["--language", "vi"], terminal: String = "xterm-256color") throws {
    program = try Program()
    child = try PtyChild(
      [PtyChild.builtProgram(named: "baocao")] + arguments,
      environment: ["LANG": "C", "TERM": terminal, "HOME": program.folder.path, "NO_COLOR": "1"], columns: 120)
  }

  /// The report's file; the shell itself runs where the tests run.
  var file: String { program.folder.appending(path: "q3.baocao").path }

  func type(_ line: String, expecting text: String) throws {
    try child.send(line + "\r")
    _ = try child.expect(text)
  }
}

@Suite("The shell")
struct ShellTests {
  @Test("takes the first line that an officer would type, under LANG=C too", arguments: ["xterm-256color", "dumb"])
  func firstLine(terminal: String) throws {
    let shell = try ShellUnderTest(terminal: terminal)
    defer { shell.program.remove() }
    _ = try shell.child.expect("baocao> ")
    try shell.type("báo cáo quý 3/2021", expecting: "+ báo cáo Quý III/2021 (từ 15/6/2021 đến 14/9/2021)")
    _ = try shell.child.expect("Quý III/2021*> ")
    try shell.type("đặt đơn vị Sở Ngoại vụ", expecting: "viết: đặt đơn vị \"Sở Ngoại vụ\"")
    _ = try shell.child.expect("Quý III/2021*> ")
    try shell.type("thoát", expecting: "Lưu lại?")
    try shell.child.send("k\r")
    #expect(try shell.child.wait() == .exited(0))
  }

  @Test("asks for a text, and takes it up to a line with a full stop")
  func block() throws {
    let shell = try ShellUnderTest()
    defer { shell.program.remove() }
    _ = try shell.child.expect("baocao> ")
    try shell.type("báo cáo quý 3/2021", expecting: "*> ")
    try shell.type("thêm đoạn I.4", expecting: "| ")
    try shell.type("Thực hiện kế hoạch.", expecting: "| ")
    try shell.type(".", expecting: "+ đoạn I.4 vị trí 1 Thực hiện kế hoạch.")
    _ = try shell.child.expect("*> ")
    try shell.type("thêm ý III", expecting: "| ")
    try shell.type("| Dán từ tệp lệnh", expecting: "| ")
    // The first line began with a bar, so the text ends at the first line that does not.
    try shell.type("xem III", expecting: "+ ý III vị trí 1 Dán từ tệp lệnh")
    _ = try shell.child.expect("1. [ý] Dán từ tệp lệnh")
    _ = try shell.child.expect("*> ")
    try shell.type("lưu \(shell.file)", expecting: "đã lưu \(shell.file)")
    _ = try shell.child.expect("Quý III/2021> ")
    try shell.child.send([4])
    #expect(try shell.child.wait() == .exited(0))
    #expect(try shell.program.read("q3.baocao").hasPrefix("baocao 1 vi\nbáo cáo quý III/2021\n"))
  }

  @Test("drops the line on Ctrl-C, never the work")
  func interrupt() throws {
    let shell = try ShellUnderTest(["--language", "en"])
    defer { shell.program.remove() }
    _ = try shell.child.expect("baocao> ")
    try shell.type("report Q3/2021", expecting: "Q3/2021*> ")
    try shell.child.send("add plan 75")
    try shell.child.send([3])
    _ = try shell.child.expect("Q3/2021*> ")
    try shell.type("list documents", expecting: "(none)")
    _ = try shell.child.expect("Q3/2021*> ")
    try shell.type("quit", expecting: "Save it?")
    try shell.type("y", expecting: "File name:")
    try shell.type(String(shell.file.dropLast(7)), expecting: "saved \(shell.file)")
    #expect(try shell.child.wait() == .exited(0))
    #expect(shell.program.exists("q3.baocao"))
  }

  @Test("keeps a text that Ctrl-C dropped for Up, and no number ends the program")
  func keeps() throws {
    let shell = try ShellUnderTest()
    defer { shell.program.remove() }
    _ = try shell.child.expect("baocao> ")
    try shell.type("báo cáo quý 3/2021", expecting: "*> ")
    try shell.type("lịch sử -9223372036854775808", expecting: "không có lệnh số")
    _ = try shell.child.expect("*> ")
    try shell.type("trợ giúp thêm hồ sơ -9223372036854775808", expecting: "lỗi")
    _ = try shell.child.expect("*> ")
    try shell.type("thêm đoạn I.4", expecting: "| ")
    try shell.type("Dòng đã gõ kỹ.", expecting: "| ")
    try shell.child.send("dở\u{03}")
    _ = try shell.child.expect("nhấn ↑ để lấy lại")
    _ = try shell.child.expect("*> ")
    try shell.child.send("\u{1B}[A\r")
    _ = try shell.child.expect("+ đoạn I.4 vị trí 1 Dòng đã gõ kỹ.")
  }

  @Test("takes what was pasted below a text as commands, never as the answer to a question")
  func pastedBelow() throws {
    let shell = try ShellUnderTest()
    defer { shell.program.remove() }
    _ = try shell.child.expect("baocao> ")
    try shell.type("báo cáo quý 3/2021", expecting: "*> ")
    try shell.type("hướng dẫn I.2", expecting: "dừng: ")
    try shell.type("v", expecting: "| ")
    try shell.child.send("\u{1B}[200~| Đã thẩm định.\nđặt địa danh \"Quảng Ngãi\"\u{1B}[201~\r")
    _ = try shell.child.expect("+ đoạn I.2 vị trí 1 Đã thẩm định.")
    _ = try shell.child.expect("dừng: ")
    try shell.type("q", expecting: "+ địa danh Quảng Ngãi")
  }

  @Test("asks before another report is replaced")
  func replacing() throws {
    let shell = try ShellUnderTest()
    defer { shell.program.remove() }
    try shell.program.write("q3.baocao", "báo cáo quý 3/2021\n")
    _ = try shell.child.expect("baocao> ")
    try shell.type("báo cáo quý 4/2021", expecting: "*> ")
    try shell.type("lưu \(shell.file)", expecting: "Ghi đè?")
    try shell.type("", expecting: "chưa lưu")
    #expect(try shell.program.read("q3.baocao") == "báo cáo quý 3/2021\n")
    _ = try shell.child.expect("*> ")
    try shell.type("lưu \(shell.file)", expecting: "Ghi đè?")
    try shell.type("c", expecting: "đã lưu")
    #expect(try shell.program.read("q3.baocao").contains("quý IV/2021"))
  }
}
