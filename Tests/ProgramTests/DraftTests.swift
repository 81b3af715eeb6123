import Foundation
import Testing

@Suite("Drafts")
struct DraftTests {
  @Test("are exported with their errors only when asked for, from the shell as from the command line")
  func draft() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("d.baocao", "report Q3/2021\nadd paragraph I.4 \"{75/KH-SNgV}\"\n")
    #expect(try program.run(["export", "d.baocao", "out.txt"]).code == 3)
    #expect(try program.run(["-c", "export out.txt", "d.baocao"]).code == 3)
    #expect(!program.exists("out.txt"))
    #expect(try program.run(["-c", "export out.txt draft", "d.baocao"]).code == 0)
    #expect(try program.read("out.txt").contains("{75/KH-SNgV}"))
    #expect(!program.exists("draft"))
    #expect(try program.run(["export", "d.baocao", "again.txt", "--draft"]).code == 0)
  }
}
