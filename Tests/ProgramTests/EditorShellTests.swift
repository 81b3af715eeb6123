import Foundation
import TestSupport
import Testing

/// A shell on a terminal whose editor is the command line `editor`.
private struct EditorShell {
  let program: Program
  let child: PtyChild

  init(editor: String) throws {
    program = try Program()
    child = try PtyChild(
      [PtyChild.builtProgram(named: "baocao"), "--language", "vi"],
      environment: [
        "LANG": "C", "TERM": "xterm-256color", "HOME": program.folder.path, "NO_COLOR": "1", "PATH": "/usr/bin:/bin",
        "TMPDIR": program.folder.path, "EDITOR": editor,
      ], columns: 120)
    _ = try child.expect("baocao> ")
    try type("báo cáo quý 3/2021", expecting: "*> ")
    try type("thêm đoạn I.4 \"Đã rà soát.\"", expecting: "+ đoạn I.4 vị trí 1 Đã rà soát.")
    _ = try child.expect("*> ")
  }

  func type(_ line: String, expecting text: String) throws {
    try child.send(line + "\r")
    _ = try child.expect(text)
  }

  func leave() throws {
    _ = try child.expect("*> ")
    try type("thoát", expecting: "Lưu lại?")
    try child.send("k\r")
    #expect(try child.wait() == .exited(0))
  }
}

@Suite("The editor, from the shell")
struct EditorShellTests {
  @Test("has the terminal to itself, and the shell goes on with what it left")
  func edits() throws {
    // It asks for a line itself, as an editor reads keys.
    let shell = try EditorShell(
      editor: "f() { printf 'thay: '; read new; sed -i \"s/rà soát/$new/\" \"$1\"; }; f")
    defer { shell.program.remove() }
    try shell.type("sửa đoạn I.4", expecting: "thay: ")
    try shell.type("đơn giản hóa", expecting: "~ đoạn I.4 vị trí 1 Đã đơn giản hóa.")
    _ = try shell.child.expect("*> ")
    try shell.type("hoàn tác", expecting: "đã hoàn tác: sửa đoạn I.4 vị trí 1")
    _ = try shell.child.expect("*> ")
    try shell.type("xem I.4", expecting: "1. [đoạn] Đã rà soát.")
    #expect(!shell.program.exists("baocao-1"))
    try shell.leave()
  }

  @Test("is opened again after a mistake, or gives her text back in a file")
  func mistakes() throws {
    let shell = try EditorShell(editor: "f() { printf '%s\\n' 'thêm đoạn I.5 \"x\"' >> \"$1\"; }; f")
    defer { shell.program.remove() }
    try shell.type("sửa mục I.4", expecting: "lỗi[not-of-section]")
    _ = try shell.child.expect("Mở lại để sửa tiếp?")
    try shell.child.send("\r")
    _ = try shell.child.expect("sua-muc-i.4.baocao:7:1: lỗi[not-of-section]")
    _ = try shell.child.expect("Mở lại để sửa tiếp?")
    try shell.type("k", expecting: "chưa thay đổi gì; văn bản đang sửa được giữ ở")
    #expect(
      try shell.program.read("baocao-1/sua-muc-i.4.baocao").hasSuffix("thêm đoạn I.5 \"x\"\nthêm đoạn I.5 \"x\"\n"))
    try shell.leave()
  }

  @Test("changes nothing where it is missing")
  func missing() throws {
    let shell = try EditorShell(editor: "khong-co-chuong-trinh-nay")
    defer { shell.program.remove() }
    try shell.type("sửa lệnh", expecting: "không chạy được chương trình soạn thảo “khong-co-chuong-trinh-nay”")
    #expect(!shell.program.exists("baocao-1"))
    try shell.leave()
  }
}

@Suite("The line that would have been right, in the shell")
struct CorrectionShellTests {
  @Test("is taken with the End key")
  func taken() throws {
    let program = try Program()
    defer { program.remove() }
    let child = try PtyChild(
      [PtyChild.builtProgram(named: "baocao"), "--language", "vi"],
      environment: ["LANG": "C", "TERM": "xterm-256color", "HOME": program.folder.path, "NO_COLOR": "1"], columns: 120)
    _ = try child.expect("baocao> ")
    try child.send("báoo cáo quý 3/2021\r")
    _ = try child.expect("viết: báo cáo quý 3/2021")
    _ = try child.expect("baocao> ")
    try child.send("\u{1B}[F\r")
    _ = try child.expect("+ báo cáo Quý III/2021")
    _ = try child.expect("*> ")
    try child.send("thoát\r")
    _ = try child.expect("Lưu lại?")
    try child.send("k\r")
    #expect(try child.wait() == .exited(0))
  }
}
