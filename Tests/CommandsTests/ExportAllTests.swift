import Foundations
import TestSupport
import Testing
import Writers

@Suite("Export of all formats")
struct ExportAllTests {
  @Test("writes a file of every format, named as the report, and tells of each its size and time")
  func allFormats() {
    var shell = SessionUnderTest(files: ["/home/.keep": ""])
    shell.prepare(smallReport)
    let lines = shell.lines("xuất tất cả /home/ky-3 bản nháp")
    let expected = ExportFormat.all.map(\.name).filter { $0 != "txt80" }
      .map { "/home/ky-3/bao-cao-quy-iii-2021.\($0)" }
    for path in expected { #expect(shell.screen.files.bytes(path)?.isEmpty == false, "\(path)") }
    #expect(lines.count == expected.count)
    for (line, path) in zip(lines, expected) {
      #expect(line.contains("đã xuất \(path) (") && line.hasSuffix(" KB, 0 ms)"), "\(line)")
    }
  }

  @Test("leaves out what is made of forms while the report has none, and says so")
  func noForms() {
    var shell = SessionUnderTest(files: ["/home/.keep": ""])
    let lines = shell.lines("xuất tất cả /home/x bản nháp")
    #expect(shell.screen.files.bytes("/home/x/bao-cao.html") != nil)
    #expect(shell.screen.files.bytes("/home/x/bao-cao.xlsx") == nil)
    #expect(lines.last == "chưa có biểu nào nên không xuất: xlsx, csv")
    _ = shell.type("xuất /home/y.csv bản nháp")
    #expect(shell.screen.takeErrors().contains("không tạo được csv: báo cáo chưa có biểu nào"))
  }

  @Test("refuses to overwrite what it did not write, and then writes nothing at all")
  func foreign() {
    var shell = SessionUnderTest(columns: 200, files: ["/home/ky-3/bao-cao-quy-iii-2021.txt": "của người khác"])
    shell.prepare(smallReport)
    _ = shell.type("xuất tất cả /home/ky-3 bản nháp")
    #expect(shell.screen.takeErrors().contains("không phải bản xuất của báo cáo này"))
    #expect(shell.screen.files.bytes("/home/ky-3/bao-cao-quy-iii-2021.docx") == nil)
    _ = shell.type("xuất tất cả /home/ky-3 bản nháp ghi đè")
    #expect(shell.screen.files.bytes("/home/ky-3/bao-cao-quy-iii-2021.docx") != nil)
  }
}

@Suite("An export")
struct ExportGuardTests {
  @Test("writes nothing if a folder stands in the place of one of its files")
  func folder() {
    var shell = SessionUnderTest(columns: 200, files: ["/home/b.txt/x": ""])
    shell.prepare(smallReport)
    _ = shell.type("xuất /home/a.txt /home/b.txt bản nháp")
    #expect(shell.screen.takeErrors().contains("/home/b.txt"))
    #expect(shell.screen.files.bytes("/home/a.txt") == nil)
  }

  @Test("refuses two formats in one file")
  func twice() {
    var shell = SessionUnderTest(columns: 200, files: ["/home/.keep": ""])
    shell.prepare(smallReport)
    _ = shell.type("xuất txt:/home/a json:/home/a bản nháp")
    #expect(shell.screen.takeErrors().contains("hai định dạng cùng ghi vào /home/a"))
    #expect(shell.screen.files.bytes("/home/a") == nil)
  }
}

@Suite("A preview")
struct PreviewTests {
  @Test("shows text where there is no desktop")
  func text() {
    var shell = SessionUnderTest()
    shell.prepare(smallReport)
    #expect(shell.type("xem trước").contains("BÁO CÁO"))
  }

  @Test("says so where a page was asked for and there is no desktop")
  func noDesktop() {
    var shell = SessionUnderTest()
    shell.prepare(smallReport)
    #expect(shell.type("xem trước pdf").contains("không có màn hình đồ họa"))
  }

  @Test("names what can be shown when it is asked for something else")
  func unknown() {
    var shell = SessionUnderTest()
    shell.prepare(smallReport)
    _ = shell.type("xem trước docx")
    #expect(shell.screen.takeErrors().contains("các dạng: pdf, html, txt"))
  }
}
